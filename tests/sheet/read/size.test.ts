import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/model/cell.ts';
import { Grid, plainCell, type GridCell } from '../../../src/sheet/grid.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { codesOf, lines, onlyTable, sheetOf, type Cell } from './sheet-of.ts';

const TITLES = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function longTable(rows: number, merges: readonly Area[] = []): Grid {
  const cells = new Map<number, Map<number, GridCell>>([[0, new Map(TITLES.map((title, col) => [col, plainCell(title)]))]]);
  const levels: Area[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const values = [row % 5 === 1 ? `产出指标${String(row)}` : null, '数量指标', `甲${String(row)}`, `≥${String(row)}个`, row, 0.5, 0.5];
    cells.set(row, new Map(values.flatMap((value, col): [number, GridCell][] => (value === null ? [] : [[col, plainCell(value)]]))));
    if (row % 5 === 1) levels.push({ top: row, bottom: row + 4, left: 0, right: 0 });
  }
  return new Grid('长表', cells, { merges: [...levels, ...merges] });
}

const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

describe('size', () => {
  function secondsOfWork(rows: number): number {
    const grid = longTable(rows);
    const before = process.cpuUsage();
    expect(readTables(grid).tables[0]?.indicators).toHaveLength(rows);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  }

  it('four times the rows take about four times the work', () => {
    secondsOfWork(1_000);
    const small = Math.min(secondsOfWork(4_000), secondsOfWork(4_000));
    expect(secondsOfWork(16_000)).toBeLessThan(small * 10);
  });

  it('one merge over the whole sheet hides the table, and is said', () => {
    const { tables, findings } = readTables(longTable(100, [WHOLE_SHEET]));
    expect(tables).toEqual([]);
    expect(codesOf(findings)).toEqual(['merge-hides-sheet A1']);
  });

  it('a huge merge below the table does no harm', () => {
    expect(readTables(longTable(10, [{ ...WHOLE_SHEET, top: 500 }])).tables[0]?.indicators).toHaveLength(10);
  });

  it('many merges upon each other cost no more than their number', () => {
    const merges = Array.from({ length: 50_000 }, (_, index) => ({ top: 200 + (index % 100), left: index % 30, bottom: 1_048_575, right: 16_383 }));
    expect(readTables(longTable(150, merges)).tables[0]?.indicators).toHaveLength(150);
  });
});

describe('whatever the order of columns and the rows above', () => {
  const ROWS: readonly (readonly Cell[])[] = [
    TITLES, ['产出指标', '数量指标', '甲', '≥10个', '12个', 40, 40], ['产出指标', '质量指标', '乙', '≥90%', '95%', 30, 30], ['效益指标', '社会效益', '丙', '≥1000人', '900人', 30, 27],
  ];
  const levels = fc.constant([0, 1, 2]);
  const values = fc.shuffledSubarray([3, 4, 5, 6], { minLength: 4, maxLength: 4 });

  it('the same rows are read', () => {
    const expected = lines(onlyTable(sheetOf(ROWS)));
    fc.assert(fc.property(levels, values, fc.nat(5), fc.nat(6), (first, rest, left, above) => {
      const order = [...first, ...rest];
      const moved = ROWS.map((row) => [...Array.from({ length: left }, () => null), ...order.map((col) => row[col] ?? null)]);
      const table = onlyTable(sheetOf([...Array.from({ length: above }, () => []), ...moved]));
      expect(lines(table)).toEqual(expected);
      expect(table.columns.target).toBe(left + order.indexOf(3));
      expect(table.header.top).toBe(above);
    }));
  });
});
