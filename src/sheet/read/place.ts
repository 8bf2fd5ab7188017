import type { ColumnRole } from '../../model/indicator.ts';
import type { Column, Segment } from './columns.ts';
import { isFilled, type SeenCell, type SheetView } from './sheet-view.ts';

/** Where one table stands: its header rows, its columns, and the sheet's columns that are its own. */
export interface Place {
  readonly view: SheetView;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly segment: Segment;
  /** First and last column of the table's part of the sheet. */
  readonly left: number;
  readonly right: number;
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

/** What stands in a row under a title. Where the title spans several columns, the first filled cell of them. */
export function seenUnder({ view }: Place, row: number, column: Column): SeenCell {
  const first = view.seenAt(row, column.left);
  let seen = first;
  while (!isFilled(seen) && seen.area.right < column.right) seen = view.seenAt(row, seen.area.right + 1);
  return isFilled(seen) ? seen : first;
}

/** What stands in a row for a role; null where the table has no such column. */
export function seenFor(place: Place, row: number, role: ColumnRole): SeenCell | null {
  const column = place.segment.columns[role];
  return column === undefined ? null : seenUnder(place, row, column);
}

/** First and last level column. */
export function levelSpan({ segment: { columns } }: Place): { readonly first: number; readonly last: number } {
  const lefts = LEVELS.flatMap((role) => columns[role]?.left ?? []);
  return { first: Math.min(...lefts), last: Math.max(...lefts) };
}
