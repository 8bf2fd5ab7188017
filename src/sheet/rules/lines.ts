import type { CellRef } from '../../model/cell.ts';
import { contentOf } from '../cell-content.ts';
import type { Grid } from '../grid.ts';
import { textWidth } from '../layout/measure.ts';
import { END, EXAMPLES, isHead, TEXT } from '../rules-place.ts';

/** Width of the column that holds the lines, in characters; what is longer goes on in the next cell, so that no line is cut off on the screen or on paper. */
export const LINE_WIDTH = 90;
const MOST_UNITS = LINE_WIDTH - 2;

/** One row of lines: its line's number where the line begins, null where it goes on. */
export interface LineRow {
  readonly number: number | null;
  readonly text: string;
}

/** A line as its rows: as many characters in each as are seen side by side. */
function rowsOfLine(line: string, number: number): LineRow[] {
  const rows: LineRow[] = [];
  let [part, units] = ['', 0];
  for (const character of line) {
    const width = textWidth(character);
    if (units + width > MOST_UNITS) {
      rows.push({ number: rows.length === 0 ? number : null, text: part });
      [part, units] = ['', 0];
    }
    [part, units] = [part + character, units + width];
  }
  return [...rows, { number: rows.length === 0 ? number : null, text: part }];
}

/** A text as rows; line breaks of every kind are one. No text has no rows. */
export function rowsOf(text: string): readonly LineRow[] {
  return text === '' ? [] : text.split(/\r\n|\r|\n/).flatMap((line, index) => rowsOfLine(line, index + 1));
}

/** Lines as they are read, each with the cell where it begins. */
export interface Lines {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** Reads the lines of these rows. Wholly empty rows are none; a row without a number goes on with the line above. */
function linesOf(grid: Grid, rows: readonly number[], col: number): Lines {
  const lines: string[] = [];
  const cells: CellRef[] = [];
  for (const row of rows) {
    const [isNumbered, text] = [contentOf(grid.at(row, col)) !== '', contentOf(grid.at(row, col + 1))];
    if (!isNumbered && text === '') continue;
    if (isNumbered || lines.length === 0) {
      cells.push({ sheet: grid.sheet, row, col: col + 1 });
      lines.push(text);
    } else lines.push(`${lines.pop() ?? ''}${text}`);
  }
  return { text: lines.join('\n'), cells };
}

/** The lines below the header of the rules and those of their examples. `end` is the row behind the last one; without its mark, the end of the sheet. */
export interface Sections {
  readonly rules: Lines;
  readonly examples: Lines;
  readonly end: number;
}

/** Reads everything below the header in `head`. */
export function sectionsOf(grid: Grid, head: number, col: number): Sections {
  const rows = grid.rowIndexes().filter((row) => row > head);
  const after = (rows.at(-1) ?? head) + 1;
  const isEnd = (row: number): boolean => contentOf(grid.at(row, col)) === END;
  const end = rows.find(isEnd) ?? after;
  const second = rows.find((row) => row < end && isHead(grid, row, col, EXAMPLES)) ?? end;
  const [above, below] = [rows.filter((row) => row < second), rows.filter((row) => row > second && row < end)];
  return { rules: linesOf(grid, above, col), examples: linesOf(grid, below, col), end };
}

/** The titles above lines. */
export const TITLES = { rules: TEXT, examples: EXAMPLES } as const;
