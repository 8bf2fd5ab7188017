import { fromDouble } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';
import { isBlank, normalise } from './glyphs.ts';
import { note, type Note, type Printed } from './printed.ts';
import { hostQuantity, quantityOf } from './quantities.ts';
import { unitOf } from './units.ts';

/** A number read from one cell; null where it is blank or cannot be read (then a note says so). */
export interface PointsReading {
  readonly value: Rational | null;
  readonly notes: readonly Note[];
}

const HUNDRED = rational(100);
type Place = 'weight' | 'score' | 'actual';

/** 分值, 权重, 得分: `20`, `20分`, `10%` (read as 10, said), a number shown as 0%. */
export function readPoints(printed: Printed, about: Place = 'weight'): PointsReading {
  const text = normalise(printed.text);
  if (isBlank(text)) return { value: null, notes: [] };
  const quantity = hostQuantity(printed) ?? quantityOf(text);
  const unit = quantity?.unit?.text ?? '';
  if (quantity === null || !/^[分%]?$/.test(unit)) return { value: null, notes: [note('error', 'points-unreadable', [about], { text: printed.text })] };
  if (unit !== '%') return { value: quantity.value, notes: [] };
  const points = quantity.value.toString();
  return { value: quantity.value, notes: [note('warning', 'points-as-percent', [about], { text: `${points}%`, points })] };
}

/** A budget amount in the block's unit: thousands commas; a unit of its own glued on is converted. */
export function readAmount(printed: Printed, unit: string | null): PointsReading {
  const text = normalise(printed.text);
  if (isBlank(text)) return { value: null, notes: [] };
  const quantity = printed.number === null ? quantityOf(text.replace(/^[¥￥]/, '')) : { value: fromDouble(printed.number), unit: null };
  if (quantity === null) return { value: null, notes: [note('error', 'amount-unreadable', ['actual'], { text: printed.text })] };
  const block = unit === null ? null : unitOf(unit);
  if (quantity.unit === null || block === null || quantity.unit.text === unit) return { value: quantity.value, notes: [] };
  if (quantity.unit.dimension !== block.dimension) return { value: null, notes: [note('error', 'amount-unreadable', ['actual'], { text: printed.text })] };
  const value = quantity.value.mul(quantity.unit.factor).div(block.factor);
  return { value, notes: [note('info', 'amount-converted', ['actual'], { text: printed.text, unit: block.text, value: value.toString() })] };
}

/** 执行率 as a fraction: 86.19%, 0.958, a number shown as 0%; a bare number above 2 is percent. */
export function readRate(printed: Printed): PointsReading {
  const text = normalise(printed.text);
  if (isBlank(text)) return { value: null, notes: [] };
  const quantity = hostQuantity(printed) ?? quantityOf(text);
  const unit = quantity?.unit?.text ?? '';
  if (quantity === null || !/^%?$/.test(unit)) return { value: null, notes: [note('warning', 'rate-unreadable', ['actual'], { text: printed.text })] };
  const percent = unit === '%' || quantity.value.gt(rational(2));
  return { value: percent ? quantity.value.div(HUNDRED) : quantity.value, notes: [] };
}

/** 产出指标(50分) → 产出指标, 50. */
export function readCap(text: string): { readonly name: string; readonly cap: Rational | null } {
  const plain = normalise(text);
  const [, name, digits] = /^(.*?)\((\d+(?:\.\d+)?)分?\)$/.exec(plain) ?? [];
  return name === undefined || digits === undefined ? { name: plain, cap: null } : { name, cap: fromDouble(Number(digits)) };
}

/** The year of a title or head line: 2023年度, （2023年）, 2023财年. */
export function readYear(text: string): number | null {
  const year = /(?<!\d)(20\d{2})(?:年|财年|\s*年度)/.exec(normalise(text))?.[1];
  return year === undefined ? null : Number(year);
}
