import type { Area } from '../../src/model/cell.ts';
import type { CellChange, SheetChange } from '../../src/sheet/changes.ts';
import { type MemoryCell, type MemorySheet, memorySheet, setCell } from '../../src/workbook/memory/book.ts';

type Written = readonly [row: number, col: number, value: MemoryCell['value'], more?: Partial<MemoryCell>];

/** The looks that a planned workbook's cells may have; each adapter's test draws them in its own way. */
export const PLANNED_LOOKS = ['', 'head', 'red'] as const;

function sheet(name: string, cells: readonly Written[], more: Partial<MemorySheet> = {}): MemorySheet {
  const made = memorySheet(name, more);
  for (const [row, col, value, rest] of cells) setCell(made, row, col, { value, format: null, formula: null, state: 'ok', look: '', ...rest });
  return made;
}

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

/** The workbook of the contract, new at each call: a form, a protected sheet and a hidden one. */
export function plannedSheets(): MemorySheet[] {
  return [
    sheet('部门', [
      [0, 0, '绩效自评表', { look: 'head' }], [1, 0, '指标', { look: 'head' }], [1, 1, '目标', { look: 'head' }], [1, 2, '得分', { look: 'head' }],
      [2, 0, '数量', { look: 'red' }], [2, 1, 0.95, { format: '0%' }], [2, 2, 10, { format: '0.00' }],
      [3, 0, '质量'], [3, 1, 'ab'], [3, 2, 7.5],
      [4, 0, '10%', { format: '@' }], [4, 1, true], [4, 2, 17.5, { formula: 'SUM(C3:C4)', format: '0.0', look: 'red' }],
      [5, 0, '=1+1'], [5, 1, '#DIV/0!', { formula: '1/0', state: 'error' }], [5, 2, "'引"],
      [7, 0, 2, { formula: 'D8:D9*2' }], [8, 0, 4, { formula: 'D8:D9*2' }], [7, 3, 1], [8, 3, 2],
      [10, 0, '说明'], [10, 1, '盖住'],
    ], { merges: [area(0, 0, 0, 2), area(12, 0, 13, 1)], arrays: [area(7, 0, 8, 0)], widths: new Map([[0, 20], [1, 4], [8, 5]]), heights: new Map([[0, 30]]), hiddenColumns: new Set([8, 9]), hiddenRows: new Set([10]), printed: [area(0, 0, 5, 2)] }),
    sheet('锁定', [[0, 0, '原文'], [1, 0, 1]], { isProtected: true }),
    sheet('旧表', [[0, 0, 3]], { hidden: true }),
  ];
}

/** A change of one cell of 部门; a string is text, or decimal text behind `#`. */
export function put(row: number, col: number, value: string | null, more: Partial<CellChange> = {}): CellChange {
  const said = value === null ? null : value.startsWith('#') ? { number: value.slice(1) } : { text: value };
  return { kind: 'cell', sheet: '部门', row, col, value: said, ...more };
}

/** A sheet to be added. */
export function added(name: string): SheetChange {
  return {
    kind: 'sheet', name, merges: [area(0, 0, 0, 1)], widths: [12, 30], heights: new Map([[0, 26]]), frozenRows: 1, landscape: true,
    cells: [
      { row: 0, col: 0, value: { text: '评分依据' }, look: 'title' }, { row: 0, col: 1, value: null, look: 'title' },
      { row: 1, col: 0, value: { text: '3-1' }, look: 'text', link: "'部门'!C3" }, { row: 1, col: 1, value: { number: '2.50' }, formula: '1+1.5', look: 'number' },
    ],
  };
}
