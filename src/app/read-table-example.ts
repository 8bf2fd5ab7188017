import { parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';
import type { Reason } from '../model/scorecard.ts';
import { isPlain } from '../rules/layers.ts';
import type { ExecutionExample, RowExample } from '../scoring/examples.ts';
import type { PointsRow, TableExample } from '../scoring/table-examples.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Thrown while a small table is read; `readTable` returns its reason. */
class Unread extends Error {
  readonly why: Reason;

  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.why = { code, params };
  }
}

const KEYS = ['名称', '各行', '合计', '执行率', '预算执行', '总分', '等级'];
const ROW_KEYS = ['指标', '指标性质', '指标值', '单位', '实际值', '评分标准', '权重', '得分'];
const EXECUTION_KEYS = ['年初预算数', '全年预算数', '全年执行数', '权重'];
const UNDECIDED = '待定';
const HUNDRED = rational(100);
/** What an example says of itself where nothing is asked of a part of it. */
const ASKED_NOTHING = { score: null, because: null, low: null, high: null };

/** Is it an example of a whole table: does it have what only those have? */
export const isTableExample = (item: Plain): boolean => ['各行', '合计', '总分', '等级', '执行率', '预算执行'].some((key) => Object.hasOwn(item, key));

function stray(item: Plain, allowed: readonly string[]): void {
  const key = Object.keys(item).find((one) => !allowed.includes(one));
  if (key !== undefined) throw new Unread('example-unknown-key', { key, allowed: allowed.join('、') });
}

function textAt(item: Plain, key: string): string | undefined {
  const value = item[key];
  if (value !== undefined && typeof value === 'object') throw new Unread('example-value-nested', { key });
  return value === undefined ? undefined : String(value as string | number | boolean);
}

function numberAt(item: Plain, key: string): Rational | null {
  const text = textAt(item, key);
  const read = text === undefined ? null : parseDecimal(text);
  if (text !== undefined && read === null) throw new Unread('example-unreadable', { what: `${key}: ${text}` });
  return read;
}

/** A number, or null for 待定; undefined where nothing is said. */
function resultAt(item: Plain, key: string): Rational | null | undefined {
  const text = textAt(item, key);
  return text === undefined ? undefined : text === UNDECIDED ? null : numberAt(item, key);
}

function required<Value>(value: Value | null | undefined, key: string): Value {
  if (value === null || value === undefined) throw new Unread('example-key-missing', { key });
  return value;
}

/** { 权重: 20, 得分: 18 }, or a row as printed, which the rules score. */
function rowOf(item: unknown): PointsRow | RowExample {
  if (!isPlain(item)) throw new Unread('example-table-form');
  stray(item, ROW_KEYS);
  const [weight, score] = [required(numberAt(item, '权重'), '权重'), resultAt(item, '得分')];
  if (score !== undefined) {
    if (score?.gt(weight) === true) throw new Unread('example-unreadable', { what: `得分: ${String(item['得分'])}` });
    return { kind: 'points', weight, score };
  }
  const [name, operator, unit, rule] = ['指标', '指标性质', '单位', '评分标准'].map((key) => textAt(item, key));
  return {
    kind: 'row', ...ASKED_NOTHING, weight, target: required(textAt(item, '指标值'), '指标值'), actual: required(textAt(item, '实际值'), '实际值'),
    ...(name === undefined ? {} : { name }), ...(operator === undefined ? {} : { operator }), ...(unit === undefined ? {} : { unit }), ...(rule === undefined ? {} : { rule }),
  };
}

/** 执行率: 75% is 75 executed of 100. */
function ofRate(text: string): ExecutionExample {
  const rate = /[%％]$/.test(text) ? parseDecimal(text.slice(0, -1)) : null;
  if (rate === null) throw new Unread('example-unreadable', { what: `执行率: ${text}` });
  return { kind: 'execution', ...ASKED_NOTHING, initial: null, budget: HUNDRED, executed: rate, weight: null };
}

function executionOf(item: Plain): ExecutionExample | null {
  const [rate, amounts] = [textAt(item, '执行率'), item['预算执行']];
  if (rate !== undefined) return ofRate(rate);
  if (amounts === undefined) return null;
  if (!isPlain(amounts)) throw new Unread('example-table-form');
  stray(amounts, EXECUTION_KEYS);
  const [initial, budget, executed, weight] = EXECUTION_KEYS.map((key) => numberAt(amounts, key)) as [Rational | null, Rational | null, Rational | null, Rational | null];
  return { kind: 'execution', ...ASKED_NOTHING, initial, budget: required(budget, '全年预算数'), executed: required(executed, '全年执行数'), weight };
}

/** Of two keys that say the same one is needed, or at most one. */
function oneOf(item: Plain, keys: readonly string[], least: number): void {
  const count = keys.filter((key) => Object.hasOwn(item, key)).length;
  if (count < least || count > 1) throw new Unread('example-table-form');
}

function tableOf(item: Plain): TableExample {
  stray(item, KEYS);
  oneOf(item, ['各行', '合计'], 1);
  oneOf(item, ['执行率', '预算执行'], 0);
  const [rows = [], total, grade] = [item['各行'], resultAt(item, '总分'), textAt(item, '等级')];
  if (!Array.isArray(rows) || (total === undefined && grade === undefined)) throw new Unread('example-table-form');
  return {
    kind: 'table', rows: rows.map(rowOf), sum: numberAt(item, '合计'), execution: executionOf(item),
    ...(total === undefined ? {} : { total }), ...(grade === undefined ? {} : { grade: grade === UNDECIDED ? null : grade }),
  };
}

/** Reads an example of a whole table; or why it cannot be. `number` is which of the examples it is, from 1. */
export function readTable(item: Plain, number: string): { readonly ok: true; readonly example: TableExample } | { readonly ok: false; readonly why: Reason } {
  try {
    return { ok: true, example: tableOf(item) };
  } catch (error) {
    if (error instanceof Unread) return { ok: false, why: { code: error.why.code, params: { ...error.why.params, number } } };
    throw error;
  }
}
