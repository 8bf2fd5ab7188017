import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import type { Actual, Indicator, Operator, Target } from '../model/indicator.ts';
import { comparable, inUnit } from '../model/measure.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import type { Pack } from '../rules/pack.ts';
import { binding, type Judgement, reason, remark, type Remark, undecided } from './judgement.ts';

type Sign = Exclude<Operator, '定性'>;
type QuantityTarget = Extract<Target, { kind: 'quantity' }>;
type QuantityActual = Extract<Actual, { kind: 'quantity' }>;

const HUNDRED = rational(100);

const REACHES: Readonly<Record<Sign, (order: number) => boolean>> = {
  '≥': (order) => order >= 0,
  '>': (order) => order > 0,
  '=': (order) => order >= 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
};

/** Which way an operator points: more is better, or less is. */
const UPWARD: ReadonlySet<Sign> = new Set(['≥', '>', '=']);

interface Pair {
  readonly indicator: Indicator;
  readonly pack: Pack;
  readonly sign: Sign;
  readonly assumed: Sign | null;
  readonly target: Rational;
  readonly actual: Rational;
  readonly unit: Unit | null;
}

const shown = (value: Rational, unit: Unit | null): string => `${decimalText(value)}${unit?.text ?? ''}`;

function params(pair: Pair): Record<string, string> {
  return { actual: shown(pair.actual, pair.unit), target: shown(pair.target, pair.unit), operator: pair.sign };
}

function bindings(pair: Pair) {
  const { cells } = pair.indicator;
  return [
    binding('实际值', pair.actual, shown(pair.actual, pair.unit), cells.actual),
    binding('指标值', pair.target, shown(pair.target, pair.unit), cells.target),
  ];
}

/** 指标值为零: a ratio has no meaning, so the row is reached or not. Only an explicit ≥ or > looks upward from zero. */
function atZero(pair: Pair): Judgement {
  const upward = pair.assumed === null && (pair.sign === '≥' || pair.sign === '>');
  const reached = upward ? REACHES[pair.sign](pair.actual.compare(ZERO)) : pair.actual.lte(ZERO);
  return {
    status: reached ? 'met' : 'missed',
    award: { by: 'method', key: '指标值为零', reached, bindings: bindings(pair) },
    because: [reason(reached ? 'because-zero-met' : 'because-zero-missed', params(pair))],
    remarks: [],
    assumedOperator: pair.assumed,
  };
}

function overRemarks(pair: Pair, ratio: Rational): Remark[] {
  const { indicator, pack } = pair;
  const percent = decimalText(ratio.mul(HUNDRED), 2);
  if (pair.sign === '=' && pair.actual.gt(pair.target)) {
    return [remark(indicator, 'warning', 'equal-exceeded', { ...params(pair), percent })];
  }
  if (ratio.gte(pack.over.reason) && indicator.reason === '') return [remark(indicator, 'warning', 'over-unexplained', { percent, limit: decimalText(pack.over.reason.mul(HUNDRED)) })];
  return ratio.gte(pack.over.flag) ? [remark(indicator, 'info', 'over-achieved', { percent })] : [];
}

function reachedRow(pair: Pair): Judgement {
  const ratio = pair.actual.div(pair.target);
  const upward = UPWARD.has(pair.sign);
  const over = upward && ratio.gte(pair.pack.over.flag);
  return {
    status: over ? 'over' : 'met',
    award: { by: 'method', key: pair.sign, reached: true, bindings: bindings(pair) },
    because: [reason(over ? 'because-over' : 'because-met', { ...params(pair), percent: decimalText(ratio.mul(HUNDRED), 2) })],
    remarks: upward ? overRemarks(pair, ratio) : [],
    assumedOperator: pair.assumed,
  };
}

function missedRow(pair: Pair): Judgement {
  const equal = pair.actual.equals(pair.target);
  const remarks = equal ? [remark(pair.indicator, 'warning', 'strict-equal', params(pair))] : [];
  return {
    status: 'missed',
    award: { by: 'method', key: pair.sign, reached: false, bindings: bindings(pair) },
    because: [reason('because-missed', params(pair))],
    remarks,
    assumedOperator: pair.assumed,
  };
}

