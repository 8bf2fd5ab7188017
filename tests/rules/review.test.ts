import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { word } from '../../src/explain/messages/wording.ts';
import { loadPack, type Resolve } from '../../src/rules/load.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { packed, unpacked } from '../../src/rules/packed.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { heir, shipped, shippedText } from '../scoring/packs.ts';

const HEIR = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

function settings({ review }: Pack): Record<string, string> {
  return Object.fromEntries([...review].map(([name, { on, thresholds }]) => [name, `${on ? '开启' : '关闭'}${[...thresholds].map(([key, value]) => ` ${key} ${decimalText(value)}`).join('')}`]));
}

function errors(text: string): string[] {
  const loaded = loadPack(`${HEIR}${text}`, shippedText);
  return loaded.ok ? [] : loaded.errors.map(({ code, line, params }) => `${String(line)} ${code} ${params['place'] ?? ''} ${params['allowed'] ?? params['choices'] ?? params['meant'] ?? ''}`.trim());
}

describe('复核', () => {
  it('says nothing where a pack says nothing', () => {
    expect(settings(shipped('national-2020'))).toEqual({});
  });

  it('switches checks off and changes their limits, percentages as shares and points as points', () => {
    expect(settings(heir('复核: { 低执行率: { 低于: 85% }, 单项分值过大: { 达到: 50 }, 指标重复: 关闭, 占位内容: 开启 }'))).toEqual({
      低执行率: '开启 低于 0.85', 单项分值过大: '开启 达到 50', 指标重复: '关闭', 占位内容: '开启',
    });
  });

  it('is inherited key by key; an heir can switch on again what was switched off', () => {
    const parent = `${HEIR}复核: { 低执行率: { 低于: 85% }, 指标重复: 关闭, 低执行高得分: { 执行率低于: 50% } }`;
    const resolve: Resolve = (id) => (id === 'x' ? parent : shippedText(id));
    const loaded = loadPack('编号: y\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: x\n复核: { 指标重复: 开启, 低执行率: 关闭, 低执行高得分: { 得分率不低于: 95% } }', resolve);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    expect(settings(loaded.pack)).toEqual({ 低执行率: '关闭', 指标重复: '开启', 低执行高得分: '开启 执行率低于 0.5 得分率不低于 0.95' });
    expect(shownPack(loaded.layers).replace(/^ *#.*\n/gm, '')).toContain('复核:\n  低执行率: 关闭\n  指标重复: 开启\n');
    expect(settings(unpacked(packed(loaded.pack)))).toEqual(settings(loaded.pack));
  });

  it.each([
    ['复核: { 低执行率: 关 }', '5 pack-check 复核.低执行率 低于'],
    ['复核: { 低执行率: 90 }', '5 pack-check 复核.低执行率 低于'],
    ['复核:\n  低执行率:\n    低于: 90', '7 pack-percent-needed 复核.低执行率.低于 90%'],
    ['复核:\n  单项分值过大:\n    达到: 60%', '7 pack-points-needed 复核.单项分值过大.达到 60'],
    ['复核: { 低执行率: { 高于: 90% } }', '5 pack-misspelt-key 复核.低执行率 低于'],
    ['复核: { 单项分值过大: { 上限至多: 90 } }', '5 pack-unknown-key 复核.单项分值过大 达到'],
    ['复核: { 指标重复: { 次数: 2 } }', '5 pack-choice 复核.指标重复 开启、关闭'],
    ['复核: 关闭', '5 pack-map-needed 复核'],
  ])('%s is refused: %s', (text, expected) => {
    expect(errors(text)).toEqual([expected]);
  });

  it.each([
    ['复核: { 低执行力: 关闭 }', '低执行率'], ['计分: { "≥": { 没达到: 权重 } }', '未达到'], ['记分: { "≥": { 未达到: 权重 } }', '计分'],
  ])('guesses what was meant by %s', (text, meant) => {
    const loaded = loadPack(`${HEIR}${text}`, shippedText);
    expect(loaded.ok ? [] : loaded.errors.map(({ code, params }) => [code, params['meant']])).toEqual([['pack-misspelt-key', meant]]);
  });

  it('says in words what can be written', () => {
    expect(word('zh', 'pack-check', { place: '复核.低执行率', allowed: '低于' }).next).toContain('可以改的界限：低于');
  });
});
