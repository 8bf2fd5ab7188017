import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saidOf } from '../../src/app/session/rules.ts';
import '../../src/explain/messages/loading.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { codeOf, rules } from './rules-run.ts';

describe('an author at the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  const own = join(folder, 'my-city');

  it('begins a pack, which is whole, and is never overwritten', () => {
    expect(rules('new', 'my-city', '--from', 'national-2020', '--out', folder)).toMatchObject({ status: 0, fail: '' });
    expect(rules('check', own)).toMatchObject({ status: 0, fail: '' });
    const before = readFileSync(join(own, 'pack.yaml'), 'utf8');
    expect(codeOf(['new', 'my-city', '--from', 'national-2020', '--out', folder])).toBe('rules-new-exists');
    expect(readFileSync(join(own, 'pack.yaml'), 'utf8')).toBe(before);
  });

  it('is told of a mistake with its line, and of an example that fails', () => {
    const good = readFileSync(join(own, 'pack.yaml'), 'utf8');
    writeFileSync(join(own, 'pack.yaml'), `${good}计分:\n  "≤": { 未达到: 权重 × 指标 ÷ 实际值 }\n`);
    const broken = rules('check', own);
    expect(broken.status).toBe(1);
    expect(broken.fail).toMatch(/pack\.yaml:9 .*指标/);
    writeFileSync(join(own, 'pack.yaml'), `${good}计分:\n  "≤": { 未达到: 权重 × 指标值 ÷ 实际值 }\n`);
    writeFileSync(join(own, 'examples.yaml'), '- { 指标值: "≤100万元", 实际值: "120万元", 权重: 10, 得分: 8 }\n');
    expect(rules('check', own)).toMatchObject({ status: 1 });
    expect(rules('check', own).fail).toContain('8.33');
    expect(rules('check', own).out).toContain('my-city：例子 1 个，通过 0 个，不通过 1 个');
    writeFileSync(join(own, 'examples.yaml'), '- { 指标值: "≤100万元", 实际值: "120万元", 权重: 10, 得分: 8.33, 因为: 未达到 }\n');
    const { status, out } = rules('check', own);
    expect([status, out.includes('没有例子走到')]).toEqual([0, false]);
    writeFileSync(join(own, 'pack.yaml'), `${good}计分:\n  "≤": { 未达到: 权重 × 指标值 ÷ 实际值 }\n  ">": { 未达到: 0 }\n`);
    expect(rules('check', own).out).toContain('没有例子走到 计分.>.未达到');
    writeFileSync(join(own, 'pack.yaml'), `${good}计分:\n  "≤": { 未达到: 权重 × 指标值 ÷ 实际值 }\n`);
  });

  it('sees where the pack differs from its parent', () => {
    const { out } = rules('diff', 'national-2020', own);
    expect(out).toMatch(/计分\.≤\.未达到\s+权重 × 最大\(0, 2 − 实际值 ÷ 指标值\)\s+权重 × 指标值 ÷ 实际值/);
    expect(out).not.toContain('计分.≥');
    expect(rules('diff', 'hubei', 'hubei').out).toBe('两套规则没有不同。');
  });

  it('sees what it does to tables; a file that cannot be read ends nothing', () => {
    writeFileSync(join(folder, '坏.xlsx'), '不是工作簿');
    const path = join(folder, '影响.xlsx');
    const { status, out, fail } = rules('impact', 'national-2020', own, 'samples/项目支出绩效自评表-示例.xlsx', join(folder, '坏.xlsx'), '--out', path);
    expect([status, fail]).toEqual([1, expect.stringContaining('坏.xlsx')]);
    expect(out).toContain('3.8  →  3.81');
    expect(out).toContain('1 张有变化');
    expect(openXlsx(readFileSync(path)).grids.map(({ sheet }) => sheet)).toEqual(['各表', '逐行']);
    expect(rules('impact', 'national-2020', own, 'samples/项目支出绩效自评表-示例.xlsx').status).toBe(3);
    expect(rules('impact', own, own, 'samples/项目支出绩效自评表-示例.xlsx').status).toBe(0);
  });

  it.each<[readonly string[], string]>([
    [['new', 'a b', '--from', 'hubei'], 'rules-new-id'], [['new', 'hubei', '--from', 'national-2020'], 'rules-new-taken'], [['new', 'x'], 'rules-new-from'], [['diff', 'hubei'], 'rules-diff'], [['impact', 'hubei', 'hubei'], 'rules-impact'],
    [['show', 'hubei', '--out', 'x'], 'rules-option'], [['impact', 'hubei', 'hubei', 'samples', '--out', 'x.txt'], 'impact-out-needs-xlsx'], [['chek', 'hubei'], 'bad-rules-action'],
  ])('%j is refused', (words, code) => {
    expect(codeOf(words)).toBe(code);
    expect(existsSync('x')).toBe(false);
  });
});

