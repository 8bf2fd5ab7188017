import { fromDouble, parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Printed } from './printed.ts';
import { unitOf } from './units.ts';

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const UNIT = String.raw`(?:[%‰](?![\u4e00-\u9fff])|[㎡²³℃°A-Za-z\u4e00-\u9fff][%‰㎡²³℃°A-Za-z0-9\u4e00-\u9fff/*·•]{0,11}?)?`;
const QUANTITY = new RegExp(String.raw`^(约|大约|近|将近)?(${NUMBER})(余|多|左右)?(\(${UNIT}\)|${UNIT}?)(左右|上下)?[。.;；,]?$`);
const RANGE = new RegExp(String.raw`^(${NUMBER})(${UNIT})(?:—+|-|~|至|到)(${NUMBER})(${UNIT})$`);
/** Words that no unit begins with: a sentence follows the number, not a unit. */
const NO_UNIT = /^(?:年|月|日)?(?:完成|已|未|并|的|和|及|以|前|后|底|末|均|达|且)|[，。；、]/;

/** A number's text without thousands commas. */
function plain(text: string): Rational | null {
  return parseDecimal(text.replace(/,/g, ''));
}

/** 500人, 1,200.5万元, 约30件, 200余人, 25TB, 530元/人*月 as normalised text; null where it is anything else. */
export function quantityOf(text: string): Quantity | null {
  const [whole, before = '', digits = '', more = '', unit = '', after = ''] = QUANTITY.exec(text) ?? [];
  if (whole === undefined || NO_UNIT.test(unit)) return null;
  const value = plain(digits);
  const approximate = before !== '' || more !== '' || after !== '' || /^[余多]/.test(unit);
  return value === null ? null : { value, unit: unitOf(unit.replace(/^[余多]/, '')), approximate };
}

/** 18—54周岁, 90%~95%, 3-5天. The unit may stand on one side or on both. */
export function rangeOf(text: string): { readonly low: Rational; readonly high: Rational; readonly unit: Quantity['unit'] } | null {
  const [whole, first = '', firstUnit = '', second = '', secondUnit = ''] = RANGE.exec(text) ?? [];
  const [low, high] = [plain(first), plain(second)];
  if (whole === undefined || low === null || high === null || low.gt(high)) return null;
  if (firstUnit !== '' && secondUnit !== '' && firstUnit !== secondUnit) return null;
  if (NO_UNIT.test(secondUnit)) return null;
  return { low, high, unit: unitOf(secondUnit === '' ? firstUnit : secondUnit) };
}

const HUNDRED = rational(100);

/** A literal unit in a number format: `0"人"`. */
function formatUnit(format: string): string {
  return /"([^"]{1,6})"/.exec(format)?.[1]?.trim() ?? '';
}

/** A host's number with its format: 0.95 shown as 0% is 95 %. Null where the cell is no number. */
export function hostQuantity(printed: Printed): Quantity | null {
  if (printed.number === null) return null;
  const value = fromDouble(printed.number);
  const format = printed.format ?? '';
  if (format.includes('%')) return { value: value.mul(HUNDRED), unit: unitOf('%'), approximate: false };
  return { value, unit: unitOf(formatUnit(format)), approximate: false };
}
