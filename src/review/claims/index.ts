import type { Finding } from '../../model/finding.ts';
import type { Paragraph } from '../../model/review.ts';
import { budgetFindings } from './budgets.ts';
import { changeClaims } from './changes.ts';
import { Compared } from './compared.ts';
import { executionFindings } from './execution.ts';
import { readParagraph } from './figures.ts';
import { indicatorFindings } from './indicators.ts';
import { partLists } from './lists.ts';
import { partFindings } from './parts.ts';
import { projectFindings } from './projects.ts';
import { rateFindings } from './rates.ts';
import { repeatFindings } from './repeats.ts';
import { mainYear } from './roles.ts';
import { scoreClaims } from './scores.ts';
import { shareFindings } from './shares.ts';
import { sumFindings } from './sums.ts';
import type { ClaimTable } from './tables.ts';
import { yearFindings } from './years.ts';

export type { ClaimTable } from './tables.ts';

/** A paragraph with more glyphs than this is no report's; it is left alone. */
const LONGEST_PARAGRAPH = 20_000;

const paragraphOf = ({ sheet }: Finding): number => Number(sheet.slice(1));

/**
 * What a report says in figures, held against its tables and against itself at the precision that it prints. Claims that cannot be tied to a figure are left
 * alone. The findings name their paragraph as sheet `段12`, in reading order.
 */
export function claimFindings(text: readonly Paragraph[], tables: readonly ClaimTable[]): Finding[] {
  const paragraphs = text.filter((paragraph) => paragraph.text.length <= LONGEST_PARAGRAPH).map(readParagraph);
  const year = mainYear(text.map((paragraph) => paragraph.text));
  const compared = new Compared();
  const lists = partLists(paragraphs, year);
  return [
    ...scoreClaims(paragraphs, tables, year), ...partFindings(paragraphs, tables, year, compared), ...budgetFindings(paragraphs, tables, year), ...rateFindings(paragraphs, year), ...executionFindings(paragraphs, tables, year),
    ...sumFindings(lists), ...shareFindings(lists), ...changeClaims(paragraphs, year), ...repeatFindings(lists), ...projectFindings(paragraphs), ...indicatorFindings(paragraphs, tables, year, compared), ...yearFindings(paragraphs, tables),
  ].sort((one, other) => paragraphOf(one) - paragraphOf(other));
}
