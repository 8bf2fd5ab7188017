import type { IndicatorTable } from '../../model/indicator.ts';
import type { Grid } from '../grid.ts';
import { type MatchedRecords, matchRecords } from './match.ts';
import { readRecords } from './read.ts';

/**
 * The judgements of a workbook (评分记录 on any of its sheets) with what they are about. `looked` are the sheets whose `tables` were read: a
 * record of another sheet of the book is none of theirs.
 */
export function recordsOfBook(book: readonly Grid[], looked: readonly Grid[], tables: readonly IndicatorTable[]): MatchedRecords {
  const read = book.map(readRecords);
  const others = new Set(book.filter((grid) => !looked.includes(grid)).map(({ sheet }) => sheet.trim()));
  const own = read.flatMap(({ records }) => records).filter(({ judgement }) => !others.has(judgement.sheet.trim()));
  const { records, findings } = matchRecords(own, tables);
  return { records, findings: [...read.flatMap((reading) => reading.findings), ...findings] };
}
