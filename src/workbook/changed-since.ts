import type { CellRef } from '../model/cell.ts';
import type { CellChange, Change } from '../sheet/changes.ts';
import type { GridCell } from '../sheet/grid.ts';
import type { BookState } from './port.ts';

function holds(cell: GridCell | undefined, { value, formula }: CellChange): boolean {
  if (formula !== undefined) return (cell?.formula ?? null) !== null;
  if (cell === undefined) return value === null || ('text' in value && value.text === '');
  if (cell.formula !== null || value === null) return false;
  return 'text' in value ? cell.value === value.text : cell.value === Number(value.number);
}

/**
 * Cells that no longer hold what these changes wrote: a person has changed them since, or moved them with a row that came or went. Taking
 * the changes back would overwrite what stands there now, so a person is asked first. Of a formula only that there is one counts, since
 * hosts write formulas in their own way; a sheet that is gone has lost all its cells.
 */
export function changedSince({ sheets }: BookState, changes: readonly Change[]): CellRef[] {
  const grids = new Map(sheets.map(({ grid }) => [grid.sheet, grid]));
  return changes
    .filter((change) => change.kind === 'cell')
    .filter((change) => !grids.has(change.sheet) || !holds(grids.get(change.sheet)?.at(change.row, change.col), change))
    .map(({ sheet, row, col }) => ({ sheet, row, col }));
}
