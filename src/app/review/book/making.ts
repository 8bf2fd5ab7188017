import { lineCount, TALLEST, textWidth } from '../../../sheet/layout/measure.ts';
import type { LookData } from '../../../workbook/looks.ts';
import type { Link } from '../../../workbook/xlsx/new/links.ts';
import type { BookCell, BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import type { FileRecords, TableRecord } from '../record.ts';
import { type Cuts, textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import type { Tally } from './tally.ts';
import type { Say } from './words.ts';
import type { Language } from '../../../explain/messages/wording.ts';

/** What every sheet of the result is made from. */
export interface Making {
  readonly records: FileRecords;
  readonly tally: Tally;
  readonly say: Say;
  readonly language: Language;
  /** Date and time as they are shown. */
  readonly made: string;
  readonly linkTo: (file: string) => string;
  readonly cuts: Cuts;
  /** Rows that a sheet may have. */
  readonly mostRows: number;
}

export const TITLE_HEIGHT = 30;
export const HEADER_HEIGHT = 32;
export const LINE_HEIGHT = 20;

/** Rows over the first line of a list: title, what it is, headings. */
export const HEAD_ROWS = 3;

/** A column of a list: its heading, its width in characters, and texts of the language that stand in it on one line. */
export type Column = readonly [heading: string, width: number, words?: readonly string[]];

/** Room beside a word in bold letters, in characters. */
const WORD_ROOM = 2;

/** Widths in which no word of a heading and none of these texts is broken: English words are longer than the Chinese ones for which the columns are made. */
export function widthsOf(columns: readonly Column[], say: Say): number[] {
  return columns.map(([heading, width, words = []]) => {
    const whole = [...say(`head-${heading}`).match(/[A-Za-z]+/g) ?? [], ...words.map((name) => say(name)).filter((text) => /[A-Za-z]/.test(text))];
    return Math.max(width, ...whole.map((text) => text.length + WORD_ROOM));
  });
}

/** Title, one line that says what it is, and the headings. */
export function headRows(making: Pick<Making, 'cuts' | 'say'>, title: string, said: string, columns: readonly Column[]): BookRow[] {
  const { cuts, say } = making;
  const headings = fitted(columns.map(([name]) => textCell(say(`head-${name}`), LOOKS.header, cuts)), widthsOf(columns, say));
  return [
    { cells: [textCell(title, LOOKS.title, cuts)], height: TITLE_HEIGHT, across: columns.length },
    { cells: [textCell(said, LOOKS.line, cuts)], height: LINE_HEIGHT, across: columns.length },
    { ...headings, height: Math.max(HEADER_HEIGHT, headings.height ?? 0), isFiltered: true },
  ];
}

/** Points of the letters for which columns' widths are counted: those of the workbook's usual cells. */
const USUAL_SIZE = 11;
/** A line's height in sizes of its letters, and what is left over and under the text. */
const [LINE, PADDING] = [1.45, 6];

function heightOf({ value, look: { size, indent } }: BookCell, width: number): number {
  const lines = value === null || 'number' in value ? 1 : lineCount(value.text, width * USUAL_SIZE / size - indent);
  return Math.min(TALLEST, Math.ceil(lines * size * LINE + PADDING));
}

/** A row as high as its texts need: not every program makes room for them by itself. */
export function fitted(cells: readonly BookCell[], widths: readonly number[]): BookRow {
  return { cells, height: Math.max(...cells.map((cell, col) => heightOf(cell, widths[col] ?? 0))) };
}

/** A line over the whole width; its cells are merged, for which no program makes room. */
export function wideRow(cell: BookCell, widths: readonly number[]): BookRow {
  return { cells: [cell], across: widths.length, height: heightOf(cell, widths.reduce((sum, width) => sum + width, 0)) };
}

/** Rows of a list as far as a sheet takes them; a last one says how many are not there. */
export function* limited(rows: Iterable<BookRow>, count: number, making: Making): Generator<BookRow> {
  const room = making.mostRows - HEAD_ROWS;
  const most = count <= room ? count : room - 1;
  let written = 0;
  if (most > 0) {
    for (const row of rows) {
      yield row;
      written += 1;
      if (written === most) break;
    }
  }
  if (count > most) yield { cells: [textCell(making.say('rest', { count: String(count - most) }), LOOKS.line, making.cuts)] };
}

/** How many of so many rows are not written; 0 where all are. */
export function leftOut(count: number, { mostRows }: Pick<Making, 'mostRows'>): number {
  const room = mostRows - HEAD_ROWS;
  return count <= room ? 0 : count - room + 1;
}

const CELL = /^\$?[A-Z]{1,3}\$?\d+$/;
const BOOKS = /\.(?:xlsx|xlsm|xls|ods)$/i;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Link to a place of a file; to the file alone where it has no cells or the cell is not known. */
export function linkInto(making: Making, file: string, sheet: string | null, cell: string | null): Link {
  const hasPlace = cell !== null && sheet !== null && CELL.test(cell) && BOOKS.test(file);
  return { file: making.linkTo(file), place: hasPlace ? `${quoted(sheet)}!${cell}` : null };
}

const ELLIPSIS = '…';
/** What is kept of the beginning of a name that is too long: the rest tells more apart. */
const KEPT_START = 2;

/** A text that bears a link, on one line: LibreOffice wraps no linked text but cuts it off. Of a place its sheet is shortened, in the middle, and never its cell. */
export function linkText(text: string, width: number, { size, indent }: LookData): string {
  const room = width * USUAL_SIZE / size - indent - 1;
  if (textWidth(text) <= room) return text;
  const letters = [...text];
  const start = letters.slice(0, KEPT_START).join('');
  let kept = letters.length - KEPT_START - 1;
  const shown = (): string => `${start}${ELLIPSIS}${letters.slice(letters.length - kept).join('')}`;
  while (kept > 1 && textWidth(shown()) > room) kept -= 1;
  return shown();
}

/** Link to a row of another sheet of the result. */
export function linkWithin(sheet: string, row: number): Link {
  return { file: null, place: `${quoted(sheet)}!A${String(row + 1)}` };
}

/** A file as a list shows it. */
export function fileText({ tally: { names } }: Pick<Making, 'tally'>, file: string): string {
  return names.of(file);
}

/** 项目 of a table as a list shows it: the department's own table has none. */
export function projectText({ kind, project, title }: TableRecord, say: Say): string {
  if (project !== '') return project;
  return kind === 'department' ? say('whole-department') : title;
}

export const cellsOf = (making: Making, texts: readonly (readonly [text: string, look: LookData])[]): BookCell[] =>
  texts.map(([text, look]) => textCell(text, look, making.cuts));

/** A sheet that is one list: its headings stay in sight, are filtered and stand on every page. */
export function listSheet(making: Pick<Making, 'made' | 'say'>, name: string, list: Pick<BookSheet, 'widths' | 'rows'> & { readonly frozenColumns: number }): BookSheet {
  return {
    name,
    widths: list.widths,
    rows: list.rows,
    frozen: { rows: HEAD_ROWS, columns: list.frozenColumns },
    repeat: { first: HEAD_ROWS - 1, last: HEAD_ROWS - 1 },
    foot: footOf(making, name),
    charts: [],
  };
}

/** What stands at the foot of every page. */
export function footOf({ made, say }: Pick<Making, 'made' | 'say'>, name: string): BookSheet['foot'] {
  return { left: made, middle: name, page: say('page') };
}
