import { describe, expect, test, vi } from 'vitest';
import type { CellChange } from '../../../src/sheet/changes.ts';
import { Grid, type GridCell, plainCell } from '../../../src/sheet/grid.ts';
import { Dependents, type FormulaCell } from '../../../src/workbook/xlsx/dependents.ts';
import { recalculate } from '../../../src/workbook/xlsx/recalculate.ts';

const formula = (row: number, text: string, sheet = '表'): FormulaCell => ({ sheet, row, col: 5, formula: text });
const at = (row: number, col: number, sheet = '表') => ({ sheet, row, col });

/** The formulas, of those given, that rest on B7 of 表. */
function resting(formulas: readonly string[], names: Readonly<Record<string, string>> = {}): string[] {
  const cells = formulas.map((text, row) => formula(100 + row, text));
  return new Dependents(cells, (name) => names[name]).of([at(6, 1)]).map((cell) => cell.formula).sort();
}

describe('a formula rests on a cell', () => {
  test.each([
    'B7', '$B$7+1', 'SUM(A1:C9)', 'SUM(B:B)', 'SUM(7:7)', 'SUM(B7:B1000000)', 'SUM(A7:XFD7)', "'表'!B7", 'SUM(表1:表3!B7)', 'INDIRECT("B"&7)', 'OFFSET(A1,6,1)', 'A1:INDEX(B:B,7)', '未知', 'Table1[得分]', '',
  ])('%s', (text) => { expect(resting([text])).toEqual([text]); });

  test.each(['B6', 'B8', 'A7', 'C7', 'SUM(B8:B1000000)', 'SUM(C:XFD)', 'SUM(1:6)', '别表!B7', '"B7"', 'TRUE', '#REF!+1'])('not: %s', (text) => { expect(resting([text])).toEqual([]); });

  test('by the name of its sheet in another case, and by a defined name, a relative one wherever it may lead', () => {
    const cells = [formula(1, 'sheet1!B7', '说明'), formula(2, '总分', '说明'), formula(3, '左边', '说明'), formula(4, '别处', '说明')];
    const names: Readonly<Record<string, string>> = { 总分: 'Sheet1!$B$1:$B$9', 左边: 'Sheet1!A1', 别处: 'Sheet1!$C$1' };
    expect(new Dependents(cells, (name) => names[name]).of([at(6, 1, 'Sheet1')]).map(({ row }) => row).sort()).toEqual([1, 2, 3]);
  });

  test('through others, in a circle too', () => {
    const cells = [formula(1, 'B7'), formula(2, 'SUM(F1:F9)'), formula(3, 'F100')];
    expect(new Dependents(cells, () => undefined).of([at(6, 1)]).map(({ row }) => row)).toEqual([1, 2]);
  });
});

/** How often anything is looked up while so many running totals are found to rest on so many changed cells. */
function looks(count: number): number {
  const cells = Array.from({ length: count }, (_, row) => formula(row, `SUM(A$1:A${String(row + 1)})`));
  const spy = vi.spyOn(Map.prototype, 'get');
  try {
    expect(new Dependents(cells, () => undefined).of(cells.map(({ row }) => at(row, 0)))).toHaveLength(count);
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

test('ten times as many running totals take about ten times the work', () => {
  expect(looks(20_000) / looks(2_000)).toBeLessThan(15);
});

test('running totals are worked out as far as a bounded number of looks goes, and the rest shows nothing old', () => {
  const rows = 2_000;
  const cells = Array.from({ length: rows }, (_, row) => [row, new Map<number, GridCell>([
    [0, plainCell(1)], [1, { value: 0, format: null, formula: `SUM(A$1:A${String(row + 1)})`, state: 'ok' }],
  ])] as const);
  const changes = cells.map(([row]): CellChange => ({ kind: 'cell', sheet: '表', row, col: 0, value: { number: '0.1' } }));
  const results = recalculate([{ grid: new Grid('表', new Map(cells)), arrays: [] }], changes);
  expect([results.length, results[999]?.value?.toString(), results[rows - 1]?.value]).toEqual([rows, '100', undefined]);
});
