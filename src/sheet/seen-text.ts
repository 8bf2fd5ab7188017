import { decimalText, fixedText, fromDouble } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { isDateFormat } from '../notation/dates.ts';
import { shownNumber, shownPlaces } from '../notation/number-formats.ts';
import type { GridCell } from './grid.ts';
import { shownText } from './layout/shown-value.ts';

/** A comma between the thousands, as `#,##0` has it. */
function grouped(number: string): string {
  const [whole = '', ...places] = number.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...places].join('.');
}

/** A number as its format (null for General) shows it: 0.9 as `0.00%` is `90.00%`, 18.9 as `0.00` is `18.90`. */
export function seenNumber(number: Rational, format: string | null): string {
  if (format === null) return decimalText(number);
  const { before, value, behind } = shownNumber(number, format);
  const places = shownPlaces(number, format);
  const digits = places === null ? decimalText(value) : fixedText(value, places);
  return `${before}${/#,#|0,0/.test(format) ? grouped(digits) : digits}${behind}`;
}

/** What a person reads in a cell: a number in its format, an error by its text, a formula without a result as itself; `''` where nothing stands. */
export function seenText(cell: GridCell | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  const { value, format, formula, state } = cell;
  if (state === 'uncalculated') return `=${formula ?? ''}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const isNumber = typeof value === 'number' && !isDateFormat(format ?? '');
  return isNumber ? seenNumber(fromDouble(value), format) : shownText(cell, date1904);
}
