import { decimalText } from '../../exact/decimal.ts';
import { isRational, type Rational, ZERO } from '../../exact/rational.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Value } from '../../expression/tree.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Binding, Reason } from '../../model/scorecard.ts';
import { namesIn } from '../../rules/system/calculations.ts';
import { isWithin } from '../../rules/system/entry.ts';
import { fillIns } from '../../rules/system/fill-ins.ts';
import type { Calculation, Entry, EntryRow, FormulaSystem, Input, ScalarInput, SystemValues } from '../../rules/system/system.ts';
import { reason } from '../judgement.ts';
import type { CalculationResult } from './scorecard.ts';

/** What a name stands for, or why that is not known. */
export type Known = { readonly ok: true; readonly binding: Binding } | { readonly ok: false; readonly why: readonly Reason[] };
/** A formula's value with what went into it. */
export type Reckoned =
  | { readonly ok: true; readonly value: Value; readonly substituted: string; readonly bindings: readonly Binding[] }
  | { readonly ok: false; readonly why: readonly Reason[] };

/** A value that was refused, for a finding at its cell. */
export interface Refused {
  readonly why: Reason;
  readonly cell: CellRef | null;
}

type List = Extract<Input, { kind: 'list' }>;
type Lookup = (name: string) => Known;
const SHOWN_PLACES = 6;
const NONE: ReadonlySet<string> = new Set();

const isWrongKind = ({ kind }: ScalarInput, value: Value): boolean => (typeof value === 'boolean') !== (kind === 'yes-no');
const isNoCount = ({ kind }: ScalarInput, value: Rational): boolean => kind === 'count' && (value.d !== 1n || value.lt(ZERO));

/** Each reason once: several formulas may lack one input. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
}

/** Every input of one value, those in the columns of lists among them. */
function scalars(system: FormulaSystem): readonly Pick<ScalarInput, 'name' | 'kind'>[] {
  return fillIns(system).flatMap((input): readonly ScalarInput[] => (input.kind === 'list' ? input.columns : [input]));
}

/** The values of a system's names, worked out once each: inputs as filled in, calculations when they are first needed. */
export class Names {
  readonly refused: Refused[] = [];
  readonly #inputs: ReadonlyMap<string, Input>;
  readonly #calculations: ReadonlyMap<string, Calculation>;
  readonly #values: SystemValues;
  readonly #unread: ReadonlySet<string>;
  /** Inputs whose numbers count days, which nobody reads: they are written as dates. */
  readonly #dates: ReadonlySet<string>;
  readonly #known = new Map<string, Known>();
  readonly #results = new Map<string, CalculationResult>();

  /** `unread` names inputs that hold something, of which is said elsewhere that it cannot be read. */
  constructor(system: FormulaSystem, values: SystemValues, unread: ReadonlySet<string> = NONE) {
    this.#unread = unread;
    this.#inputs = new Map(fillIns(system).map((input) => [input.name, input]));
    this.#calculations = new Map(system.calculations.map((one) => [one.name, one]));
    this.#values = values;
    this.#dates = new Set(scalars(system).filter(({ kind }) => kind === 'date').map(({ name }) => name));
  }

  /** What a name of a formula stands for. */
  lookup = (name: string): Known => {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    this.#known.set(name, found);
    return found;
  };

  /** The working of a calculation. */
  result(name: string): CalculationResult | undefined {
    this.lookup(name);
    return this.#results.get(name);
  }

  /** The formula of a calculation; null for a name that is none. */
  formulaOf(name: string): Expression | null {
    return this.#calculations.get(name)?.expression ?? null;
  }

