import { z } from 'zod';
import { CHECK_NAMES } from './check-names.ts';
import { FIRST_LEVELS, type FirstLevel } from './first-levels.ts';

/** 2025-02-30 parses as a day of March. */
function isDay(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The message of an issue is the code that explain/messages words; behind `pack-unknown-key` the keys that may stand there. */
export const text = z.string('pack-text-needed');
export const amount = z.union([z.number(), z.string()], 'pack-not-a-number');
export const formula = z.union([z.string(), z.number()], 'pack-formula-needed');
export const yesNo = z.union([z.boolean(), z.enum(['是', '否'])], 'pack-yes-or-no').transform((value) => value === true || value === '是');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const date = text.refine((value) => DAY.test(value), 'pack-date-needed').refine((value) => !DAY.test(value) || isDay(value), 'pack-day-unknown');
export const filledText = text.refine((value) => value.trim() !== '', 'pack-text-empty');
const MOST_ITEMS = 500;
/** Bands, steps and grades are held against one another, each with every other. */
const MOST_OF_FEW = 50;
export const list = <Item extends z.ZodType>(item: Item, most = MOST_ITEMS) => z.array(item, 'pack-list-needed').max(most, `pack-list-long ${String(most)}`);
export const filled = <Item extends z.ZodType>(item: Item, most?: number) => list(item, most).min(1, 'pack-list-empty');
export const map = <Shape extends z.core.$ZodLooseShape>(shape: Shape, needed = 'pack-map-needed') => z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? needed : `pack-unknown-key ${Object.keys(shape).join('、')}`) });
export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => z.enum(choices, 'pack-choice');
const places = z.number('pack-places').int('pack-places').min(0, 'pack-places').max(6, 'pack-places');
const words = list(text);

const bySide = map({ 达到: formula, 未达到: formula, 超过: formula.optional() });
const bySteps = map({ 阶梯: filled(map({ 条件: formula, 得分: formula }), MOST_OF_FEW) });
const method = z.union([bySide, bySteps]);
const methods = map({
  '≥': method, '>': method, '=': method, '<': method, '≤': method,
  区间: method, 日期: method, 完成率: method, 是否: method, 指标值为零: method,
});

/** 开启 takes back what an inherited pack switched off. Of a check with thresholds these come first: an issue is said of the form that comes first. */
const SWITCHES = ['开启', '关闭'] as const;
const thresholds = (names: readonly string[]) => map(Object.fromEntries(names.map((name) => [name, amount.optional()])), `pack-check ${names.join('、')}`);
const check = (names: readonly string[]) => (names.length === 0 ? z.enum(SWITCHES, 'pack-choice') : z.union([thresholds(names), z.enum(SWITCHES)]));
const checks = map(Object.fromEntries(Object.entries(CHECK_NAMES).map(([name, kinds]) => [name, check(Object.keys(kinds)).optional()])));

/** 表式, as 适用 names them. */
export const FORMS = ['standard-project', 'sichuan-project', 'sichuan-department', 'transfer-payment', 'department', 'project'] as const;

/** What packs and formula systems say alike of themselves, their rounding and their grades. */
export const identity = { 编号: text.regex(/^[\w-]+$/, 'pack-id'), 名称: filledText, 版本: z.union([filledText, z.int('pack-version')], 'pack-text-needed').transform(String) };
export const source = { 文件: filledText, 文号: text.optional(), 条款: text.optional(), 链接: text.optional() };
export const rounding = map({ 位数: places, 时机: choice(['每行', '合计']) });
export const grades = filled(map({ 等级: filledText, 不低于: amount }), MOST_OF_FEW);

/** A whole pack in its author's words, after everything inherited was put in. */
export const packSchema = map({
  ...identity,
  说明: text.optional(),
  依据: filled(map({ ...source, 用于: filled(filledText).optional(), 已核实: yesNo })),
  未核实: words.default([]),
  适用: map({
    表类: list(choice(['部门', '项目'])).default([]),
    地区: words.default([]),
    表式: list(choice(FORMS)).default([]),
    成本为一级指标: yesNo.default(false),
    生效: date.optional(),
    失效: date.optional(),
  }),
  总分: amount,
  舍入: rounding,
  预算执行: map({
    分值: amount, 计分: formula, 预算为零: formula.default('待定'), 说明原因: amount.optional(),
    封顶: list(map({ 执行率低于: amount, 总分不超过: amount })).default([]),
  }),
  一级指标: map(Object.fromEntries(FIRST_LEVELS.map((name) => [name, amount.optional()])) as Record<FirstLevel, z.ZodOptional<typeof amount>>).optional(),
  计分: methods,
  按指标: list(map({ 指标: filledText, 单位: filledText.optional(), 计分: methods.partial() })).default([]),
  无符号: choice(['≥', '>', '=', '<', '≤']),
  定量用语: formula,
  定性: filled(map({ 等次: filledText, 达成情况: choice(['达成', '部分达成', '未达成']), 区间: text, 默认: amount }), MOST_OF_FEW),
  超额: map({ 提示: amount, 说明原因: amount, 扣分: formula.optional() }),
  不适用行: choice(['不计', '折算', '记零']),
  不足一步: choice(['待定', '按比例', '不计', '按一步计']).default('待定'),
  等级: grades,
  复核: checks.optional(),
});

/** A pack as its author wrote it, checked. */
export type WrittenPack = z.output<typeof packSchema>;
export type WrittenMethod = z.output<typeof method>;
