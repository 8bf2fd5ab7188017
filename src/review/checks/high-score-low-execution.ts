import { rational } from '../../exact/rational.ts';
import { tableCheck } from './check.ts';
import { indicatorPoints, percent } from './rows.ts';

export const highScoreLowExecution = tableCheck({
  id: 'check-high-score-low-execution',
  name: '低执行高得分',
  severity: 'warning',
  source: '复核通行做法：预算执行率很低而各项指标几乎全部得分，应核对指标值和完成情况',
  limits: { 执行率低于: rational(6, 10), 得分率不低于: rational(9, 10) },
  yieldsTo: ['check-zero-execution'],
  find: ({ card }, limits) => {
    const rate = card.execution?.rate ?? null;
    const sum = indicatorPoints(card);
    if (rate === null || sum === null || rate.gte(limits.执行率低于)) return [];
    const share = sum.points.div(sum.weight);
    if (share.lt(limits.得分率不低于)) return [];
    const cells = card.table.execution?.cells ?? {};
    return [{ cells: [cells.rate ?? cells.executed], params: { rate: percent(rate), share: percent(share) } }];
  },
});
