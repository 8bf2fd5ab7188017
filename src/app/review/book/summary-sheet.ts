import type { LookData } from '../../../workbook/looks.ts';
import type { BookCell, BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import { countCell, numberCell, textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { type Column, fileText, fitted, HEAD_ROWS, headRows, limited, linkInto, linkText, linkWithin, listSheet, type Making, projectText, widthsOf } from './making.ts';
import { type Rank, RANKS } from './order.ts';
import { type Line, rankCounts } from './tally.ts';

/** Heading → width in characters: together one A4 page across. */
const NO_GRADE = ['undecided', 'not-printed'];
const COLUMNS: readonly Column[] = [
  ['rank', 11], ['unit', 22], ['project', 26], ['file', 26], ['sheet', 14], ['printed-total', 9], ['total', 9], ['difference', 10],
  ['printed-grade', 7, NO_GRADE], ['grade', 7, NO_GRADE], ['differences', 7], ['errors', 6], ['warnings', 6], ['infos', 6], ['note', 34],
];

const RANK_LOOKS: Readonly<Record<Rank, LookData>> = {
  failed: LOOKS.red, 'no-table': LOOKS.amber, grade: LOOKS.red, total: LOOKS.red, error: LOOKS.red,
  score: LOOKS.amber, undecided: LOOKS.amber, convention: LOOKS.middle, warning: LOOKS.middle, none: LOOKS.grey,
};

/** The look of a rank, here and in 统计. */
export const rankLook = (rank: Rank): LookData => RANK_LOOKS[rank];

const SHEET = COLUMNS.findIndex(([heading]) => heading === 'sheet');
const EMPTY: BookCell = { value: null, look: LOOKS.number };

/** The columns of a form that gives no points. */
function unscored({ say, cuts }: Making): BookCell[] {
  const [number, grade] = [LOOKS.greyNumber, LOOKS.grey].map((look) => textCell(say('unscored'), look, cuts)) as [BookCell, BookCell];
  return [number, number, EMPTY, grade, grade];
}

function totals(line: Line, making: Making): BookCell[] {
  const [{ table, rank, less, isUndecided }, { say, cuts }] = [line, making];
  if (table === null) return [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY];
  if (line.isUnscored) return unscored(making);
  const { printedTotal, total, printedGrade, grade } = table;
  const isRed = rank === 'grade' || rank === 'total';
  const open = isUndecided ? say('undecided') : '';
  return [
    printedTotal === null ? textCell(say('not-printed'), LOOKS.greyNumber, cuts) : numberCell(printedTotal, LOOKS.number),
    total === null ? textCell(open, LOOKS.greyNumber, cuts) : numberCell(total, LOOKS.number),
    numberCell(less ?? '', isRed && less !== '0' ? LOOKS.redNumber : LOOKS.number, { isSigned: true }),
    printedGrade === null ? textCell(say('not-printed'), LOOKS.grey, cuts) : textCell(printedGrade, LOOKS.middle, cuts),
    grade === null ? textCell(open, LOOKS.grey, cuts) : textCell(grade, rank === 'grade' ? LOOKS.redMiddle : LOOKS.middle, cuts),
  ];
}

/** What a line has to say besides its figures. */
export function noteOf({ table, isUndecided, said }: Line, { say }: Pick<Making, 'say'>): string {
  if (table === null) return said;
  const soFar = isUndecided ? [say('so-far', { decided: table.decided, undecided: table.undecided })] : [];
  return [...soFar, ...new Set(table.conventions.map(({ message }) => message))].join('\n');
}

function differencesCell({ differences, before, table }: Line, { say, mostRows }: Making): BookCell {
  const row = HEAD_ROWS + before;
  return table === null || row >= mostRows ? countCell(differences, LOOKS.number) : countCell(differences, LOOKS.number, linkWithin(say('sheet-differences'), row));
}

/** 工作表, which leads to the table; of a file without one, to the file. */
function sheetCell({ file, table }: Line, making: Making, widths: readonly number[]): BookCell {
  const [text, cell] = table === null ? [making.say('open'), null] : [table.sheet, table.range.split(':')[0] ?? null];
  return textCell(linkText(text, widths[SHEET] ?? 0, LOOKS.small), LOOKS.small, making.cuts, linkInto(making, file, table?.sheet ?? null, cell));
}

function rowOf(line: Line, making: Making, widths: readonly number[]): BookRow {
  const { say, cuts } = making;
  const { rank, file, table, counts } = line;
  return fitted([
    textCell(say(`rank-${rank}`), rankLook(rank), cuts),
    textCell(table?.unit ?? '', LOOKS.text, cuts),
    textCell(table === null ? '' : projectText(table, say), LOOKS.text, cuts),
    textCell(fileText(making, file), LOOKS.small, cuts),
    sheetCell(line, making, widths),
    ...totals(line, making),
    differencesCell(line, making),
    countCell(counts.error, LOOKS.redNumber),
    countCell(counts.warning, LOOKS.number),
    countCell(counts.info, LOOKS.greyNumber),
    textCell(noteOf(line, making), LOOKS.small, cuts),
  ], widths);
}

/** How many are of each rank, in the order of the list: what a reviewer reads first. */
function headline(making: Making): string {
  const { say, tally, made } = making;
  const counts = rankCounts(tally);
  const found = RANKS.flatMap((rank) => {
    const count = counts.get(rank);
    return count === undefined ? [] : [say('listed', { name: say(`rank-${rank}`), count: String(count) })];
  });
  const tables = tally.lines.filter(({ table }) => table !== null).length;
  return [say('made', { made, files: String(tally.files), tables: String(tables) }), found.join(say('between'))].filter((part) => part !== '').join('　');
}

function* rowsOf(making: Making): Generator<BookRow> {
  const { say, tally } = making;
  yield* headRows(making, say('title'), headline(making), COLUMNS);
  yield* limited(lineRows(making), tally.lines.length, making);
}

function* lineRows(making: Making): Generator<BookRow> {
  const widths = widthsOf(COLUMNS, making.say);
  for (const line of making.tally.lines) yield rowOf(line, making, widths);
}

/** 汇总: a line a table, what needs a look first on top. */
export function summarySheet(making: Making): BookSheet {
  return listSheet(making, making.say('sheet-summary'), { widths: widthsOf(COLUMNS, making.say), rows: rowsOf(making), frozenColumns: 3 });
}
