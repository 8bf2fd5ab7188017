import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load.ts';
import { shippedText } from '../scoring/packs.ts';

const HEIR = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

function errors(text: string): string[] {
  const loaded = loadPack(`${HEIR}${text}`, shippedText);
  return loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
}

const bands = (...written: readonly string[]): string =>
  `定性:\n${written.map((one, index) => { const [achievement = '', band = ''] = one.split(' '); return `  - { 等次: 第${String(index + 1)}档, 达成情况: ${achievement}, 区间: "${band}", 默认: 待定 }`; }).join('\n')}`;

describe('定性 bands', () => {
  it.each([
    [['达成 [80%,100%]', '部分达成 [60%,70%)', '未达成 [0,50%)'], ['7 pack-band-gap', '8 pack-band-gap']],
    [['达成 [80%,100%]', '部分达成 [60%,90%)', '未达成 [0,60%)'], ['7 pack-band-overlap']],
    [['达成 [80%,100%]', '部分达成 [60%,80%]', '未达成 [0,60%)'], ['7 pack-band-overlap']],
    [['达成 [80%,100%)', '部分达成 [60%,80%)', '未达成 [0,60%)'], ['6 pack-band-gap']],
    [['达成 [80%,95%]', '部分达成 [60%,80%)', '未达成 [10%,60%)'], ['6 pack-band-gap', '8 pack-band-gap']],
    [['达成 [80%,100%]'], ['6 pack-band-gap']],
    [['达成 [80%,100%]', '达成 [60%,80%)', '未达成 [0,60%)'], ['7 pack-band-twice']],
    [['未达成 [80%,100%]', '部分达成 [60%,80%)', '达成 [0,60%)'], ['7 pack-band-order', '8 pack-band-order']],
    [['部分达成 [80%,100%]', '达成 [60%,80%)', '未达成 [0,60%)'], ['7 pack-band-order']],
  ])('%s', (written, expected) => {
    expect(errors(bands(...written))).toEqual(expected);
  });

  it.each([
    [['达成 [80%,100%]', '部分达成 [60%,80%)', '未达成 [0,60%)']], [['未达成 [0,60%)', '部分达成 [60%,80%)', '达成 [80%,100%]']],
    [['达成 [60%,100%]', '未达成 [0,60%)']], [['达成 [100%,100%]', '部分达成 [0,100%)']],
  ])('%s cover everything once', (written) => {
    expect(errors(bands(...written))).toEqual([]);
  });

  it('names what lies between', () => {
    const loaded = loadPack(`${HEIR}${bands('达成 [80%,100%]', '未达成 [0,50%)')}`, shippedText);
    expect(loaded).toMatchObject({ errors: [{ params: { from: '50%', to: '80%', place: '定性.2.区间' } }] });
  });
});

describe('a step that no row can come to', () => {
  const steps = (...conditions: readonly string[]): string => `计分:\n  "≥":\n    阶梯:\n${conditions.map((condition) => `      - { 条件: ${condition}, 得分: 1 }`).join('\n')}`;

  it.each([
    [['实际值 ≥ 60', '实际值 ≥ 80', '实际值 ≥ 0'], ['9 pack-step-shadowed']],
    [['实际值 ≥ 90', '实际值 ≥ 90'], ['9 pack-step-shadowed']],
    [['实际值 < 90', '60 ≤ 实际值 < 80'], ['9 pack-step-shadowed']],
    [['实际值 ÷ 指标值 ≥ 60%', '(实际值) ÷ 指标值 > 0.6'], ['9 pack-step-shadowed']],
    [['90 ≤ 实际值', '实际值 ≥ 95 且 指标值 > 3'], ['9 pack-step-shadowed']],
    [['实际值 ≥ 90 且 实际值 < 80'], ['8 pack-step-never']],
    [['实际值 > 90 且 实际值 ≤ 90'], ['8 pack-step-never']],
  ])('%s', (conditions, expected) => {
    expect(errors(steps(...conditions))).toEqual(expected);
  });

  it.each([
    [['实际值 ≥ 90', '实际值 ≥ 80', '实际值 ≥ 0']], [['实际值 > 90', '实际值 ≥ 90']], [['实际值 ≥ 60 且 指标值 > 5', '实际值 ≥ 80']], [['实际值 ≥ 60 或 指标值 > 5', '实际值 ≥ 80']],
    [['实际值 ≥ 60', '指标值 ≥ 80']], [['实际值 ≥ 指标值 × 90%', '实际值 ≥ 指标值 × 80%']], [['实际值 ≠ 5', '实际值 = 5']], [['实际值 ≤ 60', '实际值 ≥ 60']],
  ])('%s can all be', (conditions) => {
    expect(errors(steps(...conditions))).toEqual([]);
  });

  it('names the step before it', () => {
    expect(loadPack(`${HEIR}${steps('实际值 ≥ 60', '实际值 ≥ 80')}`, shippedText)).toMatchObject({ errors: [{ params: { place: '计分.≥.阶梯.2.条件', text: '实际值 ≥ 80', number: '1', earlier: '实际值 ≥ 60' } }] });
  });
});
