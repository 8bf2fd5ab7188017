import type { LookData } from '../../../workbook/looks.ts';
import type { BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import type { DifferenceRecord, TableRecord } from '../record.ts';
import { numberCell, textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { cellsOf, type Column, fileText, fitted, headRows, limited, linkInto, linkText, listSheet, type Making, projectText, widthsOf } from './making.ts';
import { byKind } from './order.ts';
import { listedLines } from './tally.ts';
import { causeText, workingText } from './working.ts';

const KIND_LOOKS: Readonly<Record<string, LookData>> = { mistake: LOOKS.red, judgement: LOOKS.amber, open: LOOKS.amber, accepted: LOOKS.grey };
const KINDS: ReadonlySet<string> = new Set(['accepted', 'convention', 'judgement', 'mistake', 'open']);

const COLUMNS: readonly Column[] = [
  ['unit', 14], ['project', 16], ['file', 18], ['where', 16, ['place-in-document']], ['level1', 8], ['level2', 8], ['level3', 16], ['target', 10], ['actual', 11], ['weight', 7],
  ['printed-score', 8], ['score', 8], ['difference', 9], ['kind', 7, Array.from(KINDS, (kind) => `kind-${kind}`)], ['cause', 30], ['working', 34],
];
const WHERE = COLUMNS.findIndex(([heading]) => heading === 'where');

/** Levels in their columns: the last text names the indicator; one that is left out is the second. */
function levels(path: readonly string[]): readonly [string, string, string] {
  const name = path.at(-1) ?? '';
  return [path.length > 1 ? path[0] ?? '' : '', path.length > 2 ? path.slice(1, -1).join(' / ') : '', name];
}

/** What the rows are made from, with the widths that they have to fit. */
interface Listing {
  readonly making: Making;
  readonly widths: readonly number[];
}

function rowOf(file: string, table: TableRecord, difference: DifferenceRecord, { making, widths }: Listing): BookRow {
  const { say, cuts } = making;
  const { cause: { kind }, recomputed } = difference;
  const [level1, level2, level3] = levels(difference.path);
  const isMistake = kind === 'mistake';
  return fitted([
    ...cellsOf(making, [[table.unit, LOOKS.small], [projectText(table, say), LOOKS.small], [fileText(making, file), LOOKS.small]]),
    textCell(linkText(difference.where, widths[WHERE] ?? 0, LOOKS.small), LOOKS.small, cuts, linkInto(making, file, table.sheet, difference.cell)),
    ...cellsOf(making, [[level1, LOOKS.small], [level2, LOOKS.small], [level3, LOOKS.text], [difference.target, LOOKS.middle], [difference.actual, LOOKS.middle]]),
    numberCell(difference.weight ?? '', LOOKS.number),
    numberCell(difference.printed, LOOKS.number),
    recomputed === null ? textCell(say('undecided'), LOOKS.greyNumber, cuts) : numberCell(recomputed, LOOKS.number),
    numberCell(difference.difference ?? '', isMistake ? LOOKS.redNumber : LOOKS.number, { isSigned: true }),
    textCell(KINDS.has(kind) ? say(`kind-${kind}`) : kind, KIND_LOOKS[kind] ?? LOOKS.middle, cuts),
    textCell(causeText(difference, say), LOOKS.text, cuts),
    textCell(workingText(difference, say), LOOKS.small, cuts),
  ], widths);
}

function* tableRows(file: string, table: TableRecord, listing: Listing): Generator<BookRow> {
  for (const difference of [...[...table.differences].sort(byKind), ...table.accepted]) yield rowOf(file, table, difference, listing);
}

function* differenceRows(making: Making): Generator<BookRow> {
  const listing = { making, widths: widthsOf(COLUMNS, making.say) };
  for (const lines of listedLines(making.tally.lines)) {
    const record = making.records.at(lines[0]?.at ?? 0);
    for (const { index } of lines) {
      const table = record?.tables[index];
      if (record !== undefined && table !== undefined) yield* tableRows(record.file, table, listing);
    }
  }
}

function* rowsOf(making: Making): Generator<BookRow> {
  const { say, tally } = making;
  const said = tally.listed === 0 ? say('none-differences') : say('reading-difference');
  yield* headRows(making, say('sheet-differences'), said, COLUMNS);
  yield* limited(differenceRows(making), tally.listed, making);
}

/** 差异明细: row by row, files as 汇总 has them, a table's mistakes first, what was accepted last. */
export function differencesSheet(making: Making): BookSheet {
  return listSheet(making, making.say('sheet-differences'), { widths: widthsOf(COLUMNS, making.say), rows: rowsOf(making), frozenColumns: 4 });
}
