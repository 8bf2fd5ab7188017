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
function printedRateOf({ block, recomputed }: Figure): Rational | null {
  const rate = block?.printedRate ?? null;
  return rate === null || recomputed === null || rate.lt(ZERO) || rate.gt(1) ? null : rate;
}

/** A printed 执行率 that the amounts do not bear out, what it is by these, and the points that follow from the wrong one. */
export interface WrongRate {
  readonly printed: Rational;
  readonly right: Rational;
  readonly explained: Explained;
}

/** A printed 执行率 that is neither rounded nor cut off from that of the amounts: what follows from it is no other way of calculating. Null where it is right or there is none. */
export function wrongRate(figure: Figure, { rounding: { places } }: Pack): WrongRate | null {
  const { budget, executed } = figure.block ?? { budget: null, executed: null };
  const printed = printedRateOf(figure);
  if (printed === null || budget === null || executed === null || budget.lte(ZERO)) return null;
  const right = executed.div(budget);
  return howPrinted(printed, right) === 'differs' ? { printed, right, explained: byShare(figure, printed, places) } : null;
}

/** 执行率 as it is printed, not as the amounts have it; where these have none, what is printed proves nothing. */
function printedRate(pack: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const rate = printedRateOf(figure);
    return rate === null || wrongRate(figure, pack) !== null ? null : byShare(figure, rate, pack.rounding.places);
  };
  return { code: 'cause-printed-rate', params: {}, apply };
}

/** The quotient taken before the product, by a library's digits, as printed, or as a rounded percent. */
export function divisions(pack: Pack): readonly Convention[] {
  return [...LIBRARY_DIGITS.map((digits) => dividedFirst(digits, pack)), printedRate(pack), ...PERCENT_PLACES.map((places) => roundedShare(places, pack))];
}
