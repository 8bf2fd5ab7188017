import { z } from 'zod';

const amount = z.union([z.number(), z.string()]);
const formula = z.union([z.string(), z.number()]);
const yesNo = z.union([z.boolean(), z.enum(['是', '否'])]).transform((value) => value === true || value === '是');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.array(z.string());

const method = z.union([
  z.strictObject({ 达到: formula, 未达到: formula }),
  z.strictObject({ 阶梯: z.array(z.strictObject({ 条件: z.string(), 得分: formula })).min(1) }),
]);
const methods = z.strictObject({
  '≥': method, '>': method, '=': method, '<': method, '≤': method,
  区间: method, 日期: method, 完成率: method, 是否: method, 指标值为零: method,
});

/** A whole pack in its author's words, after everything inherited was put in. */
export const packSchema = z.strictObject({
  编号: z.string().regex(/^[\w-]+$/),
  名称: z.string(),
  版本: z.union([z.string(), z.number()]).transform(String),
  说明: z.string().optional(),
  依据: z.array(z.strictObject({
    文件: z.string(), 文号: z.string().optional(), 条款: z.string().optional(), 链接: z.string().optional(), 已核实: yesNo,
  })).min(1),
  未核实: words.default([]),
  适用: z.strictObject({
    表类: z.array(z.enum(['部门', '项目'])).default([]),
    地区: words.default([]),
    表式: z.array(z.enum(['standard-project', 'sichuan-project', 'sichuan-department', 'transfer-payment', 'department', 'project'])).default([]),
    成本为一级指标: yesNo.default(false),
    生效: date.optional(),
    失效: date.optional(),
  }),
  总分: amount,
  舍入: z.strictObject({ 位数: z.number().int().min(0).max(6), 时机: z.enum(['每行', '合计']) }),
  预算执行: z.strictObject({ 分值: amount, 计分: formula, 说明原因: amount.optional() }),
  计分: methods,
  按指标: z.array(z.strictObject({ 指标: z.string(), 计分: methods.partial() })).default([]),
  无符号: z.enum(['≥', '>', '=', '<', '≤']),
  定量用语: formula,
  定性: z.array(z.strictObject({ 等次: z.string(), 达成情况: z.enum(['达成', '部分达成', '未达成']), 区间: z.string(), 默认: amount })).min(1),
  超额: z.strictObject({ 提示: amount, 说明原因: amount, 扣分: formula.optional() }),
  不适用行: z.enum(['不计', '折算']),
  等级: z.array(z.strictObject({ 等级: z.string(), 不低于: amount })).min(1),
});

/** A pack as its author wrote it, checked. */
export type WrittenPack = z.output<typeof packSchema>;
export type WrittenMethod = z.output<typeof method>;
