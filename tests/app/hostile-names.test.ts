import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { loadPack } from '../../src/rules/load.ts';
import type { NewCell } from '../../src/sheet/changes.ts';
import { planRules } from '../../src/sheet/rules/plan.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { shippedText } from '../scoring/packs.ts';
import { fillInBook } from '../../src/app/system/fill-in-book.ts';
import { impactBook } from '../../src/app/impact/impact-book.ts';
import { planSystemScores, scoreFilled } from '../../src/app/system/score-system.ts';
import { loadSystem } from '../../src/rules/system/load.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';

/** What a spreadsheet program would run, or a page would take for markup, where it were no text. */
const HOSTILE = ['=HYPERLINK("http://x","点这里")', '+1+cmd', '-1+cmd', '@SUM(A1)', '\t=1+1', '<img src=x onerror=alert(1)>', '=1+1'];
const q = (text: string): string => JSON.stringify(text);

/** A formula system of which everything that is only said to people is hostile. */
function hostileSystem(text: string): string {
  return `编号: s\n名称: ${q(text)}\n版本: ${q(text)}\n类型: 指标体系\n说明: ${q(text)}\n依据: [{ 文件: ${q(text)}, 文号: ${q(text)}, 条款: ${q(text)}, 链接: ${q(text)}, 已核实: 是 }]\n适用: { 表类: [部门] }\n总分: 10\n舍入: { 位数: 2, 时机: 每行 }\n等级: [{ 等级: ${q(text)}, 不低于: 0 }]
输入:
  - { 名称: 数, 类型: 数值, 单位: ${q(text)}, 来源: ${q(text)} }
  - { 名称: 类, 类型: 选择, 选项: [{ 选项: ${q(text)}, 值: 1 }] }
  - { 名称: 表, 类型: 列表, 来源: ${q(text)}, 行: [{ 行: ${q(text)}, 值: { 常: 1 } }], 列: [{ 名称: 列, 类型: 数值, 单位: ${q(text)}, 来源: ${q(text)} }] }
指标:
  - 名称: ${q(text)}
    分值: 10
    下级:
      - 名称: ${q(text)}
        分值: 10
        下级:
          - { 名称: 甲, 分值: 5, 计分: 权重, 已核实: 是, 说明: ${q(text)}, 依据: ${q(text)} }
          - { 名称: 乙, 分值: 5, 清单: [${q(text)}], 每项扣: 1, 已核实: 是, 说明: ${q(text)} }
扣分项: [{ 名称: ${q(text)}, 扣分: 数 × 0 }]
`;
}

/** Every formula of a workbook, and its parts that hold cells. */
function formulasOf(bytes: Uint8Array): { readonly formulas: readonly string[]; readonly sheets: readonly string[] } {
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, part]) => strFromU8(part));
  return { sheets, formulas: sheets.flatMap((sheet) => [...sheet.matchAll(/<f[ >][^<]*<\/f>|<f\b[^>]*>/g)].map(([found]) => found)) };
}

const texts = (bytes: Uint8Array): string[] => openXlsx(bytes).grids.flatMap((grid) => grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([, { value }]) => String(value))));

describe.each(HOSTILE)('a formula system that says %j', (hostile) => {
  const loaded = loadSystem(hostileSystem(hostile), () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const book = fillInBook(loaded.system, shownPack(loaded.layers), `- { 输入: {}, 应得: {} }\n# ${hostile}`);

  it('is written to its fill-in workbook as text', () => {
    const { formulas, sheets } = formulasOf(book);
    expect(formulas.filter((formula) => /HYPERLINK|cmd|SUM\(A1\)|1\+1|onerror/.test(formula))).toEqual([]);
    expect(sheets.join('')).not.toContain('<img');
    expect(texts(book).filter((text) => text.includes(hostile.trim())).length).toBeGreaterThan(5);
  });

  it('is written to its scores and their basis as text', () => {
    const opened = openXlsx(book);
    const scored = scoreFilled(opened.grids, { named: null, systems: () => [], tables: { packs: [], packFor: () => null } });
    if (scored === null) throw new Error('not known as a fill-in workbook');
    const before = formulasOf(book).formulas;
    const written = opened.patch(planSystemScores(opened.grids, scored, 'zh').changes);
    expect(formulasOf(written).formulas.filter((formula) => !before.includes(formula))).toEqual([]);
    expect(texts(written).some((text) => text.includes(hostile.trim()))).toBe(true);
  });

  it('is written to a comparison of rules as text', () => {
    const bytes = impactBook(hostile, hostile, [{ file: hostile, tables: [], error: hostile }], { language: 'zh', made: '2026-03-01T17:30:00+08:00' });
    expect(formulasOf(bytes).formulas).toEqual([]);
    expect(texts(bytes).filter((text) => text.includes(hostile.trim())).length).toBeGreaterThan(1);
  });
});

describe.each(HOSTILE)('a rule pack that says %j', (hostile) => {
  const loaded = loadPack(`编号: x\n名称: ${q(hostile)}\n版本: ${q(hostile)}\n说明: ${q(hostile)}\n继承: national-2020\n依据: [{ 文件: ${q(hostile)}, 已核实: 否 }]\n等级: [{ 等级: ${q(hostile)}, 不低于: 0 }]\n`, shippedText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  const line = (row: number, values: readonly (string | number)[]): NewCell[] => values.map((value, col) => ({ row, col, value: typeof value === 'number' ? { number: String(value) } : { text: value }, look: 'text' }));
  const cells = [...line(0, ['项目支出绩效自评表']), ...line(1, ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分']), ...line(2, ['产出指标', '数量指标', hostile, '≥90人', '80人', 100])];
  const form = newXlsx().patch([{ kind: 'sheet', name: '自评', cells, merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false }]);

  it('is written to 评分依据, to the scores and to 评分规则 as text', () => {
    const scored = scoreWorkbook(openFile(form, '表.xlsx'), { packs: [loaded.pack] });
    const { bytes } = writeScores(scored, { overwrite: false, explain: true, language: 'zh' });
    const opened = openXlsx(bytes);
    const { id, name, version, sha256 } = loaded.pack;
    const carried = opened.patch(planRules(opened.grids, { text: shownPack(loaded.layers), examples: `# ${hostile}`, id, name, version, sha256 }));
    expect(formulasOf(carried).formulas.filter((formula) => /HYPERLINK|cmd|SUM\(A1\)|1\+1|onerror/.test(formula))).toEqual([]);
    expect(formulasOf(carried).sheets.join('')).not.toContain('<img');
    const sheets = opened.grids.map(({ sheet }) => sheet);
    expect([sheets.includes('评分依据'), texts(carried).filter((text) => text.includes(hostile.trim())).length > 2]).toEqual([true, true]);
  });
});
