import { decimalText, fixedText, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { round, truncate } from '../../exact/rounding.ts';
import type { Cause } from '../../model/review.ts';
import type { Pack } from '../../rules/pack.ts';
import { cause } from './causes.ts';
import { shown } from './convention.ts';
import type { Figure } from './figure.ts';

const TEN = rational(10);
const STEPS: readonly Rational[] = [rational(1), TEN, rational(1, 10)];
/** What a person gives out of judgement; a slip of the pen beside it would not be told from it. */
const OF_JUDGEMENT: ReadonlySet<string> = new Set(['cause-missed-deducted-explained', 'cause-missed-not-ratio']);

const TAKEN_OFF = /扣(?:减|除|去|掉|了)?(?<points>\d+(?:\.\d+)?)?/;

type Slip = Pick<Cause, 'code' | 'params'>;

const isSwapped = (one: string, other: string): boolean =>
  one.length === other.length && [...one].some((digit, at) => at > 0 && digit !== one[at - 1] && `${one.slice(0, at - 1)}${digit}${one[at - 1] ?? ''}${one.slice(at + 1)}` === other);

/** Two neighbouring digits of the right points exchanged: 9.50 → 9.05. */
function swapped(printed: Rational, right: Rational, places: number): Slip | null {
  const [written, meant] = [printed, right].map((value) => fixedText(value, places)) as [string, string];
  return isSwapped(written.replace('.', ''), meant.replace('.', '')) ? { code: 'cause-slip-swapped', params: { meant, written } } : null;
}

/** One digit off: 18.62 for 19.62; the last one by anything, since nobody takes off hundredths. */
function off(printed: Rational, right: Rational, places: number): Slip | null {
  const by = printed.sub(right).abs();
  const isLast = by.gt(ZERO) && truncate(printed, places - 1).equals(truncate(right, places - 1));
  const step = isLast ? by : STEPS.find((one) => by.equals(one));
  return step === undefined ? null : { code: 'cause-slip-digit', params: { step: decimalText(step) } };
}

/** The point in the wrong place: 0.95 for 9.5, 1.96 for 19.62. */
function tenfold(printed: Rational, right: Rational, places: number): Slip | null {
  const isTenth = truncate(right.div(TEN), places).equals(printed);
  return isTenth || printed.equals(right.mul(TEN)) ? { code: 'cause-slip-point', params: {} } : null;
}

/** Points by judgement are round; only those that are written out to the last place of the rules can be the right ones gone wrong. */
const isWrittenOut = (printed: Rational, places: number): boolean => !round(printed, places - 1).equals(printed) && round(printed, places).equals(printed);

/** Does the reason say that so many points were taken off what the rules give, or that some were? Then they are no slip. */
function isTakenOff({ reason, printed }: Figure, right: Rational): boolean {
  const said = TAKEN_OFF.exec(reason)?.groups;
  const points = said?.['points'] === undefined ? null : parseDecimal(said['points']);
  return said !== undefined && (points === null || right.sub(printed).equals(points));
}

function slipOf(figure: Figure, { rounding: { places } }: Pack): Cause | null {
  const { printed, trace } = figure;
  if (trace === null || !isWrittenOut(printed, places) || isTakenOff(figure, round(trace.exact, places))) return null;
  for (const right of [round(trace.exact, places), truncate(trace.exact, places)]) {
    const slip = swapped(printed, right, places) ?? off(printed, right, places) ?? tenfold(printed, right, places);
    const params = { printed: decimalText(printed), right: decimalText(right) };
    const result = trace.exact.equals(right) ? shown(right) : `${shown(trace.exact)} → ${decimalText(right)}`;
    if (slip !== null) return { ...cause('mistake', slip.code, { ...params, ...slip.params }), proof: `${trace.substituted} = ${result} ≠ ${decimalText(printed)}` };
  }
  return null;
}

/** A missed figure with its cause; `convention` is null where no way of calculating gives it. */
interface Caused {
  readonly figure: Figure;
  readonly convention: object | null;
  readonly cause: Cause;
}

/**
 * 笔误: the points of a missed row that are the right ones but for one slip of the pen, in a table where at least one other missed figure follows the rules or
 * one way of rounding and none was given by judgement. `follows`: missed figures that are printed as the rules have them. Null for any other cause.
 */
export function slipAmong(one: Caused, others: readonly Caused[], follows: number, pack: Pack): Cause | null {
  if (one.figure.place !== 'row' || !OF_JUDGEMENT.has(one.cause.code)) return null;
  const slip = slipOf(one.figure, pack);
  const missed = others.filter((other) => other.figure.status === 'missed');
  const isJudged = missed.some(({ cause: { code }, figure }) => code === 'cause-missed-deducted-explained' && slipOf(figure, pack) === null);
  return slip !== null && !isJudged && follows + missed.filter(({ convention }) => convention !== null).length > 0 ? slip : null;
}
