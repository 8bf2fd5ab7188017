import { rational } from '../../exact/rational.ts';
import { tableCheck } from './check.ts';
import { judgedRows, plain, plainName } from './rows.ts';

export const heavyIndicator = tableCheck({
  id: 'check-heavy-indicator',
  name: '单项分值过大',
  severity: 'warning',
  source: '复核通行做法：一项指标占 60 分以上，其余指标不再起作用',
  limits: { 达到: rational(60) },
  find: ({ card }, { 达到: from }) => judgedRows(card).flatMap(({ indicator }) => {
    const { weight } = indicator;
    return weight === null || weight.lt(from) ? [] : [{ cells: [indicator.cells.weight], params: { name: plainName(indicator), weight: plain(weight), limit: plain(from) } }];
  }),
});
