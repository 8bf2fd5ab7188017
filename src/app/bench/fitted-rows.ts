import type { Area } from '../../model/cell.ts';
import type { Grid } from '../../sheet/grid.ts';
import { lineCount, TALLEST } from '../../sheet/layout/measure.ts';
import { rowPixels } from '../../workbook/univer/sizes.ts';
import type { SheetPicture } from '../../workbook/univer/snapshot.ts';

/** Univer's words for wrapped text and for what is not so. */
const [WRAP, NO] = [3, 0];
const USUAL_POINTS = 11;
/** Pixels left and right of a text, and over and under it. */
const [BESIDE, AROUND] = [6, 6];
/** A line's height, and half a Chinese character's width, in sizes of the letters. */
const [LINE, UNIT] = [1.3, 0.5];

/** The areas of a grid that reach over several cells, by the row of their first one. */
function mergesByRow({ merges }: Grid): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>();
  for (const area of merges) found.set(area.top, [...found.get(area.top) ?? [], area]);
  return found;
}

function widthOf({ columns, columnWidth }: SheetPicture, left: number, right: number): number {
  let width = 0;
  for (let col = left; col <= right; col += 1) width += columns.get(col)?.w ?? columnWidth;
  return width;
}

/** Pixels that a row's texts of several lines need; 0 where there are none. A text over several rows asks for nothing of one of them. */
function needOf(row: number, grid: Grid, picture: SheetPicture, merges: readonly Area[]): number {
  let need = 0;
  for (const [col, { value }] of grid.cellsOf(row)) {
    const style = picture.styles.get(row)?.get(col);
    if (typeof value !== 'string' || style?.tb !== WRAP) continue;
    const area = merges.find(({ left }) => left === col) ?? { top: row, bottom: row, left: col, right: col };
    if (area.bottom > area.top) continue;
    const size = rowPixels(style.fs ?? USUAL_POINTS);
    const room = widthOf(picture, area.left, area.right) - BESIDE - (style.pd?.l ?? 0) - (style.pd?.r ?? 0);
    const lines = lineCount(value, room / (size * UNIT) + 1);
    if (lines > 1) need = Math.max(need, lines * size * LINE + AROUND);
  }
  return Math.min(Math.ceil(need), rowPixels(TALLEST));
}

/** A picture whose rows are high enough for their wrapped texts, as Excel makes them on opening: a file may say no height, or one that another font needed. Heights that a person set stay. */
export function withFittedRows(picture: SheetPicture, grid: Grid): SheetPicture {
  const merges = mergesByRow(grid);
  const rows = new Map(picture.rows);
  for (const row of grid.rowIndexes()) {
    const own = rows.get(row);
    if (own?.ia === NO || own?.hd === 1) continue;
    const need = needOf(row, grid, picture, merges.get(row) ?? []);
    if (need > (own?.h ?? picture.rowHeight)) rows.set(row, { ...own, h: need, ah: need, ia: 1 });
  }
  return { ...picture, rows };
}
