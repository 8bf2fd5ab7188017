import { isDateFormat } from '../../sheet/day-format.ts';
import type { CellChange } from '../../sheet/changes.ts';
import type { GridCell } from '../../sheet/grid.ts';

/** Days from 1900's first, as spreadsheet programs count them, to 1904's. */
const DAYS = 1462;

/** A number of days that a workbook counts from 1904, and shows as a date. */
function isDay(value: unknown, format: string | null): value is number {
  return typeof value === 'number' && format !== null && isDateFormat(format);
}

/** Univer counts days from 1900 alone: a date of a workbook that counts them from 1904 as Univer shows the same date. */
export function inUniver(cell: GridCell, date1904: boolean): GridCell {
  return date1904 && isDay(cell.value, cell.format) ? { ...cell, value: cell.value + DAYS } : cell;
}

/** The same, back. */
export function inFile(cell: GridCell, date1904: boolean): GridCell {
  return date1904 && isDay(cell.value, cell.format) ? { ...cell, value: cell.value - DAYS } : cell;
}

/** What is put into a cell of this format, as Univer takes it. */
export function valueInUniver(value: CellChange['value'], format: string | null, date1904: boolean): CellChange['value'] {
  if (!date1904 || value === null || !('number' in value)) return value;
  const days = Number(value.number);
  return isDay(days, format) ? { number: String(days + DAYS) } : value;
}

/** A cell of a file as it is read again from Univer: a time of day may lose the last bit of its number on the way. */
export function throughUniver(cell: GridCell | undefined, date1904: boolean): GridCell | undefined {
  return cell === undefined ? undefined : inFile(inUniver(cell, date1904), date1904);
}
