import { decimalText } from '../../exact/decimal.ts';
import { ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Cause } from '../../model/review.ts';
import { admitsMiss } from '../../scoring/admitted.ts';
import { limitsFor } from '../../scoring/award.ts';
import { judge } from '../../scoring/judge.ts';
import { givesReason } from '../../scoring/over.ts';
import type { Limits } from '../../scoring/person.ts';
import type { Pack } from '../../rules/pack.ts';
import { percentText, wrongRate } from './dividing.ts';
import type { Figure } from './figure.ts';

/** Of a rate in a message: hundredths of a percent. */
const RATE_PLACES = 4;

type Params = Cause['params'];

/** A cause without arithmetic of its own. */
export function cause(kind: Cause['kind'], code: string, params: Params = {}): Cause {
  return { code, kind, params, proof: null };
}

function paramsOf({ printed, recomputed, weight, reason }: Figure): Params {
  const off = recomputed === null ? '' : decimalText(recomputed.sub(printed), 10);
  return { printed: decimalText(printed), recomputed: recomputed === null ? '' : decimalText(recomputed, 10), weight: decimalText(weight), off, reason };
}

/** A person's points in 评分记录 go before what is printed. */
function recordDiffers(figure: Figure): Cause | null {
  const isRecorded = figure.recomputed !== null && figure.because.some(({ code }) => /^because-(?:recorded|deducted)/.test(code));
  return isRecorded ? cause('mistake', 'cause-record-differs', paramsOf(figure)) : null;
}

/** Of a row whose points lie between nothing and its weight. */
const isPossible = ({ printed, weight }: Figure): boolean => printed.gte(ZERO) && printed.lte(weight);

const isDeducted = ({ printed, recomputed }: Figure): boolean => recomputed !== null && printed.lt(recomputed);

function metButDeducted(figure: Figure): Cause | null {
  if (figure.status !== 'met' || !isDeducted(figure)) return null;
  return cause('judgement', givesReason(figure.reason) ? 'cause-met-deducted-explained' : 'cause-met-deducted', paramsOf(figure));
}

/** The points follow from the printed 执行率, which the amounts do not bear out. */
function byRateThatIsWrong(figure: Figure, pack: Pack): Cause | null {
  const wrong = wrongRate(figure, pack);
  if (wrong?.explained.value.equals(figure.printed) !== true) return null;
  const { printed, right, explained } = wrong;
  return { ...cause('mistake', 'cause-rate-wrong', { ...paramsOf(figure), rate: percentText(printed), right: percentText(round(right, RATE_PLACES)) }), proof: explained.proof() };
}

/** The actual value says itself that the target was missed, in words that no formula reckons with. */
function failedYetFull(figure: Figure): Cause | null {
  const indicator = figure.score?.indicator;
  if (indicator === undefined || !admitsMiss(indicator) || figure.recomputed !== null || !figure.printed.equals(figure.weight) || figure.weight.equals(ZERO)) return null;
  return cause('mistake', 'cause-failed-full', { ...paramsOf(figure), text: indicator.printed.actual ?? '' });
}

function missedYetFull(figure: Figure): Cause | null {
  if (figure.status !== 'missed' || !figure.printed.equals(figure.weight)) return null;
  return cause('mistake', figure.place === 'row' ? 'cause-missed-full' : 'cause-execution-full', paramsOf(figure));
}

function missedNotRatio(figure: Figure): Cause | null {
  if (figure.status !== 'missed') return null;
  const isExplained = isDeducted(figure) && givesReason(figure.reason);
  if (figure.place === 'execution') return cause('mistake', 'cause-execution-not-rate', paramsOf(figure));
  return isExplained ? cause('judgement', 'cause-missed-deducted-explained', paramsOf(figure)) : cause('mistake', 'cause-missed-not-ratio', paramsOf(figure));
}

/** A target that no form has room for (一) leaves what was reached to a person; an actual value that is not there leaves nothing to go by. */
function scoredOnBlank(figure: Figure): Cause | null {
  const { score, block, printed } = figure;
  if (printed.equals(ZERO)) return null;
  if (block !== null) return block.rateAlone !== true && (block.budget === null || block.executed === null) ? cause('mistake', 'cause-scored-without-amounts', paramsOf(figure)) : null;
  if (score?.indicator.actual.kind === 'blank') return cause('mistake', 'cause-scored-without-actual', paramsOf(figure));
  return score?.indicator.target.kind === 'blank' && figure.recomputed === null ? cause('open', 'cause-scored-without-target', paramsOf(figure)) : null;
}

function notApplicable(figure: Figure): Cause | null {
  const isScored = figure.status === 'not-applicable' && figure.printed.gt(ZERO);
  return isScored ? cause('mistake', 'cause-scored-not-applicable', { ...paramsOf(figure), text: figure.score?.indicator.printed.actual ?? '' }) : null;
}

function outsideLimits({ low, high, highIncluded, band }: Limits, figure: Figure): Cause {
  const params = { ...paramsOf(figure), low: decimalText(low), high: decimalText(high), band: band?.name ?? '' };
  if (band === null) return cause('mistake', 'cause-outside-rule', params);
  return cause('mistake', highIncluded ? 'cause-outside-band' : 'cause-outside-band-below', params);
}

/** Points that lie where the rules let a person choose are taken up as they are printed; these lie outside. */
function outsideBand(figure: Figure, pack: Pack): Cause | null {
  const { score, trace, weight } = figure;
  if (score === null) return null;
  const limits = limitsFor(score.indicator, judge(score.indicator, pack), pack);
  const isNarrower = limits !== null && (limits.band !== null || (trace === null && (limits.low.gt(ZERO) || limits.high.lt(weight))));
  return isNarrower ? outsideLimits(limits, figure) : null;
}

function outsideWeight(figure: Figure): Cause | null {
  if (figure.printed.lt(ZERO)) return cause('mistake', 'cause-below-nothing', paramsOf(figure));
  if (figure.printed.lte(figure.weight)) return null;
  return cause('mistake', figure.weight.equals(ZERO) ? 'cause-scored-on-no-weight' : 'cause-above-weight', paramsOf(figure));
}

/** What kind of difference a figure has that no convention explains; words of the rules that leave it open where there is nothing to compare. */
export function causeWithoutConvention(figure: Figure, pack: Pack): Cause {
  const recorded = recordDiffers(figure);
  if (recorded !== null) return recorded;
  const within = isPossible(figure) ? notApplicable(figure) ?? scoredOnBlank(figure) ?? outsideBand(figure, pack) ?? metButDeducted(figure) ?? byRateThatIsWrong(figure, pack) ?? failedYetFull(figure) ?? missedYetFull(figure) ?? missedNotRatio(figure) : null;
  return within ?? outsideWeight(figure) ?? (figure.recomputed === null ? notComparable(figure) : cause('mistake', 'cause-unexplained', paramsOf(figure)));
}

function notComparable(figure: Figure): Cause {
  const [why] = figure.because;
  return cause('open', 'cause-not-comparable', { ...paramsOf(figure), ...why?.params, because: why?.code ?? 'because-unweighted' });
}

/** Is it a person's record that counts, so that no convention is looked for? */
export function isRecorded(figure: Figure): boolean {
  return recordDiffers(figure) !== null;
}
