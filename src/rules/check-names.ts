/** What a threshold of a check is written in: a percentage, or points. */
export type ThresholdKind = 'share' | 'points';

/**
 * 复核: the checks of a review by the names that a pack calls them, each with its thresholds. Only names and kinds: what a check looks at, and the
 * thresholds it has where no pack says otherwise, are its own. Those of the first part are said by reading and scoring.
 */
export const CHECK_NAMES = {
  分值合计: {}, 一级指标分值: {}, 总分合计: {}, 分值缺失: {}, 执行率核对: {}, 资金合计: {}, 超额未说明: {}, 照抄指标值: {}, 完成率代替数值: {}, 值与单位写反: {},
  分值写成百分数: {}, 单位写在名称里: {}, 未达到仍满分: {},

  未达到无原因: {}, 低执行率: { 低于: 'share' }, 零执行有得分: {}, 低执行高得分: { 执行率低于: 'share', 得分率不低于: 'share' }, 执行与得分偏离: { 超过: 'share' },
  结余偏大: { 超过: 'share' }, 比率超过百分之百: {}, 一级指标与规则: {}, 单项分值过大: { 达到: 'points' }, 得分漏填: {}, 定性无依据: {}, 指标重复: {},
  填写说明未删: {}, 占位内容: {}, 占位名称: {}, 指标值是等次或问句: {}, 单位未填单位栏: {}, 日期不在年度内: {}, 标题年度: {}, 标题单位: {}, 标题项目: {}, 总体目标年度: {}, 总体目标金额: {},
  成本与资金不符: {}, 执行率指标: {},

  同一项目两张表: {}, 项目预算超部门: {}, 各表年度不一: {}, 各表单位不一: {},
  跨文件同一项目: {}, 实际值雷同: {}, 全部恰好达到: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, ThresholdKind>>>>;

export type CheckName = keyof typeof CHECK_NAMES;

/** The names of a check's thresholds. */
export type ThresholdOf<Name extends CheckName> = Extract<keyof (typeof CHECK_NAMES)[Name], string>;
