import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { scoreFilled, type SystemRules } from '../../../src/app/system/score-system.ts';
import { listSheetNames } from '../../../src/app/system/sheet-names.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { FormulaSystem, ListInput } from '../../../src/rules/system/system.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { HEAD, system, tree } from '../../rules/system/system.ts';
import { filledIn, type Inputs } from './filled.ts';

const RULES: SystemRules = { named: null, systems: () => [], tables: { packs: [], packFor: () => null } };
const LONG = '按项目类别逐项填写的年度重点工作任务完成情况和资金使用情况明细';

const list = (name: string): ListInput => ({ kind: 'list', name, source: '', required: true, rows: [], columns: [] });
const namesFor = (lists: readonly string[]): string[] => [...listSheetNames({ inputs: lists.map(list) }).values()];

/** What Excel asks of the names of a workbook’s sheets. */
function isTaken(names: readonly string[]): boolean {
  const all = ['填报', '检查清单', '得分', '评分规则', ...names];
  const isName = (name: string): boolean => name.length >= 1 && name.length <= 31 && !/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history' && !/\p{Surrogate}/u.test(name);
  return all.every(isName) && new Set(all.map((name) => name.toLowerCase())).size === all.length;
}

describe('the sheet names of lists', () => {
  it('are the lists’ own where Excel takes them, and else as near as can be', () => {
    expect(namesFor(['项目', '得分', '检查清单', 'History', 'A', 'a', `${LONG}甲`, `${LONG}乙`])).toEqual([
      '项目', '得分 (2)', '检查清单 (2)', 'History (2)', 'A', 'a (2)', `${LONG}甲`.slice(0, 31), `${LONG}乙`.slice(0, 27) + ' (2)',
    ]);
  });

  it('are taken by Excel whatever the lists are called, and the same each time', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom("'", '[甲]', '甲/乙', '甲:乙', '填报', '\u{20000}'.repeat(20), `${LONG}一`, `${LONG}二`)), { maxLength: 8 }), (lists) => {
      const names = namesFor(lists);
      return names.length === lists.length && isTaken(names) && names.join('|') === namesFor(lists).join('|');
    }));
  });
});

const text = (one: string, other: string): string => `${HEAD}输入:\n${[one, other].map((name, index) =>
  `  - { 名称: ${name}, 类型: 列表, 列: [{ 名称: 占比${String(index)}, 类型: 比率, 范围: "[0, )", 合计: 100% }, { 名称: 得${String(index)}, 类型: 数值 }] }`).join('\n')}\n计算:\n  - { 名称: 合计一, 列表: ${one}, 求和: 占比0 × 得0 }\n  - { 名称: 合计二, 列表: ${other}, 求和: 占比1 × 得1 }\n${tree('{ 名称: 丙, 分值: 5, 计分: 合计一, 已核实: 是 }\n{ 名称: 丁, 分值: 5, 计分: 合计二, 已核实: 是 }')}`;

function scored(made: FormulaSystem, whole: string, inputs: Inputs) {
  const book = openXlsx(fillInBook(made, whole, ''));
  const names = listSheetNames(made);
  const onSheets = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [names.get(name) ?? name, value]));
  const result = scoreFilled(openXlsx(book.patch(filledIn(book.grids, onSheets))).grids, RULES);
  if (result === null) throw new Error('not known as a fill-in workbook');
  return { sheets: book.grids.map(({ sheet }) => sheet), points: result.card.rows.map(({ score }) => (score === null ? null : decimalText(score))), findings: result.findings };
}

describe('lists of a fill-in workbook', () => {
  it.each([['填报', '得分'], ['评分规则', '检查清单'], [`${LONG}甲`, `${LONG}乙`], ['A', 'a'], ['指标体系', '名称']])('%s and %s have a sheet each, and are read back by their titles', (one, other) => {
    const whole = text(one, other);
    const { sheets, points, findings } = scored(system(whole), whole, { [one]: [{ 名称: '子', 占比0: '100%', 得0: 3 }], [other]: [{ 名称: '子', 占比1: '50%', 得1: 2 }, { 名称: '丑', 占比1: '50%', 得1: 4 }] });
    expect(new Set(sheets.map((sheet) => sheet.toLowerCase())).size).toBe(sheets.length);
    expect(points).toEqual(['3', '3']);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are read below the rows that are made for them', () => {
    const whole = text('甲', '乙');
    const rows = Array.from({ length: 25 }, (_, index) => ({ 名称: `第${String(index)}项`, 占比0: '4%', 得0: 5 }));
    expect(scored(system(whole), whole, { 甲: rows, 乙: [{ 名称: '子', 占比1: '100%', 得1: 1 }] }).points).toEqual(['5', '1']);
  });

  it('are told where shares do not add up, by list, column and both sums, and not while a share is missing', () => {
    const whole = text('甲', '乙');
    const { findings, points } = scored(system(whole), whole, { 甲: [{ 名称: '子', 占比0: '60%', 得0: 5 }, { 名称: '丑', 占比0: '30.5%', 得0: 4 }], 乙: [{ 名称: '子', 占比1: '100%', 得1: 1 }] });
    expect(points).toEqual(['4.22', '1']);
    const [said, ...others] = findings.filter(({ code }) => code === 'system-column-sum');
    expect([said?.severity, said?.params, said?.cell?.sheet, others]).toEqual(['warning', { list: '甲', name: '占比0', sum: '90.5%', wanted: '100%' }, '甲', []]);
    const half = scored(system(whole), whole, { 甲: [{ 名称: '子', 占比0: '60%', 得0: 5 }, { 名称: '丑', 得0: 4 }], 乙: [{ 名称: '子', 占比1: '100%', 得1: 1 }] });
    expect(half.findings.filter(({ code }) => code === 'system-column-sum')).toEqual([]);
  });
});

describe('a system of which a level does not add up', () => {
  it.each([
    ['总分', '“总分” first', HEAD.replace('总分: 10', '总分: 12'), 10, 'system-weights-under'],
    ['一级', 'the first level', HEAD.replace('总分: 10', '总分: 12'), 12, 'system-weights-under'],
  ])('says that it is %s', (level, _, head, weight, code) => {
    const whole = `${head}${tree('{ 名称: 丙, 分值: 10, 评定: 是, 已核实: 是 }', weight).replace(`        分值: ${String(weight)}`, '        分值: 10')}`;
    expect(() => system(whole)).toThrow(code);
    expect(() => system(whole)).toThrow(`"level":"${level}"`);
  });
});
