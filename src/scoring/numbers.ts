import { type Rational, ZERO } from '../exact/rational.ts';
import type { Actual, Indicator, Operator, Target } from '../model/indicator.ts';
import type { Unit } from '../model/quantity.ts';
import type { MethodKey, Pack } from '../rules/pack.ts';
import { methodFor, wrongUnit } from './clause.ts';
import { approximateRemarks, binding, byMethod, forPerson, type Judgement, reason, remark, type Remark, undecided } from './judgement.ts';
import { exceeds, overRemarks, percentOf } from './over.ts';
import { soundsReverse } from './reverse-names.ts';
import { align, alignUnsettled, shown, shownAll } from './units.ts';

type Sign = Exclude<Operator, '定性'>;
type QuantityTarget = Extract<Target, { kind: 'quantity' }>;
type QuantityActual = Extract<Actual, { kind: 'quantity' }>;
type RangeActual = Extract<Actual, { kind: 'range' }>;

const REACHES: Readonly<Record<Sign, (order: number) => boolean>> = {
  '≥': (order) => order >= 0,
  '>': (order) => order > 0,
  '=': (order) => order >= 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
};

/** Which way an operator points: more is better, or less is. */
const UPWARD: ReadonlySet<Sign> = new Set(['≥', '>', '=']);

/** A number held against a number, both in the target's unit. */
interface Pair {
  readonly indicator: Indicator;
  readonly pack: Pack;
  readonly sign: Sign;
  readonly assumed: Sign | null;
  readonly target: Rational;
  readonly actual: Rational;
  readonly unit: Unit | null;
}

function params(pair: Pair): Record<string, string> {
  return { actual: shown(pair.actual, pair.unit), target: shown(pair.target, pair.unit), operator: pair.sign };
}

function bindings(pair: Pair, text = shown(pair.actual, pair.unit)) {
  const { cells } = pair.indicator;
  return [binding('实际值', pair.actual, text, cells.actual), binding('指标值', pair.target, shown(pair.target, pair.unit), cells.target)];
}

/** 指标值为零: a ratio has no meaning, so the row is reached or not. */
function atZero(pair: Pair): Judgement {
  const reached = REACHES[pair.sign](pair.actual.compare(ZERO));
  return byMethod('指标值为零', reached ? 'met' : 'missed', reason(reached ? 'because-zero-met' : 'because-zero-missed', params(pair)), {
    bindings: bindings(pair), assumedOperator: pair.assumed,
  });
}

/** 超过 of “=”, where the pack has it; else more than the target counts as reached. */
function isBeyond({ pack, indicator, sign, actual, target }: Pair): boolean {
  const method = sign === '=' && actual.gt(target) ? methodFor(pack, '=', indicator)?.method : undefined;
  return method?.kind === 'reached' && method.beyond !== null;
}

function reachedRow(pair: Pair): Judgement {
  const { indicator, pack, sign } = pair;
  if (isBeyond(pair)) return byMethod('=', 'beyond', reason('because-beyond', params(pair)), { bindings: bindings(pair), assumedOperator: pair.assumed });
  const common = { bindings: bindings(pair), assumedOperator: pair.assumed };
  const ratio = pair.actual.div(pair.target);
  if (!UPWARD.has(sign)) return byMethod(sign, 'met', reason('because-met', params(pair)), common);
  const percent = percentOf(ratio);
  const over = exceeds(ratio, pack);
  const beyond = sign === '=' && pair.actual.gt(pair.target) ? [remark(indicator, 'warning', 'equal-exceeded', { percent, ...params(pair) })] : [];
  return byMethod(sign, 'met', reason(over ? 'because-over' : 'because-met', { percent, ...params(pair) }), {
    ratio, status: over ? 'over' : 'met', remarks: [...beyond, ...reverseOr(pair, overRemarks(ratio, indicator, pack))], ...common,
  });
}

/** More than a target without a sign whose name sounds as if less were better is no achievement to praise; it may be a miss. */
function reverseOr(pair: Pair, remarks: readonly Remark[]): readonly Remark[] {
  const doubtful = pair.assumed !== null && pair.actual.gt(pair.target) && soundsReverse(pair.indicator);
  return doubtful ? [remark(pair.indicator, 'warning', 'name-sounds-reverse', params(pair), 'target')] : remarks;
}

function missedRow(pair: Pair): Judgement {
  const equal = pair.actual.equals(pair.target);
  return byMethod(pair.sign, 'missed', reason('because-missed', params(pair)), {
    bindings: bindings(pair), assumedOperator: pair.assumed, remarks: equal ? [remark(pair.indicator, 'warning', 'strict-equal', params(pair))] : [],
  });
}

/** A negative target (增长率 ≥ −5%) that is reached needs no ratio; one that is missed has none. */
function judgePair(pair: Pair): Judgement {
  if (pair.target.equals(ZERO)) return atZero(pair);
  const reached = REACHES[pair.sign](pair.actual.compare(pair.target));
  if (reached && pair.target.lt(ZERO) && !isBeyond(pair)) {
    return byMethod(pair.sign, 'met', reason('because-met', params(pair)), { bindings: bindings(pair), assumedOperator: pair.assumed });
  }
  if (pair.target.lt(ZERO) || (pair.actual.lt(ZERO) && !reached)) return forPerson(reason('because-negative', params(pair)));
  return reached ? reachedRow(pair) : missedRow(pair);
}

