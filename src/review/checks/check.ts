import type { Finding } from '../../model/finding.ts';
import type { Difference } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';

/** What a check looks at: one scored table, its rules and its differences. */
export interface Checked {
  readonly card: Scorecard;
  readonly pack: Pack;
  readonly differences: readonly Difference[];
}

/** 检查: one thing that reviewers look for in a table. The findings it gives bear its id as their code. */
export interface Check {
  readonly id: string;
  /** 名称, by which a pack switches it off or changes its threshold. */
  readonly name: string;
  /** The rule or practice that it comes from, in Chinese, as it stands in the list of checks. */
  readonly source: string;
  readonly run: (checked: Checked) => readonly Finding[];
}
