import type { Language } from '../../explain/messages/wording.ts';
import '../../explain/messages/reviewing.ts';
import type { Paragraph } from '../../model/review.ts';
import { withoutAccepted } from '../../review/accepted.ts';
import type { Pack } from '../../rules/pack.ts';
import { reviewSubmitted } from '../review/submitted.ts';
import type { ScoredGrids } from '../score-workbook.ts';
import type { BookReview } from './api.ts';
import type { Marked } from './marks.ts';

/** Sees to it that a review can be said in a language. */
export async function readyToReview(language: Language): Promise<void> {
  if (language === 'en') await import('../../explain/messages/reviewing-english.ts');
}

/** 复核 of every table of an open workbook, and of a report's text where it was opened from one. */
export function reviewBook({ tables, findings }: ScoredGrids, paragraphs: readonly Paragraph[], packs: readonly Pack[]): BookReview {
  const submitted = reviewSubmitted(tables, paragraphs, packs);
  return { tables: submitted.tables.map(({ review }) => withoutAccepted(review)), findings: [...findings, ...submitted.findings] };
}

/** What a review marks: every difference, as an error where it is a mistake, and what the checks found. */
export function placesOfReview({ tables, findings }: BookReview): readonly Marked[] {
  const differences = tables.flatMap((table) => [...table.differences, ...table.shared.flatMap((group) => group.differences)]);
  return [
    ...differences.map(({ cell, cause: { kind } }): Marked => ({ cell, severity: kind === 'mistake' ? 'error' : 'warning' })),
    ...tables.flatMap((table) => table.findings), ...findings,
  ];
}
