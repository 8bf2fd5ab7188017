import { describe, expect, it } from 'vitest';
import { applyToSheet } from '../../../src/sheet/layout/apply.ts';
import { formSheet } from '../../../src/sheet/layout/form-sheet.ts';
import { planWrite } from '../../../src/sheet/layout/plan-write.ts';
import { Grid, plainCell } from '../../../src/sheet/grid.ts';
import { cardOf, FIRST, gridOf, OPTIONS, SHEET, type FormSpec } from './form.ts';

const SPEC: FormSpec = {
  scoreColumn: false,
  rows: [{ weight: 60, points: '60', score: '60' }, { weight: 40, points: '40', score: '38' }],
  cells: { '5:2': '组织开展全县保密工作检查并督促整改落实；形成专项报告' },
};
const CARD = cardOf(SPEC);
const GRID = gridOf(SPEC);

function look(sheet: ReturnType<typeof formSheet>, row: number, col: number): string | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.col === col)?.look;
}

describe('a form as a new sheet', () => {
  const sheet = formSheet(GRID, [CARD.table]);

  it('keeps every value and merge', () => {
    for (const row of GRID.rowIndexes()) {
      for (const [col, cell] of GRID.cellsOf(row)) {
        const copy = sheet.cells.find((one) => one.row === row && one.col === col)?.value;
        expect(copy).toEqual(typeof cell.value === 'number' ? { number: String(cell.value) } : { text: cell.value });
      }
    }
    expect(sheet.merges).toEqual(GRID.merges);
  });

  it('looks like a form: title, header, centred words and numbers, running text', () => {
    expect([look(sheet, 0, 0), look(sheet, 2, 0), look(sheet, 1, 0), look(sheet, FIRST, 6), look(sheet, 5, 2)]).toEqual(['title', 'header', 'center', 'center', 'text']);
  });

  it('rules blank cells of the table too', () => {
    expect(look(sheet, FIRST, 0)).toBe('center');
    expect(look(sheet, 1, 5)).toBe('center');
  });

  it('fits one page across, wide columns for long text', () => {
    expect(sheet.widths).toHaveLength(8);
    expect(sheet.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(140);
    expect(sheet.widths[2]).toBeGreaterThan(sheet.widths[6] ?? 0);
    expect(sheet.heights.get(5)).toBeGreaterThan(sheet.heights.get(FIRST) ?? 0);
  });

  it('reads captions over the table and notes under it as such', () => {
    const cell = (text: string) => new Map([[0, plainCell(text)]]);
    const rows = new Map([[0, cell('附件2')], [1, cell('项目支出绩效自评表')], [2, cell('（2023年度）')], [3, cell('单位：万元')], [4, new Map([[0, plainCell('项目名称')], [1, plainCell('办公经费')]])], [9, cell('说明：手工填写')]]);
    const copy = formSheet(new Grid('表1', rows), [{ ...CARD.table, area: { top: 0, left: 0, bottom: 4, right: 1 }, header: { top: 8, bottom: 8 } }]);
    expect([0, 1, 2, 3, 4, 9].map((row) => look(copy, row, 0))).toEqual(['note', 'title', 'caption', 'aside', 'center', 'note']);
  });

  it('sets a title that stands alone in one cell across the table, and no other text', () => {
    const row = (...texts: string[]) => new Map(texts.map((text, col) => [col, plainCell(text)]));
    const rows = new Map([[0, row('项目支出绩效自评表（2023年度）')], [1, row('项目名称', '农机购置补贴')], [2, row('填报人：张三')]]);
    const copy = formSheet(new Grid('表1', rows), [{ ...CARD.table, area: { top: 0, left: 0, bottom: 1, right: 3 }, header: { top: 8, bottom: 8 } }]);
    expect(copy.merges).toEqual([{ top: 0, bottom: 0, left: 0, right: 3 }]);
    expect(copy.widths[0]).toBe(21);
  });

  it('shares the height of a label among the rows that it is merged over', () => {
    const rows = new Map([[0, new Map([[0, plainCell('年\n度\n总\n体')], [1, plainCell('一')]])], [1, new Map([[1, plainCell('二')]])]]);
    const copy = formSheet(new Grid('表1', rows, { merges: [{ top: 0, bottom: 1, left: 0, right: 0 }] }));
    expect(copy.heights.get(0)).toBe(copy.heights.get(1));
    expect(copy.heights.get(0)).toBe(33);
  });

  it('sets a column of names from the left, short ones too, and other words in the middle of their cell', () => {
    expect([look(sheet, FIRST, 2), look(sheet, 5, 2), look(sheet, 5, 7)]).toEqual(['text', 'text', 'center']);
  });

  it('survives a merge over the whole sheet and a cell far out', () => {
    const rows = new Map([[0, new Map([[0, plainCell('x')]])], [1_000_000, new Map([[16_000, plainCell('y')]])]]);
    const copy = formSheet(new Grid('表1', rows, { merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }] }));
    expect(copy.cells.length).toBeLessThan(1000);
  });
});

describe('changes put into a new sheet', () => {
  const { changes } = planWrite(CARD, GRID, OPTIONS);
  const sheet = applyToSheet(formSheet(GRID, [CARD.table]), changes);
  const at = (row: number, col: number) => sheet.cells.find((cell) => cell.row === row && cell.col === col);

  it('hold the scores and total in the look of their neighbours', () => {
    expect(at(2, 8)).toMatchObject({ value: { text: '得分' }, look: 'header' });
    expect(at(FIRST, 8)).toMatchObject({ value: { number: '60' }, look: 'center' });
    expect(at(FIRST + 2, 8)).toMatchObject({ value: { number: '98' }, formula: 'SUM(I5:I6)', look: 'center' });
  });

  it('give the total row its height', () => {
    expect(sheet.heights.get(FIRST + 2)).toBe(22);
  });

  it('add merges and the width of the new column', () => {
    expect(sheet.merges).toContainEqual({ top: 2, bottom: 3, left: 8, right: 8 });
    expect(sheet.widths[8]).toBe(9);
  });

  it('of another sheet are passed over', () => {
    const other = changes.map((change) => (change.kind === 'sheet' ? change : { ...change, sheet: '别的表' }));
    const form = formSheet(GRID, [CARD.table]);
    expect(applyToSheet(form, other)).toEqual(form);
    expect(form.name).toBe(SHEET);
  });

  it('leave each place one cell', () => {
    const places = sheet.cells.map(({ row, col }) => `${String(row)}:${String(col)}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
