import type { Finding } from '../../model/finding.ts';
import type { Paragraph, TableReview } from '../../model/review.ts';
import { claimFindings } from '../../review/claims/index.ts';
import { submissionFindings } from '../../review/submission/index.ts';
import { reviewTable } from '../../review/table.ts';
import type { Pack } from '../../rules/pack.ts';
import type { ScoredTable } from '../score-workbook.ts';

/** The tables of one submission under review, and what they say against each other and against the running text around them. */
export interface Submitted {
  readonly tables: readonly { readonly review: TableReview; readonly pack: Pack }[];
  readonly findings: readonly Finding[];
}

/** Reviews the scored tables of one submission; other packs of `packs` may explain a printed figure. `paragraphs` is a report's text; none of a workbook. */
export function reviewSubmitted(scored: readonly ScoredTable[], paragraphs: readonly Paragraph[], packs: readonly Pack[]): Submitted {
  const tables = scored.map((table) => ({ review: reviewTable({ ...table, packs }), pack: table.pack }));
  const claimed = claimFindings(paragraphs, scored.map(({ key, card, pack }) => ({ key, card, grades: pack.grades })));
  return { tables, findings: [...submissionFindings(tables), ...claimed] };
}
