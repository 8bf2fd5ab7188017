import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { sourceOf } from '../../src/rules/value-source.ts';
import { shippedText } from '../scoring/packs.ts';

const HEAD = '编号: x\n名称: 试验\n继承: national-2020\n计分: { "≤": { 未达到: 0 } }\n总分: 100\n';
const WHOLE = '{ 文件: 甲, 已核实: 是 }';
const NATIONAL = ['national-2020', '项目支出绩效评价管理办法 财预〔2020〕10号', false];

function load(text: string) {
  const loaded = loadPack(text, shippedText);
  if (!loaded.ok) throw new Error(loaded.errors.map(({ code }) => code).join());
  return loaded;
}

function source(basis: string, place: string, more = ''): unknown {
  const found = sourceOf(load(`${HEAD}依据: [${basis}]\n${more}`).layers, place.split('.'));
  return found === null ? null : [found.pack, found.text, found.verified];
}

describe('the source of a value', () => {
  it.each([
    [WHOLE, '计分.≤.未达到', '', ['x', '甲', true]],
    [WHOLE, '计分.≤.达到', '', NATIONAL],
    [`${WHOLE}, { 文件: 乙, 文号: 3号, 条款: 第五条, 已核实: 否, 用于: [计分] }`, '计分.≤.未达到', '', ['x', '乙 3号 第五条', false]],
    ['{ 文件: 乙, 已核实: 否, 用于: [计分] }, { 文件: 丙, 已核实: 是, 用于: [计分.≤] }', '计分.≤.未达到', '', ['x', '丙', true]],
    [`${WHOLE}, { 文件: 乙, 已核实: 否, 用于: [计分] }`, '总分', '', ['x', '甲', true]],
    [`${WHOLE}, { 文件: 乙, 已核实: 是 }`, '总分', '', null],
    ['{ 文件: 乙, 已核实: 是, 用于: [计分] }', '总分', '', null],
    [WHOLE, '计分.≤.未达到', '未核实: [计分]', ['x', '甲', false]],
    [WHOLE, '总分', '未核实: [计分]', ['x', '甲', true]],
    [WHOLE, '计分.≤.超过', '', null],
    [WHOLE, '没有.这里', '', null],
  ])('%s: %s %s', (basis, place, more, expected) => {
    expect(source(basis, place, more)).toEqual(expected);
  });

  it('is not asked of a place that a method of another form took away', () => {
    const { layers } = load('编号: x\n名称: 试验\n继承: national-2020\n依据: [{ 文件: 甲, 已核实: 是 }]\n计分: { "≤": { 阶梯: [{ 条件: 实际值 ≥ 0, 得分: 权重 }] } }');
    expect(sourceOf(layers, ['计分', '≤', '未达到'])).toBeNull();
    expect(sourceOf(layers, ['计分', '≤', '阶梯'])?.text).toBe('甲');
  });

  it('is named where 用于 names a place without a value', () => {
    const { notices } = load(`${HEAD}依据:\n  - { 文件: 甲, 已核实: 是, 用于: [计分.≤, 计份] }`);
    expect(notices.map(({ code, line, params }) => [code, line, params['place']])).toEqual([['pack-source-place', 7, '计份']]);
  });
});

describe('a shown pack', () => {
  it('has the source beside each value, and is still the same pack', () => {
    const { pack, layers } = load(`${HEAD}依据:\n  - { 文件: 甲, 已核实: 是, 用于: [总分] }\n  - { 文件: 乙, 已核实: 否, 用于: [计分.≤] }`);
    const text = shownPack(layers);
    expect(text).toContain('# 依据：甲（已核实）\n总分: 100');
    expect(text).toContain('# 依据：乙（未核实）\n    未达到: 0');
    expect(text).toContain('# 继承自 national-2020；依据：项目支出绩效评价管理办法 财预〔2020〕10号（未核实）\n舍入:');
    expect(load(text).pack.sha256).toBe(pack.sha256);
  });

  it('keeps a document of several lines within its comment', () => {
    const { pack, layers } = load(`${HEAD}依据: [{ 文件: "甲\\n总分: 5", 已核实: 是 }]`);
    expect(load(shownPack(layers)).pack.sha256).toBe(pack.sha256);
  });
});
