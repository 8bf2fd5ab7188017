import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { ExecutionScore } from '../model/scorecard.ts';
import type { Pack } from '../rules/pack.ts';
import type { Remark } from './judgement.ts';

const HUNDRED = rational(100);

/**
 * What is said where the form gives the execution points and does not print how many: the weight that the pack has for it, and whether the weights
 * come to 100 with it, which nobody could know before the pack was chosen.
 */
export function openWeightRemarks({ indicators, execution: block, totals }: IndicatorTable, execution: ExecutionScore | null, pack: Pack): Remark[] {
  if (block?.weight !== null || (block.cells.weight === undefined && block.cells.score === undefined)) return [];
  const own = indicators.flatMap(({ weight, cells, bonus }) => (weight === null || bonus === true ? [] : [{ weight, cell: cells.weight ?? null }]));
  const points = execution?.weight ?? ZERO;
  const sum = own.reduce<Rational>((total, { weight }) => total.add(weight), points);
  const [cell, first] = [block.cells.weight ?? block.cells.score ?? null, own[0]];
  const taken: Remark[] = points.equals(ZERO) ? [] : [{ severity: 'info', code: 'execution-weight-from-rules', params: { points: decimalText(points), id: pack.id }, cell }];
  if (first === undefined || sum.equals(HUNDRED)) return taken;
  const params = { sum: decimalText(sum), execution: decimalText(points) };
  return [...taken, { severity: 'warning', code: 'weights-not-100', params, cell: totals.cells.weight ?? first.cell }];
}
