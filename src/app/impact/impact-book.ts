import { type Language, word } from '../../explain/messages/wording.ts';
import { writeBook } from '../../workbook/xlsx/new/book.ts';
import type { BookCell, BookRow, BookSheet } from '../../workbook/xlsx/new/sheet.ts';
import { numberCell, textCell } from '../review/book/cells.ts';
import { LOOKS } from '../review/book/looks.ts';
import { fitted } from '../review/book/making.ts';
import type { TableImpact } from './impact.ts';
import { differenceText, saidRows, type SaidRow, totalText } from './said.ts';

/** What other rules do to one file, or why it could not be scored. */
export interface FileImpact {
  readonly file: string;
  readonly tables: readonly TableImpact[];
  /** Null where it could be read. */
  readonly error: string | null;
}

/** How many tables there are, how many change, and how many of these change their grade. */
export interface ImpactCounts {
  readonly tables: number;
  readonly changed: number;
  readonly grades: number;
}

type Column = readonly [heading: string, width: number];

const TABLE_COLUMNS: readonly Column[] = [['file', 26], ['table', 34], ['rows', 9], ['total-before', 10], ['total-after', 10], ['difference', 9], ['grade-before', 9], ['grade-after', 9], ['note', 34]];
const ROW_COLUMNS: readonly Column[] = [
  ['file', 18], ['table', 14], ['cell', 7], ['indicator', 20], ['target', 12], ['actual', 12], ['weight', 7], ['score-before', 9], ['score-after', 9], ['difference', 9], ['reason-before', 34], ['reason-after', 34],
];
const [TITLE_HEIGHT, LINE_HEIGHT, HEADER_HEIGHT] = [30, 20, 32];
const HEAD_ROWS = 3;

/** Counts over files. */
export function countImpact(files: readonly FileImpact[]): ImpactCounts {
  const tables = files.flatMap((file) => file.tables);
  return { tables: tables.length, changed: tables.filter(({ changes }) => changes).length, grades: tables.filter(({ grade }) => grade.before !== grade.after).length };
}

/** Writes the two sheets; counts no cell as cut, since nothing in it is longer than a cell holds. */
class Writer {
  readonly #language: Language;
  readonly #said: string;

  constructor(language: Language, said: string) {
    this.#language = language;
    this.#said = said;
  }

  say(name: string): string {
    return word(this.#language, `impact-${name}`).message;
  }

  text(text: string, look = LOOKS.text): BookCell {
    return textCell(text, look, { count: 0 });
  }

  /** Decimal text as a number, words as they are. */
  points(text: string, isSigned = false): BookCell {
    return numberCell(text, LOOKS.number, { isSigned });
  }

  sheet(name: string, columns: readonly Column[], frozenColumns: number, rows: readonly BookRow[], made: string): BookSheet {
    const head: BookRow[] = [
      { cells: [this.text(this.say('title'), LOOKS.title)], height: TITLE_HEIGHT, across: columns.length },
      { cells: [this.text(this.#said, LOOKS.line)], height: LINE_HEIGHT, across: columns.length },
      { cells: columns.map(([heading]) => this.text(this.say(`head-${heading}`), LOOKS.header)), height: HEADER_HEIGHT, isFiltered: true },
    ];
    return {
      name: this.say(name), widths: columns.map(([, width]) => width), rows: [...head, ...rows], frozen: { rows: HEAD_ROWS, columns: frozenColumns },
      repeat: { first: HEAD_ROWS - 1, last: HEAD_ROWS - 1 }, foot: { left: made, middle: this.say(name), page: this.say('page') }, charts: [],
    };
  }

  #table(file: string, { sheet, title, rows, execution, total, grade, changes }: TableImpact): BookRow {
    const count = rows.length + (execution === null ? 0 : 1);
    return fitted([
      this.text(file, LOOKS.small), this.text(`${sheet}  ${title}`.trim(), LOOKS.small), this.points(count === 0 ? '' : String(count)),
      this.points(totalText(total.before, this.#language)), this.points(totalText(total.after, this.#language)), this.points(differenceText(total.before, total.after), true),
      this.text(grade.before ?? '', LOOKS.middle), this.text(grade.after ?? '', grade.before === grade.after ? LOOKS.middle : LOOKS.red), this.text(changes ? '' : this.say('none'), LOOKS.small),
    ], TABLE_COLUMNS.map(([, width]) => width));
  }

  #failed(file: string, error: string): BookRow {
    return fitted([this.text(file, LOOKS.small), ...TABLE_COLUMNS.slice(2).map(() => this.text('')), this.text(error, LOOKS.small)], TABLE_COLUMNS.map(([, width]) => width));
  }

  /** What could not be scored, then the tables that change, then the others. */
  tables(files: readonly FileImpact[]): BookRow[] {
    const all = files.flatMap(({ file, tables }) => tables.map((table) => ({ file, table })));
    const lines = [true, false].flatMap((changes) => all.filter(({ table }) => table.changes === changes));
    return [...files.flatMap(({ file, error }) => (error === null ? [] : [this.#failed(file, error)])), ...lines.map(({ file, table }) => this.#table(file, table))];
  }

  #row(file: string, sheet: string, row: SaidRow): BookRow {
    return fitted([
      this.text(file, LOOKS.small), this.text(sheet, LOOKS.small), this.text(row.cell, LOOKS.middle), this.text(row.indicator), this.text(row.target, LOOKS.middle), this.text(row.actual, LOOKS.middle),
      this.points(row.weight), this.points(row.before), this.points(row.after), this.points(row.difference, true), this.text(row.becauseBefore, LOOKS.small), this.text(row.becauseAfter, LOOKS.small),
    ], ROW_COLUMNS.map(([, width]) => width));
  }

  rows(files: readonly FileImpact[]): BookRow[] {
    return files.flatMap(({ file, tables }) => tables.flatMap((table) => saidRows(table, this.#language).map((row) => this.#row(file, table.sheet, row))));
  }

  book(files: readonly FileImpact[], made: string): Uint8Array {
    const shown = made.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');
    const sheets = [this.sheet('sheet-tables', TABLE_COLUMNS, 2, this.tables(files), shown), this.sheet('sheet-rows', ROW_COLUMNS, 4, this.rows(files), shown)];
    return writeBook({ title: this.say('title'), made, sheets });
  }
}

/** What a comparison says of itself in one line. */
export function impactLine(before: string, after: string, files: readonly FileImpact[], language: Language): string {
  const counts = Object.entries(countImpact(files)).map(([key, count]) => [key, String(count)] as const);
  return word(language, 'impact-said', { before, after, ...Object.fromEntries(counts) }).message;
}

/** The impact of other rules over files as a workbook: 各表 and 逐行. `made` is ISO text with the zone. */
export function impactBook(before: string, after: string, files: readonly FileImpact[], { language, made }: { readonly language: Language; readonly made: string }): Uint8Array {
  return new Writer(language, impactLine(before, after, files, language)).book(files, made);
}
