import { decimalText, parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';
import type { Quantity } from '../model/quantity.ts';
import { isBlank, normalise } from './glyphs.ts';
import { digitYears } from './numbers.ts';
import { note, type Note, type Printed } from './printed.ts';
import { type NumberReading, readNumber } from './quantities.ts';
import { readHostNumber } from './read-value.ts';
import { unitOf } from './units.ts';

/** A number read from one cell; null where it is blank or cannot be read (then a note says so). */
export interface PointsReading {
  readonly value: Rational | null;
  readonly notes: readonly Note[];
}

/** An amount and the unit it is in: the block's, or its own where the block prints none. */
export interface AmountReading extends PointsReading {
  readonly unit: string | null;
}

type Place = 'weight' | 'score' | 'actual';

const HUNDRED = rational(100);
/** What stands for a score that is not given yet, as an added 得分 column has it: no score, and nothing to be said. */
const PENDING = '待定';
const BLANK: PointsReading = { value: null, notes: [] };

/** The one exact number of a cell, nothing else said; null for anything else, and for white space inside the digits. */
function exactNumber(printed: Printed, text: string): Quantity | null {
  if (/\d[\s\u3000]+\d/.test(printed.text) || !Number.isFinite(printed.number ?? 0)) return null;
  const read: NumberReading | null = printed.number === null ? readNumber(text) : readHostNumber(printed.number, printed.format);
  const plain = read !== null && read.operator === null && !read.reached && read.words === '' && read.direction === null;
  return plain && !read.quantity.approximate && (printed.number !== null || /\d/.test(text)) ? read.quantity : null;
}

/** 分值, 权重, 得分: `20`, `20分`, `10%` (read as 10, said), a number shown as 0%. Dashes and blanks are null without a note. */
export function readPoints(printed: Printed, about: Place = 'weight'): PointsReading {
  const text = normalise(printed.text);
  if (isBlank(text) || (about === 'score' && text === PENDING)) return BLANK;
  const quantity = exactNumber(printed, text);
  const unit = quantity?.unit?.text ?? '';
  if (quantity === null || !/^[分%]?$/.test(unit)) return { value: null, notes: [note('error', 'points-unreadable', [about], { text: printed.text.trim() })] };
  if (unit !== '%') return { value: quantity.value, notes: [] };
  const points = decimalText(quantity.value);
  return { value: quantity.value, notes: [note('warning', 'points-as-percent', [about], { text: `${points}%`, points })] };
}

function amountIn(block: string | null, quantity: Quantity, printed: Printed): AmountReading | null {
  const own = quantity.unit;
  const unit = block === null ? null : unitOf(normalise(block));
  if (own === null || own.text === unit?.text) return { value: quantity.value, unit: block, notes: [] };
  if (unit === null) return own.dimension === '元' ? { value: quantity.value, unit: own.text, notes: [] } : null;
  if (own.dimension !== unit.dimension && !(own.dimension === '' && unit.dimension === '元')) return null;
  const value = quantity.value.mul(own.factor).div(unit.factor);
  return { value, unit: block, notes: [note('info', 'amount-converted', ['actual'], { text: printed.text.trim(), unit: unit.text, value: decimalText(value) })] };
}

/** Accounts print −1,234 as (1,234); a document may just as well mean 1,234. */
const IN_BRACKETS = /^\(.*\)$/;

/** A budget amount in the block's unit: thousands commas, ¥; a unit of its own glued on wins and is converted. */
export function readAmount(printed: Printed, unit: string | null): AmountReading {
  const text = normalise(printed.text);
  if (isBlank(text)) return { ...BLANK, unit };
  if (text === '无') return { value: null, unit, notes: [note('info', 'amount-none', ['actual'], { text })] };
  const yuan = /^(?:人民币)?¥/.test(text) && unit !== null ? text.replace(/^(?:人民币)?¥/, '') : text;
  const quantity = IN_BRACKETS.test(yuan) ? null : exactNumber(printed, yuan);
  const read = quantity === null ? null : amountIn(unit, quantity, printed);
  return read ?? { value: null, unit, notes: [note('error', 'amount-unreadable', ['actual'], { text: printed.text.trim() })] };
}

const ONE = rational(1);
const TWO = rational(2);

/** 执行率 as a fraction: 86.19%, 0.958, a number shown as 0%. A bare number above 2 is percent; one between 1 and 2 is a fraction, and said. */
export function readRate(printed: Printed): PointsReading {
  const text = normalise(printed.text);
  if (isBlank(text)) return BLANK;
  const quantity = exactNumber(printed, text);
  if (quantity === null || (quantity.unit !== null && quantity.unit.dimension !== 'ratio')) {
    return { value: null, notes: [note('warning', 'rate-unreadable', ['actual'], { text: printed.text.trim() })] };
  }
  const { value, unit } = quantity;
  if (unit !== null) return { value: value.mul(unit.factor), notes: [] };
  if (value.gt(TWO)) return { value: value.div(HUNDRED), notes: [] };
  return { value, notes: value.gt(ONE) ? [note('warning', 'rate-without-sign', ['actual'], { text: decimalText(value), percent: decimalText(value.mul(HUNDRED)) })] : [] };
}

const CAP = /^(.*?)(?:\((?:满分|共计?|权重|分值|合计|总分|计|小计)?[:为]?(\d+(?:\.\d+)?)(?:分|%)?\)|[:,]?(\d+(?:\.\d+)?)分)$/;

/** 产出指标(50分) → 产出指标, 50. The cap is null where none is printed. */
export function readCap(text: string): { readonly name: string; readonly cap: Rational | null } {
  const plain = normalise(text);
  const [, name, bracketed, bare] = CAP.exec(plain) ?? [];
  const cap = parseDecimal(bracketed ?? bare ?? '');
  return name === undefined || name === '' || cap === null ? { name: plain, cap: null } : { name, cap };
}

const BUDGET_YEAR = /(?<!\d)(20\d{2})(?:年度|财政?年度?|会计年度)/;
/** A day or month (填报日期：2024年3月5日) does not say which year a table is about. */
const ANY_YEAR = /(?<!\d)(20\d{2})年(?!\d{1,2}月)/;

/** The year of a title or head line: 2023年度, （2023年）, 2023财年, 二〇二三年度. A year with a month behind it is a date, not a 年度. */
export function readYear(text: string): number | null {
  const plain = digitYears(normalise(text));
  const year = (BUDGET_YEAR.exec(plain) ?? ANY_YEAR.exec(plain))?.[1];
  return year === undefined ? null : Number(year);
}
