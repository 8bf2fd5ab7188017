import { rational } from '../../exact/rational.ts';
import type { Quantity } from '../../model/quantity.ts';
import { tableCheck } from './check.ts';
import { judgedRows, percent, plainName } from './rows.ts';

/**
 * Shares of a whole. 完成率, 执行率, 增长率, 利用率, 参保率 and 毛入学率 are none: they can come to more than it.
 */
const SHARE_OF_A_WHOLE = /(?:合格|优良|优秀|及格|达标|通过|覆盖|准确|正确|及时|按时|准时|知晓|知悉|满意|就业|出勤|到课|完好|签约|公开|办结|结案|回复|毕业|结业|巩固|成活|保存|治愈|普及|合规)(?:程?度|率)$/;
const ONE = rational(1);

/** The share that a number printed as percent stands for; null for any other number. */
function shareOf(quantity: Quantity | null): ReturnType<typeof rational> | null {
  return quantity?.unit?.dimension === 'ratio' ? quantity.value.mul(quantity.unit.factor) : null;
}

export const shareAboveOne = tableCheck({
  id: 'check-share-above-one',
  name: '比率超过百分之百',
  severity: 'warning',
  source: '复核通行做法：合格率、满意度等占比不会超过 100%',
  limits: {},
  find: ({ card }) => judgedRows(card).filter(({ indicator }) => SHARE_OF_A_WHOLE.test(plainName(indicator).replace(/[（(].*$/, ''))).flatMap(({ indicator }) => {
    const { actual, target, cells } = indicator;
    const stated = target.kind === 'quantity' ? target.quantity : null;
    const reached = actual.kind === 'quantity' ? actual.quantity : null;
    const unit = reached?.unit ?? stated?.unit ?? null;
    const sides = [[shareOf(reached === null ? null : { ...reached, unit }), cells.actual], [shareOf(stated), cells.target]] as const;
    const over = sides.find(([share]) => share?.gt(ONE) === true);
    return over?.[0] ? [{ cells: [over[1]], params: { name: plainName(indicator), share: percent(over[0]) } }] : [];
  }),
});
