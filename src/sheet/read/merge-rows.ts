import type { Area } from '../../model/cell.ts';

const NONE: readonly Area[] = [];

function overlapsColumns(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function isMerge(area: Area): boolean {
  return area.bottom > area.top || area.right > area.left;
}

/**
 * For each used row the merges that reach into it, by one sweep from the top. Rows between two changes share one list, so a merge
 * over a whole sheet costs no more than a small one. Of merges that overlap, the upper left one counts.
 */
export function mergesByRow(merges: readonly Area[], usedRows: readonly number[]): ReadonlyMap<number, readonly Area[]> {
  const waiting = merges.filter(isMerge).sort((a, b) => a.top - b.top || a.left - b.left);
  const byRow = new Map<number, readonly Area[]>();
  let active = NONE;
  let next = 0;
  for (const row of usedRows) {
    if (active.some((area) => area.bottom < row)) active = active.filter((area) => area.bottom >= row);
    for (let area = waiting[next]; area !== undefined && area.top <= row; area = waiting[next]) {
      next += 1;
      const begun: Area = area;
      if (begun.bottom >= row && !active.some((other) => overlapsColumns(begun, other))) active = [...active, begun];
    }
    byRow.set(row, active);
  }
  return byRow;
}
