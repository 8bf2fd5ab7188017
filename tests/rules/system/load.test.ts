import { describe, expect, it } from 'vitest';
import { runSystemExamples } from '../../../src/app/run-system-examples.ts';
import { libraryOf, shippedPacks } from '../../../src/cli/packs.ts';
import '../../../src/explain/messages/loading.ts';
import { word } from '../../../src/explain/messages/wording.ts';
import { loadPack } from '../../../src/rules/load.ts';
import { loadSystem } from '../../../src/rules/system/load.ts';
import { shippedText } from '../../scoring/packs.ts';
import { errors, HEAD, system, tree } from './system.ts';

const LEAF = '{ 名称: 甲, 分值: 10, 计分: 权重, 已核实: 是 }';
const leaf = (rest: string): string => tree(`{ 名称: 甲, 分值: 10, ${rest}, 已核实: 是 }`);
const input = (text: string): string => `${HEAD}输入: [${text}]\n${tree(LEAF)}`;
const calculations = (text: string): string => `${HEAD}输入: [{ 名称: 表, 类型: 列表, 列: [{ 名称: 数, 类型: 数值 }] }]\n计算: [${text}]\n${tree(LEAF)}`;

describe('the formula systems that come with the program', () => {
  it.each(libraryOf().systems.map((file) => [file.system.id, file] as const))('%s keeps its examples, and they reach every part of it', (_, { system: one, examples }) => {
    expect(runSystemExamples(one, examples, 'zh')).toEqual({ count: expect.any(Number) as number, failed: 0, failures: [], unreached: [] });
  });

  it('are two, none of them broken, and none among the packs that score tables', () => {
    const { systems, broken, packs } = libraryOf();
    expect([systems.map(({ system: { id } }) => id), broken]).toEqual([['sichuan-department-2023', 'sichuan-project-2023'], []]);
    expect(packs).toEqual(shippedPacks());
    expect(packs.map(({ pack }) => pack.id)).not.toContain('sichuan-department-2023');
  });

  it('are marked as not verified, leaf by leaf', () => {
    for (const { system: one } of libraryOf().systems) {
      expect(one.leaves.filter(({ verified }) => verified)).toEqual([]);
      expect(one.unverified).toEqual(expect.arrayContaining(one.leaves.map(({ place }) => place)));
    }
  });

  it('are refused as packs of tables, as packs of tables are refused as systems', () => {
    const pack = loadPack(shippedText('sichuan-project-2023') ?? '', shippedText);
    expect(pack).toEqual({ ok: false, errors: [{ code: 'pack-is-system', params: {}, line: 5 }] });
    const other = loadSystem(shippedText('national-2020') ?? '', shippedText);
    expect(other.ok ? [] : other.errors.map(({ code }) => code)).toEqual(['pack-is-no-system']);
  });
});

