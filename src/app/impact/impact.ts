import type { Rational } from '../../exact/rational.ts';
import type { ExecutionScore, Score, Scorecard } from '../../model/scorecard.ts';

/** What other rules do to one table. */
export interface TableImpact {
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
  /** Rows of which points or status are different. */
  readonly rows: readonly { readonly indicator: Score['indicator']; readonly before: Score; readonly after: Score }[];
  readonly execution: { readonly before: ExecutionScore; readonly after: ExecutionScore } | null;
  readonly total: { readonly before: Rational | null; readonly after: Rational | null };
  readonly grade: { readonly before: string | null; readonly after: string | null };
  readonly changes: boolean;
}

const isSame = (one: Rational | null, other: Rational | null): boolean => (one === null || other === null ? one === other : one.equals(other));

/** The same table scored by two packs, held against each other. */
export function impactOf(key: string, before: Scorecard, after: Scorecard): TableImpact {
  const rows = before.rows.flatMap((row, index) => {
    const other = after.rows[index];
    return other === undefined || (isSame(row.score, other.score) && row.status === other.status) ? [] : [{ indicator: row.indicator, before: row, after: other }];
  });
  const [one, other] = [before.execution, after.execution];
  const execution = one === null || other === null || (isSame(one.score, other.score) && one.status === other.status) ? null : { before: one, after: other };
  const [total, grade] = [{ before: before.total, after: after.total }, { before: before.grade, after: after.grade }];
  const changes = rows.length > 0 || execution !== null || !isSame(total.before, total.after) || grade.before !== grade.after;
  return { key, sheet: before.table.sheet, title: before.table.title, rows, execution, total, grade, changes };
}
