import type { Finding } from '../model/finding.ts';
import type { Difference } from '../model/review.ts';
import type { Scorecard } from '../model/scorecard.ts';

/** What scoring says of a printed figure; in a review a difference with its cause says it better. */
const OF_PRINTED: ReadonlySet<string> = new Set([
  'printed-score-higher', 'printed-score-lower', 'printed-score-lower-explained', 'printed-above-weight', 'printed-on-no-weight', 'printed-not-adopted',
  'printed-outside-band', 'printed-outside-band-below', 'printed-record-differs', 'printed-execution-differs', 'total-differs', 'total-out-of-reach', 'grade-differs',
]);

/** Said of a column that scoring does not read and a review does. */
function isOfReadColumn({ code, cell }: Finding, { table: { columns } }: Scorecard): boolean {
  return code === 'column-unchecked' && cell !== null && (cell.col === columns.coefficient || cell.col === columns.reviewScore);
}

/** A finding that a difference of the same place says with more. */
function isOfDifference({ code, cell }: Finding, differences: readonly Difference[]): boolean {
  switch (code) {
    case 'row-undecided':
    case 'missed-full-marks': return differences.some(({ score }) => score !== null && score.indicator.row === cell?.row);
    case 'execution-undecided': return differences.some(({ place }) => place === 'execution');
    case 'printed-total-differs': return differences.some(({ place }) => place === 'total');
    default: return false;
  }
}

/** What is left to say besides the differences. */
export function besidesDifferences(findings: readonly Finding[], differences: readonly Difference[], card: Scorecard): readonly Finding[] {
  return findings.filter((finding) => !OF_PRINTED.has(finding.code) && !isOfReadColumn(finding, card) && !isOfDifference(finding, differences));
}
