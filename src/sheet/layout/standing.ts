import { decimalText, fromDouble } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { readPoints } from '../../notation/points.ts';
import type { Grid, GridCell } from '../grid.ts';

/** What stands in a cell before anything is written. `number` is its value in points where it has one. */
export type Standing =
  | { readonly kind: 'free' }
  | { readonly kind: 'entry' | 'formula'; readonly text: string; readonly number: Rational | null };

/** A cell's value as text, a number by its shortest decimal text; `''` where nothing stands. */
export function cellText(cell: GridCell | undefined): string {
  const value = cell?.value ?? '';
  return typeof value === 'number' ? decimalText(fromDouble(value)) : String(value);
}

/** Whether nothing that a person or a formula put there stands in the cell. A dash or a slash is an entry. */
export function isFree(cell: GridCell | undefined): boolean {
  return cell === undefined || (cell.formula === null && cell.state === 'ok' && cellText(cell).trim() === '');
}

/** What stands in the cell at a place of the grid. */
export function standingAt(grid: Grid, row: number, col: number): Standing {
  const cell = grid.at(row, col);
  if (cell === undefined || isFree(cell)) return { kind: 'free' };
  const text = cellText(cell);
  const printed = {
    text,
    number: typeof cell.value === 'number' ? cell.value : null,
    format: cell.format,
    date1904: grid.date1904,
  };
  const number = cell.state === 'ok' ? readPoints(printed).value : null;
  if (cell.formula !== null) return { kind: 'formula', text: `=${cell.formula}`, number };
  return { kind: 'entry', text: text.trim(), number };
}

/** The text of what stands in a cell, `''` where nothing does. */
export function standingText(standing: Standing): string {
  return standing.kind === 'free' ? '' : standing.text;
}
