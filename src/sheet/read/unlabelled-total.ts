import { rational, ZERO, type Rational } from '../../exact/rational.ts';
import type { ExecutionBlock, Indicator } from '../../model/indicator.ts';

const HUNDRED = rational(100);

function sum(values: readonly (Rational | null | undefined)[]): Rational {
  return values.reduce<Rational>((total, value) => total.add(value ?? ZERO), ZERO);
}

const NAMES = ['level1', 'level2', 'level3'] as const;

function hasOnlyPoints({ target, actual, cells, printed, row }: Indicator): boolean {
  const isNamed = NAMES.some((role) => cells[role]?.row === row && (printed[role] ?? '') !== '');
  return !isNamed && target.kind === 'blank' && actual.kind === 'blank';
}

/**
 * Is the last row the total of the form, though nothing calls it that? It has no name and no values, its weight of 100 is what the others and the
 * execution come to, and so is its score where it has one.
 */
export function endsInTotal(indicators: readonly Indicator[], execution: ExecutionBlock | null): boolean {
  const last = indicators.at(-1);
  if (last === undefined || last.weight === null || indicators.length < 3 || !hasOnlyPoints(last) || !last.weight.equals(HUNDRED)) return false;
  const others = indicators.slice(0, -1);
  if (!sum([...others.map(({ weight }) => weight), execution?.weight]).equals(HUNDRED)) return false;
  const scores = sum([...others.map(({ printedScore }) => printedScore), execution?.printedScore]);
  return last.printedScore === null || last.printedScore.equals(scores);
}
