import { describe, expect, it } from 'vitest';
import '../../src/explain/messages/loading.ts';
import { word } from '../../src/explain/messages/wording.ts';
import { loadPack } from '../../src/rules/load.ts';
import { shippedText } from '../scoring/packs.ts';

const HEAD = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

function said(text: string): string[] {
  const loaded = loadPack(`${HEAD}${text}`, shippedText);
  return loaded.ok ? ['ok'] : loaded.errors.map(({ code, params, line }) => { const { message, next } = word('zh', code, params); return `${String(line)} ${code} ${message} ${next}`; });
}

describe('slips that authors make', () => {
  it.each([
    ['a full-width colon', '总分：100', '5 pack-full-colon', '总分: 100'],
    ['a full-width colon within braces', '舍入: { 位数：2, 时机: 每行 }', '5 pack-full-colon', '位数: 2'],
    ['a colon without its blank', '总分:100', '5 pack-colon-blank', '总分: 100'],
    ['a tab for an indentation', '舍入:\n\t位数: 2\n\t时机: 每行', '6 pack-tab', '空格'],
    ['a key written twice', '总分: 100\n说明: 甲\n总分: 90', '7 pack-key-twice', '总分'],
    ['full-width quotes', '适用: { 生效: “2025-01-01” }', '5 pack-full-quotes', '"2025-01-01"'],
    ['full-width commas between keys', '舍入: { 位数: 2， 时机: 每行 }', '5 pack-full-comma', '{ 位数: 2, 时机: 每行 }'],
    ['full-width commas in a list', '未核实: [定性，等级]', '5 pack-full-comma', '[定性, 等级]'],
    ['full-width brackets of a list', '未核实: 【定性, 等级】', '5 pack-full-brackets', '[定性, 等级]'],
    ['full-width braces', '舍入: ｛ 位数: 2, 时机: 每行 ｝', '5 pack-full-brackets', '{ 位数: 2, 时机: 每行 }'],
    ['full-width digits', '总分: １００', '5 pack-full-digits', '100'],
    ['记分 for 计分', '记分: { "≥": { 达到: 权重, 未达到: 0 } }', '5 pack-misspelt-key', '计分'],
  ])('%s', (_, text, code, mended) => {
    const [first = '', ...others] = said(text);
    expect([first.startsWith(`${code} `), others]).toEqual([true, []]);
    expect(first).toContain(mended);
  });

  it.each([
    ['full-width signs of a formula', '计分: { "≥": { 未达到: 最大(0，权重 − 2 × (指标值 − 实际值)) } }'], ['full-width brackets of a formula', '计分:\n  "≥": { 未达到: 最大（0，权重 − 2） }'],
    ['text with full-width signs', '说明: 先看表类：“项目”，再看（年度）'], ['a comment', '总分: 100  # 满分：１００，“不变”'], ['lines of a text', '说明: |\n  依据：办法\n  总分：１００'],
  ])('but not %s', (_, text) => {
    expect(said(text)).toEqual(['ok']);
  });
});
