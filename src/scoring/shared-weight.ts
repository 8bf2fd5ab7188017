import { decimalText } from '../exact/decimal.ts';
import { ZERO } from '../exact/rational.ts';
import { address } from '../model/cell.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Score } from '../model/scorecard.ts';
import type { Awarded } from './award.ts';
import { reason } from './judgement.ts';
import { limitsOf } from './person.ts';

/** Does a row share the weight of one above it, whose cell is merged down to it? */
export function sharesWeight({ weight, row, cells }: Indicator): boolean {
  return weight === null && cells.weight !== undefined && cells.weight.row < row;
}

function keyOf({ cells: { weight } }: Indicator): string {
  return weight === undefined ? '' : address(weight);
}

function isReached({ status }: Score): boolean {
  return status === 'met' || status === 'over';
}

/** Points for rows that were not all reached: what each is worth is not printed. They are a person's to give where each row can be judged. */
function leftOpen({ score, remarks, places }: Awarded, counting: readonly Awarded[]): Awarded {
  const rows = counting.length + 1;
  const weight = score.indicator.weight ?? ZERO;
  const why = reason('because-shared-weight', { rows: String(rows), weight: decimalText(weight) });
  const [low, high] = weight.lt(ZERO) ? [weight, ZERO] : [ZERO, weight];
  const isOpen = weight.gte(ZERO) && [score, ...counting.map((row) => row.score)].every(({ status }) => status !== 'undecided');
  return { score: { ...score, status: 'undecided', score: null, possible: { low, high }, because: [...score.because, why], trace: null }, remarks, places, ...(isOpen ? { open: limitsOf(null, weight) } : {}) };
}

/**
 * A weight merged over several rows stands with the first of them and belongs to all: its points are given where every row is reached, and are for
 * a person where one is not. Rows that do not apply are left aside.
 */
export function withSharedWeights(awarded: readonly Awarded[]): readonly Awarded[] {
  const sharing = new Map<string, Awarded[]>();
  for (const row of awarded) {
    const { indicator } = row.score;
    if (sharesWeight(indicator)) sharing.set(keyOf(indicator), [...(sharing.get(keyOf(indicator)) ?? []), row]);
  }
  return awarded.map((first) => {
    const { indicator } = first.score;
    const others = indicator.weight === null ? [] : (sharing.get(keyOf(indicator)) ?? []);
    const counting = others.filter(({ score: { status, indicator: { role } } }) => status !== 'not-applicable' && role === 'indicator');
    return [first, ...counting].every(({ score }) => isReached(score)) || counting.length === 0 ? first : leftOpen(first, counting);
  });
}
