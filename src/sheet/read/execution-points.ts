import { rational, ZERO, type Rational } from '../../exact/rational.ts';
import type { ExecutionBlock } from '../../model/indicator.ts';
import type { Weighted } from './fraction-weights.ts';

const HUNDRED = rational(100);

function hasBlankPoints({ weight, printedScore, cells }: ExecutionBlock): boolean {
  return weight === null && printedScore === null && (cells.weight !== undefined || cells.score !== undefined);
}

/**
 * The 项目资金 block of a form whose indicators make up the 100 points by themselves, most often with 预算执行率 among them, while the block's
 * own weight and score are blank: it has amounts and a rate, but no points. Null for any other block.
 */
export function withoutPoints({ indicators, execution }: Weighted): ExecutionBlock | null {
  if (execution === null || !hasBlankPoints(execution)) return null;
  const sum = indicators.reduce<Rational>((total, { weight }) => total.add(weight ?? ZERO), ZERO);
  if (!sum.equals(HUNDRED)) return null;
  const cells = Object.fromEntries(Object.entries(execution.cells).filter(([role]) => role !== 'weight' && role !== 'score'));
  return { ...execution, cells, scoreOccupied: false };
}
