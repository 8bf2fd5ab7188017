import { ZERO } from '../../exact/rational.ts';
import { tableCheck } from './check.ts';
import { indicatorPoints, judgedRows, plain } from './rows.ts';

export const zeroExecution = tableCheck({
  id: 'check-zero-execution',
  name: '零执行有得分',
  severity: 'warning',
  source: '复核通行做法：资金一分未动，产出和效益从何而来',
  limits: {},
  find: ({ card }) => {
    const { execution, table } = card;
    const isZero = execution !== null && execution.rate !== null && execution.rate.equals(ZERO);
    const points = indicatorPoints(card)?.points ?? ZERO;
    const met = judgedRows(card).filter(({ status }) => status === 'met' || status === 'over').length;
    if (!isZero || (points.lte(ZERO) && (card.weightTotal !== null || met === 0))) return [];
    const { executed, rate } = table.execution?.cells ?? {};
    return [{ cells: [executed ?? rate], params: { points: plain(points), rows: String(met) } }];
  },
});
