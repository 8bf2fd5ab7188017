import { type Rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { ExecutionScore, Score } from '../model/scorecard.ts';
import type { Cap, Pack } from '../rules/pack.ts';
import { gradeOf } from './grades.ts';
import { sharesWeight } from './shared-weight.ts';

/** Points that count, with the weight they are out of. */
interface Part {
  readonly weight: Rational;
  readonly score: Rational | null;
  readonly low: Rational;
  readonly high: Rational;
  /** Points on top of those that make up the full marks. */
  readonly bonus: boolean;
}

/** The rows of a table as they count: those with points, the weights of those that do not apply, and how many lack a weight. */
export interface Rows {
  readonly parts: readonly Part[];
  readonly dropped: readonly Rational[];
  readonly unweighted: number;
}

/** What a table comes to. */
export interface Sums {
  readonly weightTotal: Rational | null;
  readonly decided: Rational;
  readonly undecided: Rational;
  readonly total: Rational | null;
  /** Least and most that the total can come to; null where a weight is missing. */
  readonly ends: Ends | null;
  readonly grade: string | null;
  /** 折算: the weights that applied and what they were scaled to. */
  readonly scaled: { readonly from: Rational; readonly to: Rational } | null;
  /** 封顶: the cap that was hit and what the total would have been. */
  readonly capped: { readonly cap: Cap; readonly total: Rational } | null;
  readonly rate: Rational | null;
}

interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

const sum = (values: readonly Rational[]): Rational => values.reduce((total, value) => total.add(value), ZERO);

function partOf({ score, possible }: Pick<Score, 'score' | 'possible'>, weight: Rational, bonus = false): Part {
  return { weight, score, low: possible?.low ?? ZERO, high: possible?.high ?? weight, bonus };
}

/** A 其中 row is judged but carries no points of its own; a row that does not apply counts only where the pack says so (记零). */
export function rowsOf(scores: readonly Score[], pack: Pack): Rows {
  const own = scores.filter(({ indicator }) => indicator.role !== 'subordinate');
  const counts = ({ status }: Score): boolean => status !== 'not-applicable' || pack.emptyRows === 'zero';
  const weightsOf = (rows: readonly Score[]): Rational[] => rows.flatMap(({ indicator: { weight } }) => (weight === null ? [] : [weight]));
  return {
    parts: own.filter(counts).flatMap((score) => (score.indicator.weight === null ? [] : [partOf(score, score.indicator.weight, score.indicator.bonus)])),
    dropped: weightsOf(own.filter((score) => !counts(score))),
    unweighted: own.filter(({ indicator, status }) => status !== 'not-applicable' && indicator.weight === null && !sharesWeight(indicator)).length,
  };
}

/** The lowest cap that an execution rate leads to. */
function capOf(pack: Pack, rate: Rational | null): Cap | null {
  if (rate === null) return null;
  const hit = pack.execution.caps.filter(({ below }) => rate.lt(below));
  return hit.reduce<Cap | null>((lowest, cap) => (lowest === null || cap.most.lt(lowest.most) ? cap : lowest), null);
}

/** Least and most that the total can come to: without a rate any cap may still apply. */
function capped(ends: Ends, pack: Pack, rate: Rational | null, cap: Cap | null): Ends {
  const limit = (value: Rational, most: Rational): Rational => (value.gt(most) ? most : value);
  if (rate === null) return { low: pack.execution.caps.reduce((low, { most }) => limit(low, most), ends.low), high: ends.high };
  return cap === null ? ends : { low: limit(ends.low, cap.most), high: limit(ends.high, cap.most) };
}

/** The grade that every outcome of what is open would lead to. */
function certainGrade(pack: Pack, weightTotal: Rational, { low, high }: Ends): string | null {
  if (!weightTotal.equals(pack.full)) return null;
  const [worst, best] = [gradeOf(pack, low), gradeOf(pack, high)];
  return worst === best ? worst : null;
}

const NOTHING: Sums = { weightTotal: null, decided: ZERO, undecided: ZERO, total: null, ends: null, grade: null, scaled: null, capped: null, rate: null };

/**
 * Adds up a table. Rows without any weight are only judged. A row that lacks its weight among others that have one leaves the total open, since
 * what it is worth is not known. The total is rounded to the pack's places, whether or not the rows were.
 */
export function sumsOf({ parts: rows, dropped, unweighted }: Rows, execution: ExecutionScore | null, pack: Pack): Sums {
  if (rows.length === 0) return { ...NOTHING, rate: execution?.rate ?? null };
  const parts = execution === null || execution.weight === null ? rows : [...rows, partOf(execution, execution.weight)];
  const rate = execution?.rate ?? null;
  const weights = sum(parts.flatMap(({ weight, bonus }) => (bonus ? [] : [weight])));
  const scaled = pack.emptyRows === 'scaled' && sum(dropped).gt(ZERO) && weights.gt(ZERO) ? { from: weights, to: weights.add(sum(dropped)) } : null;
  const scale = (values: readonly Rational[]): Rational => round(scaled === null ? sum(values) : sum(values).mul(scaled.to).div(scaled.from), pack.rounding.places);
  const open = parts.filter(({ score }) => score === null);
  const decided = scale(parts.flatMap(({ score }) => (score === null ? [] : [score])));
  const cap = capOf(pack, rate);
  const ends = capped({ low: scale(parts.map(({ low }) => low)), high: scale(parts.map(({ high }) => high)) }, pack, rate, cap);
  const closed = open.length === 0 && unweighted === 0;
  const weightTotal = scaled?.to ?? weights;
  return {
    weightTotal, decided, scaled, rate,
    undecided: sum(open.map(({ weight }) => weight)),
    total: closed ? ends.high : null,
    ends: unweighted === 0 ? ends : null,
    grade: unweighted === 0 ? certainGrade(pack, weightTotal, ends) : null,
    capped: closed && cap !== null && cap.most.lt(decided) ? { cap, total: decided } : null,
  };
}
