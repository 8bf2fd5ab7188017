import { decimalText, fixedText } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { type ColumnRole, type Indicator, indicatorName } from '../../model/indicator.ts';
import type { Score, Scorecard } from '../../model/scorecard.ts';

const HUNDRED = rational(100);

/** The rows that have something to be judged: no placeholder, none that does not apply. */
export function judgedRows({ rows }: Scorecard): readonly Score[] {
  return rows.filter(({ indicator, status }) => indicator.role !== 'empty' && status !== 'not-applicable');
}

/** The name of an indicator without its marks and its number: ★指标1：培训人数 → 培训人数. */
export function plainName(indicator: Indicator): string {
  return indicatorName(indicator).replace(/\s/g, '').replace(/^[★☆*＊]+/, '').replace(/^指标\d*[:：.、]?/, '').replace(/^\d+[.、．]/, '');
}

/** What stands in a cell of a row; `''` where nothing does. */
export function textIn({ printed, reason }: Indicator, role: ColumnRole): string {
  return (role === 'reason' ? reason : printed[role] ?? '').trim();
}

/** A share as people read it, two places at most: `86.19%`. */
export function percent(share: Rational): string {
  const text = fixedText(share.mul(HUNDRED), 2);
  return `${text.replace(/\.?0+$/, '')}%`;
}

/** Points or amounts in a message. */
export function plain(value: Rational): string {
  return decimalText(value, 6);
}

interface Points {
  readonly points: Rational;
  readonly weight: Rational;
}

/** Several checks ask for the same card. */
const known = new WeakMap<Scorecard, { readonly sum: Points | null }>();

/** What the indicators have of their points: as printed, row by row and none above its weight, else as recomputed. Null while a row has neither, or without weights. */
export function indicatorPoints(card: Scorecard): Points | null {
  const found = known.get(card) ?? { sum: summed(card) };
  known.set(card, found);
  return found.sum;
}

function summed(card: Scorecard): Points | null {
  const weighted = judgedRows(card).filter(({ indicator }) => indicator.weight !== null && indicator.bonus !== true && indicator.role === 'indicator');
  const points = weighted.map(({ indicator: { printedScore, weight: most }, score }) => (printedScore !== null && most !== null && printedScore.gt(most) ? most : printedScore ?? score));
  const weight = weighted.reduce((sum, { indicator }) => sum.add(indicator.weight ?? ZERO), ZERO);
  if (weight.lte(ZERO) || points.some((one) => one === null)) return null;
  return { points: points.reduce<Rational>((sum, one) => sum.add(one ?? ZERO), ZERO), weight };
}

/** The share of its points that the execution has by its rate, since a wrong printed score is said of itself; null where the form gives it none. */
export function executionShare({ execution }: Scorecard): Rational | null {
  const { rate = null, score = null, weight = null } = execution ?? {};
  return rate === null || score === null || weight === null || weight.lte(ZERO) ? null : score.div(weight);
}
