import type { Workbook } from '@univerjs/core';
import { type CellRef, columnIndex } from '../../model/cell.ts';
import type { PaintedPlace, Step } from './host.ts';
import { ACTIVATE, SELECT } from './names.ts';

/** `'部门 1'!H8`, `部门!H8`; a quote in a sheet's name is written twice. */
const PLACE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Where the link in a cell of ours leads; null for a cell without one. */
export function linkAt(workbook: Workbook, { subUnitId, row, col }: PaintedPlace): CellRef | null {
  const link: unknown = workbook.getSheetBySheetId(subUnitId)?.getCellRaw(row, col)?.custom?.['link'];
  const [, quoted, plain, column, line] = (typeof link === 'string' ? PLACE.exec(link) : null) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || column === undefined ? null : { sheet, row: Number(line) - 1, col: columnIndex(column) };
}

/** The steps that bring a cell to the front and choose it. */
export function choosing(workbook: Workbook, sheetId: string, { row, col }: CellRef): readonly Step[] {
  const target = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
  const primary = { ...range, actualRow: row, actualColumn: col, isMerged: false, isMergedMainCell: false };
  return [{ id: ACTIVATE, params: target }, { id: SELECT, params: { ...target, selections: [{ range, primary, style: null }] } }];
}
