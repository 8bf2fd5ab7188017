import { segmentsOf, type Segment } from './columns.ts';
import type { SeenCell, SheetView } from './sheet-view.ts';
import { withNameLevels } from './name-levels.ts';
import { isLevelTitle, isNameTitle, titleOf, titleUnder } from './titles.ts';

/** The header rows of one table, or of several side by side. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly segments: readonly Segment[];
}

const MOST_CELLS = 200;
const MOST_ROWS = 2;
/** 名称, 指标内容, 权重(%)… */
const LONGEST_LOWER = 8;

function begins(view: SheetView, row: number): readonly SeenCell[] {
  return view.own(row).slice(0, MOST_CELLS);
}

/** Merged titles that begin above a row and reach into it. */
function reachingInto(view: SheetView, row: number): SeenCell[] {
  return view
    .mergesAt(row)
    .filter((area) => area.top < row && area.top >= row - MOST_ROWS && area.bottom <= row + MOST_ROWS)
    .slice(0, MOST_CELLS)
    .map((area) => view.seenAt(row, area.left))
    .filter(({ text }) => titleOf(text) !== null);
}

function hasValues(cells: readonly SeenCell[]): boolean {
  return cells.some(({ text }) => ['target', 'actual', 'initialTarget'].includes(titleOf(text)?.role ?? ''));
}

function topOf(view: SheetView, row: number): number {
  const above = reachingInto(view, row);
  if (above.length > 0) return Math.min(...above.map(({ area }) => area.top));
  const previous = begins(view, row - 1);
  const titlesOnly = hasValues(previous) && !hasValues(begins(view, row)) && !previous.some(({ text }) => isLevelTitle(text));
  return titlesOnly ? row - 1 : row;
}

/** Is a cell below a level title a title too: 名称 and 权重 below 一级指标, which spans both? */
function isTitleBelow({ area, text }: SeenCell, level: SeenCell): boolean {
  return level.area.right > level.area.left && area.bottom === area.top && titleUnder([level.text], text)?.role !== undefined && text.length <= LONGEST_LOWER;
}

/** Lower titles: what stands below the level titles is a title or nothing, and nothing in the row is a number. */
function isLowerTitleRow(view: SheetView, row: number, levels: readonly SeenCell[]): boolean {
  const cells = begins(view, row);
  const levelOver = ({ area }: SeenCell): SeenCell | undefined => levels.find((level) => level.area.left <= area.left && area.left <= level.area.right);
  const isTitle = (seen: SeenCell): boolean => titleOf(seen.text) !== null && !isLevelTitle(seen.text);
  const fits = cells.every((seen) => {
    const level = levelOver(seen);
    return level === undefined || isTitleBelow(seen, level);
  });
  return fits && cells.some(isTitle) && cells.every(({ cell, text }) => typeof cell?.value === 'string' && !/\d/.test(text));
}

function bottomOf(view: SheetView, row: number, levels: readonly SeenCell[]): number {
  const merged = Math.max(...levels.map(({ area }) => Math.min(area.bottom, row + MOST_ROWS)));
  return merged === row && isLowerTitleRow(view, row + 1, levels) ? row + 1 : merged;
}

function bandAt(view: SheetView, row: number, levels: readonly SeenCell[]): Header | null {
  const top = topOf(view, row);
  const bottom = bottomOf(view, row, levels);
  const cells = view.rows.length === 0 ? [] : rowsBetween(top, bottom).flatMap((one) => begins(view, one));
  const withinBand = cells.filter(({ area }) => area.bottom <= bottom + 1);
  const segments = segmentsOf(withinBand).map((segment) => withNameLevels(view, segment, bottom));
  return segments.length === 0 ? null : { top, bottom, segments };
}

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** Every header of the sheet, from top to bottom. */
export function findHeaders(view: SheetView): Header[] {
  const headers: Header[] = [];
  let free = -1;
  for (const row of view.rows) {
    if (row < free) continue;
    const cells = begins(view, row);
    const levels = cells.filter(({ text }) => isLevelTitle(text));
    const nextHasLevels = (): boolean => begins(view, row + 1).some(({ text }) => isLevelTitle(text));
    const names = levels.length > 0 ? levels : cells.filter(({ text }) => isNameTitle(text));
    if (names.length === 0 || (levels.length === 0 && nextHasLevels())) continue;
    const header = bandAt(view, row, names);
    if (header === null) continue;
    headers.push(header);
    free = header.bottom + 1;
  }
  return headers;
}
