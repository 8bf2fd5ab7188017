import type { CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { ExecutionBlock } from '../model/indicator.ts';
import type { Difference, TableReview } from '../model/review.ts';
import type { Score, Scorecard } from '../model/scorecard.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['printed-accepted', 'printed-accepted-open']);

/** Does a finding say that 评分记录 accepts (认可) a printed score, by whom and why? */
const saysAccepted = ({ code }: Finding): boolean => ACCEPTED.has(code);

/** 复核 of one table as a person sees it: what 评分记录 accepts stands apart, neither among the differences nor among the findings. */
export interface ReviewedTable extends TableReview {
  /** Differences that 评分记录 accepts. */
  readonly accepted: readonly Difference[];
}

/** What of a table can be accepted at a difference: the row's indicator, told by its score, or 预算执行; null for 总分 and 等级, which follow. */
export function acceptableAt({ place, score }: Difference, { table: { execution } }: Scorecard): Score | ExecutionBlock | null {
  return place === 'execution' ? execution : score;
}

/** Who accepted a printed score, `''` where nobody signed, and why. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

const isSame = (one: CellRef, other: CellRef): boolean => one.sheet === other.sheet && one.row === other.row && one.col === other.col;

function sayingOf({ card }: TableReview, { place, cell }: Difference): Finding | undefined {
  if ((place !== 'row' && place !== 'execution') || cell === null) return undefined;
  return card.findings.find((finding) => saysAccepted(finding) && finding.cell !== null && isSame(finding.cell, cell));
}

/** By whom and why a difference was accepted; null for one that was not, or that only goes along with the rows. Scoring has said at which cells that is. */
export function acceptanceOf(review: TableReview, difference: Difference): Acceptance | null {
  const said = sayingOf(review, difference);
  return said === undefined ? null : { by: said.params['by'] ?? '', reason: said.params['reason'] ?? '' };
}

/** 总分 and 等级 that are right for the points as printed. */
const FOLLOWING: ReadonlySet<string> = new Set(['cause-total-of-rows', 'cause-grade-of-total']);

const follows = ({ cause }: Difference): boolean => FOLLOWING.has(cause.code);

/** Takes out what 评分记录 accepts, and 总分 and 等级 with it where they differ by nothing else. */
export function withoutAccepted(review: TableReview): ReviewedTable {
  const all = [...review.shared.flatMap(({ differences }) => differences), ...review.differences];
  const isRecorded = (difference: Difference): boolean => sayingOf(review, difference) !== undefined;
  const isSettled = all.some(isRecorded) && all.every((difference) => isRecorded(difference) || follows(difference));
  const isOpen = (difference: Difference): boolean => !isSettled && !isRecorded(difference);
  return {
    ...review,
    shared: review.shared.map((group) => ({ ...group, differences: group.differences.filter(isOpen) })).filter(({ differences }) => differences.length > 0),
    differences: review.differences.filter(isOpen),
    findings: review.findings.filter((finding) => !saysAccepted(finding)),
    accepted: all.filter((difference) => !isOpen(difference)),
  };
}
