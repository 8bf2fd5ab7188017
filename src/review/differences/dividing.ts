import { decimalText, fixedText } from '../../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Pack } from '../../rules/pack.ts';
import { howPrinted } from '../../scoring/printed-rate.ts';
import { type Convention, type Explained, proofOf } from './convention.ts';
import type { Figure } from './figure.ts';

/** Digits that decimal libraries keep of a quotient: a share cut there can fall short of the half cent that the exact one reaches. */
const LIBRARY_DIGITS = [40, 28, 20] as const;
/** A share that was itself rounded: to 95.86 %, 95.9 % or 96 %, the finest first. */
const PERCENT_PLACES = [4, 3, 2] as const;
const HUNDRED = rational(100);

/** The share of the weight that a figure comes to; null without a formula or where all or nothing is given. */
function shareOf({ trace, weight }: Figure): Rational | null {
  if (trace === null || weight.lte(ZERO) || trace.exact.equals(weight) || trace.exact.equals(ZERO)) return null;
  return trace.exact.div(weight);
}

/** Divided first: the share to so many digits, then times the weight. */
function dividedFirst(digits: number, { rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const share = shareOf(figure);
    if (share === null) return null;
    const exact = figure.weight.mul(round(share, digits));
    const value = round(exact, places);
    return { value, proof: () => `${decimalText(figure.weight)} × ${fixedText(share, digits)} → ${decimalText(value)}` };
  };
  return { code: 'cause-divided-first', params: { digits: String(digits) }, apply };
}

/** A share in percents. */
export function percentText(share: Rational): string {
  return `${decimalText(share.mul(HUNDRED))}%`;
}

function byShare({ weight }: Figure, share: Rational, places: number): Explained {
  const exact = weight.mul(share);
  const value = round(exact, places);
  return { value, proof: () => proofOf(`${decimalText(weight)} × ${percentText(share)}`, exact, value) };
}

/** The share as a percent of so many decimals, then times the weight. */
function roundedShare(percentPlaces: number, { rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const share = shareOf(figure);
    return share === null ? null : byShare(figure, round(share, percentPlaces), places);
  };
  return { code: 'cause-share-rounded', params: { places: String(percentPlaces - 2) }, apply };
}

/** 执行率 as it is printed, of a block whose points the rules give; null for any other figure and where no points can come of it. */
export function printedRateOf({ block, recomputed }: Figure): Rational | null {
  const rate = block?.printedRate ?? null;
  return rate === null || recomputed === null || rate.lt(ZERO) || rate.gt(1) ? null : rate;
}

/** 执行率 by the amounts; null without them. */
export function rateByAmounts({ block }: Figure): Rational | null {
  const { budget, executed } = block ?? { budget: null, executed: null };
  return budget === null || executed === null || budget.lte(ZERO) ? null : executed.div(budget);
}

/** The amounts do not bear the printed 执行率 out, be it rounded or cut off: what follows from it is no other way of calculating. */
function isWrongRate(figure: Figure): boolean {
  const [printed, right] = [printedRateOf(figure), rateByAmounts(figure)];
  return printed !== null && right !== null && howPrinted(printed, right) === 'differs';
}

/** What a wrong printed 执行率 comes to; null where it is not wrong. */
export function byWrongRate(figure: Figure, { rounding: { places } }: Pack): Explained | null {
  const rate = printedRateOf(figure);
  return rate !== null && isWrongRate(figure) ? byShare(figure, rate, places) : null;
}

/** 执行率 as it is printed, not as the amounts have it; where these have none, what is printed proves nothing. */
function printedRate({ rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const rate = printedRateOf(figure);
    return rate === null || isWrongRate(figure) ? null : byShare(figure, rate, places);
  };
  return { code: 'cause-printed-rate', params: {}, apply };
}

/** The quotient taken before the product, by a library's digits, as printed, or as a rounded percent. */
export function divisions(pack: Pack): readonly Convention[] {
  return [...LIBRARY_DIGITS.map((digits) => dividedFirst(digits, pack)), printedRate(pack), ...PERCENT_PLACES.map((places) => roundedShare(places, pack))];
}
