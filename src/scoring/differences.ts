import { decimalText } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import type { Pack } from '../rules/pack.ts';
import type { Awarded } from './award.ts';
import { remark, type Remark } from './judgement.ts';
import { givesReason } from './over.ts';

/** A printed score agrees with one that is only rounded in the total when it is that one rounded. */
export function agrees(printed: Rational, score: Rational, { rounding: { places, when } }: Pack): boolean {
  return printed.equals(score) || (when === 'total' && printed.equals(round(score, places)));
}

function codeFor({ score: { indicator: { reason }, score }, isRecorded }: Awarded, printed: Rational, weight: Rational): string {
  if (weight.equals(ZERO)) return 'printed-on-no-weight';
  if (printed.gt(weight)) return 'printed-above-weight';
  if (isRecorded === true) return 'printed-record-differs';
  if (score === null) return 'printed-not-adopted';
  if (printed.gt(score)) return 'printed-score-higher';
  return givesReason(reason) ? 'printed-score-lower-explained' : 'printed-score-lower';
}

/** 表中得分 that is not the row's points: what stands against it depends on which way it differs. Empty where they agree or something nearer was said. */
export function printedDifference(awarded: Awarded, pack: Pack): Remark[] {
  const { score: { indicator, score }, remarks } = awarded;
  const { printedScore: printed, weight } = indicator;
  if (printed === null || weight === null || awarded.isAccepted === true || remarks.some(({ code }) => code.startsWith('printed-outside-band'))) return [];
  if (score !== null && agrees(printed, score, pack)) return [];
  const params = { printed: decimalText(printed), score: score === null ? '' : decimalText(score, 10), weight: decimalText(weight), reason: indicator.reason };
  return [remark(indicator, 'warning', codeFor(awarded, printed, weight), params, 'score')];
}
