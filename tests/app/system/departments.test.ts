import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { scoreFilled, type SystemRules } from '../../../src/app/system/score-system.ts';
import { scoreGrids } from '../../../src/app/score-workbook.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { formSheet } from '../../../src/sheet/layout/form-sheet.ts';
import { applyToSheet } from '../../../src/sheet/layout/apply.ts';
import { newXlsx } from '../../../src/workbook/xlsx/new.ts';
import { shownPack } from '../../../src/rules/shown.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { shipped } from '../../scoring/packs.ts';
import { filledIn, type Inputs } from './filled.ts';

interface Example {
  readonly 名称: string;
  readonly 输入: Inputs;
  readonly 应得: Readonly<Record<string, number | string>>;
  readonly 总分?: number | string;
}

const RULES: SystemRules = { named: null, systems: () => [], tables: { packs: [], packFor: () => null } };

// What the examples expect was worked out by hand; here it has to come out of a workbook that a person filled in.
describe.each(['sichuan-department-2023', 'sichuan-project-2023'])('%s, filled in as a workbook', (id) => {
  const { system, layers, examples } = systemNamed(id);
  const blank = fillInBook(system, shownPack(layers), examples ?? '');

  it.each((parse(examples ?? '[]') as readonly Example[]).map((example) => [example.名称, example] as const))('%s', (_, example) => {
    const book = openXlsx(blank);
    const result = scoreFilled(openXlsx(book.patch(filledIn(book.grids, example.输入))).grids, RULES);
    if (result === null) throw new Error('not known as a fill-in workbook');
    const found = new Map(result.card.rows.map(({ leaf, score, status }) => [leaf.path.at(-1), status === 'undecided' ? '待定' : score === null ? '不适用' : decimalText(score)]));
    expect(Object.keys(example.应得).map((name) => [name, found.get(name)])).toEqual(Object.entries(example.应得).map(([name, points]) => [name, String(points)]));
    if (typeof example.总分 === 'number') expect(result.card.total === null ? null : decimalText(result.card.total)).toBe(String(example.总分));
    else expect(result.card.total).toBeNull();
    expect(result.findings.filter(({ code }) => code.startsWith('fill-')).map(({ code }) => code)).toEqual([]);
    if (typeof example.总分 === 'number') expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the projects of a department', () => {
  const { system, layers } = systemNamed('sichuan-department-2023');
  const book = openXlsx(fillInBook(system, shownPack(layers), ''));
  const sample = openXlsx(readFileSync('samples/项目支出绩效自评表-示例.xlsx'));
  const tables = scoreGrids(sample.grids, { packs: [shipped('national-2020')], packFor: () => null }).tables;
  const project = tables[0]?.card.table;
  const rules: SystemRules = { ...RULES, tables: { packs: [shipped('national-2020')], packFor: () => null } };

  function withRow(row: Readonly<Record<string, string | number>>) {
    const filled = openXlsx(book.patch(filledIn(book.grids, { 项目: [row] })));
    const result = scoreFilled([...filled.grids, ...sample.grids], rules);
    if (result === null) throw new Error('not known as a fill-in workbook');
    return result;
  }

  it('are taken from their own tables in the workbook, save what a row still undecided leaves open', () => {
    const result = withRow({ 名称: project?.head['项目名称'] ?? '' });
    expect(result.findings.filter(({ code }) => code.startsWith('fill-taken')).map(({ code, params }) => [code, params['name']])).toEqual([
      ['fill-taken-open', '达到数'], ['fill-taken-open', '自评得分'],
    ]);
  });

  it('go before what was typed, which is said where it differs', () => {
    const result = withRow({ 名称: project?.head['项目名称'] ?? '', 预算: 1 });
    const differing = result.findings.find(({ code }) => code === 'fill-taken-differs');
    expect(differing?.params).toMatchObject({ name: '预算', typed: '1', taken: project?.execution?.budget?.toFraction() });
    expect(differing?.cell?.sheet).toBe('项目');
  });

  it('that are not in the list are said', () => {
    expect(withRow({ 名称: '另一个项目', 预算: 1 }).findings.map(({ code }) => code)).toContain('fill-project-unlisted');
  });

  /** The sample's form as a sheet of its own for another project: row 25 is the indicator that the sample leaves open. */
  function formOf(name: string, isOpen: boolean) {
    const [grid] = sample.grids;
    if (grid === undefined || project === undefined) throw new Error('no sample');
    const cell = (row: number, col: number, text: string) => ({ kind: 'cell' as const, sheet: grid.sheet, row, col, value: { text } });
    return { ...applyToSheet(formSheet(grid, [project]), [cell(3, 2, name), ...(isOpen ? [] : [cell(24, 5, '达成年度指标')])]), name };
  }

  const NAMES = ['甲', '乙', '丙'];
  const WHOLE = { 项目类别: '常年项目', 程序合规: '是', 目标合理: '是', 已入库: '是', 方向一致: '是', 调整合规: '是', 偏离以内数: 13 };

  /** A department of three projects with a table each; `open` are those of which one row is undecided. */
  function department(open: readonly string[], typed: Readonly<Record<string, string | number>> = {}) {
    const forms = openXlsx(newXlsx().patch(NAMES.map((name) => formOf(name, open.includes(name))))).grids;
    const filled = openXlsx(book.patch(filledIn(book.grids, { 项目: NAMES.map((name) => ({ 名称: name, ...WHOLE, ...(open.includes(name) ? typed : {}) })) })));
    const result = scoreFilled([...filled.grids, ...forms], rules);
    if (result === null) throw new Error('not known as a fill-in workbook');
    const row = (name: string) => result.card.rows.find(({ leaf }) => leaf.path[2] === name);
    const points = (name: string) => { const one = row(name); return one === undefined ? null : [one.status, one.score === null ? null : decimalText(one.score), ...(one.possible === null ? [] : [decimalText(one.possible.low), decimalText(one.possible.high)])]; };
    return { result, points };
  }

  it('give 目标完成 by all their indicators: 5 × (10 + 10 + 10) ÷ (13 + 13 + 13) = 3.85', () => {
    expect(department([]).points('目标完成')).toEqual(['scored', '3.85', '3.85', '3.85']);
  });

  it('leave what counts their indicators undecided within its bounds while one of them has an open row, and nothing else', () => {
    const { result, points } = department(['丙']);
    expect(points('目标完成')).toEqual(['undecided', null, '0', '5']);
    expect(points('实现效果')).toEqual(['undecided', null, '0', '4']);
    expect(points('目标偏离')).toEqual(['scored', '3', '3', '3']);
    expect(result.card.total).toBeNull();
    expect(result.findings.filter(({ code }) => code === 'fill-taken-open').map(({ params }) => [params['row'], params['name']])).toEqual([['丙', '达到数'], ['丙', '自评得分']]);
  });

  it('are counted by what was typed where their own table is open, which is said', () => {
    const { result, points } = department(['丙'], { 达到数: 9, 自评得分: 80 });
    expect(points('目标完成')).toEqual(['scored', '3.72', '3.72', '3.72']);
    expect(result.findings.filter(({ code }) => code === 'fill-taken-typed').map(({ params }) => [params['row'], params['name'], params['typed']])).toEqual([['丙', '达到数', '9'], ['丙', '自评得分', '80']]);
  });
});
