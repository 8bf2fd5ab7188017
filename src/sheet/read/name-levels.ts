import type { Column, Columns, Segment } from './columns.ts';
import { isFilled, type SeenCell, type SheetView } from './sheet-view.ts';

const ROWS_LOOKED_AT = 60;

function rowsBelow(view: SheetView, bottom: number): readonly number[] {
  const start = view.indexOf(bottom + 1);
  return view.rows.slice(start, start + ROWS_LOOKED_AT);
}

function filledIn(view: SheetView, row: number, { left, right }: Column): readonly SeenCell[] {
  return view.own(row).filter((seen) => isFilled(seen) && left <= seen.area.left && seen.area.right <= right);
}

/** The columns under a name title over several of them that hold texts of their own beside each other. */
function parted(view: SheetView, names: Column, rows: readonly number[]): readonly number[] {
  const apart = rows.map((row) => filledIn(view, row, names)).filter((cells) => cells.length > 1);
  return [...new Set(apart.flat().map(({ area }) => area.left))].sort((a, b) => a - b);
}

/** 指标 or 绩效指标 over two or three columns of texts: the last one holds the names, those before it the levels. */
function splitNames(names: Column, lefts: readonly number[]): Columns {
  const part = (index: number): Column => ({ ...names, left: lefts[index] ?? names.left, right: (lefts[index + 1] ?? names.right + 1) - 1, strength: 'weak' });
  const last = { ...part(lefts.length - 1), strength: names.strength };
  return lefts.length === 2 ? { level1: part(0), level3: last } : { level1: part(0), level2: part(1), level3: last };
}

/** Have the rows texts in a column? The label 绩效指标 beside a whole table has none below it. */
function holdsLevels(view: SheetView, group: Column, rows: readonly number[]): boolean {
  return rows.some((row) => filledIn(view, row, group).length > 0);
}

/**
 * The levels of a form that titles only names: 指标 over a column of levels and one of names, or 绩效指标 in front of 指标名称. The rows
 * below tell whether there are such levels; most forms have only the names.
 */
export function withNameLevels(view: SheetView, segment: Segment, bottom: number): Segment {
  const { columns, group } = segment;
  const { level1, level2, level3 } = columns;
  if (level1 !== undefined || level2 !== undefined || level3 === undefined) return segment;
  const rows = rowsBelow(view, bottom);
  if (group !== null) return holdsLevels(view, group, rows) ? { ...segment, columns: { ...columns, level1: { ...group, strength: 'weak' } } } : segment;
  const lefts = level3.right > level3.left ? parted(view, level3, rows) : [];
  return lefts.length === 2 || lefts.length === 3 ? { ...segment, columns: { ...columns, ...splitNames(level3, lefts) } } : segment;
}
