import { type Rational, ZERO } from '../exact/rational.ts';
import type { ExecutionScore, Score } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import { type ExampleResult, type ExecutionExample, type ReadRow, type RowExample, runExample, runRow, sameAtPlaces } from './examples.ts';
import { rowsOf, type Sums, sumsOf } from './sums.ts';

/** A row that only counts by its points, not by how they came about; null is 待定. */
export interface PointsRow {
  readonly kind: 'points';
  readonly weight: Rational;
  readonly score: Rational | null;
}

type Result = string | null;

/**
 * A small table (各行, 执行率) and what it must come to: 总分 and 等级, each null for 待定, absent where the example does not say. `sum` stands for all rows at once
 * (合计): they carry what the execution leaves of the full points.
 */
export interface TableExample {
  readonly kind: 'table';
  readonly rows: readonly (PointsRow | RowExample)[];
  readonly sum: Rational | null;
  readonly execution: ExecutionExample | null;
  readonly total?: Rational | null;
  readonly grade?: Result;
}

interface Part {
  readonly score: Score;
  readonly places: readonly string[];
}

/** As a row of which a person gave the points. */
function pointsOf({ weight, score }: PointsRow, pack: Pack, read: ReadRow): Part {
  const row: RowExample = { kind: 'row', target: '', actual: '', weight, score: null, because: null, low: null, high: null };
  const { score: blank } = runRow(row, pack, read);
  if (score === null) return { score: { ...blank, status: 'undecided', score: null, possible: { low: ZERO, high: weight } }, places: [] };
  return { score: { ...blank, status: score.equals(weight) ? 'met' : 'missed', score, possible: { low: score, high: score } }, places: [] };
}

/** 预算执行.封顶.2 where it lowered the total, and 等级.良. */
function placesOf({ capped, grade }: Sums, pack: Pack): string[] {
  const cap = capped === null ? -1 : pack.execution.caps.indexOf(capped.cap);
  return [...(cap < 0 ? [] : [`预算执行.封顶.${String(cap + 1)}`]), ...(grade === null ? [] : [`等级.${grade}`])];
}

/** What a small table comes to by a pack, and the places of the pack that had a part in it. */
export function runTable({ rows, sum, execution }: TableExample, pack: Pack, read: ReadRow): { readonly sums: Sums; readonly places: readonly string[] } {
  const executed = execution === null ? null : runExample(execution, pack, read) as ExampleResult<ExecutionScore>;
  const rest: PointsRow[] = sum === null ? [] : [{ kind: 'points', weight: pack.full.sub(executed?.score.weight ?? ZERO), score: sum }];
  const parts = [...rows, ...rest].map((row) => (row.kind === 'row' ? runRow(row, pack, read) : pointsOf(row, pack, read)));
  const sums = sumsOf(rowsOf(parts.map(({ score }) => score), pack), executed?.score ?? null, pack);
  return { sums, places: [...parts.flatMap(({ places }) => places), ...executed?.places ?? [], ...placesOf(sums, pack)] };
}

/** What of a small table came out otherwise. */
export function tableDifferences({ total, grade }: TableExample, sums: Sums, pack: Pack): ('总分' | '等级')[] {
  return [
    ...(total === undefined || sameAtPlaces(total, sums.total, pack) ? [] : ['总分' as const]),
    ...(grade === undefined || grade === sums.grade ? [] : ['等级' as const]),
  ];
}
