import type { Rational } from '../exact/rational.ts';
import type { DatePoint, Quantity, Unit } from './quantity.ts';

/**
 * How two units stand to each other: `same`; `convertible` (万元 and 元); `unit-missing` on one side; `differs` — other words for a count
 * (个 and 项, 次/年 and 次), numbers still compare; `incomparable` (元 and 人次, 天 and 月).
 */
export type UnitRelation = 'same' | 'convertible' | 'unit-missing' | 'differs' | 'incomparable';

/** Dimensions that are measured or paid, not counted. */
const MEASURED: ReadonlySet<string> = new Set([
  '元', 'ratio', '百分点', '平方米', '米', '千克', '立方米', '天', '工作日', '月', '小时', 'GB', '度', '千瓦', '分', '摄氏度', '分贝', '兆',
]);

/** A bare 万 or 亿 in front of nothing. */
const PURE_NUMBER = '';

/** What a bare 5万 may stand for: anything but a rate. */
function takesMultiples(unit: Unit | null): boolean {
  return unit === null || (unit.dimension !== 'ratio' && unit.dimension !== '百分点');
}

/** 次/年 in a table of one year is as much as 次: the same count, other words. */
function withoutYear(unit: Unit): string {
  return unit.dimension.replace(/[/·]年$/, '');
}

/** How the units of two quantities stand to each other. */
export function comparable(one: Unit | null, other: Unit | null): UnitRelation {
  if (one === null && other === null) return 'same';
  if (one !== null && other !== null && one.dimension === other.dimension) return one.factor.equals(other.factor) ? 'same' : 'convertible';
  if (one?.dimension === PURE_NUMBER) return takesMultiples(other) ? 'convertible' : 'incomparable';
  if (other?.dimension === PURE_NUMBER) return takesMultiples(one) ? 'convertible' : 'incomparable';
  if (one === null || other === null) return 'unit-missing';
  if (withoutYear(one) === withoutYear(other) && one.factor.equals(other.factor)) return 'differs';
  const measured = [one, other].some((unit) => MEASURED.has(unit.dimension) || unit.dimension.includes('/'));
  return measured ? 'incomparable' : 'differs';
}

/** A quantity's value in its dimension's base unit: 1.5 万元 → 15000, 95 % → 0.95. */
export function inBase(quantity: Quantity): Rational {
  return quantity.unit === null ? quantity.value : quantity.value.mul(quantity.unit.factor);
}

/**
 * A quantity's value in another unit of the same dimension: 200000 元 in 万元 → 20. A missing unit means the other one, except beside a bare 万:
 * 50000 is 5 万, and 5万 is 50000.
 */
export function inUnit(quantity: Quantity, unit: Unit | null): Rational {
  if (quantity.unit !== null && unit !== null) return inBase(quantity).div(unit.factor);
  if (unit?.dimension === PURE_NUMBER) return quantity.value.div(unit.factor);
  return quantity.unit?.dimension === PURE_NUMBER ? inBase(quantity) : quantity.value;
}

/**
 * Is a date within a deadline? `unsure` where the date is printed more coarsely than the deadline or a year is unknown.
 */
export function meetsDeadline(date: DatePoint, deadline: DatePoint): 'yes' | 'no' | 'unsure' {
  const yearless = (point: DatePoint): string | null => (point.iso.startsWith('--') ? point.iso : null);
  const [a, b] = [yearless(date), yearless(deadline)];
  if (a !== null && b !== null && a.length === b.length) return a <= b ? 'yes' : 'no';
  if (date.last === null || date.first === null || deadline.last === null) return 'unsure';
  if (date.last <= deadline.last) return 'yes';
  return date.first > deadline.last ? 'no' : 'unsure';
}
