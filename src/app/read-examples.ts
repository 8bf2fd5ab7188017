import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { parseDecimal } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Example, Expected } from '../scoring/examples.ts';
import type { TableExample } from '../scoring/table-examples.ts';
import { isTableExample, readTable } from './read-table-example.ts';

/** An example as it was read, or why it cannot be; `line` counts from 1 in examples.yaml. */
export type ReadExample = { readonly line: number } & ({ readonly ok: true; readonly example: Example | TableExample } | { readonly ok: false; readonly why: Reason });

type Written = ReadonlyMap<string, string>;

const EXPECTED_KEYS = ['权重', '得分', '因为', '最低', '最高'];
const ROW_KEYS = ['指标', '指标性质', '指标值', '单位', '实际值', '评分标准', ...EXPECTED_KEYS];
const EXECUTION_KEYS = ['年初预算数', '全年预算数', '全年执行数', ...EXPECTED_KEYS];
const NUMBERS = ['权重', '得分', '最低', '最高', '年初预算数', '全年预算数', '全年执行数'];
const UNDECIDED = '待定';
const MOST_CHARACTERS = 200_000;

function number(written: Written, key: string): Rational | null {
  const text = written.get(key);
  return text === undefined ? null : parseDecimal(text);
}

function isExecution(written: Written): boolean {
  return written.has('全年预算数') || written.has('全年执行数');
}

/** A key that no example has, or a number that is none, would make a test that tests something else. */
function wrong(written: Written, index: number): Reason | null {
  const known = isExecution(written) ? EXECUTION_KEYS : ROW_KEYS;
  const needed = isExecution(written) ? ['得分'] : ['指标值', '实际值', '权重', '得分'];
  const number = String(index + 1);
  const stray = [...written.keys()].find((name) => !known.includes(name));
  if (stray !== undefined) return { code: 'example-unknown-key', params: { number, key: stray, allowed: known.join('、') } };
  const missing = needed.find((name) => !written.has(name));
  if (missing !== undefined) return { code: 'example-key-missing', params: { number, key: missing } };
  const value = [...written].find(([name, text]) => NUMBERS.includes(name) && !(name === '得分' && text === UNDECIDED) && parseDecimal(text) === null);
  return value === undefined ? null : { code: 'example-unreadable', params: { number, what: value.join(': ') } };
}

function expectedOf(written: Written): Expected {
  return { score: number(written, '得分'), because: written.get('因为') ?? null, low: number(written, '最低'), high: number(written, '最高') };
}

function exampleOf(written: Written): Example {
  const expected = expectedOf(written);
  const weight = number(written, '权重');
  if (isExecution(written) || weight === null) {
    return { kind: 'execution', ...expected, weight, initial: number(written, '年初预算数'), budget: number(written, '全年预算数'), executed: number(written, '全年执行数') };
  }
  const [name, operator, unit, rule] = ['指标', '指标性质', '单位', '评分标准'].map((key) => written.get(key));
  return {
    kind: 'row', ...expected, weight, target: written.get('指标值') ?? '', actual: written.get('实际值') ?? '',
    ...(name === undefined ? {} : { name }), ...(operator === undefined ? {} : { operator }), ...(unit === undefined ? {} : { unit }), ...(rule === undefined ? {} : { rule }),
  };
}

function plainOf(item: unknown): Readonly<Record<string, unknown>> | null {
  return isMap(item) ? (item.toJSON() as Readonly<Record<string, unknown>>) : null;
}

function exampleAt(item: unknown, index: number, line: number): ReadExample {
  const plain = plainOf(item);
  if (plain === null) return { ok: false, why: { code: 'example-no-map', params: { number: String(index + 1) } }, line };
  if (isTableExample(plain)) return { ...readTable(plain, String(index + 1)), line };
  const nested = Object.keys(plain).find((key) => typeof plain[key] === 'object' && plain[key] !== null);
  if (nested !== undefined) return { ok: false, why: { code: 'example-value-nested', params: { number: String(index + 1), key: nested } }, line };
  const written: Written = new Map(Object.entries(plain).map(([key, value]) => [key, String(value)]));
  const why = wrong(written, index);
  return why === null ? { ok: true, example: exampleOf(written), line } : { ok: false, why, line };
}

/** The items of an examples.yaml, each with its line; or why it cannot be read at all, and where. */
export type ExampleItems =
  | { readonly ok: true; readonly items: readonly { readonly line: number; readonly item: unknown }[] }
  | { readonly ok: false; readonly code: string; readonly line: number };

/** Reads the list that an examples.yaml is. An empty text has no items. */
export function exampleItems(text: string): ExampleItems {
  if (text.length > MOST_CHARACTERS) return { ok: false, code: 'examples-too-large', line: 1 };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { ok: false, code: 'examples-broken', line: lines.linePos(error.pos[0]).line };
  if (document.contents === null) return { ok: true, items: [] };
  if (!isSeq(document.contents)) return { ok: false, code: 'examples-syntax', line: 1 };
  return { ok: true, items: document.contents.items.map((item) => ({ line: isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1, item })) };
}

/** The examples beside a pack (examples.yaml): a list of rows with what each must score and why. */
export function readExamples(text: string): ReadExample[] {
  const read = exampleItems(text);
  if (!read.ok) return [{ ok: false, why: { code: read.code, params: {} }, line: read.line }];
  return read.items.map(({ item, line }, index) => exampleAt(item, index, line));
}
