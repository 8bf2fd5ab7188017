import { MOST_LINKS } from '../../../workbook/xlsx/new/links.ts';
import { type BookRow, type BookSheet, MOST_TEXT } from '../../../workbook/xlsx/new/sheet.ts';
import { countCell, textCell } from './cells.ts';
import { findingCount } from './findings-sheet.ts';
import { LOOKS } from './looks.ts';
import { cellsOf, fileText, fitted, footOf, leftOut, LINE_HEIGHT, linkInto, linkText, type Making, projectText, TITLE_HEIGHT, wideRow } from './making.ts';
import { RANKS } from './order.ts';

const WIDTHS = [22, 26, 30, 14, 60, 32];
const SHEET_WIDTH = 14;

const wide = (text: string, { cuts }: Making): BookRow => wideRow(textCell(text, LOOKS.line, cuts), WIDTHS);
const part = (name: string, { say, cuts }: Making): BookRow => ({ cells: [textCell(say(name), LOOKS.part, cuts)], height: TITLE_HEIGHT, across: WIDTHS.length });
const headings = (names: readonly string[], { say, cuts }: Making): BookRow => ({ cells: names.map((name) => textCell(say(`head-${name}`), LOOKS.header, cuts)), height: LINE_HEIGHT });

/** What a sheet could not take. Asked for while this sheet, the last, is written: the texts of the others are counted by then. */
function cutLines(making: Making): string[] {
  const { say, tally, cuts } = making;
  const rows = [['summary', tally.lines.length], ['differences', tally.listed], ['findings', findingCount(making)]] as const;
  const isLinkCut = rows.some(([, count]) => count > MOST_LINKS);
  return [
    ...rows.flatMap(([name, count]) => {
      const rest = leftOut(count, making);
      return rest === 0 ? [] : [say('reading-rows-cut', { sheet: say(`sheet-${name}`), count: String(rest) })];
    }),
    ...(isLinkCut ? [say('reading-links-cut', { most: String(MOST_LINKS) })] : []),
    ...(cuts.count === 0 ? [] : [say('reading-text-cut', { count: String(cuts.count), most: String(MOST_TEXT - 1) })]),
  ];
}

const point = (text: string): string => `· ${text}`;

function readingLines(making: Making): string[] {
  const { say } = making;
  const ranks = RANKS.map((rank, index) => `　${say('reading-rank', { number: String(index + 1), name: say(`rank-${rank}`), means: say(`rank-${rank}-means`) })}`);
  const said = [...['file', 'links'].map((name) => say(`reading-${name}`)), ...cutLines(making)];
  return [...['audit', 'undecided', 'difference', 'kinds', 'order'].map((name) => point(say(`reading-${name}`))), ...ranks, ...said.map(point)];
}

function rulesRows(making: Making): BookRow[] {
  const { cuts, tally } = making;
  const packs = Array.from(tally.rules.values(), ({ rules, tables }) => fitted([
    ...cellsOf(making, [[rules.id, LOOKS.text], [rules.name, LOOKS.text], [rules.version, LOOKS.text]]),
    countCell(tables, LOOKS.number),
    textCell(rules.sha256, LOOKS.small, cuts),
  ], WIDTHS));
  return [headings(['id', 'rules', 'version', 'count', 'hash'], making), ...packs, ...Array.from(tally.unverified, (text) => wide(text, making))];
}

function* conventionRows(making: Making): Generator<BookRow> {
  const { records, say, cuts } = making;
  for (const { file, error, tables } of records) {
    if (error !== null) continue;
    for (const table of tables) {
      for (const { message, places } of table.conventions) {
        yield fitted([
          ...cellsOf(making, [[table.unit, LOOKS.text], [projectText(table, say), LOOKS.text]]),
          textCell(fileText(making, file), LOOKS.small, cuts),
          textCell(linkText(table.sheet, SHEET_WIDTH, LOOKS.text), LOOKS.text, cuts, linkInto(making, file, table.sheet, table.range.split(':')[0] ?? null)),
          ...cellsOf(making, [[message, LOOKS.text], [places.join('、'), LOOKS.small]]),
        ], WIDTHS);
      }
    }
  }
}

function* rowsOf(making: Making): Generator<BookRow> {
  const { say, cuts, tally } = making;
  yield { cells: [textCell(say('sheet-rules'), LOOKS.title, cuts)], height: TITLE_HEIGHT, across: WIDTHS.length };
  yield part('part-reading', making);
  for (const text of readingLines(making)) yield wide(text, making);
  yield part('part-rules', making);
  yield* rulesRows(making);
  yield part('part-conventions', making);
  if (tally.lines.every(({ table }) => table === null || table.conventions.length === 0)) yield wide(say('none-conventions'), making);
  else {
    yield { ...headings(['unit', 'project', 'file', 'sheet', 'convention', 'places'], making), isFiltered: true };
    yield* conventionRows(making);
  }
}

/** 规则: how to read the result, what it rests on, and the conventions of single tables. It is written last, when it is known what the others could not take. */
export function rulesSheet(making: Making): BookSheet {
  const name = making.say('sheet-rules');
  return { name, widths: WIDTHS, rows: rowsOf(making), frozen: { rows: 1, columns: 0 }, repeat: { first: 0, last: 0 }, foot: footOf(making, name), charts: [] };
}
