import type { Indicator } from '../../model/indicator.ts';
import type { Score } from '../../model/scorecard.ts';
import { type Spot, tableCheck } from './check.ts';
import { judgedRows, plainName } from './rows.ts';

const SHORTEST_NAME = 3;

function nameCell({ cells }: Indicator): Spot['cells'][number] {
  return cells.level3 ?? cells.level2 ?? cells.level1;
}

/** What two rows have in common that are one row written twice: the name and what is to be reached, with its sign and its unit. */
function keyOf({ indicator }: Score): string {
  const { operator = '', target = '', unit = '', actual = '' } = indicator.printed;
  return [plainName(indicator), operator, target, unit, actual].map((text) => text.replace(/\s/g, '')).join('|');
}

/** Of the second and any further one; where they stand under different levels, it may be meant. */
export const repeatedRow = tableCheck({
  id: 'check-repeated-row',
  name: '指标重复',
  severity: 'warning',
  source: '复核通行做法：同一项指标重复设置、重复计分',
  limits: {},
  find: ({ card }) => {
    const first = new Map<string, Indicator>();
    return judgedRows(card).filter(({ indicator }) => indicator.role === 'indicator' && plainName(indicator).length >= SHORTEST_NAME).flatMap((row): Spot[] => {
      const key = keyOf(row);
      const { indicator } = row;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, indicator);
        return [];
      }
      const isSameLevel = earlier.path[1] === indicator.path[1];
      return [{ cells: [nameCell(indicator), nameCell(earlier)], params: { name: plainName(indicator) }, severity: isSameLevel ? 'warning' : 'info' }];
    });
  },
});
