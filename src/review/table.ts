import type { Finding } from '../model/finding.ts';
import type { TableReview } from '../model/review.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { withChecks } from './checks/index.ts';
import { columnFindings } from './differences/columns.ts';
import { differencesOf } from './differences/index.ts';
import { unprintedFinding } from './differences/unprinted.ts';
import { besidesDifferences } from './said.ts';

/** A scored table with what a review needs besides: the rules it was scored by, all others at hand, and what was found so far. */
export interface ToReview {
  readonly key: string;
  readonly card: Scorecard;
  readonly pack: Pack;
  /** Other packs that may explain a printed figure. */
  readonly packs: readonly Pack[];
  readonly findings: readonly Finding[];
}

/** 复核 of one table: what is printed against what the rules give, each difference with its cause, and every check. */
export function reviewTable({ key, card, pack, packs, findings }: ToReview): TableReview {
  const setting = { card, pack, packs };
  const { shared, differences } = differencesOf(setting);
  const all = [...shared.flatMap((group) => group.differences), ...differences];
  const checked = { card, pack, differences: all };
  return {
    key,
    card,
    shared,
    differences,
    findings: withChecks(checked, [...besidesDifferences(findings, all, card), ...unprintedFinding(setting, findings), ...columnFindings(setting)]),
  };
}
