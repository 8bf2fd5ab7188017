import { isMap, isSeq, parseDocument } from 'yaml';
import { parseDecimal } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Example, Expected } from '../scoring/examples.ts';

/** An example as it was read, or why it cannot be. */
export type ReadExample = { readonly ok: true; readonly example: Example } | { readonly ok: false; readonly why: Reason };

type Written = ReadonlyMap<string, string>;

const EXPECTED_KEYS = ['权重', '得分', '因为', '最低', '最高'];
const ROW_KEYS = ['指标', '指标性质', '指标值', '单位', '实际值', ...EXPECTED_KEYS];
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
  const key = [...written.keys()].find((name) => !known.includes(name)) ?? needed.find((name) => !written.has(name));
  const value = [...written].find(([name, text]) => NUMBERS.includes(name) && !(name === '得分' && text === UNDECIDED) && parseDecimal(text) === null);
  if (key === undefined && value === undefined) return null;
  return { code: 'example-unreadable', params: { number: String(index + 1), what: key ?? (value ?? []).join(': ') } };
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
  const [name, operator, unit] = [written.get('指标'), written.get('指标性质'), written.get('单位')];
  return {
    kind: 'row', ...expected, weight, target: written.get('指标值') ?? '', actual: written.get('实际值') ?? '',
    ...(name === undefined ? {} : { name }), ...(operator === undefined ? {} : { operator }), ...(unit === undefined ? {} : { unit }),
  };
}

function writtenOf(item: unknown): Written | null {
  if (!isMap(item)) return null;
  const plain = Object.entries(item.toJSON() as Readonly<Record<string, unknown>>);
  return new Map(plain.map(([key, value]) => [key, String(value)]));
}

/** The examples beside a pack (examples.yaml): a list of rows with what each must score and why. */
export function readExamples(text: string): ReadExample[] {
  const refused: ReadExample = { ok: false, why: { code: 'examples-syntax', params: {} } };
  if (text.length > MOST_CHARACTERS) return [refused];
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isSeq(document.contents)) return [refused];
  return document.contents.items.map((item, index) => {
    const written = writtenOf(item);
    const why = written === null ? { code: 'example-unreadable', params: { number: String(index + 1), what: '' } } : wrong(written, index);
    return why === null && written !== null ? { ok: true, example: exampleOf(written) } : { ok: false, why: why ?? refused.why };
  });
}
