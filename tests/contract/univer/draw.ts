import type { IColumnData, IRowData, IStyleData } from '@univerjs/core';
import { areaAddress } from '../../../src/model/cell.ts';
import { Grid, type GridCell } from '../../../src/sheet/grid.ts';
import type { MemorySheet } from '../../../src/workbook/memory/book.ts';
import { sheetMemo } from '../../../src/workbook/univer/read.ts';
import { columnCharacters, columnPixels, rowPixels, rowPoints } from '../../../src/workbook/univer/sizes.ts';
import { PLAIN_PICTURE, type ShownSheet, USUAL_DIGIT } from '../../../src/workbook/univer/snapshot.ts';
import type { Shape } from '../adapter.ts';
import type { Headless } from './host.ts';

const LOOKS: Readonly<Record<string, IStyleData>> = {
  head: { bl: 1, fs: 12, bg: { rgb: '#EDEDED' }, bd: { b: { s: 1, cl: { rgb: '#000000' } } }, ht: 2 },
  red: { it: 1, cl: { rgb: '#FF0000' }, tb: 3 },
};

function stylesOf({ cells }: MemorySheet): Map<number, Map<number, IStyleData>> {
  return new Map([...cells].map(([row, inRow]) => [row, new Map([...inRow].flatMap(([col, { look }]): [number, IStyleData][] => (LOOKS[look] === undefined ? [] : [[col, LOOKS[look]]])))]));
}

function lines<Line>(sizes: ReadonlyMap<number, number>, hidden: ReadonlySet<number>, sized: (size: number) => Line): Map<number, Line & { hd?: 1 }> {
  return new Map([...new Set([...sizes.keys(), ...hidden])].map((at) => {
    const size = sizes.get(at);
    return [at, { ...(size === undefined ? {} : sized(size)), ...(hidden.has(at) ? { hd: 1 } : {}) } as Line & { hd?: 1 }];
  }));
}

/** A planned sheet as Univer is to show it. */
export function shownSheet(plan: MemorySheet): ShownSheet {
  const rows = new Map([...plan.cells].map(([row, cells]) => [row, new Map([...cells].map(([col, { value, format, formula, state }]): [number, GridCell] => [col, { value, format, formula, state }]))]));
  return {
    grid: new Grid(plan.name, rows, { merges: plan.merges, hidden: plan.hidden }), isProtected: plan.isProtected, arrays: plan.arrays,
    picture: {
      ...PLAIN_PICTURE, styles: stylesOf(plan), printed: plan.printed,
      columns: lines<Partial<IColumnData>>(plan.widths, plan.hiddenColumns, (width) => ({ w: columnPixels(width, USUAL_DIGIT) })),
      rows: lines<Partial<IRowData>>(plan.heights, plan.hiddenRows, (height) => ({ h: rowPixels(height), ia: 0 })),
    },
  };
}

const hidden = (all: object): number[] => Object.entries(all).filter(([, line]) => (line as { hd?: number } | null)?.hd === 1).map(([at]) => Number(at));

/** What changes have made of a sheet beside its cells. */
export function shapeIn({ host: { workbook } }: Headless, name: string): Shape {
  const sheet = workbook.getSheetBySheetName(name);
  if (sheet === null || sheet === undefined) throw new Error(name);
  const { columnData, rowData } = sheet.getConfig();
  const widths = Object.entries(columnData).flatMap(([col, data]): [string, number][] => (data?.w === undefined ? [] : [[col, columnCharacters(data.w, USUAL_DIGIT)]]));
  const heights = Object.entries(rowData).flatMap(([row, data]): [string, number][] => (data?.h === undefined || data.ia === 1 ? [] : [[row, rowPoints(data.h)]]));
  return {
    widths: Object.fromEntries(widths), heights: Object.fromEntries(heights), hiddenColumns: hidden(columnData), hiddenRows: hidden(rowData),
    printed: sheetMemo(sheet).printed.map(areaAddress),
  };
}

const sorted = (_: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

/** All that Univer's snapshot holds, styles in full, in one order. */
export function snapshotIn({ host: { workbook, canEdit, arraysOf } }: Headless): string {
  const styles = workbook.getStyles();
  return JSON.stringify(workbook.getSheets().map((sheet) => {
    const { mergeData, ...whole } = sheet.getConfig();
    const config = { ...whole, cellData: null };
    const cells = Object.entries(sheet.getCellMatrix().getMatrix()).map(([row, inRow]) =>
      [row, Object.entries(inRow ?? {}).map(([col, cell]) => [col, cell === null || cell === undefined ? null : { ...cell, s: styles.getStyleByCell(cell) }])] as const);
    const arrays = arraysOf(sheet.getSheetId()).map(({ area }) => area);
    const merges = [...mergeData].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
    return { config, merges, cells: cells.filter(([, inRow]) => inRow.length > 0), arrays, isEditable: canEdit(sheet.getSheetId()) };
  }), sorted);
}
