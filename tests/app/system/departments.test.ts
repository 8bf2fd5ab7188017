import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { scoreFilled, type SystemRules } from '../../../src/app/system/score-system.ts';
import { scoreGrids } from '../../../src/app/score-workbook.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
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
});
