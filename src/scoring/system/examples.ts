import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { entryOf } from '../../rules/system/entry.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import type { Entry, EntryRow, FormulaSystem, Given, Input, SystemValues } from '../../rules/system/system.ts';
import type { SystemScorecard } from './scorecard.ts';
import { scoreSystem } from './score.ts';

/** Texts of one row of a list by column, its name under 名称. */
export type WrittenRow = Readonly<Record<string, string>>;
/** 输入 of an example: a text for each input; for a list its rows; for a checklist the names of the items with a defect. */
export type WrittenValues = Readonly<Record<string, string | readonly (WrittenRow | string)[]>>;

/** 例子 of a system: what is filled in, and what rows (应得, `待定` and `不适用` among them) and the total must come to. */
export interface SystemExample {
  readonly inputs: WrittenValues;
  readonly rows: Readonly<Record<string, string>>;
  readonly total: string | null;
}

export interface SystemDifference {
  readonly name: string;
  readonly wanted: string;
  readonly found: string;
}

/** What an example came to; `unread` are the inputs that no text of it can be a value of. */
export interface SystemExampleResult {
  readonly card: SystemScorecard;
  readonly unread: readonly string[];
  readonly differences: readonly SystemDifference[];
}

const NAME = '名称';
type List = Extract<Input, { kind: 'list' }>;
type Read = (input: Parameters<typeof entryOf>[0], text: string, at: string) => [string, Entry][];

/** What was written under a name: an input may be called `constructor`. */
function own<Value>(written: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(written, name) ? written[name] : undefined;
}

function rowsOf(list: List, written: readonly (WrittenRow | string)[], read: Read): EntryRow[] {
  const checklist = written.every((one) => typeof one === 'string') && list.columns.length === 1 && list.columns[0]?.name === DEFECT;
  const rows = checklist ? list.rows.map(({ name }): WrittenRow => ({ [NAME]: name, [DEFECT]: written.includes(name) ? '是' : '否' })) : written;
  return rows.flatMap((row) => {
    if (typeof row === 'string') return [];
    const entries = list.columns.flatMap((column) => {
      const text = own(row, column.name);
      return text === undefined ? [] : read(column, text, `${list.name}.${row[NAME] ?? ''}.${column.name}`);
    });
    return [{ name: row[NAME] ?? '', entries: new Map(entries) }];
  });
}

/** Words of a list that name nothing: an item that a checklist does not have, a column or a fixed row that a list does not have. */
function strays(list: List, written: readonly (WrittenRow | string)[]): string[] {
  const columns = new Set([NAME, ...list.columns.map(({ name }) => name)]);
  const isRow = (name: string): boolean => list.rows.length === 0 || list.rows.some((row) => row.name === name);
  return written.flatMap((row) => {
    if (typeof row === 'string') return isRow(row) ? [] : [`${list.name}.${row}`];
    return [...Object.keys(row).filter((key) => !columns.has(key)), ...(isRow(row[NAME] ?? '') ? [] : [row[NAME] ?? ''])].map((name) => `${list.name}.${name}`);
  });
}

/** The values that an example's texts stand for, and the names of those that stand for none. */
export function valuesOf(system: FormulaSystem, written: WrittenValues): { readonly values: SystemValues; readonly unread: readonly string[] } {
  const inputs = fillIns(system);
  const unread = Object.keys(written).filter((name) => !inputs.some((input) => input.name === name));
  const read: Read = (input, text, at) => {
    const entry = entryOf(input, text);
    if (entry === null) unread.push(at);
    return entry === null ? [] : [[input.name, entry]];
  };
  const values = inputs.flatMap((input): [string, Given][] => {
    const given = own(written, input.name);
    if (given === undefined) return [];
    if (input.kind === 'list') {
      if (typeof given === 'string') return unread.push(input.name) > 0 ? [] : [];
      unread.push(...strays(input, given));
      return [[input.name, { kind: 'rows', rows: rowsOf(input, given, read) }]];
    }
    if (typeof given !== 'string') return unread.push(input.name) > 0 ? [] : [];
    return read(input, given, input.name).map(([name, entry]) => [name, { kind: 'one', entry }]);
  });
  return { values: new Map(values), unread };
}

const SAID = { undecided: '待定', 'not-applicable': '不适用', scored: '' } as const;

function scoreText(card: SystemScorecard, name: string): string {
  const row = card.rows.find(({ leaf }) => leaf.path[2] === name);
  if (row === undefined) return '没有这个指标';
  return row.score === null ? SAID[row.status] : decimalText(row.score);
}

function same(wanted: string, found: string): boolean {
  const [one, other] = [parseDecimal(wanted), parseDecimal(found)];
  return one !== null && other !== null ? one.equals(other) : wanted === found;
}

/** Scores an example and holds it against what it must come to. */
export function runSystemExample({ inputs, rows, total }: SystemExample, system: FormulaSystem): SystemExampleResult {
  const { values, unread } = valuesOf(system, inputs);
  const card = scoreSystem(system, values);
  const wanted = [...Object.entries(rows), ...(total === null ? [] : [['总分', total] as const])];
  const found = (name: string): string => (name === '总分' ? (card.total === null ? SAID.undecided : decimalText(card.total)) : scoreText(card, name));
  return { card, unread, differences: wanted.map(([name, text]) => ({ name, wanted: text, found: found(name) })).filter((one) => !same(one.wanted, one.found)) };
}
