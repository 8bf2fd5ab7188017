import { decimalText, fixedText, fromDouble } from '../../exact/decimal.ts';
import { rational } from '../../exact/rational.ts';
import type { NewCell } from '../changes.ts';
import type { GridCell } from '../grid.ts';

const DAY = 86_400_000;

function bare(format: string | null): string {
  return (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
}

function percentText(value: number, code: string): string {
  const places = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  return `${fixedText(fromDouble(value).mul(rational(100)), places)}%`;
}

function dayText(serial: number, date1904: boolean): string {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/**
 * What a cell shows where its number format is one that a new sheet does not carry: a percentage (`95%`) or a day
 * (`2023-12-31`) as text. Any other number stays a number.
 */
export function shownValue(cell: GridCell, date1904: boolean): NewCell['value'] {
  const { value } = cell;
  if (value === null || value === '') return null;
  if (typeof value !== 'number') return { text: String(value) };
  const code = bare(cell.format);
  if (code.includes('%')) return { text: percentText(value, code) };
  if (/[yd]/i.test(code) && value >= 1 && value < 2_958_466) return { text: dayText(value, date1904) };
  return { number: decimalText(fromDouble(value)) };
}

/** The text of what a cell shows, `''` where nothing stands. */
export function shownText(cell: GridCell, date1904: boolean): string {
  const value = shownValue(cell, date1904);
  if (value === null) return '';
  return 'text' in value ? value.text : value.number;
}
