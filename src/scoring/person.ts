import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Reason } from '../model/scorecard.ts';
import type { Band } from '../rules/pack.ts';
import type { Choice } from './clause.ts';
import { type Award, reason, remark, type Remark } from './judgement.ts';

/** What a person may give a row, in points: within a 定性 band, or from nothing to the weight. */
export interface Limits {
  readonly low: Rational;
  readonly high: Rational;
  readonly highIncluded: boolean;
  readonly band: Band | null;
}

const BAND_WORDS: Readonly<Record<Band['achievement'], string>> = { met: '达成', partly: '部分达成', missed: '未达成' };

/** The band that a 等次 names: by the pack's own name for it, or in one word (部分达成) where no other band is of that kind. */
export function bandNamed(bands: readonly Band[], grade: string): Band | undefined {
  const kinds = bands.filter(({ achievement }) => BAND_WORDS[achievement] === grade);
  return bands.find(({ name }) => name === grade) ?? (kinds.length === 1 ? kinds[0] : undefined);
}

/** The limits of a band of this weight, or of the weight alone. */
export function limitsOf(band: Band | null, weight: Rational): Limits {
  if (band === null) return { low: ZERO, high: weight, highIncluded: true, band };
  return { low: weight.mul(band.low), high: weight.mul(band.high), highIncluded: band.highIncluded, band };
}

/** Where the points of a row are a person's choice: within which limits. Null where they are not, or where something is missing that they must go by. */
export function openTo(award: Award, choice: Choice | null, weight: Rational): Limits | null {
  if (award.by === 'band') return limitsOf(award.band, weight);
  const open = (award.by === 'person' && award.open === 'points') || (award.by === 'method' && choice?.kind === 'person');
  return open ? limitsOf(award.band, weight) : null;
}

/** Do the limits hold these points? */
export function holdsPoints({ low, high, highIncluded }: Limits, points: Rational): boolean {
  return points.gte(low) && (highIncluded ? points.lte(high) : points.lt(high));
}

/** Limits as `[16, 20]`, or `[12, 16)` where the end itself is left out. */
export function spanText({ low, high, highIncluded }: Limits): string {
  return `[${decimalText(low)}, ${decimalText(high)}${highIncluded ? ']' : ')'}`;
}

/** A code about limits with its parameters; the end that is left out is said. */
function limited(code: string, { low, high, highIncluded, band }: Limits, printed: Rational | null = null): Reason {
  const params = { low: decimalText(low), high: decimalText(high), band: band === null ? '' : BAND_WORDS[band.achievement], printed: printed === null ? '' : decimalText(printed) };
  return reason(highIncluded ? code : `${code}-below`, params);
}

/** 人工评定: why the printed points count. */
export function whyAdopted(limits: Limits, printed: Rational): Reason {
  return limited(limits.band === null ? 'because-adopted' : 'because-adopted-in-band', limits, printed);
}

/** What is left to do in a row within a band. */
export function whatToGive(limits: Limits): Reason {
  return limited('because-rate-in-band', limits);
}

/** The printed points lie outside the band. */
export function outsideBand(indicator: Indicator, limits: Limits, printed: Rational): Remark {
  const { code, params } = limited('printed-outside-band', limits, printed);
  return remark(indicator, 'warning', code, params, 'score');
}
