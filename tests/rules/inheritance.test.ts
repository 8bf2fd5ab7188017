import { describe, expect, it } from 'vitest';
import { loadPack, type Resolve } from '../../src/rules/load.ts';
import { shippedText } from '../scoring/packs.ts';

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
