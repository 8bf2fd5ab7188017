import { word } from '../../../explain/messages/wording.ts';
import type { Severity } from '../../../model/finding.ts';
import type { LookData } from '../../../workbook/looks.ts';
import type { BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import { sheetOf } from '../where.ts';
import { textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { cellsOf, fileText, fitted, headRows, limited, linkInto, listSheet, type Making, projectText } from './making.ts';
import { isOfRules } from './tally.ts';

const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['severity', 7], ['finding', 52], ['next', 40], ['unit', 18], ['project', 22], ['file', 22], ['where', 20],
];
const WIDTHS = COLUMNS.map(([, width]) => width);

const LOOK_OF: Readonly<Record<Severity, LookData>> = { error: LOOKS.red, warning: LOOKS.amber, info: LOOKS.grey };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function rowOf({ file, tables }: FileRecord, finding: FindingRecord, making: Making): BookRow {
  const { say, cuts, language } = making;
  const { severity, message, next, where, cell } = finding;
  const table = tables.find(({ key }) => key === finding.table);
  return fitted([
    textCell(word(language, `severity-${severity}`).message, LOOK_OF[severity], cuts),
    ...cellsOf(making, [
      [message, LOOKS.text], [next, LOOKS.text], [table?.unit ?? '', LOOKS.small], [table === undefined ? '' : projectText(table, say), LOOKS.small], [fileText(making, file), LOOKS.small],
    ]),
    textCell(where === '' ? say('whole-file') : where, LOOKS.text, cuts, linkInto(making, file, sheetOf(finding, table?.sheet ?? null), cell)),
  ], WIDTHS);
}

/** The source is walked through once a severity, so that nothing of it need be kept. */
function* findingRows(making: Making): Generator<BookRow> {
  for (const severity of SEVERITIES) {
    if (making.tally.findings[severity] === 0) continue;
    for (const record of making.records) {
      for (const finding of record.findings) if (finding.severity === severity && !isOfRules(finding)) yield rowOf(record, finding, making);
    }
  }
}

/** Rows of 问题清单. */
export const findingCount = ({ tally: { findings } }: Making): number => findings.error + findings.warning + findings.info;

function* rowsOf(making: Making): Generator<BookRow> {
  const { say, tally: { findings }, language } = making;
  const said = SEVERITIES.map((severity) => say('listed', { name: word(language, `severity-${severity}`).message, count: String(findings[severity]) })).join(say('between'));
  yield* headRows(making, say('sheet-findings'), findingCount(making) === 0 ? say('none-findings') : said, COLUMNS.map(([heading]) => heading));
  yield* limited(findingRows(making), findingCount(making), making);
}

/** 问题清单: errors first, then warnings and notices, each in the order of the files. */
export function findingsSheet(making: Making): BookSheet {
  return listSheet(making, making.say('sheet-findings'), { widths: WIDTHS, rows: rowsOf(making), frozenColumns: 1 });
}
