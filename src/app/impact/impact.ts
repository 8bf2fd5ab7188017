import type { Rational } from '../../exact/rational.ts';
import type { ExecutionScore, Reason, Score, Scorecard } from '../../model/scorecard.ts';

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
  /** What was done to the sum of the rows, 封顶 and 折算, where the two packs differ in it. */
  readonly sums: { readonly before: readonly Reason[]; readonly after: readonly Reason[] };
  readonly changes: boolean;
}

const isSame = (one: Rational | null, other: Rational | null): boolean => (one === null || other === null ? one === other : one.equals(other));

/** What is said of a sum that is more or less than its rows. */
const OF_SUMS: ReadonlySet<string> = new Set(['total-capped', 'rows-scaled', 'cap-unchecked']);
const sumsOf = ({ findings }: Scorecard): Reason[] => findings.filter(({ code }) => OF_SUMS.has(code)).map(({ code, params }) => ({ code, params }));

function lessThese(reasons: readonly Reason[], others: readonly Reason[]): Reason[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return reasons.filter((one) => !known.has(JSON.stringify(one)));
}

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
  const sums = { before: lessThese(sumsOf(before), sumsOf(after)), after: lessThese(sumsOf(after), sumsOf(before)) };
  return { key, sheet: before.table.sheet, title: before.table.title, rows, execution, total, grade, sums, changes };
}
