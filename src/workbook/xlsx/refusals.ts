import { address, type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, MergeChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { SheetReading } from './read-sheet.ts';
import { holds } from './references.ts';

/** Have two areas a cell in common? */
export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Areas by the rows that are asked about: one over the whole sheet stands in each of them. */
function areasByRow(all: readonly Area[], rows: ReadonlySet<number>): Map<number, Area[]> {
  const found = new Map<number, Area[]>([...rows].map((row) => [row, []]));
  for (const area of all) {
    if (area.bottom - area.top > rows.size) {
      for (const [row, areas] of found) if (row >= area.top && row <= area.bottom) areas.push(area);
    } else for (let row = area.top; row <= area.bottom; row += 1) found.get(row)?.push(area);
  }
  return found;
}

function refuseCells(cells: readonly CellChange[], merges: readonly Area[], arrays: readonly Area[]): void {
  const rows = new Set(cells.map(({ row }) => row));
  const [mergesOf, arraysOf] = [areasByRow(merges, rows), areasByRow(arrays, rows)];
  for (const change of cells) {
    const cell = address(change);
    if (arraysOf.get(change.row)?.some((area) => holds(area, change)) === true) throw new WorkbookError('array-cell', { cell });
    const under = change.value === null ? undefined : mergesOf.get(change.row)?.find((area) => holds(area, change));
    if (under !== undefined && (under.top !== change.row || under.left !== change.col)) throw new WorkbookError('merged-cell', { cell, area: areaAddress(under) });
  }
}

function refuseMerges(changes: readonly MergeChange[], merges: readonly Area[]): void {
  const rows = new Set(changes.flatMap(({ area: { top, bottom } }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)));
  const mergesOf = areasByRow(merges, rows);
  for (const { area, replaces } of changes) {
    const own = new Set([area, replaces ?? area].map(areaAddress));
    for (let row = area.top; row <= area.bottom; row += 1) {
      const other = mergesOf.get(row)?.find((merge) => overlap(merge, area) && !own.has(areaAddress(merge)));
      if (other !== undefined) throw new WorkbookError('merge-overlap', { area: areaAddress(area), other: areaAddress(other) });
    }
  }
}

/**
 * Refuses what would damage a sheet: a cell of an array formula written alone, content under a merged cell, merged cells that overlap.
 * @throws WorkbookError `array-cell`, `merged-cell`, `merge-overlap`
 */
export function refuseUnwritable({ grid, arrays }: Pick<SheetReading, 'grid' | 'arrays'>, cells: readonly CellChange[], merges: readonly MergeChange[]): void {
  refuseCells(cells, grid.merges, arrays.map(({ area }) => area));
  refuseMerges(merges, grid.merges);
}
