import { describe, expect, it } from 'vitest';
import '../../../src/explain/messages/loading.ts';
import { readSystem } from '../../../src/app/session/rule-systems.ts';
import { HEAD, tree } from '../../rules/system/system.ts';

const INPUTS = '输入: [{ 名称: 完成, 类型: 个数, 单位: 个 }, { 名称: 项目, 类型: 列表, 列: [{ 名称: 预算, 类型: 金额 }, { 名称: 备注数, 类型: 数值, 必填: 否 }] }]\n计算: [{ 名称: 预算合计, 列表: 项目, 求和: 预算 }]\n';
const LEAVES = '{ 名称: 甲, 分值: 6, 计分: 最小(权重，完成), 不适用: 预算合计 = 0, 不适用时: 满分, 已核实: 是 }\n{ 名称: 乙, 分值: 4, 清单: [无制度], 每项扣: 2, 已核实: 是 }';

function shown(more: string) {
  const { system } = readSystem(`${HEAD}${more}${INPUTS}${tree(LEAVES)}扣分项: [{ 名称: 违规, 扣分: 完成 × 0, 最多扣: 3 }]\n封顶: [{ 条件: 预算合计 < 1, 总分不超过: 5 }]\n`, () => undefined, 'zh');
  if (system === null) throw new Error('not read');
  return system;
}

describe('a system as a page and a terminal show it', () => {
  it('has of each indicator what is filled in for it, with the columns that are needed, and when it does not apply', () => {
    const [first] = shown('').levels;
    expect(first?.below[0]?.below.map(({ name, needs, inapplicable, isVerified }) => ({ name, needs, inapplicable, isVerified }))).toEqual([
      { name: '甲', needs: ['完成（个）', '项目（预算）'], inapplicable: [{ when: '预算合计 = 0', then: 'full' }], isVerified: true },
      { name: '乙', needs: ['乙（存在问题）'], inapplicable: [], isVerified: true },
    ]);
  });

  it('has what is taken off and what holds the total down', () => {
    const { deductions, caps, calculations } = shown('');
    expect([deductions, caps, calculations]).toEqual([[{ name: '违规', formula: '完成 × 0', most: '3', needs: ['完成（个）'] }], [{ when: '预算合计 < 1', most: '5' }], [{ name: '预算合计', text: '项目 求和(预算)', source: '' }]]);
  });

  it('calls an indicator verified only where no 未核实 covers it', () => {
    expect(shown('未核实: [指标.一级.二级.甲]\n').levels[0]?.below[0]?.below.map(({ isVerified }) => isVerified)).toEqual([false, true]);
    expect(shown('未核实: [指标]\n').levels[0]?.below[0]?.below.map(({ isVerified }) => isVerified)).toEqual([false, false]);
  });
});
