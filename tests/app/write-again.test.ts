import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook, type ScoredWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import type { CellChange, NewCell, SheetChange } from '../../src/sheet/changes.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const score = (bytes: Uint8Array): ScoredWorkbook => scoreWorkbook(openFile(bytes, '表.xlsx'), { packs });
const written = (bytes: Uint8Array, language: 'zh' | 'en' = 'zh'): Uint8Array => writeScores(score(bytes), { overwrite: false, explain: true, language }).bytes;
const sheets = (bytes: Uint8Array): string[] => openXlsx(bytes).grids.map(({ sheet }) => sheet);
const texts = (bytes: Uint8Array, name: string): string[] => openXlsx(bytes).grids.filter(({ sheet }) => sheet === name)
  .flatMap((grid) => grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([, { value }]) => String(value))));

type Line = readonly (string | number | null)[];

function sheetOf(name: string, lines: readonly Line[]): SheetChange {
  const cells = lines.flatMap((line, row) => line.flatMap((value, col): NewCell[] => (
    value === null ? [] : [{ row, col, value: typeof value === 'number' ? { number: String(value) } : { text: value }, look: 'text' }])));
  return { kind: 'sheet', name, cells, merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false };
}

const HEADER: Line = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重', '实际完成指标值'];
/** Two rows of 50 points; the second is undecided while nothing stands as its actual value. */
const table = (title: string, second: string | null): Line[] => [
  [title], HEADER, ['产出指标', '数量指标', '培训', '≥', 100, '人', 50, 100], ['效益指标', '社会效益', '服务', '≥', 90, '%', 50, second],
];
const OPEN = newXlsx().patch([sheetOf('部门', table('部门整体支出绩效自评表（2023年度）', null))]);
const ACTUAL: CellChange = { kind: 'cell', sheet: '部门', row: 3, col: 7, value: { text: '95%' } };

describe('a workbook that was written by us', () => {
  test('is brought up to date: no second sheet 评分依据, no word about our own', () => {
    const filled = openXlsx(written(OPEN)).patch([ACTUAL]);
    const again = score(filled);
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.findings.map(({ code }) => code)).not.toContain('total-differs');
    const final = written(filled);
    expect(sheets(final)).toEqual(['部门', '评分依据']);
    expect(texts(final, '部门')).toEqual(expect.arrayContaining(['得分', '合计']));
    expect(texts(final, '部门').join()).not.toContain('待定');
    expect(texts(final, '评分依据').join()).not.toContain('待定');
    expect(texts(final, '评分依据').join()).toContain('95%');
  });

  test('has the words of its form in it whatever language is spoken, and is known again', () => {
    const [once, twice] = [written(OPEN, 'en'), written(written(OPEN, 'en'), 'en')];
    expect(texts(once, '部门')).toEqual(expect.arrayContaining(['得分', '待定']));
    expect(texts(twice, '部门')).toEqual(texts(once, '部门'));
  });

  test('in the other language gets its sheet replaced too', () => {
    expect(texts(written(written(OPEN), 'en'), '评分依据')).toContain('Actual');
    expect(sheets(written(written(OPEN), 'en'))).toEqual(['部门', '评分依据']);
  });

  test.each<readonly [string, readonly Parameters<ReturnType<typeof openXlsx>['patch']>[0][number][]]>([
    ['holds a note', [{ kind: 'cell', sheet: '评分依据', row: 60, col: 1, value: { text: '局长已阅' } }]],
    ['is referred to', [{ kind: 'cell', sheet: '部门', row: 40, col: 0, value: { number: '1' }, formula: 'COUNTA(评分依据!A1)' }]],
  ])('keeps a sheet 评分依据 that %s', (_, made) => {
    const theirs = openXlsx(written(OPEN)).patch(made);
    const final = written(theirs);
    expect(sheets(final)).toEqual(['部门', '评分依据', '评分依据 (2)']);
    expect(texts(final, '评分依据')).toEqual(texts(theirs, '评分依据'));
  });

  test('keeps a sheet of that name that is a person\'s own', () => {
    const own = openXlsx(OPEN).patch([sheetOf('评分依据', [['评分依据'], ['川财绩〔2023〕1号']])]);
    expect(sheets(written(own))).toEqual(['部门', '评分依据', '评分依据 (2)']);
    expect(texts(written(own), '评分依据')).toEqual(['评分依据', '川财绩〔2023〕1号']);
  });
});

test('what is said of two tables on one sheet stands under its own', () => {
  const both = newXlsx().patch([sheetOf('两个', [...table('甲项目支出绩效自评表', '95%'), [null], ...table('乙项目支出绩效自评表', null)])]);
  const said = texts(written(both), '评分依据');
  const second = said.findIndex((text) => text.includes('乙项目'));
  const place = said.findIndex((text) => text.startsWith('已评 50 分，还有 50 分待定'));
  expect([second > 0, place > second]).toEqual([true, true]);
  expect(said.filter((text) => text.startsWith('规则 ')).length).toBe(2);
  expect(said.slice(0, second).filter((text) => text.startsWith('规则 ')).length).toBe(1);
});

test('a total over a formula that nobody has calculated yet gets its result', () => {
  const cells: CellChange[] = [
    { kind: 'cell', sheet: '部门', row: 20, col: 0, value: null, formula: '9/10' },
    { kind: 'cell', sheet: '部门', row: 21, col: 0, value: { number: '5' } },
    { kind: 'cell', sheet: '部门', row: 22, col: 0, value: { number: '1' }, formula: 'SUM(A21:A22)' },
  ];
  const changed = openXlsx(openXlsx(OPEN).patch(cells)).patch([{ kind: 'cell', sheet: '部门', row: 21, col: 0, value: { number: '7' } }]);
  expect(openXlsx(changed).grids[0]?.at(22, 0)).toMatchObject({ value: 7.9, state: 'ok' });
});
