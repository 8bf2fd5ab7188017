import '../../explain/messages/reviewing.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { writeBook } from '../../workbook/xlsx/new/book.ts';
import { MOST_ROWS } from '../../workbook/xlsx/new/sheet.ts';
import type { Codec } from '../open-file.ts';
import { differencesSheet } from './book/differences-sheet.ts';
import { findingsSheet } from './book/findings-sheet.ts';
import type { Making } from './book/making.ts';
import { rulesSheet } from './book/rules-sheet.ts';
import { statisticsSheet } from './book/statistics-sheet.ts';
import { summarySheet } from './book/summary-sheet.ts';
import { tallyOf } from './book/tally.ts';
import { sayer } from './book/words.ts';
import type { FileRecords } from './record.ts';

export interface ResultBookOptions {
  readonly language: Language;
  /** When it is made: ISO date-time text, with the zone of the place where it is read (`2026-03-01T17:30:00+08:00`). */
  readonly made: string;
  /** The path that a link to a reviewed file has, from the folder in which the result will lie: plain path text, not escaped. */
  readonly linkTo: (file: string) => string;
  /** Rows that a sheet may have; Excel's own limit where it is not given. */
  readonly mostRows?: number;
  /** A host's own way to pack a zip. */
  readonly codec?: Codec;
}

/** `2026-03-01T17:30:00+08:00` as a person reads it: `2026-03-01 17:30`. */
export const shownTime = (made: string): string => made.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');

/**
 * 复核结果.xlsx: 汇总, 统计, 差异明细, 问题清单, 规则. The records are walked through several times and not kept, so that they may come from a file
 * line by line; memory grows with the number of tables, not with that of their rows.
 */
export function resultBook(records: FileRecords, { language, made, linkTo, mostRows = MOST_ROWS, codec }: ResultBookOptions): Uint8Array {
  const say = sayer(language);
  const making: Making = { records, tally: tallyOf(records), say, language, made: shownTime(made), linkTo, cuts: { count: 0 }, mostRows };
  const sheets = [summarySheet, statisticsSheet, differencesSheet, findingsSheet, rulesSheet].map((sheet) => sheet(making));
  return writeBook({ title: say('title'), made, sheets }, codec);
}
