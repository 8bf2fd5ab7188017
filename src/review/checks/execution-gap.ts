import { rational, ZERO } from '../../exact/rational.ts';
import { givesReason } from '../../scoring/over.ts';
import { tableCheck } from './check.ts';
import { executionShare, indicatorPoints, percent } from './rows.ts';

export const executionGap = tableCheck({
  id: 'check-execution-gap',
  name: '执行与得分偏离',
  severity: 'warning',
  source: '系统强制校验：(指标得分 ÷ 90 − 执行得分 ÷ 10) ÷ (指标得分 ÷ 90) 大于 5% 为红灯',
  limits: { 超过: rational(5, 100) },
  yieldsTo: ['check-zero-execution', 'check-high-score-low-execution', 'check-low-execution', 'low-execution-unexplained'],
  find: ({ card }, { 超过: most }) => {
    const sum = indicatorPoints(card);
    const execution = executionShare(card);
    const isExplained = givesReason(card.table.execution?.reason ?? '');
    if (sum === null || execution === null || sum.points.lte(ZERO) || isExplained) return [];
    const share = sum.points.div(sum.weight);
    const gap = share.sub(execution).div(share);
    if (gap.lte(most)) return [];
    const { score, rate, executed } = card.table.execution?.cells ?? {};
    return [{ cells: [score ?? rate ?? executed], params: { share: percent(share), execution: percent(execution), gap: percent(gap), limit: percent(most) } }];
  },
});
