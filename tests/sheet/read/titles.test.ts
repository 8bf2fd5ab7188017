import { describe, expect, it } from 'vitest';
import { budgetTitleOf } from '../../../src/sheet/read/budget-titles.ts';
import { isLevelTitle, titleOf } from '../../../src/sheet/read/titles.ts';

const TITLES: Readonly<Record<string, readonly string[]>> = {
  level1: ['一级指标', '一级 指标', '绩效一级指标', '第一级指标', '一级指标（分值）'],
  level2: ['二级指标', '二级\n指标'],
  level3: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称', '指标内容', '绩效指标', '考核指标'],
  operator: ['指标性质', '绩效指标性质', '计算符号', '运算符号', '比较符', '指标方向', '符号', '指标极性', '对比符号'],
  target: ['年度指标值', '指标值', '绩效指标值', '目标值', '绩效目标值', '目标值(A)', '指标值（A）', '年度目标值', '全年目标值', '计划值', '预期指标值', '预期完成值', '调整指标值', '调整后指标值', '年度绩效指标值', '年度指标值%', '设定值', '考核目标', '目标数'],
  initialTarget: ['年初指标值', '年初目标值', '年初目标值(A)', '年初绩效指标值', '年初设定值'],
  unit: ['度量单位', '绩效度量单位', '计量单位', '单位', '指标单位', '数量单位', '数值单位'],
  actual: ['实际完成值', '全年实际值', '完成值', '实际完成指标值', '全年实际完成值', '全年完成值', '实际值(B)', '实际完成情况', '完成情况', '全年实际完成情况', '指标完成值', '实际完成', '执行值', '实施结果', '全年执行情况'],
  weight: ['分值', '权重', '分值权重', '分值（权重）', '权重/分值', '标准分值', '标准分', '指标权重(分)', '指标分值', '权重（%）', '满分值', '指标满分', '基本分'],
  coefficient: ['得分系数', '指标得分系数(%)'],
  score: ['得分', '得分（分）', '自评得分', '指标得分', '自评分', '单项得分', '实际得分', '指标得分(分)', '评分', '评分分值', '自评分值'],
  reviewScore: ['复核分', '复核得分', '财政复核得分', '主管部门评分', '核查得分'],
  rule: ['评分标准', '计分方法', '评分规则'],
  reason: ['偏差原因分析及改进措施', '未完成原因和改进措施', '未完成原因分析', '扣分原因', '备注', '扣分说明', '未完成原因及拟采取的改进措施'],
};
const CASES = Object.entries(TITLES).flatMap(([role, titles]) => titles.map((title) => [title, role] as const));

describe('column titles', () => {
  it.each(CASES)('%s is %s', (title, role) => {
    expect(titleOf(title)?.role).toBe(role);
  });

  it.each(['上年实际值', '中长期目标值', '序号', '评分依据', '佐证材料', '姓名', '科目编码', '得分率', '是否核心指标', '全年预计完成情况', '产出指标', '数量指标'])('%s is none that is read', (title) => {
    expect(titleOf(title)).toBeNull();
  });

  it.each([['一级指标', true], ['三级\n指标', true], ['指标名称', true], ['绩效指标', false], ['数量指标', false], ['指标值', false]] as const)('%s names a level: %s', (title, is) => {
    expect(isLevelTitle(title)).toBe(is);
  });
});

const BUDGET: readonly (readonly [title: string, role: string | undefined])[] = [
  ['年初预算数', 'initial'], ['年初预算', 'initial'], ['全年预算数', 'budget'], ['全年预算数(A)', 'budget'], ['全年(调整)预算数', 'budget'],
  ['调整后预算数', 'budget'], ['批复预算', 'budget'], ['安排资金', 'budget'], ['调整数', 'budget'], ['调整预算数(A)', 'budget'], ['预算数', 'budget'], ['全年执行数', 'executed'], ['全年执行数(B)', 'executed'],
  ['预算执行数', 'executed'], ['执行数', 'executed'], ['实际支出数', 'executed'], ['执行率', 'rate'], ['执行率(B/A)', 'rate'], ['预算执行率', 'rate'],
  ['分值', 'weight'], ['权重', 'weight'], ['执行率权重', 'weight'], ['得分', 'score'], ['执行率得分(分)', 'score'], ['得分(20分*执行率)', 'score'],
  ['原因', 'reason'], ['上年结转资金', undefined], ['财政拨款', undefined], ['预算执行情况(10分)', undefined], ['姓名', undefined],
];

describe('titles of the 项目资金 block', () => {
  it.each(BUDGET)('%s is %s', (title, role) => {
    expect(budgetTitleOf(title)?.role).toBe(role);
  });

  it('prefers the adjusted budget', () => {
    expect(budgetTitleOf('调整后预算数')?.rank).toBeGreaterThan(budgetTitleOf('全年预算数')?.rank ?? 9);
    expect(budgetTitleOf('全年预算数')?.rank).toBeGreaterThan(budgetTitleOf('预算数')?.rank ?? 9);
  });
});
