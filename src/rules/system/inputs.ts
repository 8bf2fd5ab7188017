import { parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { isName } from '../../expression/tokens.ts';
import type { Translator } from '../translator.ts';
import type { WrittenColumn, WrittenInput } from './schema.ts';
import type { Column, FixedRow, Input, InputKind, Range, ScalarInput, TakenFrom } from './system.ts';

type Path = readonly PropertyKey[];

const KINDS: Readonly<Record<string, InputKind>> = { 数值: 'number', 金额: 'amount', 比率: 'rate', 个数: 'count', 是否: 'yes-no', 日期: 'date', 选择: 'choice' };
const TAKEN: Readonly<Record<string, TakenFrom>> = {
  项目得分: 'score', 指标总数: 'indicators', 达到指标数: 'indicators-met', 执行率: 'execution-rate', 预算数: 'budget', 执行数: 'executed', 结余率: 'balance-rate',
};
const RANGE = /^([[(])\s*(-?[\d.]+[%％]?)?\s*[,，]\s*(-?[\d.]+[%％]?)?\s*([\])])$/;
const HUNDRED = rational(100);
/** 权重 is the leaf's own weight in every formula. */
const WEIGHT = '权重';

function endOf(text: string | undefined): Rational | null {
  if (text === undefined) return null;
  const value = parseDecimal(text.replace(/[%％]$/, ''));
  return /[%％]$/.test(text) ? value?.div(HUNDRED) ?? null : value;
}

function rangeOf(text: string | undefined, to: Translator, path: Path): Range | null {
  if (text === undefined) return null;
  const [whole, open, low, high, close] = RANGE.exec(text.trim()) ?? [];
  const range = { text, low: endOf(low), high: endOf(high), lowIncluded: open === '[', highIncluded: close === ']' };
  const unread = (low !== undefined && range.low === null) || (high !== undefined && range.high === null);
  if (whole !== undefined && !unread && (range.low === null || range.high === null || range.low.lte(range.high))) return range;
  to.refuse('system-range', [...path, '范围'], { text });
  return null;
}

/** A name that a formula can hold, taken once. */
export function checkName(name: string, taken: Set<string>, to: Translator, path: Path): void {
  if (!isName(name) || name === WEIGHT) to.refuse('system-name', [...path, '名称'], { text: name });
  else if (taken.has(name)) to.refuse('system-name-taken', [...path, '名称'], { text: name });
  taken.add(name);
}

/** The number of a constant or an option, percent or plain, also below nothing. */
function constant(value: string | number, to: Translator, path: Path): Rational {
  const read = endOf(String(value).trim());
  if (read === null) to.refuse('pack-not-a-number', path, { text: String(value) });
  return read ?? ZERO;
}

function scalarOf(written: WrittenColumn | WrittenInput, kind: InputKind, to: Translator, path: Path): ScalarInput {
  const options = written.选项.map(({ 选项: name, 值: value }, index) => ({ name, value: constant(value, to, [...path, '选项', index, '值']) }));
  if ((kind === 'choice') !== options.length > 0) to.refuse('system-options', [...path, '选项']);
  return { kind, name: written.名称, unit: written.单位, source: written.来源, range: rangeOf(written.范围, to, path), required: written.必填, options };
}

function columnOf(written: WrittenColumn, to: Translator, path: Path): Column {
  return {
    ...scalarOf(written, KINDS[written.类型] ?? 'number', to, path), takenFrom: written.取自 === undefined ? null : TAKEN[written.取自] ?? null,
    sum: written.合计 === undefined ? null : constant(written.合计, to, [...path, '合计']),
  };
}

function fixedRows(written: WrittenInput, to: Translator, path: Path): FixedRow[] {
  const [first] = written.行;
  const keys = Object.keys(first?.值 ?? {}).sort().join('、');
  return written.行.map(({ 行: name, 值: values }, index) => {
    if (Object.keys(values).sort().join('、') !== keys) to.refuse('system-row-constants', [...path, '行', index, '值'], { names: keys });
    if (written.行.findIndex((other) => other.行 === name) < index) to.refuse('system-name-taken', [...path, '行', index, '行'], { text: name });
    return {
      name, constants: new Map(Object.entries(values).map(([key, value]) => [key, constant(value, to, [...path, '行', index, '值', key])])),
      written: new Map(Object.entries(values).map(([key, value]) => [key, String(value).trim()])),
    };
  });
}

/** One item of 输入. `taken` are the names that stand already; a list's columns and constants must not be called like anything outside. */
export function inputOf(written: WrittenInput, taken: Set<string>, to: Translator, path: Path): Input {
  checkName(written.名称, taken, to, path);
  if (written.类型 !== '列表') {
    if (written.列.length > 0 || written.行.length > 0) to.refuse('system-not-a-list', path);
    return scalarOf(written, KINDS[written.类型] ?? 'number', to, path);
  }
  if (written.列.length === 0) to.refuse('pack-list-empty', [...path, '列']);
  const inner = new Set<string>();
  const columns = written.列.map((column, index) => {
    checkName(column.名称, inner, to, [...path, '列', index]);
    return columnOf(column, to, [...path, '列', index]);
  });
  const rows = fixedRows(written, to, path);
  for (const key of rows[0]?.constants.keys() ?? []) checkName(key, inner, to, [...path, '行', 0, '值', key]);
  return { kind: 'list', name: written.名称, source: written.来源, required: written.必填, rows, columns };
}

/** Names that a row formula of a list may use besides those of the whole system. */
export function namesOfList(input: Extract<Input, { kind: 'list' }>): string[] {
  return [...input.columns.map(({ name }) => name), ...(input.rows[0]?.constants.keys() ?? [])];
}