  /** A filled-in value as an input takes it. `at` says where it is missing: the row of a list. */
  check(input: ScalarInput, entry: Entry | undefined, at: string): Known {
    if (entry === undefined) return { ok: false, why: [this.#missing(at)] };
    const { value, text, cell } = entry;
    const wrong = isWrongKind(input, value) || (isRational(value) && isNoCount(input, value));
    const outside = isRational(value) && input.range !== null && !isWithin(input.range, value);
    if (!wrong && !outside) return { ok: true, binding: { name: input.name, value, text, cell } };
    const why = wrong ? reason('system-input-kind', { name: at, text }) : reason('system-input-range', { name: at, text, range: input.range?.text ?? '' });
    if (!this.refused.some((one) => one.why.params['name'] === at)) this.refused.push({ why, cell });
    return { ok: false, why: [why] };
  }

  /** The rows of a list; null where it was not filled in, or lacks one of its fixed rows. */
  rows(list: List): { readonly ok: true; readonly rows: readonly EntryRow[] } | { readonly ok: false; readonly why: readonly Reason[] } {
    const given = this.#values.get(list.name);
    if (given?.kind !== 'rows') return { ok: false, why: [this.#missing(list.name)] };
    if (list.rows.length === 0) return { ok: true, rows: given.rows };
    return { ok: true, rows: list.rows.map(({ name }) => given.rows.find((row) => row.name === name) ?? { name, entries: new Map<string, Entry>() }) };
  }

  /** A formula's value. What it lacks is told in full where it needs any of it; a branch that is not taken needs nothing. */
  reckon(expression: Expression, lookup: Lookup = this.lookup): Reckoned {
    const all = namesIn(expression.tree).map(lookup);
    const bindings = all.flatMap((one) => (one.ok ? [one.binding] : []));
    const evaluated = evaluate(expression, new Map(bindings.map(({ name, value }) => [name, value])));
    if (evaluated.ok) return { ok: true, value: evaluated.value, substituted: evaluated.substituted(this.#texts(bindings)), bindings };
    if (evaluated.code === 'formula-missing-value') return { ok: false, why: distinct(all.flatMap((one) => (one.ok ? [] : one.why))) };
    return { ok: false, why: [reason('system-formula-failed', { formula: expression.text }), reason(evaluated.code, evaluated.params)] };
  }

  #texts(bindings: readonly Binding[]): ReadonlyMap<string, string> {
    return new Map(bindings.filter(({ name }) => this.#dates.has(name)).map(({ name, text }) => [name, text]));
  }

  #missing(name: string): Reason {
    return reason(this.#unread.has(name) ? 'system-input-unread' : 'system-input-missing', { name });
  }

  #find(name: string): Known {
    const calculation = this.#calculations.get(name);
    if (calculation !== undefined) return this.#calculated(calculation);
    const input = this.#inputs.get(name);
    if (input === undefined || input.kind === 'list') return { ok: false, why: [reason('formula-missing-value', { name })] };
    const given = this.#values.get(name);
    return this.check(input, given?.kind === 'one' ? given.entry : undefined, name);
  }

  #calculated(calculation: Calculation): Known {
    const { name, kind, expression: { text: formula } } = calculation;
    const done = calculation.kind === 'formula' ? this.reckon(calculation.expression) : this.#overList(calculation);
    if (!done.ok) {
      this.#results.set(name, { name, kind, rows: 0, formula, value: null, substituted: null, bindings: [], because: done.why });
      return done;
    }
    const { value, substituted, bindings } = done;
    this.#results.set(name, { name, kind, rows: this.#rowCount(calculation), formula, value, substituted, bindings, because: [] });
    const text = typeof value === 'boolean' ? (value ? '是' : '否') : decimalText(value, SHOWN_PLACES);
    return { ok: true, binding: { name, value, text, cell: null } };
  }

  #rowCount(calculation: Calculation): number {
    const list = calculation.kind === 'formula' ? undefined : this.#inputs.get(calculation.list);
    const rows = list?.kind === 'list' ? this.rows(list) : null;
    return rows?.ok === true ? rows.rows.length : 0;
  }

  #inRow(list: List, row: EntryRow, index: number): Lookup {
    const constants = list.rows[index]?.constants;
    return (name) => {
      const value = constants?.get(name);
      if (value !== undefined) return { ok: true, binding: { name, value, text: decimalText(value), cell: null } };
      const column = list.columns.find((one) => one.name === name);
      return column === undefined ? this.lookup(name) : this.check(column, row.entries.get(name), `${list.name}.${row.name}.${name}`);
    };
  }

  #overList(calculation: Extract<Calculation, { list: string }>): Reckoned {
    const list = this.#inputs.get(calculation.list);
    if (list?.kind !== 'list') return { ok: false, why: [reason('system-input-missing', { name: calculation.list })] };
    const rows = this.rows(list);
    if (!rows.ok) return rows;
    const all = rows.rows.map((row, index) => this.reckon(calculation.expression, this.#inRow(list, row, index)));
    const open = all.filter((one) => !one.ok);
    if (open.length > 0) return { ok: false, why: distinct(open.flatMap((one) => one.why)) };
    return added(all.filter((one) => one.ok), calculation.kind, calculation.expression.text);
  }
}

/** 求和 and 计数 of the rows of a list. */
function added(rows: readonly Extract<Reckoned, { ok: true }>[], kind: 'sum' | 'count', formula: string): Reckoned {
  const wrong = rows.find(({ value }) => (typeof value === 'boolean') !== (kind === 'count'));
  const code = kind === 'count' ? 'formula-condition-needed' : 'formula-number-needed';
  if (wrong !== undefined) return { ok: false, why: [reason('system-formula-failed', { formula }), reason(code)] };
  const value = rows.reduce((total, one) => total.add(typeof one.value === 'boolean' ? Number(one.value) : one.value), ZERO);
  const counted = rows.filter((one) => one.value === true).length;
  const substituted = kind === 'count' ? `${String(counted)} / ${String(rows.length)}` : rows.map((one) => one.substituted).join(' + ') || '0';
  return { ok: true, value, substituted, bindings: rows.flatMap(({ bindings }) => bindings) };
}
