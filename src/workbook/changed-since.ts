import type { CellRef } from '../model/cell.ts';
import type { CellChange, SheetChange } from '../sheet/changes.ts';
import type { Grid, GridCell } from '../sheet/grid.ts';
import type { BookState } from './port.ts';

/** What a write put into a cell, as far as it matters for telling whether it still stands there. */
export type WrittenCell = Pick<CellChange, 'row' | 'col' | 'value' | 'formula'>;
/** A cell that was changed, or a sheet that was added with all its cells. */
export type Written = (WrittenCell & Pick<CellChange, 'kind' | 'sheet'>) | (Pick<SheetChange, 'kind' | 'name'> & { readonly cells: readonly WrittenCell[] });

/** Does a cell still hold what was written into it? */
export function holds(cell: GridCell | undefined, { value, formula }: WrittenCell): boolean {
  if (formula !== undefined) return (cell?.formula ?? null) !== null;
  if (cell === undefined) return value === null || ('text' in value && value.text === '');
  if (cell.formula !== null || value === null) return false;
  return 'text' in value ? cell.value === value.text : cell.value === Number(value.number);
}

/** What is not as it was added, and what a person has brought onto the sheet: all of it goes with the sheet. */
function changedOn(grid: Grid, cells: readonly WrittenCell[]): CellRef[] {
  const placeOf = (row: number, col: number): string => `${String(row)},${String(col)}`;
  const filled = cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  const own = new Set(filled.map(({ row, col }) => placeOf(row, col)));
  const standing = grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([col, cell]) => ({ row, col, cell })));
  const brought = standing.filter(({ row, col, cell: { value, formula } }) => (formula !== null || (value !== null && value !== '')) && !own.has(placeOf(row, col)));
  const changed = filled.filter((cell) => !holds(grid.at(cell.row, cell.col), cell));
  return [...changed, ...brought].map(({ row, col }) => ({ sheet: grid.sheet, row, col }));
}

/**
 * Cells that no longer hold what these changes wrote: a person has changed them since, or moved them with a row that came or went. Taking
 * the changes back would overwrite what stands there now, so a person is asked first. Of a formula only that there is one counts, since
 * hosts write formulas in their own way; a sheet that is gone has lost all its cells, and of one that was added there is nothing left to lose.
 */
export function changedSince({ sheets }: BookState, changes: readonly Written[]): CellRef[] {
  const grids = new Map(sheets.map(({ grid }) => [grid.sheet, grid]));
  return changes.flatMap((change) => {
    const grid = grids.get(change.kind === 'sheet' ? change.name : change.sheet);
    if (change.kind === 'sheet') return grid === undefined ? [] : changedOn(grid, change.cells);
    const { sheet, row, col } = change;
    return grid !== undefined && holds(grid.at(row, col), change) ? [] : [{ sheet, row, col }];
  });
}
