import { parseDecimal } from '../../../exact/decimal.ts';
import { type Rational, ZERO } from '../../../exact/rational.ts';
import type { Severity } from '../../../model/finding.ts';
import type { DifferenceRecord, TableRecord } from '../record.ts';

/** What makes a table worth a look, the most urgent first: the order of 汇总. */
export const RANKS = ['failed', 'no-table', 'grade', 'total', 'error', 'score', 'undecided', 'convention', 'warning', 'none'] as const;
export type Rank = (typeof RANKS)[number];

/** Findings by severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Not explained by another way of calculating. Where nothing was recomputed there is nothing to differ from. */
const isUnexplained = ({ cause, recomputed }: DifferenceRecord): boolean => cause.kind !== 'convention' && recomputed !== null;

/** Why a table is to be looked at: the first reason of `RANKS` that holds. */
export function rankOf(table: TableRecord, counts: Counts): Rank {
  const unexplained = table.differences.filter(isUnexplained);
  const at = (...places: readonly string[]): boolean => unexplained.some(({ place }) => places.includes(place));
  if (at('grade')) return 'grade';
  if (at('total')) return 'total';
  if (counts.error > 0) return 'error';
  if (at('row', 'execution')) return 'score';
  if (isUndecided(table)) return 'undecided';
  if (table.differences.length > 0) return 'convention';
  return counts.warning > 0 ? 'warning' : 'none';
}

/** Are there points that a person has yet to give? */
export function isUndecided({ total, undecided }: TableRecord): boolean {
  return total === null || !(parseDecimal(undecided) ?? ZERO).equals(ZERO);
}

/** 表上总分 less 复核总分; null where one of them is not there. */
export function totalDifference({ printedTotal, total }: TableRecord): Rational | null {
  const [printed, recomputed] = [parseDecimal(printedTotal ?? ''), parseDecimal(total ?? '')];
  return printed === null || recomputed === null ? null : printed.sub(recomputed);
}

/** What 汇总 is sorted by. */
export interface Urgency {
  readonly rank: Rank;
  readonly difference: Rational | null;
  readonly counts: Counts;
  readonly differences: number;
}

/** Sorts the more urgent first; equals keep their order. */
export function moreUrgent(one: Urgency, other: Urgency): number {
  const size = ({ difference }: Urgency): Rational => (difference ?? ZERO).abs();
  return RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank)
    || size(other).compare(size(one))
    || other.counts.error - one.counts.error
    || other.differences - one.differences
    || other.counts.warning - one.counts.warning;
}
