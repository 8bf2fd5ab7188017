import { decimalText } from '../../exact/decimal.ts';
import { rational, type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Finding } from '../../model/finding.ts';
import type { ColumnRole, Indicator } from '../../model/indicator.ts';
import { readPoints } from '../../notation/points.ts';
import { printedText } from '../../notation/printed.ts';
import type { Setting } from './figure.ts';

const HUNDRED = rational(100);

/** The number of a cell that scoring does not read; null where it is blank or no number. */
function numberIn({ printed }: Indicator, role: ColumnRole): Rational | null {
  return readPoints(printedText(printed[role] ?? ''), 'score').value;
}

function finding(indicator: Indicator, at: ColumnRole, sheet: string, severity: Finding['severity'], code: string, params: Finding['params']): Finding {
  const cell = indicator.cells[at] ?? null;
  return { code, severity, sheet: cell?.sheet ?? sheet, cell, params };
}

const less = (one: Rational, other: Rational): Rational => (one.lt(other) ? one : other);

/** 得分系数 is 95, 95% or 0.95: the score fits when it is the weight times either reading, and no more than the weight where a 完成系数 goes beyond it. */
function againstCoefficient(indicator: Indicator, { card: { table }, pack }: Setting): Finding[] {
  const { weight, printedScore: score, printed } = indicator;
  const coefficient = numberIn(indicator, 'coefficient');
  if (coefficient === null || weight === null || score === null) return [];
  const readings = [coefficient.div(HUNDRED), coefficient].map((share) => round(less(weight, weight.mul(share)), pack.rounding.places));
  if (readings.some((reading) => reading.equals(round(score, pack.rounding.places)))) return [];
  const product = coefficient.gt(1) || (printed.coefficient ?? '').includes('%') ? readings[0] : readings[1];
  const params = { printed: decimalText(score), weight: decimalText(weight), coefficient: printed.coefficient ?? '', product: decimalText(product ?? ZERO) };
  return [finding(indicator, 'score', table.sheet, 'warning', 'coefficient-differs', params)];
}

/** 复核分 beside 自评得分: said where somebody has already given other points. */
function againstReviewScore(indicator: Indicator, { card: { table } }: Setting): Finding[] {
  const { printedScore: score } = indicator;
  const reviewed = numberIn(indicator, 'reviewScore');
  if (reviewed === null || score === null || reviewed.equals(score)) return [];
  const params = { printed: decimalText(score), reviewed: decimalText(reviewed), off: decimalText(reviewed.sub(score)) };
  return [finding(indicator, 'reviewScore', table.sheet, 'info', 'review-score-differs', params)];
}

/** What the columns beside the score say of it: 得分系数 and 复核分. */
export function columnFindings(setting: Setting): readonly Finding[] {
  const { indicators } = setting.card.table;
  return indicators.flatMap((indicator) => [...againstCoefficient(indicator, setting), ...againstReviewScore(indicator, setting)]);
}
