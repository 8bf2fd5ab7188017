import { address, type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, MergeChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { SheetReading } from './read-sheet.ts';
import { holds } from './references.ts';

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Merged areas by the rows that are asked about: one over the whole sheet stands in each of them. */
function mergesByRow(merges: readonly Area[], rows: ReadonlySet<number>): Map<number, Area[]> {
  const found = new Map<number, Area[]>([...rows].map((row) => [row, []]));
  for (const area of merges) {
    if (area.bottom - area.top > rows.size) {
      for (const [row, areas] of found) if (row >= area.top && row <= area.bottom) areas.push(area);
    } else for (let row = area.top; row <= area.bottom; row += 1) found.get(row)?.push(area);
  }
  return found;
}

/**
 * Refuses what would damage a sheet: a cell of an array formula written alone, content under a merged cell, merged cells that overlap.
 * @throws WorkbookError `array-cell`, `merged-cell`, `merge-overlap`
 */
export function refuseUnwritable({ grid, arrays }: SheetReading, cells: readonly CellChange[], merges: readonly MergeChange[]): void {
  const byRow = mergesByRow(grid.merges, new Set(cells.map(({ row }) => row)));
  for (const change of cells) {
    const cell = address(change);
    if (arrays.some(({ area }) => holds(area, change))) throw new WorkbookError('array-cell', { cell });
    const under = change.value === null ? undefined : byRow.get(change.row)?.find((area) => holds(area, change));
    if (under !== undefined && (under.top !== change.row || under.left !== change.col)) throw new WorkbookError('merged-cell', { cell, area: areaAddress(under) });
  }
  for (const { area } of merges) {
    const other = grid.merges.find((merge) => overlap(merge, area));
    if (other !== undefined && areaAddress(other) !== areaAddress(area)) throw new WorkbookError('merge-overlap', { area: areaAddress(area), other: areaAddress(other) });
  }
}
