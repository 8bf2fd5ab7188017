import { rational, ZERO, type Rational } from '../../exact/rational.ts';
import type { ExecutionBlock, Indicator } from '../../model/indicator.ts';

/** The parts of a table that carry weights. */
export interface Weighted {
  readonly indicators: readonly Indicator[];
  readonly execution: ExecutionBlock | null;
}

const ONE = rational(1);
const HUNDRED = rational(100);

function inPoints(weight: Rational | null): Rational | null {
  return weight !== null && !weight.gt(ONE) ? weight.mul(HUNDRED) : weight;
}

/**
 * Weights printed as parts of 1 (0.2, 0.15) in points: 20, 15. Null where they are points already: only where every weight of an indicator
 * is at most 1 and all of them, the execution's included, make up exactly 100 points that way.
 */
export function fractionsInPoints({ indicators, execution }: Weighted): Weighted | null {
  const weights = indicators.flatMap(({ weight }) => weight ?? []);
  if (weights.length < 2 || weights.some((weight) => weight.gt(ONE))) return null;
  const ofExecution = execution === null ? null : inPoints(execution.weight);
  const sum = weights.reduce<Rational>((total, weight) => total.add(weight.mul(HUNDRED)), ofExecution ?? ZERO);
  if (!sum.equals(HUNDRED)) return null;
  return {
    indicators: indicators.map((indicator) => ({ ...indicator, weight: inPoints(indicator.weight) })),
    execution: execution === null ? null : { ...execution, weight: ofExecution },
  };
}
