import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runExamples } from '../../src/app/run-examples.ts';
import { runSystemExamples } from '../../src/app/run-system-examples.ts';
import { fillInBook } from '../../src/app/system/fill-in-book.ts';
import { scoreFilled } from '../../src/app/system/score-system.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { CHECK_NAMES } from '../../src/rules/check-names.ts';
import { systemJsonSchema } from '../../src/rules/json-schema.ts';
import { loadPack } from '../../src/rules/load.ts';
import { loadSystem } from '../../src/rules/system/load.ts';
import { outOfBounds } from '../../src/scoring/system/bounds.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { filledIn, type Inputs } from '../app/system/filled.ts';
import { awarded, heir, points } from '../scoring/packs.ts';

const README = readFileSync(new URL('../../scoring-rules/README.md', import.meta.url), 'utf8');

describe('what the guide for authors shows', () => {
  const pack = heir(/```yaml\n([\s\S]*?)```/.exec(README.slice(README.indexOf('## 常见写法')))?.[1] ?? '');

  it.each([
    ['≥20个', '19个', '', 'missed 8'], ['>5', '5', '', 'missed 0'], ['=10', '12', '', 'missed 8'], ['500人', '59%', '', 'missed 0'], ['500人', '60%', '', 'missed 6'], ['≥95%', '85%', '群众满意度', 'missed 8'], ['≥100', '130', '', 'over 8'], ['2023年6月30日前', '2023年7月4日', '', 'missed 8'],
  ])('%s answered by %s %s: %s', (target, actual, name, expected) => {
    expect(points({ target, actual, name }, pack)).toBe(expected);
  });

  it('names the names that each formula may use', () => {
    expect(README).toContain('| 超额.扣分 | 权重、超额比例');
    expect(awarded({ target: '≥100', actual: '130' }, pack).score.trace?.substituted).toBe('10 − 最小(2, 10)');
  });
});

describe('the lesson of ten minutes', () => {
  const [pack = '', examples = ''] = [...README.slice(0, README.indexOf('## 规则文件')).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

  it('is a pack that can be used as it stands, and its examples come out', () => {
    const loaded = loadPack(pack, (id) => (id === 'national-2020' ? readFileSync(new URL('../../scoring-rules/national-2020/pack.yaml', import.meta.url), 'utf8') : undefined));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    expect(runExamples(loaded.pack, examples, 'zh')).toMatchObject({ count: 3, failures: [] });
  });
});

describe('the examples of a whole table', () => {
  it('come out by the national rules with a cap', () => {
    const text = /```yaml\n([\s\S]*?)```/.exec(README.slice(README.indexOf('## 例子')))?.[1] ?? '';
    expect(runExamples(heir('预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89 }] }'), text, 'zh')).toMatchObject({ count: 3, failures: [] });
  });
});

describe('the small system', () => {
  const [pack = '', examples = ''] = [...README.slice(README.indexOf('### 一套完整的小体系')).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const loaded = loadSystem(pack, () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const { system, notices } = loaded;

  it('is whole, nothing is to be looked at in it, and its examples come out and reach everything', () => {
    expect(notices).toEqual([]);
    expect(outOfBounds(system)).toEqual([]);
    expect(runSystemExamples(system, examples, 'zh')).toEqual({ count: 3, failed: 0, failures: [], unreached: [] });
  });

  it('scores its own workbook as the examples say', () => {
    const book = openXlsx(fillInBook(system, pack, examples));
    const written = parse(examples) as readonly { readonly 输入: Inputs; readonly 总分: number | string }[];
    const totals = written.map(({ 输入: inputs }) => scoreFilled(openXlsx(book.patch(filledIn(book.grids, inputs))).grids, { named: null, systems: () => [], tables: { packs: [], packFor: () => null } })?.card.total ?? null);
    expect(totals.map((total) => (total === null ? '待定' : decimalText(total)))).toEqual(written.map(({ 总分: total }) => String(total)));
  });

  it('and the table below it say every key of a system', () => {
    const part = README.slice(README.indexOf('## 指标体系'), README.indexOf('# English'));
    const keys = new Set([...JSON.stringify(systemJsonSchema()).matchAll(/"([\p{Script=Han}]+)":\{/gu)].map(([, key = '']) => key));
    const elsewhere = ['文号', '条款', '链接', '生效', '失效', '表类', '时机', '位数', '文件', '说明', '未核实', '版本', '编号', '名称', '适用', '等级', '不低于'];
    expect([...keys].filter((key) => !part.includes(key) && !elsewhere.includes(key))).toEqual([]);
  });
});

describe('what it says of 复核', () => {
  const part = README.slice(README.indexOf('## 复核'), README.indexOf('## 例子'));

  it('names every check and every limit, and shows an example that can be read', () => {
    const said = part.split('\n').flatMap((line) => (line.split('|')[1] ?? '').split('、').map((name) => name.trim()));
    expect(Object.keys(CHECK_NAMES).filter((name) => !said.includes(name))).toEqual([]);
    const limits = Object.values<Readonly<Record<string, string>>>(CHECK_NAMES).flatMap((kinds) => Object.keys(kinds));
    expect(limits.filter((limit) => !part.includes(`${limit}（`))).toEqual([]);
    const example = /```yaml\n([\s\S]*?)```/.exec(part)?.[1] ?? '';
    expect([...heir(example).review.keys()]).toEqual(['低执行率', '单项分值过大', '指标重复']);
  });
});
