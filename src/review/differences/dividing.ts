import { decimalText, fixedText } from '../../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Pack } from '../../rules/pack.ts';
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
    return { value, proof: `${decimalText(figure.weight)} × ${fixedText(share, digits)} → ${decimalText(value)}` };
  };
  return { code: 'cause-divided-first', params: { digits: String(digits) }, apply };
}

function percentText(share: Rational): string {
  return `${decimalText(share.mul(HUNDRED))}%`;
}

function byShare({ weight }: Figure, share: Rational, places: number): Explained {
  const exact = weight.mul(share);
  return { value: round(exact, places), proof: proofOf(`${decimalText(weight)} × ${percentText(share)}`, exact, round(exact, places)) };
}

/** The share as a percent of so many decimals, then times the weight. */
function roundedShare(percentPlaces: number, { rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const share = shareOf(figure);
    return share === null ? null : byShare(figure, round(share, percentPlaces), places);
  };
  return { code: 'cause-share-rounded', params: { places: String(percentPlaces - 2) }, apply };
}

/** 执行率 as it is printed, not as the amounts have it; where these have none, what is printed proves nothing. */
function printedRate({ rounding: { places } }: Pack): Convention {
  const apply = (figure: Figure): Explained | null => {
    const rate = figure.block?.printedRate ?? null;
    return rate === null || figure.recomputed === null || rate.lt(ZERO) || rate.gt(1) ? null : byShare(figure, rate, places);
  };
  return { code: 'cause-printed-rate', params: {}, apply };
}

/** The quotient taken before the product, by a library's digits, as printed, or as a rounded percent. */
export function divisions(pack: Pack): readonly Convention[] {
  return [...LIBRARY_DIGITS.map((digits) => dividedFirst(digits, pack)), printedRate(pack), ...PERCENT_PLACES.map((places) => roundedShare(places, pack))];
}
