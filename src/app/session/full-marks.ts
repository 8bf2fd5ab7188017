import { ONE, rational, type Rational, ZERO } from '../../exact/rational.ts';
import { actualText, targetText } from '../../explain/printed.ts';
import type { Actual, Indicator, Target } from '../../model/indicator.ts';
import type { Unit } from '../../model/quantity.ts';
import type { Reason, Score } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { award } from '../../scoring/award.ts';
import { judge } from '../../scoring/judge.ts';

/** Would an actual value give all points? The rules themselves are asked. */
type Ask = (actual: Actual) => boolean;

type QuantityTarget = Extract<Target, { kind: 'quantity' }>;

const FAR = rational(100);
const NEAR = rational(1, 1000);
/** As the forms print it. */
const ACHIEVED = '达成年度指标';

function asking(indicator: Indicator, weight: Rational, pack: Pack): Ask {
  return (actual) => {
    const asked: Indicator = { ...indicator, actual, printedScore: null, scoreOccupied: false };
    const { score, status } = award(asked, judge(asked, pack), pack).score;
    return score?.equals(weight) === true && status !== 'missed';
  };
}

function measured(value: Rational, unit: Unit | null): Actual {
  return { kind: 'quantity', quantity: { value, unit, approximate: false }, bound: null };
}

/** Which way all points are given: from the target on upwards, on downwards, just beyond it, at the target alone; null where not even there. */
function signOf({ quantity: { value, unit }, operator }: QuantityTarget, ask: Ask): '≥' | '≤' | '>' | '<' | '=' | null {
  const size = value.equals(ZERO) ? ONE : value.abs();
  const gives = (points: Rational): boolean => ask(measured(points, unit));
  const [above, below] = [gives(value.add(size.mul(FAR))), gives(value.gt(ZERO) ? ZERO : value.sub(size.mul(FAR)))];
  if (gives(value)) return operator === '=' || above === below ? '=' : above ? '≥' : '≤';
  if (above && gives(value.add(size.mul(NEAR)))) return '>';
  return below && gives(value.sub(size.mul(NEAR))) ? '<' : null;
}

function forQuantity(target: QuantityTarget, ask: Ask): Reason | null {
  const sign = signOf(target, ask);
  if (sign === null) return null;
  const wanted = targetText({ ...target, operator: null });
  return sign === '=' ? { code: 'full-marks-at', params: { wanted } } : { code: 'full-marks-reach', params: { wanted: `${sign}${wanted}` } };
}

function forWords(wanted: string, actual: Actual, ask: Ask): Reason | null {
  return ask(actual) ? { code: 'full-marks-as', params: { wanted } } : null;
}

function whatGivesAll(target: Target, ask: Ask): Reason | null {
  switch (target.kind) {
    case 'quantity': return forQuantity(target, ask);
    case 'range': {
      const ends = [target.low, target.high].every((end) => ask(measured(end, target.unit)));
      return ends ? { code: 'full-marks-within', params: { wanted: targetText(target) } } : null;
    }
    case 'date': return ask({ kind: 'date', date: target.date }) ? { code: 'full-marks-by', params: { wanted: target.date.iso.replace(/^--/, '') } } : null;
    case 'scale': {
      const [best = ''] = target.grades;
      return forWords(best, { kind: 'text', text: best }, ask);
    }
    case 'grade':
    case 'text': return forWords(ACHIEVED, { kind: 'phrase', achievement: 'met', text: ACHIEVED }, ask);
    default: return null;
  }
}

/** Several rows have one weight: no row of them has all of it for itself. */
function isShared({ because }: Score): boolean {
  return because.some(({ code }) => code === 'because-shared-weight');
}

/**
 * What would give an indicator full marks and what it has now, found by asking the rules what they would give; empty where it has them,
 * where it has no weight of its own, and where the rules leave it to a person in any case.
 */
export function fullMarks(score: Score, pack: Pack): readonly Reason[] {
  const { indicator, indicator: { weight, role, target, actual } } = score;
  const isOpen = weight !== null && weight.gt(ZERO) && role === 'indicator' && score.status !== 'not-applicable' && score.score?.equals(weight) !== true;
  const what = isOpen && !isShared(score) ? whatGivesAll(target, asking(indicator, weight, pack)) : null;
  if (what === null) return [];
  const now: Reason = actual.kind === 'blank' ? { code: 'full-marks-blank', params: {} } : { code: 'full-marks-now', params: { actual: actualText(actual) } };
  return [what, now];
}
