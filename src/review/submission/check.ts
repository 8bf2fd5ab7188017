import type { Finding } from '../../model/finding.ts';
import type { TableReview } from '../../model/review.ts';
import type { CheckName } from '../../rules/check-names.ts';
import type { Pack } from '../../rules/pack.ts';

/** One table of a submission with the rules that it was scored by. */
export interface SubmittedTable {
  readonly review: TableReview;
  readonly pack: Pack;
}

/** A check of the tables of one file against each other. A table whose rules switch it off takes no part. */
export interface SubmissionCheck {
  readonly name: CheckName;
  /** The rule or practice that it comes from, in Chinese. */
  readonly source: string;
  /** Codes of what it finds. */
  readonly codes: readonly string[];
  readonly run: (tables: readonly TableReview[]) => readonly Finding[];
}
