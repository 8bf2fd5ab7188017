import { parseDecimal } from '../../exact/decimal.ts';
import type { CellRef } from '../../model/cell.ts';
import type { CellChange } from '../changes.ts';
import { standingAt, type Standing } from './standing.ts';
import { NOTHING, says, type Step, type WriteContext } from './write-context.ts';

/** A value that goes into a cell of the form. */
export type CellValue = { readonly number: string } | { readonly text: string };

/** The text of a value. */
export function valueText(value: CellValue): string {
  return 'number' in value ? value.number : value.text;
}

/** The top-left cell of the merge that a cell belongs to: the one that holds the value. */
export function anchor(context: WriteContext, cell: CellRef): CellRef {
  const { top, left } = context.merges.at(cell.row, cell.col);
  return { sheet: cell.sheet, row: top, col: left };
}

function holdsAlready(standing: Standing, value: CellValue): boolean {
  if (standing.kind === 'free') return false;
  if ('text' in value) return standing.text === value.text;
  const number = parseDecimal(value.number);
  return standing.number !== null && number !== null && standing.number.equals(number);
}

/**
 * Writes one value into a cell of the form. A cell that holds it already is left alone; another entry of a person stays and is said,
 * unless overwriting was asked for, which says what stood there. With `ownFormula` a formula is the person's own way to
 * this value and staying is no conflict.
 */
export function put(context: WriteContext, at: CellRef, value: CellValue, ownFormula = false): Step {
  const cell = anchor(context, at);
  const standing = standingAt(context.grid, cell.row, cell.col);
  if (holdsAlready(standing, value)) return NOTHING;
  const change: CellChange = { kind: 'cell', value, ...cell, ...'number' in value ? { inFull: true } : {} };
  const written: Step = { ...NOTHING, changes: [change] };
  if (standing.kind === 'free' || standing.text === context.options.words.pending || context.options.isOurs?.(cell) === true) return written;
  const params = { standing: standing.text, value: valueText(value) };
  if (context.options.overwrite) {
    return { ...written, findings: says(context, 'cell-overwritten', 'info', cell, params).findings };
  }
  if (ownFormula && standing.kind === 'formula') return says(context, 'formula-kept', 'info', cell, params);
  return { ...says(context, 'cell-occupied', 'warning', cell, params), kept: [cell] };
}
