import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load.ts';
import { shippedText } from '../scoring/packs.ts';

const HEIR = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

function errors(text: string): string[] {
  const loaded = loadPack(`${HEIR}${text}`, shippedText);
  return loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
}

const missed = (formula: string, key = '≥'): string => `计分:\n  "${key}": { 达到: 权重, 未达到: ${formula} }`;

describe('a key takes one unit only', () => {
  it.each([
    ['等级: [{ 等级: 优, 不低于: 90% }, { 等级: 差, 不低于: 0 }]', '5 pack-points-needed'],
    ['总分: 100%', '5 pack-points-needed'],
    ['预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89% }] }', '5 pack-points-needed'],
    ['预算执行: { 封顶: [{ 执行率低于: 80, 总分不超过: 89 }] }', '5 pack-percent-needed'],
    ['预算执行: { 说明原因: 90 }', '5 pack-percent-needed'],
    ['预算执行: { 说明原因: 0.9 }', '5 pack-percent-needed'],
    ['超额: { 提示: 120 }', '5 pack-percent-needed'],
    ['超额: { 提示: 1.2 }', '5 pack-percent-needed'],
    ['超额: { 说明原因: 130 }', '5 pack-percent-needed'],
    ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[0, 100%]", 默认: 80 }]', '5 pack-percent-needed'],
    ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[0, 100]", 默认: 80% }]', '5 pack-percent-needed'],
  ])('%s', (text, expected) => {
    expect(errors(text)[0]).toBe(expected);
  });

  it('says how to write it', () => {
    const loaded = loadPack(`${HEIR}预算执行: { 说明原因: 0.9 }`, shippedText);
    expect(loaded).toMatchObject({ errors: [{ params: { place: '预算执行.说明原因', text: '0.9', meant: '90%' } }] });
    expect(loadPack(`${HEIR}超额: { 提示: 120 }`, shippedText)).toMatchObject({ errors: [{ params: { meant: '120%' } }] });
  });

  it.each(['预算执行: { 说明原因: 90％ }', '定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[0, 100％]", 默认: 80％ }]', '超额: { 提示: 120%, 说明原因: 150% }'])('takes %s', (text) => {
    expect(errors(text)).toEqual([]);
  });
});

describe('a formula that gives points', () => {
  it.each([
    [missed('60%'), '6 formula-percent-not-points'], [missed('如果(实际值 > 1，60%，0)'), '6 formula-percent-not-points'], [missed('最大(0，60%)'), '6 formula-percent-not-points'],
    ['超额: { 扣分: 10% }', '5 formula-percent-not-points'], ['预算执行: { 预算为零: 100% }', '5 formula-percent-not-points'], ['定量用语: 60%', '5 formula-percent-not-points'],
    [missed('实际值 ÷ 指标值'), '6 formula-share-not-points'], [missed('最小(1，实际值 ÷ 指标值)'), '6 formula-share-not-points'], [missed('完成率', '完成率'), '6 formula-share-not-points'],
    [missed('权重 − 10%'), '6 formula-percent-beside-points'], [missed('最小(10%，权重)'), '6 formula-percent-beside-points'],
    [missed('权重 × 80'), '6 formula-above-weight'],
  ])('%s', (text, expected) => {
    expect(errors(text)[0]).toBe(expected);
  });
});

describe('two numbers of different scales', () => {
  it.each([
    [missed('如果(实际值 ÷ 指标值 ≥ 90，权重 × 80%，0)'), '6 formula-number-beside-share'],
    [missed('如果((指标值 − 实际值) ÷ 指标值 > 10，0，权重)'), '6 formula-number-beside-share'],
    [missed('如果(1 − 完成率 ≤ 30，权重 × 80%，0)', '完成率'), '6 formula-number-beside-share'],
    [missed('如果(实际值 ≥ 指标值 × 90，权重 × 80%，0)'), '6 formula-value-times-number'],
    ['预算执行: { 计分: 如果(全年执行数 ÷ 全年预算数 ≥ 90，权重，0) }', '5 formula-number-beside-share'],
    ['预算执行: { 计分: 如果(执行率 ≥ 95%，权重，如果(执行率 ≥ 85，权重 × 80%，0)) }', '5 formula-number-beside-share'],
    ['预算执行: { 计分: 如果(全年执行数 ≥ 90%，权重，0) }', '5 formula-percent-beside-value'],
    ['超额: { 扣分: 如果(超额比例 ≥ 30，2，0) }', '5 formula-number-beside-share'],
    ['计分: { "≥": { 阶梯: [{ 条件: 实际值 ÷ 指标值 ≥ 90, 得分: 权重 }] } }', '5 formula-number-beside-share'],
  ])('%s', (text, expected) => {
    expect(errors(text)[0]).toBe(expected);
  });

  it('names the ratio', () => {
    expect(loadPack(`${HEIR}${missed('如果(实际值 ÷ 指标值 ≥ 90，权重，0)')}`, shippedText)).toMatchObject({ errors: [{ params: { name: '实际值 ÷ 指标值' } }] });
  });
});

describe('a formula that means what it says', () => {
  it.each([
    '如果(实际值 ÷ 指标值 × 100 ≥ 90，权重，0)', '如果(100 × 实际值 ÷ 指标值 ≥ 90，权重，0)', '如果(实际值 ÷ 指标值 ≥ 0.9，权重，0)', '如果(实际值 ÷ 指标值 > 500%，0，权重)',
    '如果(实际值 × 100 ≥ 指标值 × 90，权重，0)', '如果(实际值 ≥ 指标值 × 90 ÷ 100，权重，0)', '如果(实际值 > 指标值 × 2，0，权重)', '如果(实际值 ≥ 指标值 × 90%，权重，0)',
    '最大(0，权重 − 2 × (指标值 − 实际值))', '最大(0，权重 − 权重 × 5% × (指标值 − 实际值))', '最大(0，权重 − (指标值 − 实际值) ÷ 指标值 × 100 × 0.5)', '权重 × 最大(0，1 − (5% + (指标值 − 实际值) × 2%))',
    '权重 × (1 − 20%)', '权重 × 实际值 ÷ 指标值', '权重 × 80 ÷ 100', '10 × 60%', '6', '最小(6，权重)', '0', '最大(0，权重 − 2)', '权重 × (实际值 ÷ 指标值)^2', '如果(实际值 ≥ 90，权重，权重 × 60%)',
    '权重 × 最小(100%，实际值 ÷ 指标值)', '四舍五入(权重 × 实际值 ÷ 指标值，1)', '向下取整(实际值 ÷ 指标值 × 10) ÷ 10 × 权重', '如果(实际值 ÷ 5 ≥ 30，权重，0)',
    '权重 − 取整((指标值 − 实际值) ÷ (指标值 × 10%)) × 2', '如果(实际值 ≥ 指标值 × (1 − 10%)，权重，0)', '求和(权重 × 50%，权重 × 30%)',
  ])('%s', (formula) => {
    expect(errors(missed(`"${formula}"`))).toEqual([]);
  });

  it.each([
    missed('最大(0，权重 − (1 − 完成率) × 100)', '完成率'), missed('如果(完成率 × 100 ≥ 90，权重，0)', '完成率'), missed('最大(0，权重 − 2 × (1 − 完成率))', '完成率'),
    '超额: { 扣分: 超额比例 × 10 }', '超额: { 扣分: 最小(2，权重) }', '预算执行: { 计分: 权重 × 最大(0，最小(1，全年执行数 ÷ 全年预算数)) }', '预算执行: { 预算为零: 权重 }',
  ])('%s', (text) => {
    expect(errors(text)).toEqual([]);
  });
});
