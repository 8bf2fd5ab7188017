import { ZERO } from '../../exact/rational.ts';
import { tableCheck } from './check.ts';
import { judgedRows, plainName } from './rows.ts';

/** A row whose actual is blank as well was not filled in at all: scoring says so. One without points of its own gets none. */
export const blankScore = tableCheck({
  id: 'check-blank-score',
  name: '得分漏填',
  severity: 'warning',
  source: '复核通行做法：其余各行都有得分，这一行是空的，总分因此不完整',
  limits: {},
  find: ({ card }) => {
    const rows = judgedRows(card).filter(({ indicator }) => indicator.role === 'indicator' && indicator.bonus !== true && indicator.weight !== null && indicator.weight.gt(ZERO));
    const filled = rows.filter(({ indicator }) => indicator.printedScore !== null).length;
    const blank = rows.filter(({ indicator: { scoreOccupied, actual, cells } }) => !scoreOccupied && actual.kind !== 'blank' && cells.score !== undefined);
    if (filled === 0 || blank.length > filled) return [];
    return blank.map(({ indicator }) => ({ cells: [indicator.cells.score], params: { name: plainName(indicator), filled: String(filled) } }));
  },
});
