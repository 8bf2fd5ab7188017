import { ONE, rational } from '../../exact/rational.ts';
import { tableCheck } from './check.ts';
import { percent, plain } from './rows.ts';

export const unspent = tableCheck({
  id: 'check-unspent',
  name: '结余偏大',
  severity: 'info',
  source: '系统强制校验：结余超过预算的 20% 为黄灯',
  limits: { 超过: rational(20, 100) },
  yieldsTo: ['check-zero-execution', 'check-high-score-low-execution', 'check-execution-gap', 'check-low-execution', 'check-low-execution-without-place', 'low-execution-unexplained', 'low-execution-without-place'],
  find: ({ card: { execution, table } }, { 超过: most }) => {
    const rate = execution?.rate ?? null;
    const { budget = null, executed = null, unit = null, cells = {} } = table.execution ?? {};
    if (rate === null || budget === null || executed === null || ONE.sub(rate).lte(most)) return [];
    return [{ cells: [cells.executed], params: { left: `${plain(budget.sub(executed))}${unit ?? ''}`, share: percent(ONE.sub(rate)), limit: percent(most) } }];
  },
});
