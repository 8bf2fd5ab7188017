import { describe, expect, it } from 'vitest';
import { systemNamed } from '../../../src/cli/packs.ts';
import { outOfBounds } from '../../../src/scoring/system/bounds.ts';
import { HEAD, system, tree } from '../../rules/system/system.ts';

const found = (inputs: string, formula: string): string[] => outOfBounds(system(`${HEAD}输入: [${inputs}]\n${tree(`{ 名称: 甲, 分值: 10, 计分: "${formula}", 已核实: 是 }`)}`)).map(({ values, arithmetic }) => `${values}: ${arithmetic}`);
const DAYS = '{ 名称: 天数, 类型: 个数 }';

describe('formulas that may leave 0 to their weight', () => {
  it.each([
    [DAYS, '权重 − 0.5 × 天数', ['天数 1000: 10 − 0.5 × 1000 = -490']],
    ['{ 名称: 率, 类型: 比率, 范围: "[0, 100%]" }', '率 × 100', ['率 100%: 1 × 100 = 100']],
    ['{ 名称: 率, 类型: 比率, 范围: "[0, )" }', '权重 × 率', ['率 100000%: 10 × 1000 = 10000']],
    ['{ 名称: 率, 类型: 比率, 范围: "[0, 80%]" }, { 名称: 有, 类型: 是否 }', '如果(有, 权重 × 率, 权重 × 率 × 2)', ['率 80%、有 否: 10 × 0.8 × 2 = 16']],
  ])('%s: %s', (inputs, formula, expected) => {
    const got = found(inputs, formula);
    expect(got.map((text) => text.split(': ')[0])).toEqual(expected.map((text) => text.split(': ')[0]));
    expect(got[0]?.endsWith(expected[0]?.split(' = ')[1] ?? '')).toBe(true);
  });

  it.each([
    [DAYS, '最大(0, 权重 − 0.5 × 天数)'], ['{ 名称: 率, 类型: 比率, 范围: "[0, 100%]" }', '权重 × 率'], ['{ 名称: 率, 类型: 比率, 范围: "[0, )" }', '权重 × 最小(1, 率)'],
    ['{ 名称: 天数, 类型: 个数, 范围: "[0, 20]" }', '权重 − 0.5 × 天数'],
  ])('are none of %s: %s', (inputs, formula) => {
    expect(found(inputs, formula)).toEqual([]);
  });

  it('are, of those that come with the program, only parts of a whole that are more than it', () => {
    expect(outOfBounds(systemNamed('sichuan-department-2023').system).map(({ leaf }) => leaf.path[2])).toEqual(['目标完成', '目标偏离']);
  });
});
