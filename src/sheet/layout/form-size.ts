import type { Area } from '../../model/cell.ts';
import type { FormCell } from './captions.ts';
import type { LineKind } from './form-lines.ts';
import { heightFor, lineCount, TALLEST, textWidth } from './measure.ts';

/** Characters across an A4 page, upright and across. */
export const PORTRAIT = 92;
const LANDSCAPE = 140;
const NARROWEST = 6;
const WIDEST = 26;
/** A few columns are not drawn out further than this. */
const STRETCH = 1.5;
/** Height of a title's row in points. */
const TITLE = 32;
/** Content this much wider than an upright page is drawn in to it rather than turned across. */
const SQUEEZE = 1.2;

/** Width of an area in characters. */
export function spanOf(widths: readonly number[], area: Area): number {
  return widths.slice(area.left, area.right + 1).reduce((sum, width) => sum + width, 0);
}

function contentWidths(cells: readonly FormCell[]): number[] {
  const last = cells.reduce((col, { area }) => Math.max(col, area.left), 0);
  const widths = new Array<number>(last + 1).fill(NARROWEST);
  for (const { area, text } of cells) {
    if (area.left !== area.right) continue;
    widths[area.left] = Math.max(widths[area.left] ?? 0, Math.min(WIDEST, textWidth(text) + 2));
  }
  return widths;
}

/** Column widths in characters after their unmerged content, drawn out or drawn in to one A4 page. */
export function columnWidths(cells: readonly FormCell[]): number[] {
  const content = contentWidths(cells);
  const total = content.reduce((sum, width) => sum + width, 0);
  const page = total > PORTRAIT * SQUEEZE ? LANDSCAPE : PORTRAIT;
  const factor = Math.min(STRETCH, page / total);
  return content.map((width) => Math.max(NARROWEST, Math.floor(width * factor)));
}

function rowsOf(heights: ReadonlyMap<number, number>, top: number, bottom: number): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (heights.has(row)) rows.push(row);
  return rows;
}

/** Row heights in points: as many lines as the fullest cell needs; what a cell over several rows lacks is shared among them. */
export function rowHeights(cells: readonly FormCell[], widths: readonly number[], kinds: ReadonlyMap<number, LineKind>): Map<number, number> {
  const heights = new Map([...kinds].map(([row, kind]) => [row, kind === 'title' ? TITLE : heightFor(1)]));
  const need = ({ area, text }: FormCell): number => heightFor(lineCount(text, spanOf(widths, area)));
  const byRows = [...cells].sort((a, b) => a.area.bottom - a.area.top - (b.area.bottom - b.area.top));
  const last = [...kinds.keys()].at(-1) ?? 0;
  for (const cell of byRows) {
    const rows = rowsOf(heights, cell.area.top, Math.min(cell.area.bottom, last));
    const given = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
    const lacking = Math.max(0, need(cell) - given) / rows.length;
    for (const row of rows) heights.set(row, Math.min(TALLEST, (heights.get(row) ?? 0) + lacking));
  }
  return heights;
}
