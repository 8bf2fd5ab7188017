import { decimalText, fromDouble } from '../../exact/decimal.ts';
import type { CellRef } from '../../model/cell.ts';
import type { CellChange } from '../changes.ts';
import type { Grid, GridCell } from '../grid.ts';

/** A number as it is typed into a cell: shown in full, whatever format stood there. */
export function typed(cell: CellRef, number: string, format = 'General'): CellChange {
  return { kind: 'cell', ...placed(cell), value: { number }, style: { like: { row: cell.row, col: cell.col }, format } };
}

/** A text as it is typed into a cell. */
export function typedText(cell: CellRef, text: string): CellChange {
  return { kind: 'cell', ...placed(cell), value: { text } };
}

function placed({ sheet, row, col }: CellRef): CellRef {
  return { sheet, row, col };
}

/** The plain entry of a cell; null for a formula, which a mend would take away from its author, and for anything that is no number and no text. */
export function entryAt(grid: Grid, { row, col }: CellRef): (GridCell & { readonly value: string | number }) | null {
  const cell = grid.at(row, col);
  if (cell === undefined || cell.formula !== null || cell.state !== 'ok') return null;
  const { value } = cell;
  return typeof value === 'string' || typeof value === 'number' ? { ...cell, value } : null;
}

/** What stands in one cell put into another, its number format with it. */
export function moved(entry: GridCell & { readonly value: string | number }, to: CellRef): CellChange {
  const { value, format } = entry;
  const held = typeof value === 'number' ? { number: decimalText(fromDouble(value)) } : { text: value };
  return { kind: 'cell', ...placed(to), value: held, style: { like: { row: to.row, col: to.col }, format: format ?? 'General' } };
}

/** A cell emptied; it keeps its look. */
export function emptied(cell: CellRef): CellChange {
  return { kind: 'cell', ...placed(cell), value: null };
}