describe('a system that cannot be used', () => {
  it('is read where nothing is wrong', () => {
    expect(system(`${HEAD}${tree(LEAF)}`).leaves.map(({ place }) => place)).toEqual(['指标.一级.二级.甲']);
  });

  it('says which level is off and by how much', () => {
    const loaded = loadSystem(`${HEAD}${tree('{ 名称: 甲, 分值: 7.5, 计分: 权重, 已核实: 是 }')}`, () => undefined);
    expect(loaded.ok ? [] : loaded.errors.map(({ code, params }) => word('zh', code, params).message)).toEqual(['“一级.二级”的分值是 10，下级合计 7.5，少了 2.5']);
    expect(errors(`${HEAD}${tree(LEAF.replace('10', '12'), 10)}`)).toEqual(['15 system-weights-over']);
    expect(errors(`${HEAD}${tree(LEAF.replace('10', '9'), 9)}`)).toEqual(['7 system-weights-under']);
  });

  it('says what to write where 已核实 is missing, which no system can inherit for an indicator', () => {
    const loaded = loadSystem(`${HEAD}${tree('{ 名称: 甲, 分值: 10, 计分: 权重 }')}`, () => undefined);
    const said = loaded.ok ? [] : loaded.errors.map(({ code, params }) => (['zh', 'en'] as const).map((language) => word(language, code, params).next));
    expect(said).toEqual([['看过文件原文的写“已核实: 是”，没看过的写“已核实: 否”。', 'Write 已核实: 是 where you read the original document, 已核实: 否 where you did not.']]);
  });

  it.each([
    ['no indicator', `${HEAD}指标: []\n`, '10 pack-list-empty'],
    ['no indicators at all', HEAD, '1 system-key-missing'],
    ['a leaf without 已核实', `${HEAD}${tree('{ 名称: 甲, 分值: 10, 计分: 权重 }')}`, '17 pack-verified-missing'],
    ['a leaf without 分值', `${HEAD}${tree('{ 名称: 甲, 计分: 权重, 已核实: 是 }')}`, '17 pack-item-key-missing'],
    ['a leaf of no weight', `${HEAD}${tree('{ 名称: 甲, 分值: 0, 计分: 权重, 已核实: 是 }')}`, '17 pack-amount-range, 15 system-weights-under'],
    ['a bare rate for points', `${HEAD}输入: [{ 名称: 采购率, 类型: 比率 }]\n${leaf('计分: 最小(1，(采购率))')}`, '18 formula-share-not-points'],
    ['a bare rate in a branch', `${HEAD}输入: [{ 名称: 采购率, 类型: 比率 }]\n${leaf('计分: 如果(采购率 ≥ 90%，权重，采购率)')}`, '18 formula-share-not-points'],
    ['an unknown name in a formula', `${HEAD}${leaf('计分: 权重 × 乙')}`, '17 formula-unknown-name'],
    ['a number for a condition', `${HEAD}${leaf('计分: 权重, 不适用: 1')}`, '17 formula-condition-needed'],
    ['two ways of scoring', `${HEAD}${leaf('计分: 权重, 评定: 是')}`, '17 system-leaf-rule'],
    ['no way of scoring', `${HEAD}${leaf('说明: 无')}`, '17 system-leaf-rule'],
    ['a checklist without points', `${HEAD}${leaf('清单: [一, 二]')}`, '17 system-leaf-rule'],
    ['a checklist that repeats itself', `${HEAD}${leaf('清单: [一, 一], 每项扣: 1')}`, '17 system-checklist'],
    ['a checklist item above the weight', `${HEAD}${leaf('清单: [一], 每项扣: 11')}`, '17 system-checklist-each'],
    ['a leaf called like an input', input('{ 名称: 甲, 类型: 数值 }'), '18 system-name-taken'],
    ['a name that no formula can hold', input('{ 名称: 6月, 类型: 数值 }'), '10 system-name'],
    ['a name that is the beginning of a pattern', input('{ 名称: "非(", 类型: 数值 }'), '10 system-name'],
    ['a name that is a number', input('{ 名称: "2", 类型: 数值 }'), '10 system-name'],
    ['a name that reads as a sum', input('{ 名称: "1+1", 类型: 数值 }'), '10 system-name'],
    ['a name that hides a function', input('{ 名称: 最小, 类型: 数值 }'), '10 system-name'],
    ['权重 as an input', input('{ 名称: 权重, 类型: 数值 }'), '10 system-name'],
    ['a range upside down', input('{ 名称: 乙, 类型: 数值, 范围: "[5, 1]" }'), '10 system-range'],
    ['a choice without options', input('{ 名称: 乙, 类型: 选择 }'), '10 system-options'],
    ['a list without columns', input('{ 名称: 乙, 类型: 列表 }'), '10 pack-list-empty'],
    ['rows with other constants', input('{ 名称: 乙, 类型: 列表, 行: [{ 行: 一, 值: { 丙: 1 } }, { 行: 二 }], 列: [{ 名称: 数, 类型: 数值 }] }'), '10 system-row-constants'],
    ['a misspelt key', input('{ 名称: 乙, 类型: 数值, 单为: 元 }'), '10 pack-misspelt-key'],
    ['a list that is not there', calculations('{ 名称: 丙, 列表: 无, 求和: 数 }'), '11 system-list-unknown'],
    ['a calculation of two kinds', calculations('{ 名称: 丙, 列表: 表, 求和: 数, 计数: 数 > 1 }'), '11 system-calculation'],
    ['a column beside a name of its own', calculations('{ 名称: 数, 列表: 表, 求和: 1 }'), '11 system-column-hides'],
    ['a place that is not there', `${HEAD}未核实: [指标.一级.三级]\n${tree(LEAF)}`, '10 pack-place-unknown'],
  ])('%s', (_, text, error) => {
    expect(errors(text).join(', ')).toBe(error);
  });

  it('says the path of a circle, from wherever the calculations begin', () => {
    const loaded = loadSystem(calculations('{ 名称: 丙, 公式: 丁 + 1 }, { 名称: 丁, 公式: 戊 × 2 }, { 名称: 戊, 公式: 丙 }'), () => undefined);
    expect(loaded.ok ? null : loaded.errors[0]?.params['path']).toBe('丙 → 丁 → 戊 → 丙');
  });

  it('takes calculations in any order', () => {
    expect(errors(calculations('{ 名称: 丙, 公式: 丁 + 1 }, { 名称: 丁, 列表: 表, 求和: 数 }'))).toEqual([]);
  });
});

describe('examples of a system', () => {
  const one = system(`${HEAD}输入: [{ 名称: 乙, 类型: 比率 }]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重 × 乙, 已核实: 是 }')}`);

  it('names nothing by what every object has', () => {
    const odd = system(`${HEAD}输入: [{ 名称: constructor, 类型: 列表, 列: [{ 名称: toString, 类型: 数值 }] }, { 名称: valueOf, 类型: 数值 }]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重, 已核实: 是 }')}`);
    expect(runSystemExamples(odd, '- { 输入: {}, 应得: { 甲: 10 } }\n- { 输入: { constructor: [{ 名称: 一 }] }, 应得: { 甲: 10 } }', 'zh').failures).toEqual([]);
  });

  it.each([
    ['- { 输入: { 乙: 50% }, 应得: { 甲: 5 }, 总分: 5 }', 0], ['- { 输入: { 乙: 50% }, 应得: { 甲: 5.01 } }', 1], ['- { 输入: { 乙: 50 }, 应得: { 甲: 待定 } }', 1],
    ['- { 输入: { 丙: 1 }, 应得: { 甲: 待定 } }', 1], ['- { 输入: {}, 应得: { 丁: 待定 } }', 1], ['- { 输入: {}, 得: { 甲: 5 } }', 1], ['- 5', 1], ['a: 1', 1], ['- [', 1],
  ])('%s fails %i times', (text, count) => {
    expect(runSystemExamples(one, text, 'zh').failures).toHaveLength(count);
  });
});
