import type { CheckName } from '../../rules/check-names.ts';

/** Checks that reading and scoring make: what a pack calls them, and the codes that say them. */
export const SAID_ELSEWHERE = {
  分值合计: ['weights-not-100', 'weights-not-full', 'printed-weights-differ'],
  一级指标分值: ['cap-differs'],
  总分合计: ['printed-total-differs'],
  分值缺失: ['weight-missing', 'weight-negative'],
  执行率核对: ['rate-differs', 'rate-truncated', 'rate-above-one', 'rate-unlikely'],
  资金合计: ['budget-parts-differ'],
  超额未说明: ['over-unexplained', 'over-without-place'],
  照抄指标值: ['actual-repeats-target', 'actual-is-bound'],
  完成率代替数值: ['completion-rate'],
  值与单位写反: ['value-unit-swapped'],
  分值写成百分数: ['points-as-percent', 'weights-as-fractions'],
  单位写在名称里: ['read-from-name', 'units-disagree'],
  未达到仍满分: ['missed-full-marks'],
  低执行率: ['low-execution-unexplained', 'low-execution-without-place'],
} as const satisfies Readonly<Partial<Record<CheckName, readonly string[]>>>;
