import { describe, expect, it } from 'vitest';
import { comparePacks } from '../../src/rules/compare.ts';
import { deriveText, editText, exampleText } from '../../src/rules/draft.ts';
import { loadPack } from '../../src/rules/load.ts';
import { packNamed } from '../../src/cli/packs.ts';
import { shownPack } from '../../src/rules/shown.ts';

const parent = (id: string): string => shownPack(packNamed(id).layers);

function loaded(text: string) {
  const pack = loadPack(text, (id) => (id === 'national-2020' ? parent(id) : undefined));
  if (!pack.ok) throw new Error(JSON.stringify(pack.errors));
  return pack;
}

describe('a new pack', () => {
  const text = deriveText('national-2020', 'mine', '本市"规则": 1');

  it('can be loaded as it is, and scores as its parent does', () => {
    const { pack } = loaded(text);
    expect([pack.id, pack.name, pack.ancestors, pack.sources[0]?.verified]).toEqual(['mine', '本市"规则": 1', ['national-2020'], false]);
    const places = comparePacks(packNamed('national-2020').layers, loaded(text).layers).map(({ place }) => place.split('.')[0]);
    expect(new Set(places)).toEqual(new Set(['编号', '名称', '说明', '版本', '依据']));
  });

  it('takes edits and keeps its comments', () => {
    const commented = `${text}# 本市另定\n舍入: { 位数: 2, 时机: 每行 } # 两位\n`;
    const edited = editText(editText(commented, ['计分', '≤', '未达到'], '权重 × 指标值 ÷ 实际值'), ['舍入', '位数'], 1);
    expect(edited).toContain('# 本市另定');
    expect(edited).toContain('# 两位');
    const { pack, layers } = loaded(edited);
    expect(pack.rounding.places).toBe(1);
    expect(comparePacks(packNamed('national-2020').layers, layers).find(({ place }) => place === '计分.≤.未达到')).toEqual({
      place: '计分.≤.未达到', before: '权重 × 最大(0, 2 − 实际值 ÷ 指标值)', after: '权重 × 指标值 ÷ 实际值',
    });
  });

  it('loses a value that is taken out', () => {
    expect(loaded(editText(editText(text, ['总分'], 120), ['总分'], undefined)).pack.full.toFraction()).toBe('100');
  });

  it('gets examples behind those that it has', () => {
    const first = exampleText('# 说明\n', { 指标值: '≥95%', 实际值: '90%', 权重: 20, 得分: 18.95 });
    expect(exampleText(first, { 指标值: '=1', 实际值: '"1"', 权重: 1, 得分: 1 })).toMatch(/^# 说明\n- \{ .*18\.95 \}\n- \{ .* \}\n$/);
  });
});

it('two packs that say the same do not differ', () => {
  const { layers } = packNamed('hubei');
  expect(comparePacks(layers, layers)).toEqual([]);
});
