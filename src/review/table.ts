import type { Finding } from '../model/finding.ts';
import type { TableReview } from '../model/review.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { withChecks } from './checks/index.ts';
import { rowDifferences } from './differences/rows.ts';

/** A scored table with what a review needs besides: the rules it was scored by, all others at hand, and what was found so far. */
export interface ToReview {
  readonly key: string;
  readonly card: Scorecard;
  readonly pack: Pack;
  /** Other packs that may explain a printed figure. */
  readonly packs: readonly Pack[];
  readonly findings: readonly Finding[];
}

/** What scoring says of a printed figure; here a difference with its cause says it better. */
const SAID_BY_DIFFERENCES: ReadonlySet<string> = new Set([
  'printed-score-higher', 'printed-score-lower', 'printed-score-lower-explained', 'printed-above-weight', 'printed-on-no-weight', 'printed-not-adopted',
  'printed-outside-band', 'printed-outside-band-below', 'printed-record-differs', 'printed-execution-differs', 'total-differs', 'total-out-of-reach', 'grade-differs',
]);

/** 复核 of one table: what is printed against what the rules give, each difference with its cause, and every check. */
export function reviewTable({ key, card, pack, findings }: ToReview): TableReview {
  const differences = rowDifferences(card, pack);
  const checked = { card, pack, differences };
  return {
    key,
    card,
    shared: [],
    differences,
    findings: withChecks(checked, findings.filter(({ code }) => !SAID_BY_DIFFERENCES.has(code))),
  };
}
