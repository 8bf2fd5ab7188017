import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, checkRules, copyText, heirOf, levelSums, missingParent, namesIn, type RuleAct, type RuleSection, sortFiles, withItem, withValue } from '../../../src/app/session/rules.ts';
import { loadPack } from '../../../src/rules/load.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { NATIONAL, reviewed, rowOf } from '../../review/reviewed.ts';
import { shippedText } from '../../scoring/packs.ts';
import { scoreTable } from '../../../src/scoring/table.ts';
import { tableOf } from '../../scoring/indicator.ts';

const HEAD = '编号: mine\n名称: 甲\n版本: "1"\n继承: national-2020\n依据:\n  - { 文件: 甲, 已核实: 否 }\n';

function packOf(text: string): Pack {
  const loaded = loadPack(text, shippedText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.pack;
}

const set = (text: string, path: readonly (string | number)[], value: unknown): string => withValue(text, shippedText, path, value);
const sections = (text: string): readonly RuleSection[] => checkRules(text, shippedText, 'zh').sections;
const section = (text: string, title: string): RuleSection => { const found = sections(text).find((one) => one.title === title); if (found === undefined) throw new Error(title); return found; };
const done = (text: string, act: RuleAct | null | undefined): string => { if (act === null || act === undefined) throw new Error('nothing to do'); return set(text, act.path, act.value); };
const said = (text: string): string => text.slice(HEAD.length);

describe('a value set in a form', () => {
  it('is written where it stands, and only what differs from what is inherited', () => {
    const text = set(set(HEAD, ['一级指标', '满意度'], 20), ['一级指标', '产出'], 40);
    expect(said(text)).toBe('一级指标:\n  满意度: 20\n  产出: 40\n');
    expect([...packOf(text).firstLevels].map(([name, points]) => `${name} ${decimalText(points)}`)).toEqual(['产出 40', '满意度 20']);
    expect(set(HEAD, ['一级指标', '满意度'], undefined)).toBe(HEAD);
  });

  it('switches checks off and on, and gives one that was switched off by name a limit', () => {
    const off = set(HEAD, ['复核', '低执行率'], '关闭');
    expect(packOf(off).review.get('低执行率')?.on).toBe(false);
    expect(section(off, '复核').groups[0]?.fields.filter(({ label }) => label.startsWith('低执行率')).map(({ value }) => value)).toEqual(['关闭']);
    const on = set(set(off, ['复核', '低执行率'], '开启'), ['复核', '低执行率', '低于'], '85%');
    expect(said(on)).toBe('复核:\n  低执行率:\n    低于: 85%\n');
    expect(section(on, '复核').groups[0]?.fields.filter(({ label }) => label.startsWith('低执行率')).map(({ value, fallback }) => `${value} ${fallback}`)).toEqual(['开启 开启', '85% 90%']);
  });

  it('is a list where a list is meant, and text where digits are words', () => {
    expect(asWritten({ kind: 'list', choices: [] }, '武汉、 宜昌，')).toEqual(['武汉', '宜昌']);
    expect([asWritten({ kind: 'number' }, '20'), asWritten({ kind: 'number' }, '20%'), asWritten({ kind: 'words' }, '2025.1')]).toEqual([20, '20%', '2025.1']);
    const text = set(set(HEAD, ['适用', '地区'], ['武汉']), ['版本'], '2025.1');
    expect([packOf(text).scope.regions, packOf(text).version]).toEqual([['武汉'], '2025.1']);
  });

  it('of an inherited list writes the list down whole', () => {
    const text = set(HEAD, ['定性', 1, '默认'], '70%');
    expect(packOf(text).bands.map(({ byDefault }) => (byDefault === null ? '待定' : decimalText(byDefault)))).toEqual(['1', '0.7', '待定']);
  });
});

describe('what a form adds and takes out', () => {
  it('an entry of 按指标, another kind of target in it, steps and back, and none of it', () => {
    const added = done(HEAD, section(HEAD, '按指标').acts[0]);
    expect(packOf(added).specials.map(({ word, unit, methods }) => [word, unit, [...methods.keys()]])).toEqual([['满意度', '%', ['≥']]]);
    const head = section(added, '按指标').groups[0];
    const twice = done(added, head?.acts.find(({ label }) => label === '≤'));
    expect([...packOf(twice).specials[0]?.methods.keys() ?? []]).toEqual(['≥', '≤']);
    const stepped = done(added, section(added, '按指标').groups[1]?.acts.find(({ kind }) => kind === 'steps'));
    const method = packOf(stepped).specials[0]?.methods.get('≥');
    expect(method?.kind === 'steps' ? method.steps.map(({ when }) => when.text) : null).toEqual(['实际值 ≥ 指标值', '权重 ≥ 0']);
    const more = done(stepped, section(stepped, '按指标').groups.at(-1)?.acts.find(({ kind }) => kind === 'step'));
    const three = packOf(more).specials[0]?.methods.get('≥');
    expect(three?.kind === 'steps' ? three.steps.map(({ when }) => when.text) : null).toEqual(['实际值 ≥ 指标值', '实际值 ≥ 指标值 × 90%', '权重 ≥ 0']);
    const back = done(more, section(more, '按指标').groups.at(-1)?.acts.find(({ kind }) => kind === 'sides'));
    expect(packOf(back).specials[0]?.methods.get('≥')?.kind).toBe('reached');
    expect(packOf(done(back, section(back, '按指标').groups[0]?.removal)).specials).toEqual([]);
  });

  it('steps of every kind of target that can be asked something are rules that can be used at once', () => {
    const changed = section(HEAD, '计分').groups.flatMap(({ acts }) => acts).reduce(done, HEAD);
    expect([...packOf(changed).methods].filter(([, { kind }]) => kind === 'reached').map(([key]) => key)).toEqual(['是否']);
    const more = section(changed, '计分').groups.flatMap(({ acts }) => acts.filter(({ kind }) => kind === 'step')).reduce(done, changed);
    expect([...packOf(more).methods.values()].map((method) => (method.kind === 'steps' ? method.steps.length : 0))).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 0, 3]);
  });

  it('caps and documents', () => {
    const cap = section(HEAD, '预算执行').acts[0];
    expect(packOf(done(HEAD, cap)).execution.caps).toEqual([]);
    const capped = done(HEAD, cap && withItem(cap, { 执行率低于: '85%', 总分不超过: ' 89 ' }));
    expect(said(capped)).toBe('预算执行:\n  封顶:\n    - 执行率低于: 85%\n      总分不超过: 89\n');
    expect(packOf(capped).execution.caps.map(({ below, most }) => `${decimalText(below)} ${decimalText(most)}`)).toEqual(['0.85 89']);
    const twice = section(capped, '预算执行').acts[0];
    expect(packOf(done(capped, twice && withItem(twice, { 执行率低于: '70%', 总分不超过: '79' }))).execution.caps.length).toBe(2);
    const named = set(done(HEAD, section(HEAD, '依据').acts[0]), ['依据', 1, '用于'], ['计分.≤']);
    expect(packOf(named).sources.map(({ document }) => document)).toEqual(['甲', '待填写']);
  });
});

