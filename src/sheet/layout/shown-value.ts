import { decimalText, fromDouble, parseDecimal, percentText } from '../../exact/decimal.ts';
import { isDateFormat, serialDate } from '../../notation/dates.ts';
import type { NewCell } from '../changes.ts';
import type { GridCell } from '../grid.ts';

function placesIn(format: string): number {
  return /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
}

/**
 * What a cell shows where its number format is one that a new sheet does not carry: a percentage (`95%`) or a day
 * (`2023-12-31`) as text. Any other number stays a number.
 */
export function shownValue(cell: GridCell, date1904: boolean): NewCell['value'] {
  const { value } = cell;
  if (value === null || value === '') return null;
  if (typeof value !== 'number') return { text: String(value) };
  const format = cell.format ?? '';
  if (format.includes('%')) return { text: percentText(value, placesIn(format)) };
  const day = isDateFormat(format) ? serialDate(value, format, date1904) : null;
  return day === null ? { number: decimalText(fromDouble(value)) } : { text: day.iso };
}

/** The same for a cell of a new sheet: there a number written as text (`20` of a Word table) becomes a number to count with. */
export function copiedValue(cell: GridCell, date1904: boolean): NewCell['value'] {
  const value = shownValue(cell, date1904);
  if (value === null || 'number' in value) return value;
  const number = parseDecimal(value.text);
  return number !== null && decimalText(number) === value.text ? { number: value.text } : value;
}

/** The text of what a cell shows, `''` where nothing stands. */
export function shownText(cell: GridCell, date1904: boolean): string {
  const value = shownValue(cell, date1904);
  if (value === null) return '';
  return 'text' in value ? value.text : value.number;
}
