import type { Language } from '../../explain/messages/wording.ts';
import '../../explain/messages/reviewing.ts';
import type { Difference, TableReview } from '../../model/review.ts';
import { submissionFindings } from '../../review/submission/index.ts';
import { reviewTable } from '../../review/table.ts';
import type { Pack } from '../../rules/pack.ts';
import type { ScoredGrids } from '../score-workbook.ts';
import type { BookReview, ReviewedTable } from './api.ts';
import type { Marked } from './marks.ts';
import { placeOf } from './previews.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['printed-accepted', 'printed-accepted-open']);

/** Sees to it that a review can be said in a language. */
export async function readyToReview(language: Language): Promise<void> {
  if (language === 'en') await import('../../explain/messages/reviewing-english.ts');
}

/** A table's review with what 评分记录 accepts apart; scoring has said at which cells that is. */
function withoutAccepted(review: TableReview): ReviewedTable {
  const cells = new Set(review.card.findings.flatMap(({ code, cell }) => (ACCEPTED.has(code) && cell !== null ? [placeOf(cell)] : [])));
  const isAccepted = ({ place, cell }: Difference): boolean => place === 'row' && cell !== null && cells.has(placeOf(cell));
  const isOpen = (difference: Difference): boolean => !isAccepted(difference);
  return {
    ...review,
    shared: review.shared.map((group) => ({ ...group, differences: group.differences.filter(isOpen) })).filter(({ differences }) => differences.length > 0),
    differences: review.differences.filter(isOpen),
    findings: review.findings.filter(({ code }) => !ACCEPTED.has(code)),
    accepted: [...review.shared.flatMap(({ differences }) => differences), ...review.differences].filter(isAccepted),
  };
}

/** 复核 of every table of an open workbook. */
export function reviewBook({ tables, findings }: ScoredGrids, packs: readonly Pack[]): BookReview {
  const submitted = tables.map((table) => ({ review: reviewTable({ ...table, packs }), pack: table.pack }));
  return { tables: submitted.map(({ review }) => withoutAccepted(review)), findings: [...findings, ...submissionFindings(submitted)] };
}

/** What a review marks: every difference, as an error where it is a mistake, and what the checks found. */
export function placesOfReview({ tables, findings }: BookReview): readonly Marked[] {
  const differences = tables.flatMap((table) => [...table.differences, ...table.shared.flatMap((group) => group.differences)]);
  return [
    ...differences.map(({ cell, cause: { kind } }): Marked => ({ cell, severity: kind === 'mistake' ? 'error' : 'warning' })),
    ...tables.flatMap((table) => table.findings), ...findings,
  ];
}
