import type { Finding } from '../../model/finding.ts';
import { plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { type ClaimTable, tableName } from './tables.ts';

/** A title stands among the first paragraphs, its year with it or in a line of its own. */
const WITHIN = 4;
const TITLE = /(?:自评|评价|绩效|工作)报告$/;
const YEAR_LINE = /^\(?20\d\d年度\)?$/;
/** 2022年度; not the end of 2021—2022年度, and not 2024年, which may be the year that the report was written in. */
const YEAR = /(?<![-—~至到\d])20\d\d(?=年度)/;

/** The year that a report is of by its title, or the line below that, where no table of it is of that year. */
export function yearFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[]): Finding[] {
  const known = tables.filter(({ card }) => card.table.year !== null);
  const [first] = known;
  const ahead = paragraphs.slice(0, WITHIN);
  const title = ahead.findIndex(({ text }) => TITLE.test(plain(text)));
  const line = title < 0 ? undefined : ahead.slice(title).find(({ text }, index) => YEAR.test(plain(text)) && (index === 0 || YEAR_LINE.test(plain(text))));
  const year = YEAR.exec(plain(line?.text ?? ''))?.[0];
  if (line === undefined || year === undefined || first === undefined || known.some(({ card }) => card.table.year === Number(year))) return [];
  return [claimFinding('claim-year-differs', 'warning', line, { text: year, sentence: 0 }, { printed: year, right: String(first.card.table.year), table: tableName(first) })];
}
