/** What a face needs to say a review; apart from words.ts, since it comes with the review only. */
export { offText } from '../../explain/review.ts';
export { groupDifferences, sayDifference, type SaidDifference, type SaidGroup } from './said.ts';
export { reviewSummary, type Accepted } from './summary-text.ts';
export { acceptableAt } from '../../review/accepted.ts';