/** A cell that repeats an operator (≥266米) gives only a bound: it proves the target when every value it allows reaches it. */
function provedByBound(bound: Sign, pair: Pair): boolean {
  const order = pair.actual.compare(pair.target);
  if (UPWARD.has(pair.sign)) return (bound === '≥' || bound === '>') && (order > 0 || (order === 0 && (pair.sign !== '>' || bound === '>')));
  return (bound === '≤' || bound === '<') && (order < 0 || (order === 0 && (pair.sign !== '<' || bound === '<')));
}

/** A bound cannot tell a target that was just reached from one that was passed, so 超过 is for a person. */
function judgeBound(bound: Sign, pair: Pair): Judgement {
  if (bound === '=') return judgePair(pair);
  const text = `${bound}${shown(pair.actual, pair.unit)}`;
  const key = keyOf(pair);
  const method = methodFor(pair.pack, key, pair.indicator)?.method;
  const exact = pair.sign === '=' && method?.kind === 'reached' && method.beyond !== null;
  if (exact || !provedByBound(bound, pair)) return undecided(reason('because-only-bound', { text, target: `${pair.sign}${shown(pair.target, pair.unit)}` }));
  return byMethod(key, 'met', reason('because-bound-met', { text, target: shown(pair.target, pair.unit) }), {
    bindings: bindings(pair, text), remarks: [remark(pair.indicator, 'warning', 'actual-is-bound', { text })], assumedOperator: pair.assumed,
  });
}

/** Zero without a sign, or with “=”, is a ceiling: no accident, no complaint. */
function signOf({ operator, quantity }: QuantityTarget, pack: Pack): Pick<Pair, 'sign' | 'assumed'> {
  const ceiling = quantity.value.equals(ZERO) && (operator === null || operator === '=');
  const sign = ceiling ? '≤' : operator === null || operator === '定性' ? pack.noOperator : operator;
  return { sign, assumed: operator === null ? sign : null };
}

function unitsDiffer(target: string, actual: string): Judgement {
  return undecided(reason('because-units', { target, actual }));
}

/** The kind of target that a number is. */
function keyOf(pair: Pick<Pair, 'target' | 'sign'>): MethodKey {
  return pair.target.equals(ZERO) ? '指标值为零' : pair.sign;
}

/** “About” at the very limit of a ceiling: 200余人 is more than 200. */
function atCeiling(pair: Pair, approximate: boolean): boolean {
  return approximate && !UPWARD.has(pair.sign) && pair.actual.equals(pair.target);
}

/** A number against a number. */
export function judgeNumbers(indicator: Indicator, target: QuantityTarget, actual: QuantityActual, pack: Pack): Judgement {
  const { quantity } = target;
  const [wanted, given] = [{ values: [quantity.value], unit: quantity.unit }, { values: [actual.quantity.value], unit: actual.quantity.unit }];
  if (target.operator === '定性') return forPerson(reason('because-qualitative-number', { target: shownAll(wanted), actual: shownAll(given) }));
  const aligned = align(wanted, given);
  const [value] = aligned?.values ?? [];
  if (aligned === null || value === undefined) return unitsDiffer(shownAll(wanted), shownAll(given));
  const pair: Pair = { indicator, pack, target: quantity.value, actual: value, unit: aligned.unit, ...signOf(target, pack) };
  const about = approximateRemarks(indicator, { target: quantity.approximate, actual: actual.quantity.approximate });
  if (atCeiling(pair, about.length > 0)) return undecided(reason('because-approximate', params(pair)));
  const wrong = wrongUnit(pack, keyOf(pair), indicator, pair.unit, shownAll(wanted));
  if (wrong !== null) return forPerson(wrong);
  const judged = actual.bound === null ? judgePair(pair) : judgeBound(actual.bound, pair);
  return { ...judged, remarks: [...judged.remarks, ...about] };
}

/** A range against a number: reached where both of its ends reach it. */
export function judgeSpan(indicator: Indicator, target: QuantityTarget, actual: RangeActual, pack: Pack): Judgement {
  const { quantity } = target;
  const [wanted, given] = [{ values: [quantity.value], unit: quantity.unit }, { values: [actual.low, actual.high], unit: actual.unit }];
  const aligned = alignUnsettled(wanted, given);
  if (aligned === null) return unitsDiffer(shownAll(wanted), shownAll(given));
  const { sign, assumed } = signOf(target, pack);
  const text = shownAll(given);
  const proved = target.operator !== '定性' && sign !== '=' && aligned.values.every((value) => REACHES[sign](value.compare(quantity.value)));
  if (!proved) return undecided(reason('because-only-bound', { text, target: `${sign}${shownAll(wanted)}` }));
  const key = keyOf({ target: quantity.value, sign });
  const wrong = wrongUnit(pack, key, indicator, aligned.unit, shownAll(wanted));
  if (wrong !== null) return forPerson(wrong);
  const bindings = [binding('指标值', quantity.value, shownAll(wanted), indicator.cells.target)];
  return byMethod(key, 'met', reason('because-bound-met', { text, target: shownAll(wanted) }), {
    bindings, remarks: [remark(indicator, 'warning', 'actual-is-bound', { text })], assumedOperator: assumed,
  });
}
