import { describe, expect, it } from 'vitest';
import { loadPack, type Resolve } from '../../src/rules/load.ts';
import { loadSystem } from '../../src/rules/system/load.ts';
import { shippedText } from '../scoring/packs.ts';
import { HEAD, tree } from './system/system.ts';

const BASIS = '依据: [{ 文件: 甲, 已核实: 否 }]';
const HEIR = `编号: x\n名称: 试验\n${BASIS}\n继承: national-2020\n`;

function errors(text: string, resolve: Resolve = shippedText): string[] {
  const loaded = loadPack(text, resolve);
  return loaded.ok ? [] : loaded.errors.map(({ code, line, params }) => `${String(line)} ${code} ${params['place'] ?? ''}`.trim());
}

function notices(text: string): string[] {
  const loaded = loadPack(`${HEIR}${text}`, shippedText);
  return loaded.ok ? loaded.notices.map(({ code, line }) => `${String(line)} ${code}`) : loaded.errors.map(({ code }) => code);
}

describe('what a pack says for itself', () => {
  it.each([
    [`名称: 甲\n${BASIS}\n继承: national-2020`, ['1 pack-own-key-missing 编号']],
    [`编号: x\n${BASIS}\n继承: national-2020`, ['1 pack-own-key-missing 名称']],
    ['编号: x\n名称: 甲\n继承: national-2020', ['1 pack-own-key-missing 依据']],
    ['编号: x\n名称: 甲\n依据: [{ 文件: "", 已核实: 否 }]\n继承: national-2020', ['3 pack-text-empty 依据.1.文件']],
    [`编号: national-2020\n名称: 甲\n${BASIS}\n继承: national-2020`, ['1 pack-id-of-parent']],
  ])('%s', (text, expected) => {
    expect(errors(text)).toEqual(expected);
  });

  it('is not its parent\'s 说明', () => {
    const loaded = loadPack(HEIR, shippedText);
    expect(loaded.ok && [loaded.pack.ancestors, loaded.pack.sources.map(({ document }) => document)]).toEqual([['national-2020'], ['甲']]);
  });
});

describe('what an author should look at', () => {
  it.each([
    ['总分: 120', ['5 pack-grades-inherited']], ['总分: 100', []], ['总分: 120\n等级: [{ 等级: 优, 不低于: 108 }, { 等级: 差, 不低于: 0 }]', []],
    ['未核实: []', ['5 pack-unverified-cleared']], ['未核实: [预算执行, 计分, 定性, 超额, 等级, 舍入]', []], ['', []],
  ])('%s', (text, expected) => {
    expect(notices(text)).toEqual(expected);
  });
});

describe('未核实', () => {
  it.each([['', ['预算执行', '计分', '定性', '超额', '等级']], ['未核实: []', []], ['未核实: [定性]', ['定性']]])('“%s” comes to %s', (text, expected) => {
    const loaded = loadPack(`${HEIR}${text}`, shippedText);
    expect(loaded.ok && loaded.pack.unverified).toEqual(expected);
  });
});

