import { parseDecimal } from '../../../exact/decimal.ts';
import { type Rational, ZERO } from '../../../exact/rational.ts';
import type { Severity } from '../../../model/finding.ts';
import type { DifferenceRecord, TableRecord } from '../record.ts';

/** What makes a table worth a look, the most urgent first: the order of 汇总. */
export const RANKS = ['failed', 'no-table', 'grade', 'total', 'score', 'error', 'undecided', 'warning', 'convention', 'none'] as const;
export type Rank = (typeof RANKS)[number];

/** Findings by severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Not explained by another way of calculating. What the rules leave open differs only where the form itself shows that points cannot be right. */
const isUnexplained = ({ cause, recomputed }: DifferenceRecord): boolean => cause.kind === 'mistake' || (cause.kind !== 'convention' && recomputed !== null);

/** Why a table is to be looked at: the first reason of `RANKS` that holds. `isUnscored`: its form gives no points, so none of them are open. */
export function rankOf(table: TableRecord, counts: Counts, isUnscored: boolean): Rank {
  const unexplained = table.differences.filter(isUnexplained);
  const at = (...places: readonly string[]): boolean => unexplained.some(({ place }) => places.includes(place));
  if (at('grade')) return 'grade';
  if (at('total')) return 'total';
  if (at('row', 'execution')) return 'score';
  if (counts.error > 0) return 'error';
  if (!isUnscored && isUndecided(table)) return 'undecided';
  if (counts.warning > 0) return 'warning';
  return table.differences.length > 0 ? 'convention' : 'none';
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

const pointsOf = (text: string | null): Rational => (parseDecimal(text ?? '') ?? ZERO).abs();

/** Points that nothing explains, in rows or in the total, whichever are more; of a mistake in an undecided row all that it got. */
function unexplainedPoints(table: TableRecord): Rational {
  const rows = table.differences.filter((one) => isUnexplained(one) && (one.place === 'row' || one.place === 'execution'));
  const inRows = rows.reduce((sum, { difference, printed }) => sum.add(pointsOf(difference ?? printed)), ZERO);
  const ofTotal = (totalDifference(table) ?? ZERO).abs();
  return inRows.compare(ofTotal) > 0 ? inRows : ofTotal;
}

/** By how many points a table of a rank is off; what is looked at for its findings has no such size. */
export function sizeOf(rank: Rank, table: TableRecord): Rational {
  return rank === 'error' || rank === 'warning' ? ZERO : unexplainedPoints(table);
}

/** What a person should look at first in a table. */
const KINDS: readonly string[] = ['mistake', 'judgement', 'open', 'convention'];

/** Sorts a table's differences: mistakes, judgements, what is open, other ways of calculating; those of a kind stay as the form has them. */
export function byKind({ cause: one }: DifferenceRecord, { cause: other }: DifferenceRecord): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
}

/** What 汇总 is sorted by. */
export interface Urgency {
  readonly rank: Rank;
  /** By how many points it is off. */
  readonly size: Rational;
  readonly counts: Counts;
  readonly differences: number;
}

/** Ranks in their order; a wrong total and a wrong score weigh the same, so that the larger stands first. */
const weightOf = (rank: Rank): number => RANKS.indexOf(rank === 'total' ? 'score' : rank);

/** Sorts the more urgent first; equals keep their order. */
export function moreUrgent(one: Urgency, other: Urgency): number {
  return weightOf(one.rank) - weightOf(other.rank)
    || other.size.compare(one.size)
    || other.counts.error - one.counts.error
    || other.counts.warning - one.counts.warning
    || other.differences - one.differences;
}
