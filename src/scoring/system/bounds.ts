import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { decimalText } from '../../exact/decimal.ts';
import { isWithin } from '../../rules/system/entry.ts';
import { fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, needed } from '../../rules/system/needs.ts';
import type { Column, Entry, FormulaSystem, Given, Input, Leaf, ScalarInput } from '../../rules/system/system.ts';
import { rowOf } from './leaves.ts';
import { Names } from './names.ts';

/** A formula that comes to points below nothing or above its weight for values that may be filled in. */
export interface OutOfBounds {
  readonly leaf: Leaf;
  /** `逾期天数 1000`: what was tried. */
  readonly values: string;
  /** `3 − 0.5 × 1000 = -497`. */
  readonly arithmetic: string;
}

const ONE = rational(1);
const MANY = rational(1000);
const HALF = rational(1, 2);
/** Trials of one formula: every combination of ends where there are few inputs, else as many of them. */
const MOST_TRIALS = 243;

/** Values at and within the ends of what may be filled in; an open end is tried by a large number. */
function trialsOf({ kind, range, options }: ScalarInput): (Rational | boolean)[] {
  if (kind === 'yes-no') return [true, false];
  if (kind === 'choice') return options.map(({ value }) => value);
  if (kind === 'rate' && range === null) return [ZERO, ONE];
  const low = range?.low ?? ZERO;
  const high = range?.high ?? low.add(MANY);
  const tried = [low, high, low.add(high).mul(HALF)].map((value) => (kind === 'count' || kind === 'date' ? rational(value.n / value.d) : value));
  return tried.filter((value) => range === null || isWithin(range, value));
}

function textOf({ kind, options }: ScalarInput, value: Rational | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (kind === 'choice') return options.find((one) => one.value.equals(value))?.name ?? '';
  return kind === 'rate' ? `${decimalText(value.mul(100), 4)}%` : decimalText(value, 4);
}

interface Cell {
  readonly list: string | null;
  readonly input: ScalarInput;
  readonly trials: readonly (Rational | boolean)[];
}

const isConstant = (column: Column): boolean => column.sum !== null;

/** The values that a leaf needs; a list is tried with one row, whose shares are the whole. */
function cellsOf(inputs: readonly Input[], names: ReadonlySet<string>): Cell[] {
  return inputs.filter(({ name }) => names.has(name)).flatMap((input): Cell[] => {
    if (input.kind !== 'list') return [{ list: null, input, trials: trialsOf(input) }];
    return input.columns.filter(({ name }) => names.has(name)).map((column) => ({ list: input.name, input: column, trials: isConstant(column) ? [column.sum ?? ONE] : trialsOf(column) }));
  });
}

function valuesOf(cells: readonly Cell[], chosen: readonly (Rational | boolean)[], inputs: readonly Input[]): ReadonlyMap<string, Given> {
  const entryAt = (index: number): Entry => ({ value: chosen[index] ?? ZERO, text: '', cell: null });
  const scalars = cells.flatMap(({ list, input }, index): [string, Given][] => (list === null ? [[input.name, { kind: 'one', entry: entryAt(index) }]] : []));
  const lists = [...new Set(cells.flatMap(({ list }) => list ?? []))].map((name): [string, Given] => {
    const entries = new Map(cells.flatMap((cell, index) => (cell.list === name ? [[cell.input.name, entryAt(index)] as const] : [])));
    const found = inputs.find((input) => input.name === name);
    const rows = found?.kind === 'list' && found.rows.length > 0 ? found.rows.map((row) => ({ name: row.name, entries })) : [{ name: '1', entries }];
    return [name, { kind: 'rows', rows }];
  });
  return new Map([...scalars, ...lists]);
}

/** The trial of a number: its digits to the bases of how many values each cell has. */
function trialAt(cells: readonly Cell[], number: number): (Rational | boolean)[] {
  let rest = number;
  return cells.map(({ trials }) => {
    const value = trials[rest % Math.max(1, trials.length)] ?? ZERO;
    rest = Math.floor(rest / Math.max(1, trials.length));
    return value;
  });
}

/** A stride that is no multiple of how many values a cell has, so that none of them stays at its first value. */
function strideOf(all: number): number {
  const step = Math.max(1, Math.ceil(all / MOST_TRIALS));
  return [step, step + 1, step + 2, step + 3, step + 4].find((one) => one === 1 || (one % 2 !== 0 && one % 3 !== 0)) ?? step;
}

function tried(leaf: Leaf, system: FormulaSystem, inputs: readonly Input[]): OutOfBounds | null {
  const cells = cellsOf(inputs, needed(formulasOf(leaf), system));
  const all = cells.reduce((count, { trials }) => count * Math.max(1, trials.length), 1);
  const step = strideOf(all);
  for (let number = 0; number < all; number += step) {
    const chosen = trialAt(cells, number);
    const { because } = rowOf(leaf, system, new Names(system, valuesOf(cells, chosen, inputs)));
    const outside = because.find(({ code }) => code === 'because-outside-weight');
    if (outside === undefined) continue;
    const values = cells.map(({ input }, index) => `${input.name} ${textOf(input, chosen[index] ?? ZERO)}`).join('、');
    return { leaf, values, arithmetic: outside.params['arithmetic'] ?? '' };
  }
  return null;
}

/**
 * Formulas that may leave 0 to their weight, each with values within the ranges of its inputs for which it does. Tried at the ends of the ranges, not
 * proved: a formula that is not among these may still leave them.
 */
export function outOfBounds(system: FormulaSystem): OutOfBounds[] {
  const inputs = fillIns(system);
  return system.leaves.filter(({ rule }) => rule.kind === 'formula').flatMap((leaf) => tried(leaf, system, inputs) ?? []);
}
