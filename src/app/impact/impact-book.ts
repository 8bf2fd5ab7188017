import { type Language, word } from '../../explain/messages/wording.ts';
import { writeBook } from '../../workbook/xlsx/new/book.ts';
import type { BookCell, BookRow, BookSheet } from '../../workbook/xlsx/new/sheet.ts';
import type { LookData } from '../../workbook/looks.ts';
import { type Cuts, numberCell, textCell } from '../review/book/cells.ts';
import { LOOKS } from '../review/book/looks.ts';
import { type Column, fitted, headRows, listSheet } from '../review/book/making.ts';
import type { Say } from '../review/book/words.ts';
import { shownTime } from '../review/result-book.ts';
import { differenceText, type SaidImpact, type SaidRow, sumsSaid, totalText } from './said.ts';

/** What other rules do to one file, or why it could not be scored. */
export interface FileImpact {
  readonly file: string;
  readonly tables: readonly SaidImpact[];
  /** Null where it could be read. */
  readonly error: string | null;
}

/** How many tables there are, how many change, and how many of these change their grade. */
interface ImpactCounts {
  readonly tables: number;
  readonly changed: number;
  readonly grades: number;
}

const TABLE_COLUMNS: readonly Column[] = [['file', 26], ['table', 34], ['rows', 9], ['total-before', 10], ['total-after', 10], ['difference', 9], ['grade-before', 9], ['grade-after', 9], ['note', 34]];
const ROW_COLUMNS: readonly Column[] = [
  ['file', 18], ['table', 14], ['cell', 7], ['indicator', 20], ['target', 12], ['actual', 12], ['weight', 7], ['score-before', 9], ['score-after', 9], ['difference', 9], ['reason-before', 34], ['reason-after', 34],
];

/** Counts over files. */
function countImpact(files: readonly FileImpact[]): ImpactCounts {
  const tables = files.flatMap((file) => file.tables);
  return { tables: tables.length, changed: tables.filter(({ changes }) => changes).length, grades: tables.filter(({ grade }) => grade.before !== grade.after).length };
}

interface Writing {
  readonly say: Say;
  readonly language: Language;
  readonly made: string;
  /** Nothing in these sheets is longer than a cell holds. */
  readonly cuts: Cuts;
}

type Cells = readonly (readonly [text: string, look: LookData])[];

const cellsOf = (cells: Cells, { cuts }: Writing): BookCell[] => cells.map(([text, look]) => textCell(text, look, cuts));
const points = (text: string, isSigned = false): BookCell => numberCell(text, LOOKS.number, { isSigned });
const widthsOf = (columns: readonly Column[]): number[] => columns.map(([, width]) => width);

function sheet(name: string, columns: readonly Column[], frozenColumns: number, said: string, rows: readonly BookRow[], writing: Writing): BookSheet {
  const head = headRows(writing, writing.say('title'), said, columns);
  return listSheet(writing, writing.say(name), { widths: widthsOf(columns), rows: [...head, ...rows], frozenColumns });
}

function tableRow(file: string, table: SaidImpact, writing: Writing): BookRow {
  const { sheet: of, title, said, total, grade, changes } = table;
  const { language, say } = writing;
  return fitted([
    ...cellsOf([[file, LOOKS.small], [`${of}  ${title}`.trim(), LOOKS.small]], writing), points(said.length === 0 ? '' : String(said.length)),
    points(totalText(total.before, language)), points(totalText(total.after, language)), points(differenceText(total.before, total.after), true),
    ...cellsOf([[grade.before ?? '', LOOKS.middle], [grade.after ?? '', grade.before === grade.after ? LOOKS.middle : LOOKS.red], [[...(changes ? [] : [say('none')]), ...sumsSaid(table, language)].join('\n'), LOOKS.small]], writing),
  ], widthsOf(TABLE_COLUMNS));
}

function failedRow(file: string, error: string, writing: Writing): BookRow {
  const blank = TABLE_COLUMNS.slice(2).map(() => ['', LOOKS.text] as const);
  return fitted(cellsOf([[file, LOOKS.small], ...blank, [error, LOOKS.small]], writing), widthsOf(TABLE_COLUMNS));
}

/** What could not be scored, then the tables that change, then the others. */
function tableRows(files: readonly FileImpact[], writing: Writing): BookRow[] {
  const all = files.flatMap(({ file, tables }) => tables.map((table) => ({ file, table })));
  const lines = [true, false].flatMap((changes) => all.filter(({ table }) => table.changes === changes));
  return [...files.flatMap(({ file, error }) => (error === null ? [] : [failedRow(file, error, writing)])), ...lines.map(({ file, table }) => tableRow(file, table, writing))];
}

function changedRow(file: string, of: string, row: SaidRow, writing: Writing): BookRow {
  return fitted([
    ...cellsOf([[file, LOOKS.small], [of, LOOKS.small], [row.cell, LOOKS.middle], [row.indicator, LOOKS.text], [row.target, LOOKS.middle], [row.actual, LOOKS.middle]], writing),
    points(row.weight), points(row.before), points(row.after), points(row.difference, true),
    ...cellsOf([[row.becauseBefore, LOOKS.small], [row.becauseAfter, LOOKS.small]], writing),
  ], widthsOf(ROW_COLUMNS));
}

function changedRows(files: readonly FileImpact[], writing: Writing): BookRow[] {
  return files.flatMap(({ file, tables }) => tables.flatMap((table) => table.said.map((row) => changedRow(file, table.sheet, row, writing))));
}

/** What a comparison says of itself in one line. */
export function impactLine(before: string, after: string, files: readonly FileImpact[], language: Language): string {
  const counts = Object.entries(countImpact(files)).map(([key, count]) => [key, String(count)] as const);
  return word(language, 'impact-said', { before, after, ...Object.fromEntries(counts) }).message;
}

/** The impact of other rules over files as a workbook: 各表 and 逐行. `made` is ISO text with the zone. */
export function impactBook(before: string, after: string, files: readonly FileImpact[], { language, made }: { readonly language: Language; readonly made: string }): Uint8Array {
  const writing: Writing = { say: (name) => word(language, `impact-${name}`).message, language, made: shownTime(made), cuts: { count: 0 } };
  const said = impactLine(before, after, files, language);
  const sheets = [
    sheet('sheet-tables', TABLE_COLUMNS, 2, said, tableRows(files, writing), writing),
    sheet('sheet-rows', ROW_COLUMNS, 4, said, changedRows(files, writing), writing),
  ];
  return writeBook({ title: writing.say('title'), made, sheets });
}
