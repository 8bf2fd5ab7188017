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

/** A formula of the share of the weight with its numbers; null where it has none. */
type Formula = (pair: Pair, weight: string) => { readonly share: Rational; readonly substituted: string } | null;

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
    const made = pair === null || !isMeant(pair) ? null : formula(pair, decimalText(figure.weight));
    if (made === null) return null;
    const exact = figure.weight.mul(made.share);
    return { value: round(exact, places), proof: proofOf(made.substituted, exact, round(exact, places)) };
  };
  return { code, params: {}, apply };
}

const exceeds = ({ target, actual }: Pair): boolean => actual.gt(target);
const differs = ({ target, actual }: Pair): boolean => !actual.equals(target);

const inverse: Formula = ({ target, actual }, weight) => ({ share: target.div(actual), substituted: `${weight} × ${decimalText(target)} ÷ ${decimalText(actual)}` });

const atLeastNothing = (share: Rational): Rational => (share.lt(ZERO) ? ZERO : share);

const twoLess: Formula = ({ target, actual }, weight) => {
  const share = atLeastNothing(TWO.sub(actual.div(target)));
  return { share, substituted: share.equals(ZERO) ? '0' : `${weight} × (2 − ${decimalText(actual)} ÷ ${decimalText(target)})` };
};

/** “=” by how far the actual value lies from the target, on either side. */
const deviation: Formula = ({ target, actual }, weight) => {
  const [more, less] = actual.gt(target) ? [actual, target] : [target, actual];
  const share = atLeastNothing(ONE.sub(more.sub(less).div(target)));
  return { share, substituted: share.equals(ZERO) ? '0' : `${weight} × (1 − (${decimalText(more)} − ${decimalText(less)}) ÷ ${decimalText(target)})` };
};

/** A row as the rules would score it if nobody had printed points. */
export function rescored(indicator: Indicator, pack: Pack): Score {
  const alone = { ...indicator, printedScore: null };
  return award(alone, judge(alone, pack), pack).score;
}

/** What a score says of its own arithmetic. */
export function explainedBy({ score, trace }: Score): Explained | null {
  return score === null || trace === null ? null : { value: score, proof: arithmeticOf(trace) };
}

/** A row without a sign whose name sounds as if less were better, read as “≤”. */
function asCeiling(pack: Pack): Convention {
  const apply = ({ score }: Figure): Explained | null => {
    if (score === null || score.assumedOperator === null || !soundsReverse(score.indicator)) return null;
    const { indicator, indicator: { target } } = score;
    return target.kind === 'quantity' ? explainedBy(rescored({ ...indicator, target: { ...target, operator: '≤' } }, pack)) : null;
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