describe('未核实 that is inherited', () => {
  const unverified = (basis: string, text: string): readonly string[] => {
    const loaded = loadPack(`编号: x\n名称: 试验\n依据: [${basis}]\n继承: national-2020\n${text}`, shippedText);
    return loaded.ok ? loaded.pack.unverified : [];
  };
  const READ = '{ 文件: 甲, 已核实: 是 }';

  it.each([
    ['等级: [{ 等级: 优, 不低于: 85 }, { 等级: 差, 不低于: 0 }]', ['预算执行', '计分', '定性', '超额']],
    ['预算执行: { 分值: 20 }', ['预算执行.计分', '预算执行.预算为零', '计分', '定性', '超额', '等级']],
  ])('says nothing of what the heir sets by a document that was read: %s', (text, expected) => {
    expect(unverified(READ, text).filter((place) => place !== '预算执行.说明原因')).toEqual(expected);
    expect(unverified('{ 文件: 甲, 已核实: 否 }', text)).toEqual(['预算执行', '计分', '定性', '超额', '等级']);
  });

  it('keeps the rest of a method, and what the heir itself doubts', () => {
    expect(unverified(READ, '计分: { "≤": { 未达到: 0 } }')).toEqual(expect.arrayContaining(['预算执行', '计分.≥', '计分.≤.达到', '定性']));
    expect(unverified(READ, '计分: { "≤": { 未达到: 0 } }')).not.toEqual(expect.arrayContaining(['计分.≤.未达到']));
    expect(unverified(READ, '计分: { "≤": { 未达到: 0 } }\n未核实: [计分]')).toEqual(['计分']);
  });

  it('follows the document that 用于 names', () => {
    expect(unverified(`${READ}, { 文件: 乙, 已核实: 否, 用于: [等级] }`, '等级: [{ 等级: 优, 不低于: 85 }, { 等级: 差, 不低于: 0 }]')).toContain('等级');
  });

  it('of a system leaves each indicator of an own tree to its own 已核实', () => {
    const parent = `${HEAD.replace('编号: s', '编号: p')}未核实: [指标, 等级]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重, 已核实: 否 }')}`;
    const heir = `编号: s\n名称: 试验\n类型: 指标体系\n依据: [{ 文件: 乙, 已核实: 是 }]\n继承: p\n${tree('{ 名称: 乙, 分值: 6, 计分: 权重, 已核实: 是 }\n{ 名称: 丙, 分值: 4, 计分: 权重, 已核实: 否 }')}`;
    const loaded = loadSystem(heir, (id) => (id === 'p' ? parent : undefined));
    expect(loaded.ok && loaded.system.unverified).toEqual(['等级', '指标.一级.二级.丙']);
  });
});

describe('an error of what is inherited', () => {
  const MOTHER = `编号: m\n名称: 母\n${BASIS}\n继承: national-2020\n`;
  const CHILD = `编号: x\n名称: 子\n${BASIS}\n继承: m\n`;
  const where = (child: string, mother: string, grandmother = ''): string[] => {
    const loaded = loadPack(child, (id) => ({ m: mother, g: grandmother })[id] ?? shippedText(id));
    return loaded.ok ? [] : loaded.errors.map(({ code, line, inherited }) => `${String(line)} ${code}${inherited === undefined ? '' : ` ${inherited.id}:${String(inherited.line)}`}`);
  };

  it.each([
    ['text that is no YAML', CHILD, `${MOTHER}计分: { "≥": { 达到: 权重\n`, '', ['4 pack-syntax m:6']],
    ['a full-width colon', CHILD, `${MOTHER}说明：甲\n总分: 100\n`, '', ['4 pack-full-colon m:5']],
    ['a formula', CHILD, `${MOTHER}计分: { "≥": { 未达到: 权种 } }\n`, '', ['4 formula-unknown-name m:5']],
    ['a misspelt key', CHILD, `${MOTHER}总芬: 100\n`, '', ['4 pack-misspelt-key m:5']],
    ['one further up', CHILD, MOTHER.replace('national-2020', 'g'), `${MOTHER.replace('编号: m', '编号: g')}计分: { "≥": { 未达到: 权种 } }\n`, ['4 formula-unknown-name g:5']],
    ['no YAML further up', CHILD, MOTHER.replace('national-2020', 'g'), '"', ['4 pack-syntax g:1']],
    ['both', `${CHILD}舍入: { 位数: 9 }\n`, `${MOTHER}总芬: 100\n`, '', ['5 pack-places', '4 pack-misspelt-key m:5']],
    ['nothing of it, but what goes with it no more', `${CHILD}总分: 50\n`, MOTHER, '', ['1 pack-grade-above', '1 pack-grade-above', '1 pack-grade-above']],
  ])('%s', (_, child, mother, grandmother, expected) => {
    expect(where(child, mother, grandmother)).toEqual(expected);
  });

  it('of a system likewise', () => {
    const mother = `${HEAD.replace('编号: s', '编号: p')}${tree('{ 名称: 甲, 分值: 10, 计分: 权种, 已核实: 否 }')}`;
    const loaded = loadSystem('编号: s\n名称: 试验\n类型: 指标体系\n依据: [{ 文件: 乙, 已核实: 是 }]\n继承: p\n', () => mother);
    expect(loaded).toMatchObject({ ok: false, errors: [{ code: 'formula-unknown-name', line: 5, inherited: { id: 'p', line: 17 } }] });
  });
});
