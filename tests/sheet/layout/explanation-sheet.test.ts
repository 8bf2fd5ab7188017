import { describe, expect, it } from 'vitest';
import { plainCell, Grid, type GridCell } from '../../../src/sheet/grid.ts';
import { explanationSheet, isExplanationSheet, linkTo } from '../../../src/sheet/layout/explanation-sheet.ts';
import type { ExplanationInput, ExplanationRow } from '../../../src/sheet/layout/explanation-input.ts';

const HEADINGS = {
  place: '行次', name: '指标', target: '指标值', actual: '实际完成值', weight: '分值', score: '得分', status: '状态', clause: '评分依据',
  working: '算式', because: '说明', cell: '单元格', severity: '类别', message: '事项', next: '处理',
};
const ROW: ExplanationRow = {
  place: '18', name: '培训人数', target: '≥100人', actual: '90人', weight: '20', score: '18', status: '未达成', clause: '计分.≥.未达到',
  working: '20 × 90 ÷ 100 = 18', because: '未达到指标值，按比例计分', cell: { sheet: '部门', row: 17, col: 8 },
};
const INPUT: ExplanationInput = {
  name: '评分依据', title: '评分依据', headings: HEADINGS,
  tables: [{
    caption: '部门整体支出绩效自评表', rules: ['规则：国家 2020', '选用理由：部门表'], execution: { ...ROW, place: '', name: '预算执行', score: null, cell: null }, rows: [ROW],
    totals: [{ label: '总分', weight: '100', score: '98', text: '等级：优' }],
    findings: [{ severity: '请核对', message: '权重 10% 读作 10', next: '请改为 10', cell: { sheet: '部门', row: 3, col: 6 } }],
  }],
};

describe('the sheet 评分依据', () => {
  const sheet = explanationSheet(INPUT);
  const at = (row: number, col: number) => sheet.cells.find((cell) => cell.row === row && cell.col === col);

  it('begins with its name in A1 and is printed across', () => {
    expect(at(0, 0)).toMatchObject({ value: { text: '评分依据' }, look: 'title' });
    expect(sheet).toMatchObject({ name: '评分依据', landscape: true, kind: 'sheet' });
  });

  it('has a block a table: caption, rules, header, execution, rows, totals, findings', () => {
    const first = sheet.cells.filter(({ col, value }) => col === 0 && value !== null).map(({ value }) => value);
    expect(first).toEqual(['评分依据', '部门整体支出绩效自评表', '规则：国家 2020', '选用理由：部门表', '行次', '18', '总分', '类别', '请核对'].map((text) => ({ text })));
  });

  it('writes points as numbers and leaves what is undecided empty', () => {
    const [header] = sheet.cells.filter(({ value }) => value !== null && 'text' in value && value.text === '行次');
    const execution = (header?.row ?? 0) + 1;
    expect(at(execution, 4)?.value).toEqual({ number: '20' });
    expect(at(execution, 5)?.value).toBeNull();
    expect(at(execution + 1, 5)?.value).toEqual({ number: '18' });
  });

  it('links each row and finding to its cell', () => {
    expect(sheet.cells.flatMap(({ link, value }) => (link === undefined ? [] : [[link, value]]))).toEqual([
      ["'部门'!I18", { text: 'I18' }],
      ["'部门'!G4", { text: 'G4' }],
    ]);
    expect(linkTo({ sheet: "it's", row: 0, col: 0 })).toBe("'it''s'!A1");
  });

  it('gives a row of long text the height that it needs', () => {
    const long = explanationSheet({ ...INPUT, tables: INPUT.tables.map((table) => ({ ...table, rows: [{ ...ROW, because: '很长的说明'.repeat(20) }] })) });
    const row = long.cells.find(({ value }) => value !== null && 'text' in value && value.text === '18')?.row ?? 0;
    expect(long.heights.get(row)).toBeGreaterThan((sheet.heights.get(row) ?? 0) * 2);
  });

  it('places every cell once', () => {
    const places = sheet.cells.map(({ row, col }) => `${String(row)}:${String(col)}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

type Extra = readonly [row: number, col: number, cell: GridCell];

/** The sheet as it is read again, with cells of a person's put over it. */
function readAgain(...extra: readonly Extra[]): Grid {
  const { name, cells, merges } = explanationSheet(INPUT);
  const rows = new Map<number, Map<number, GridCell>>();
  const put = (...[row, col, cell]: Extra): unknown => rows.set(row, (rows.get(row) ?? new Map<number, GridCell>()).set(col, cell));
  for (const { row, col, value } of cells) if (value !== null) put(row, col, plainCell('number' in value ? Number(value.number) : value.text));
  for (const one of extra) put(...one);
  return new Grid(name, rows, { merges });
}

describe('a sheet 评分依据 that was written before', () => {
  it('is known again by its title and headings', () => {
    expect(isExplanationSheet(readAgain(), INPUT)).toBe(true);
    expect(isExplanationSheet(readAgain([0, 0, plainCell('评分依据（局里定）')]), INPUT)).toBe(false);
    expect(isExplanationSheet(readAgain(), { ...INPUT, headings: { ...HEADINGS, name: '指标名称' } })).toBe(false);
    expect(isExplanationSheet(new Grid('评分依据', new Map([[0, new Map([[0, plainCell('评分依据')]])]])), INPUT)).toBe(false);
  });

  it.each<readonly [string, Extra]>([
    ['beside it', [8, 11, plainCell('已核')]],
    ['under it', [40, 0, plainCell('复核：张三')]],
    ['under it in another column', [40, 3, plainCell('已核')]],
    ['calculated in it', [8, 5, { ...plainCell(1), formula: 'A1' }]],
  ])('is a person\'s own with something %s', (_, extra) => {
    expect(isExplanationSheet(readAgain(extra), INPUT)).toBe(false);
  });
});
