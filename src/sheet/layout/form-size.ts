import type { FormCell } from './captions.ts';
import { heightFor, lineCount, textWidth } from './measure.ts';

/** Characters across an A4 page, upright and across. */
export const PORTRAIT = 92;
const LANDSCAPE = 140;
const NARROWEST = 6;
const WIDEST = 26;
/** A few columns are not drawn out further than this. */
const STRETCH = 1.5;
/** Content this much wider than an upright page is drawn in to it rather than turned across. */
const SQUEEZE = 1.2;

function spanOf(widths: readonly number[], { area }: FormCell): number {
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

/** Row heights in points: as many lines as the fullest cell needs; a cell over several rows lengthens its last one. */
export function rowHeights(cells: readonly FormCell[], widths: readonly number[], kinds: ReadonlyMap<number, string>): Map<number, number> {
  const heights = new Map([...kinds].map(([row, kind]) => [row, kind === 'title' ? 32 : heightFor(1)]));
  const need = (cell: FormCell): number => heightFor(lineCount(cell.text, spanOf(widths, cell)));
  const single = cells.filter(({ area }) => area.top === area.bottom);
  for (const cell of single) heights.set(cell.area.top, Math.max(heights.get(cell.area.top) ?? 0, need(cell)));
  for (const cell of cells) {
    const { top, bottom } = cell.area;
    if (top === bottom || !heights.has(bottom)) continue;
    let given = 0;
    for (let row = top; row <= bottom; row += 1) given += heights.get(row) ?? 0;
    const short = need(cell) - given;
    if (short > 0) heights.set(bottom, Math.min(409, (heights.get(bottom) ?? 0) + short));
  }
  return heights;
}