it('files that the rules’ view hands on are checked with their examples, as files and as a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  writeFileSync(join(folder, 'my-city.yaml'), '编号: my-city\n名称: 本市\n版本: "1"\n继承: national-2020\n依据: [{ 文件: 甲, 已核实: 否 }]\n');
  writeFileSync(join(folder, 'my-city-examples.yaml'), '- { 指标值: "≥1个", 实际值: "1个", 权重: 10, 得分: 9 }\n');
  for (const name of [folder, join(folder, 'my-city.yaml')]) {
    const { status, fail } = rules('check', name);
    expect([status, fail]).toEqual([1, expect.stringMatching(/my-city-examples\.yaml:1 .*10/)]);
  }
  writeFileSync(join(folder, 'other.yaml'), '');
  expect(codeOf(['check', folder])).toBe('rules-folder-several');
});

it('is told of failing examples how many there are, and what none of them reaches; of a text that is no list, only that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  writeFileSync(join(folder, 'pack.yaml'), '编号: my-city\n名称: 本市\n版本: "1"\n继承: national-2020\n依据: [{ 文件: 甲, 已核实: 否 }]\n计分: { ">": { 达到: 权重, 未达到: 0 } }\n');
  writeFileSync(join(folder, 'examples.yaml'), '- { 指标值: ">1个", 实际值: "2个", 权重: 10, 得分: 10 }\n- { 指标值: ">1个", 实际值: "2个", 权重: 10, 得分: 9 }\n- { 指标值: "?" }\n');
  for (const action of ['test', 'check']) {
    const { status, out } = rules(action, folder);
    expect([status, out.split('\n').slice(-2)]).toEqual([1, ['my-city：例子 3 个，通过 1 个，不通过 2 个', 'my-city：没有例子走到 计分.>.未达到']]);
  }
  writeFileSync(join(folder, 'examples.yaml'), '例子: 没有\n');
  const { status, out, fail } = rules('test', folder);
  expect([status, out, fail.split('\n').length]).toEqual([1, '', 1]);
});

it('an error in a file that is inherited is told under that file, with the one that inherits it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  const [mother, child] = [join(folder, 'mother.yaml'), join(folder, 'child.yaml')];
  writeFileSync(mother, '编号: mother\n名称: 母\n版本: "1"\n继承: national-2020\n依据: [{ 文件: 甲, 已核实: 否 }]\n计分: { "≥": { 未达到: 权种 } }\n');
  writeFileSync(child, '编号: child\n名称: 子\n版本: "1"\n继承: mother\n依据: [{ 文件: 甲, 已核实: 否 }]\n');
  const { status, fail } = rules('check', child);
  expect([status, fail]).toEqual([1, expect.stringContaining(`${mother}:6  （${child} 继承自它）`)]);
  const errors = [{ code: 'formula-unknown-name', params: { place: '甲', name: '乙', text: '', allowed: '', at: '' }, line: 4, inherited: { id: 'mother', line: 6 } }];
  expect(saidOf(errors, 'zh')[0]).toMatchObject({ line: 4, message: expect.stringContaining('继承的规则“mother”第 6 行：') as string });
});
