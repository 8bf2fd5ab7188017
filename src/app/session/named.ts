import type { CellRef } from '../../model/cell.ts';
import { placeOf } from './previews.ts';

const MOST_NAMED = 5;

/** Cells in words: the first few by their addresses. */
export function named(cells: readonly CellRef[]): Readonly<Record<string, string>> {
  return { cells: cells.slice(0, MOST_NAMED).map(placeOf).join('、'), count: String(cells.length) };
}