function judgePair(pair: Pair): Judgement {
  if (pair.target.equals(ZERO)) return atZero(pair);
  const reached = REACHES[pair.sign](pair.actual.compare(pair.target));
  if (pair.target.lt(ZERO) || (pair.actual.lt(ZERO) && !reached)) {
    return reached && pair.target.lt(ZERO) ? negativeMet(pair) : undecided(reason('because-negative', params(pair)));
  }
  return reached ? reachedRow(pair) : missedRow(pair);
}

/** A negative target that is reached needs no ratio. */
function negativeMet(pair: Pair): Judgement {
  return {
    status: 'met',
    award: { by: 'method', key: pair.sign, reached: true, bindings: bindings(pair) },
    because: [reason('because-met', { ...params(pair), percent: '' })],
    remarks: [],
    assumedOperator: pair.assumed,
  };
}

/** A cell that repeats an operator (≥266米) gives only a bound: it proves the target when every value it allows reaches it. */
function provedByBound(bound: Sign, pair: Pair): boolean {
  const order = pair.actual.compare(pair.target);
  if (pair.sign === '=' && bound === '=') return order === 0;
  if (UPWARD.has(pair.sign)) return (bound === '≥' || bound === '>' || bound === '=') && (order > 0 || (order === 0 && (pair.sign !== '>' || bound === '>')));
  return (bound === '≤' || bound === '<' || bound === '=') && (order < 0 || (order === 0 && (pair.sign !== '<' || bound === '<')));
}

function judgeBound(bound: Sign, pair: Pair): Judgement {
  if (bound === '=') return judgePair(pair);
  const text = `${bound}${shown(pair.actual, pair.unit)}`;
  if (!provedByBound(bound, pair)) return undecided(reason('because-only-bound', { text, target: `${pair.sign}${shown(pair.target, pair.unit)}` }));
  const { cells } = pair.indicator;
  return {
    status: 'met',
    award: { by: 'method', key: pair.target.equals(ZERO) ? '指标值为零' : pair.sign, reached: true, bindings: [binding('实际值', pair.actual, text, cells.actual), binding('指标值', pair.target, shown(pair.target, pair.unit), cells.target)] },
    because: [reason('because-bound-met', { text, target: shown(pair.target, pair.unit) })],
    remarks: [remark(pair.indicator, 'warning', 'actual-is-bound', { text })],
    assumedOperator: pair.assumed,
  };
}

function withRemarks(judgement: Judgement, remarks: readonly Remark[]): Judgement {
  return { ...judgement, remarks: [...judgement.remarks, ...remarks] };
}

function approximateRemarks(indicator: Indicator, target: Quantity, actual: Quantity): Remark[] {
  return target.approximate || actual.approximate ? [remark(indicator, 'warning', 'approximate-value')] : [];
}

/** A number against a number. */
export function judgeNumbers(indicator: Indicator, target: QuantityTarget, actual: QuantityActual, pack: Pack): Judgement {
  const { unit } = target.quantity;
  if (target.operator === '定性') return undecided(reason('because-qualitative-number', { target: shown(target.quantity.value, unit), actual: shown(actual.quantity.value, actual.quantity.unit) }));
  if (comparable(unit, actual.quantity.unit) === 'incomparable') {
    return undecided(reason('because-units', { target: shown(target.quantity.value, unit), actual: shown(actual.quantity.value, actual.quantity.unit) }));
  }
  const assumed = target.operator === null ? pack.noOperator : null;
  const pair: Pair = {
    indicator, pack, assumed,
    sign: target.operator ?? pack.noOperator,
    target: target.quantity.value,
    actual: inUnit(actual.quantity, unit),
    unit: unit ?? actual.quantity.unit,
  };
  const judged = actual.bound === null ? judgePair(pair) : judgeBound(actual.bound, pair);
  return withRemarks(judged, approximateRemarks(indicator, target.quantity, actual.quantity));
}
