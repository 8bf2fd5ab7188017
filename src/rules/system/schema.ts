import { z } from 'zod';
import { amount, choice, date, filled, filledText, formula, grades, identity, list, map, rounding, source, text, yesNo } from '../schema.ts';
import { SYSTEM_KIND } from './kind.ts';

export const INPUT_KINDS = ['数值', '金额', '比率', '个数', '是否', '日期', '选择'] as const;
export const TAKEN_FROM = ['项目得分', '指标总数', '达到指标数', '执行率', '预算数', '执行数', '结余率'] as const;

const scalar = {
  名称: filledText, 单位: text.default(''), 来源: text.default(''), 范围: text.optional(), 必填: yesNo.default(true),
  选项: list(map({ 选项: filledText, 值: amount })).default([]),
};
const column = map({ ...scalar, 类型: choice(INPUT_KINDS), 取自: choice(TAKEN_FROM).optional(), 合计: amount.optional() });
const fixedRow = map({ 行: filledText, 值: z.record(z.string(), amount, 'pack-map-needed').default({}) });
const input = map({ ...scalar, 类型: choice([...INPUT_KINDS, '列表']), 行: list(fixedRow).default([]), 列: list(column).default([]) });
const calculation = map({ 名称: filledText, 公式: formula.optional(), 列表: filledText.optional(), 求和: formula.optional(), 计数: formula.optional() });
const inapplicable = { 不适用: formula.optional(), 不适用时: choice(['折算', '满分', '记零']).default('折算') };
const leaf = map({
  名称: filledText, 分值: amount, 计分: formula.optional(), 清单: list(filledText).optional(), 每项扣: amount.optional(), 评定: yesNo.optional(),
  ...inapplicable, 已核实: yesNo, 依据: text.default(''), 说明: text.default(''),
});
const second = map({ 名称: filledText, 分值: amount, ...inapplicable, 下级: filled(leaf) });
const first = map({ 名称: filledText, 分值: amount, ...inapplicable, 下级: filled(second) });

/** A whole formula system in its author's words. */
export const systemSchema = map({
  ...identity,
  类型: choice([SYSTEM_KIND]),
  说明: text.default(''),
  依据: filled(map({ ...source, 已核实: yesNo })),
  未核实: list(text).default([]),
  适用: map({ 表类: list(choice(['部门', '项目'])).default([]), 生效: date.optional(), 失效: date.optional() }),
  总分: amount,
  舍入: rounding,
  等级: grades,
  输入: list(input).default([]),
  计算: list(calculation).default([]),
  指标: filled(first),
  扣分项: list(map({ 名称: filledText, 扣分: formula, 最多扣: amount.optional() })).default([]),
  封顶: list(map({ 条件: formula, 总分不超过: amount })).default([]),
});

export type WrittenSystem = z.output<typeof systemSchema>;
export type WrittenInput = WrittenSystem['输入'][number];
export type WrittenColumn = WrittenInput['列'][number];
export type WrittenLeaf = WrittenSystem['指标'][number]['下级'][number]['下级'][number];
export type WrittenCalculation = WrittenSystem['计算'][number];
