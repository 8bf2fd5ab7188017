import type { CellRef } from '../../model/cell.ts';
import type { Grid } from '../grid.ts';
import { textAt } from './cells.ts';
import { HEAD, LABEL } from './words.ts';

/** What a fill-in workbook says that it is for, with the cell of it. */
export interface SystemName {
  readonly id: string;
  readonly sha256: string;
  readonly cell: CellRef;
}

/** Rows over a sheet's headings in which its labels may stand. */
const TOP_ROWS = 12;

/** The cell to the right of a label near the top of a sheet. */
export function besideLabel(grid: Grid, label: string): CellRef | null {
  for (const row of grid.rowIndexes().filter((one) => one < TOP_ROWS)) {
    const found = grid.cellsOf(row).find(([, { value }]) => typeof value === 'string' && value.trim() === label);
    if (found !== undefined) return { sheet: grid.sheet, row, col: found[0] + 1 };
  }
  return null;
}

/** Headings of a table: its row, and the column of each text in it. A heading that stands there twice is none. */
export interface Heading {
  readonly grid: Grid;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

function columnsIn(grid: Grid, row: number): ReadonlyMap<string, number> {
  const texts = grid.cellsOf(row).map(([col]) => [textAt(grid, row, col), col] as const);
  return new Map(texts.filter(([text], index) => texts.findIndex(([other]) => other === text) === index));
}

/** The first row that has all these headings. */
export function headingOf(grid: Grid, wanted: readonly string[]): Heading | null {
  for (const row of grid.rowIndexes()) {
    const columns = columnsIn(grid, row);
    if (wanted.every((text) => columns.has(text))) return { grid, row, columns };
  }
  return null;
}

/** Rows below a heading that hold something. */
export const rowsBelow = ({ grid, row }: Heading): number[] => grid.rowIndexes().filter((one) => one > row);

/** Which system a workbook is filled in for; null for a workbook that is none of these. */
export function systemNameOf(grids: readonly Grid[]): SystemName | null {
  for (const grid of grids) {
    const cell = besideLabel(grid, LABEL.id);
    if (cell === null || headingOf(grid, [HEAD.name, HEAD.value]) === null) continue;
    const hash = besideLabel(grid, LABEL.hash);
    return { id: textAt(grid, cell.row, cell.col), sha256: hash === null ? '' : textAt(grid, hash.row, hash.col).toLowerCase(), cell };
  }
  return null;
}

/** The text of a sheet's first cell, by which a list's sheet is known. */
export function titleOf(grid: Grid): string {
  const [row = 0] = grid.rowIndexes();
  const [first] = grid.cellsOf(row);
  return first === undefined ? '' : textAt(grid, row, first[0]);
}
