import type { ColumnRole } from '../../model/indicator.ts';
import { plainCell } from '../grid.ts';
import type { Column, Segment } from './columns.ts';
import { isFilled, type SeenCell, type SheetView } from './sheet-view.ts';

/** Where one table stands: its header rows, its columns, and the sheet's columns that are its own. */
export interface Place {
  readonly view: SheetView;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly segment: Segment;
  /** First and last level column. */
  readonly levels: { readonly first: number; readonly last: number };
  /** First and last column of the table's part of the sheet. */
  readonly left: number;
  readonly right: number;
  /** Every indicator has its weight in its name: 修缮校舍（10分）. */
  readonly weightsInNames?: boolean;
}

/** The level columns that a table can have, the outermost first. */
export const LEVELS = ['level1', 'level2', 'level3'] as const;

/** The filled cells of a row that begin in it and in the table's part of the sheet. */
export function ownCells({ view, left, right }: Place, row: number): readonly SeenCell[] {
  const cells = view.own(row);
  return left === 0 && right === Infinity ? cells : cells.filter(({ area }) => left <= area.left && area.left <= right);
}

/** The cells of a row in the sheet's part of the table, a title over several tables included. */
export function cellsAcross({ view, left, right }: Place, row: number): readonly SeenCell[] {
  return view.own(row).filter(({ area }) => left <= area.right && area.left <= right);
}

/** The filled cells of a row under a title, from left to right; most often one. */
function filledUnder({ view }: Place, row: number, { left, right }: Column): SeenCell[] {
  const filled: SeenCell[] = [];
  for (let col = left; col <= right; ) {
    const seen = view.seenAt(row, col);
    if (isFilled(seen)) filled.push(seen);
    col = seen.area.right + 1;
  }
  return filled;
}

const JOINED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['level3', 'target', 'actual', 'reason', 'rule']);

/** Several cells under one title read as one text: ≥ | 95 | %. The cell with the number stands for them. */
function joined(cells: readonly SeenCell[], first: SeenCell): SeenCell {
  const text = cells.map((seen) => seen.text).join('');
  const main = cells.find((seen) => /\d/.test(seen.text)) ?? first;
  return { area: main.area, cell: plainCell(text), text };
}

/** What stands in a row for a role; null where the table has no such column. */
export function seenFor(place: Place, row: number, role: ColumnRole): SeenCell | null {
  const column = place.segment.columns[role];
  if (column === undefined) return null;
  const first = place.view.seenAt(row, column.left);
  if (first.area.right >= column.right) return first;
  const filled = filledUnder(place, row, column);
  return filled.length > 1 && JOINED.has(role) ? joined(filled, first) : (filled[0] ?? first);
}

/** First and last column of the levels that a segment has. */
export function levelSpan({ columns }: Segment): { readonly first: number; readonly last: number } {
  const lefts = LEVELS.flatMap((role) => columns[role]?.left ?? []);
  return { first: Math.min(...lefts), last: Math.max(...lefts) };
}