it('what the rows of a table carry stands beside 一级指标', () => {
  const rows = [30, 20, 10].map((weight, at) => rowOf({ name: `第 ${String(at)} 项`, target: '≥1', actual: '1', weight: String(weight) }, at, { path: [at < 2 ? '产出指标' : '满意度指标', '', String(at)] }));
  const card = scoreTable(tableOf(rows), NATIONAL, { code: 'chosen-by-default', params: {} });
  expect([...levelSums(card)].map(([level, sum]) => `${level} ${decimalText(sum)}`)).toEqual(['产出 50', '满意度 10']);
  expect(reviewed(rows, {}).findings.some(({ code }) => code === 'check-first-level')).toBe(false);
});

describe('files that are loaded together', () => {
  const [child, parent] = [`编号: child\n名称: 子\n继承: parent\n依据: [{ 文件: 乙, 已核实: 否 }]\n`, HEAD.replace('mine', 'parent')];

  it('are told apart, and the one that inherits is what the person meant', () => {
    const sorted = sortFiles([{ file: 'p.yaml', text: parent }, { file: 'c.yaml', text: child }, { file: 's.yaml', text: '编号: s\n类型: 指标体系\n' }, { file: 'e.yaml', text: '- { 指标值: "1" }' }, { file: 'x.txt', text: '你好' }]);
    expect([sorted.rules.map(({ id }) => id), sorted.systems.map(({ id }) => id), sorted.examples.map(({ file }) => file), sorted.refused]).toEqual([['parent', 'child'], ['s'], ['e.yaml'], ['x.txt']]);
    expect(heirOf(sorted.rules)?.file).toBe('c.yaml');
  });

  it('say what has to be loaded first', () => {
    expect(missingParent(child, shippedText)).toBe('parent');
    expect(missingParent(child, (id) => (id === 'parent' ? parent : shippedText(id)))).toBe(null);
    expect(missingParent('编号: a\n继承: a\n', () => '编号: a\n继承: a\n')).toBe(null);
    expect(missingParent('继承: [', shippedText)).toBe(null);
  });

  it('are called by their own lines where the text as a whole cannot be read', () => {
    expect(namesIn('编号: a-1 # 本市\n名称：\n计分: [\n')).toEqual({ id: 'a-1', name: '', parent: null });
    expect(namesIn('编号: "a"\r\n名称: 我市 2025 年\r\n继承: [\r\n')).toEqual({ id: 'a', name: '我市 2025 年', parent: null });
    expect(namesIn('  名称: 里层的\n名称: [甲\n')).toEqual({ id: '', name: '', parent: null });
  });

  it('can be copied whole, so that the copy needs no other', () => {
    const copied = copyText(HEAD, shippedText, 'copy', '副本 "1": #');
    const loaded = loadPack(copied, () => undefined);
    expect(loaded.ok && [loaded.pack.id, loaded.pack.name]).toEqual(['copy', '副本 "1": #']);
  });
});

it('no text makes a form fail', () => {
  const lines = fc.constantFrom('编号: x', '继承: national-2020', '继承: [1]', '计分: 1', '计分: { "≥": { 阶梯: 3 } }', '按指标: [1, { 指标: {} }, { 计分: [] }]', '复核: 关闭', '复核: { 低执行率: [] }', '定性: {}', '定性: [null]', '依据: [[]]', '依据: 甲', '适用: []', '一级指标: 1', '预算执行: { 封顶: 1 }', '预算执行: []', '等级: [1, 2]', '- 1', '<b>', '未核实: 1', 'a: *b', '? [', '"__proto__": { 编号: y }', '名称: [甲]');
  fc.assert(fc.property(fc.array(lines, { maxLength: 6 }), (all) => {
    const text = all.join('\n');
    const { sections: shown } = checkRules(text, shippedText, 'zh');
    for (const { acts, groups } of shown) for (const act of [...acts, ...groups.flatMap((group) => [...group.acts, ...(group.removal === null ? [] : [group.removal])])]) expect(typeof set(text, act.path, act.value)).toBe('string');
    for (const field of shown.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))) expect(typeof set(text, field.path, '1')).toBe('string');
  }), { numRuns: 60 });
});
