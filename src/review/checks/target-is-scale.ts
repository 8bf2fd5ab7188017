import { type Spot, tableCheck } from './check.ts';
import { judgedRows } from './rows.ts';

const QUESTION = /[?？]$|^是否|^有无|吗$/;

/** A scale with one of its grades as the actual can still be judged, and the forms of some systems print it. */
export const targetIsScale = tableCheck({
  id: 'check-target-is-scale',
  name: '指标值是等次或问句',
  severity: 'warning',
  source: '复核通行做法：指标值应写明要达到的程度，不是等次范围或问句',
  limits: {},
  find: ({ card }) => judgedRows(card).flatMap(({ indicator: { target, cells, printed } }): Spot[] => {
    const text = (printed.target ?? '').trim();
    if (target.kind === 'scale') return [{ cells: [cells.target], params: { text }, severity: 'info' }];
    return target.kind === 'text' && QUESTION.test(text) ? [{ cells: [cells.target], params: { text: text.slice(0, 30) } }] : [];
  }),
});
