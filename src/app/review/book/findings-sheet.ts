import { word } from '../../../explain/messages/wording.ts';
import type { Severity } from '../../../model/finding.ts';
import type { LookData } from '../../../workbook/looks.ts';
import type { BookRow, BookSheet } from '../../../workbook/xlsx/new/sheet.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import { sheetOf } from '../where.ts';
import { textCell } from './cells.ts';
import { LOOKS } from './looks.ts';
import { cellsOf, type Column, fileText, fitted, headRows, limited, linkInto, linkText, listSheet, type Making, projectText, widthsOf } from './making.ts';
import { isOfRules } from './tally.ts';

const COLUMNS: readonly Column[] = [['severity', 7], ['finding', 46], ['next', 36], ['unit', 18], ['project', 24], ['file', 28], ['where', 18, ['place-in-document']]];
const WHERE = COLUMNS.findIndex(([heading]) => heading === 'where');

const LOOK_OF: Readonly<Record<Severity, LookData>> = { error: LOOKS.red, warning: LOOKS.amber, info: LOOKS.grey };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function rowOf({ file, tables }: FileRecord, finding: FindingRecord, making: Making, widths: readonly number[]): BookRow {
  const { say, cuts, language } = making;
  const { severity, message, next, where, cell } = finding;
  const table = tables.find(({ key }) => key === finding.table);
  return fitted([
    textCell(word(language, `severity-${severity}`).message, LOOK_OF[severity], cuts),
    ...cellsOf(making, [
      [message, LOOKS.text], [next, LOOKS.text], [table?.unit ?? '', LOOKS.small], [table === undefined ? '' : projectText(table, say), LOOKS.small], [fileText(making, file), LOOKS.small],
    ]),
    textCell(linkText(where === '' ? say('whole-file') : where, widths[WHERE] ?? 0, LOOKS.small), LOOKS.small, cuts, linkInto(making, file, sheetOf(finding, table?.sheet ?? null), cell)),
  ], widths);
}

/** The records with findings of a severity are read for it, so that nothing of them need be kept. */
function* findingRows(making: Making): Generator<BookRow> {
  const widths = widthsOf(COLUMNS, making.say);
  for (const severity of SEVERITIES) {
    for (const at of making.tally.found[severity]) {
      const record = making.records.at(at);
      for (const finding of record?.findings ?? []) if (record !== undefined && finding.severity === severity && !isOfRules(finding)) yield rowOf(record, finding, making, widths);
    }
  }
}

/** Rows of 问题清单. */
export const findingCount = ({ tally: { findings } }: Making): number => findings.error + findings.warning + findings.info;

function* rowsOf(making: Making): Generator<BookRow> {
  const { say, tally: { findings }, language } = making;
  const said = SEVERITIES.map((severity) => say('listed', { name: word(language, `severity-${severity}`).message, count: String(findings[severity]) })).join(say('between'));
  yield* headRows(making, say('sheet-findings'), findingCount(making) === 0 ? say('none-findings') : said, COLUMNS);
  yield* limited(findingRows(making), findingCount(making), making);
}

/** 问题清单: errors first, then warnings and notices, each in the order of the files. */
export function findingsSheet(making: Making): BookSheet {
  return listSheet(making, making.say('sheet-findings'), { widths: widthsOf(COLUMNS, making.say), rows: rowsOf(making), frozenColumns: 1 });
}
