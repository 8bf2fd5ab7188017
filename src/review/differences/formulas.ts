import { decimalText } from '../../exact/decimal.ts';
import { ONE, rational, type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Indicator, Operator } from '../../model/indicator.ts';
import type { Score } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { award } from '../../scoring/award.ts';
import { judge } from '../../scoring/judge.ts';
import { soundsReverse } from '../../scoring/reverse-names.ts';
import { arithmeticOf } from '../../scoring/points.ts';
import { type Convention, type Explained, proofOf } from './convention.ts';
import type { Figure } from './figure.ts';

const TWO = rational(2);

interface Pair {
  readonly target: Rational;
  readonly actual: Rational;
}

/** A formula of the share of the weight, and the same with its numbers. */
interface Formula {
  readonly share: (pair: Pair) => Rational;
  readonly substituted: (pair: Pair, weight: string) => string;
}

function valueOf({ trace }: Figure, name: string): Rational | null {
  const value = trace?.bindings.find((binding) => binding.name === name)?.value;
  return value === undefined || typeof value === 'boolean' ? null : value;
}

/** The numbers of a row whose target bears one of these operators, both above nothing. */
function pairOf(figure: Figure, operators: readonly Operator[]): Pair | null {
  const target = figure.score?.indicator.target;
  if (target?.kind !== 'quantity' || target.operator === null || !operators.includes(target.operator)) return null;
  const [wanted, actual] = [valueOf(figure, '指标值'), valueOf(figure, '实际值')];
  return wanted === null || actual === null || wanted.lte(ZERO) || actual.lte(ZERO) ? null : { target: wanted, actual };
}

function another(code: string, operators: readonly Operator[], isMeant: (pair: Pair) => boolean, formula: Formula, { rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const pair = pairOf(figure, operators);
    if (pair === null || !isMeant(pair)) return null;
    const exact = figure.weight.mul(formula.share(pair));
    const value = round(exact, places);
    return { value, proof: () => proofOf(exact.equals(ZERO) ? '0' : formula.substituted(pair, decimalText(figure.weight)), exact, value) };
  };
  return { code, params: {}, apply };
}

const exceeds = ({ target, actual }: Pair): boolean => actual.gt(target);
const differs = ({ target, actual }: Pair): boolean => !actual.equals(target);

const inverse: Formula = {
  share: ({ target, actual }) => target.div(actual),
  substituted: ({ target, actual }, weight) => `${weight} × ${decimalText(target)} ÷ ${decimalText(actual)}`,
};

const atLeastNothing = (share: Rational): Rational => (share.lt(ZERO) ? ZERO : share);

const twoLess: Formula = {
  share: ({ target, actual }) => atLeastNothing(TWO.sub(actual.div(target))),
  substituted: ({ target, actual }, weight) => `${weight} × (2 − ${decimalText(actual)} ÷ ${decimalText(target)})`,
};

/** “=” by how far the actual value lies from the target, on either side. */
const deviation: Formula = {
  share: ({ target, actual }) => atLeastNothing(ONE.sub(actual.sub(target).abs().div(target))),
  substituted: ({ target, actual }, weight) => {
    const [more, less] = actual.gt(target) ? [actual, target] : [target, actual];
    return `${weight} × (1 − (${decimalText(more)} − ${decimalText(less)}) ÷ ${decimalText(target)})`;
  },
};

/** A row as the rules would score it if nobody had printed points. */
export function rescored(indicator: Indicator, pack: Pack): Score {
  const alone = { ...indicator, printedScore: null };
  return award(alone, judge(alone, pack), pack).score;
}

/** What a score says of its own arithmetic. */
export function explainedBy({ score, trace }: Pick<Score, 'score' | 'trace'>): Explained | null {
  return score === null || trace === null ? null : { value: score, proof: () => arithmeticOf(trace) };
}

/** A ceiling that was kept is full for that: `92% ≤ 100% → 2`. */
function belowCeiling(score: Score): Explained | null {
  const explained = explainedBy(score);
  const textOf = (name: string): string => score.trace?.bindings.find((binding) => binding.name === name)?.text ?? '';
  if (explained === null || score.status !== 'met') return explained;
  return { value: explained.value, proof: () => `${textOf('实际值')} ≤ ${textOf('指标值')} → ${decimalText(explained.value)}` };
}

/** A row without a sign whose name sounds as if less were better, read as “≤”. */
function asCeiling(pack: Pack): Convention {
  const apply = ({ score }: Figure): Explained | null => {
    if (score === null || score.assumedOperator === null || !soundsReverse(score.indicator)) return null;
    const { indicator, indicator: { target } } = score;
    return target.kind === 'quantity' ? belowCeiling(rescored({ ...indicator, target: { ...target, operator: '≤' } }, pack)) : null;
  };
  return { code: 'cause-read-as-ceiling', params: {}, apply };
}

/** Other formulas in use for the same row: the two of “≤”, “=” by deviation, and “≤” where no sign is printed. */
export function formulas(pack: Pack): readonly Convention[] {
  return [
    another('cause-inverse-ratio', ['≤', '<'], exceeds, inverse, pack),
    another('cause-two-less-ratio', ['≤', '<'], exceeds, twoLess, pack),
    another('cause-deviation', ['='], differs, deviation, pack),
    asCeiling(pack),
  ];
}
