import { decimalText, doubleText, fromDouble } from '../../exact/decimal.ts';
import type { Area, CellRef } from '../../model/cell.ts';
import type { Grid, GridCell } from '../grid.ts';
import { shownText } from '../layout/shown-value.ts';
import { mergesByRow } from './merge-rows.ts';

/** A cell that a person sees: the whole of a merge, or one cell alone, with its text (line breaks removed, `''` where blank). */
export interface SeenCell {
  readonly area: Area;
  readonly cell: GridCell | undefined;
  readonly text: string;
}

/** The decimal text of a host's number, without an exponent. */
export function plainNumber(value: number): string {
  const text = doubleText(value);
  return /e/.test(text) ? decimalText(fromDouble(value)) : text;
}

/** Does anything stand in the cell: a text, a number, an error value, a formula without a result? */
export function isFilled({ cell, text }: SeenCell): boolean {
  return text !== '' || (cell !== undefined && cell.state !== 'ok');
}

const BREAK = /[ \t\u3000]*[\r\n]+[ \t\u3000]*/g;
const BREAK_IN_DIGITS = /(?<=[\d０-９])[ \t\u3000]*[\r\n]+[ \t\u3000]*(?=[\d０-９])/g;

/**
 * Text as printed, without the line breaks inside a cell and the spaces around it. Two numbers one below the other stay apart by a space:
 * 100 and 200 are not 100200.
 */
export function withoutBreaks(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(BREAK_IN_DIGITS, ' ').replace(BREAK, '').trim() : text.trim();
}

const ROWS_KEPT = 200;
const TEXTS_KEPT = 5000;

/** A grid as a person sees it: merged cells are one cell, found from any of their places. */
export class SheetView {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly #merges: ReadonlyMap<number, readonly Area[]>;
  readonly #own = new Map<number, readonly SeenCell[]>();
  /** Of numbers, which take longest to be put in words. */
  readonly #texts = new Map<GridCell, string>();

  constructor(grid: Grid) {
    this.grid = grid;
    this.rows = grid.rowIndexes();
    this.#merges = mergesByRow(grid.merges, this.rows);
  }

  /** The used rows from `top` to the one before `end`. */
  rowsFrom(top: number, end: number): readonly number[] {
    return this.rows.slice(this.indexOf(top), this.indexOf(end));
  }

  /** The place among the used rows of the first one that is not above `row`. */
  indexOf(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The merges that reach into a row. */
  mergesAt(row: number): readonly Area[] {
    return this.#merges.get(row) ?? [];
  }

  /** The area that a place belongs to: its merge, or the place alone. */
  areaAt(row: number, col: number): Area {
    const merge = this.mergesAt(row).find((area) => area.left <= col && col <= area.right);
    return merge ?? { top: row, left: col, bottom: row, right: col };
  }

  /** What stands at a place, through its merge. */
  seenAt(row: number, col: number): SeenCell {
    const area = this.areaAt(row, col);
    const cell = this.grid.at(area.top, area.left);
    return { area, cell, text: this.textOf(cell) };
  }

  /** The filled cells that begin in a row (their top edge is in it), from left to right. */
  own(row: number): readonly SeenCell[] {
    const known = this.#own.get(row);
    if (known !== undefined) return known;
    const cells: SeenCell[] = [];
    for (const [col, cell] of this.grid.cellsOf(row)) {
      const area = this.areaAt(row, col);
      if (area.top !== row || area.left !== col) continue;
      const seen = { area, cell, text: this.textOf(cell) };
      if (isFilled(seen)) cells.push(seen);
    }
    if (this.#own.size >= ROWS_KEPT) this.#own.clear();
    this.#own.set(row, cells);
    return cells;
  }

  /** The reference of a seen cell: its upper left corner. */
  refOf(seen: SeenCell): CellRef {
    return { sheet: this.grid.sheet, row: seen.area.top, col: seen.area.left };
  }

  private textOf(cell: GridCell | undefined): string {
    if (cell === undefined) return '';
    if (typeof cell.value === 'string') return withoutBreaks(cell.value);
    const known = this.#texts.get(cell);
    if (known !== undefined) return known;
    const text = typeof cell.value === 'number' && cell.format === null ? plainNumber(cell.value) : shownText(cell, this.grid.date1904);
    if (this.#texts.size >= TEXTS_KEPT) this.#texts.clear();
    this.#texts.set(cell, text);
    return text;
  }
}
