import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { firstLevelOf } from '../../src/rules/first-levels.ts';
import { loadPack } from '../../src/rules/load.ts';
import { packed, unpacked } from '../../src/rules/packed.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { sourceOf } from '../../src/rules/value-source.ts';
import { heir, shipped, shippedText } from '../scoring/packs.ts';

const HEAD = '编号: x\n名称: 试验\n继承: national-2020\n依据:\n  - { 文件: 甲, 已核实: 否 }\n  - { 文件: 本市通知, 条款: 第三条, 用于: [一级指标.满意度], 已核实: 是 }\n';
const given = (text: string): string[] => [...heir(text).firstLevels].map(([name, points]) => `${name} ${decimalText(points)}`);

function errors(text: string): string[] {
  const loaded = loadPack(`${HEAD}${text}`, shippedText);
  return loaded.ok ? [] : loaded.errors.map(({ code, line, params }) => `${String(line)} ${code} ${params['place'] ?? ''} ${params['sum'] ?? ''}`.trim());
}

describe('一级指标', () => {
  it('is what the rules say, and nothing where they say nothing, which leaves the fingerprints of packs as they were', () => {
    expect(given('')).toEqual([]);
    expect(given('一级指标: { 满意度: 20, 产出: 40 }')).toEqual(['产出 40', '满意度 20']);
    expect(heir('').sha256).not.toBe(heir('一级指标: { 产出: 40 }').sha256);
    expect(shipped('national-2020').firstLevels.size).toBe(0);
  });

  it('is inherited one by one; 无 takes one back', () => {
    const parent = `${HEAD}一级指标: { 产出: 40, 满意度: 20 }`;
    const loaded = loadPack('编号: y\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: x\n一级指标: { 满意度: 无, 效益: 30 }', (id) => (id === 'x' ? parent : shippedText(id)));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    expect([...loaded.pack.firstLevels.keys()]).toEqual(['产出', '效益']);
    expect([...unpacked(packed(loaded.pack)).firstLevels.keys()]).toEqual(['产出', '效益']);
    const again = loadPack(shownPack(loaded.layers), () => undefined);
    expect(again.ok ? again.pack.sha256 : again.errors).toBe(loaded.pack.sha256);
  });

  it('has its own document where 用于 names it', () => {
    const loaded = loadPack(`${HEAD}一级指标: { 满意度: 20 }`, shippedText);
    expect(loaded.ok && sourceOf(loaded.layers, ['一级指标', '满意度'])).toEqual({ pack: 'x', text: '本市通知 第三条', verified: true });
  });

  it.each([
    ['一级指标: { 产出: 50, 效益: 30, 满意度: 20 }', '7 pack-first-levels 一级指标 110'],
    ['一级指标: { 产出: 50% }', '7 pack-points-needed 一级指标.产出'],
    ['一级指标: { 满意: 20 }', '7 pack-misspelt-key 一级指标'],
    ['一级指标: 40', '7 pack-map-needed 一级指标'],
  ])('%s is refused: %s', (text, expected) => { expect(errors(text)).toContain(expected); });
});

it.each([
  ['产出指标', '产出'], ['★1.成本指标(20分)', '成本'], ['二、产出指标', '产出'], ['产出（数量、成本）', '产出'], ['效益指标（30分）', '效益'], ['满意度指标', '满意度'], ['服务对象满意度指标', '满意度'],
  ['产出成本指标', '产出'], ['履职效能', null], ['预算执行（含满意度）', null], ['', null],
])('%s is %s', (printed, level) => { expect(firstLevelOf(printed)).toBe(level); });
