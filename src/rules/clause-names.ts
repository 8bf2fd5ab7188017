import type { MethodKey } from './pack.ts';

const numeric: ReadonlySet<string> = new Set(['权重', '实际值', '指标值']);
const weightOnly: ReadonlySet<string> = new Set(['权重']);

/** Names that the 计分 formulas of each kind of target may use: those that such a row has a value for. A target of zero is no divisor. */
export const METHOD_NAMES: Readonly<Record<MethodKey, ReadonlySet<string>>> = {
  '≥': numeric, '>': numeric, '=': numeric, '<': numeric, '≤': numeric,
  指标值为零: new Set(['权重', '实际值']),
  区间: new Set(['权重', '实际值', '下限', '上限']),
  日期: new Set(['权重', '逾期天数']),
  完成率: new Set(['权重', '完成率']),
  是否: weightOnly,
};
/** Names for 定量用语. */
export const PHRASE_NAMES = weightOnly;
/** Names for 超额.扣分. 超额比例 is (实际值 − 指标值) ÷ 指标值. */
export const DEDUCTION_NAMES: ReadonlySet<string> = new Set(['权重', '超额比例']);
/** Names for 预算执行.计分. Amounts are in the unit of the form's own block. */
export const EXECUTION_NAMES: ReadonlySet<string> = new Set(['权重', '全年执行数', '全年预算数', '年初预算数', '执行率']);
/** Names for 预算执行.预算为零. */
export const ZERO_BUDGET_NAMES: ReadonlySet<string> = new Set(['权重', '全年执行数', '年初预算数']);
