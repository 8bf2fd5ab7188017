import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { address, areaAddress } from '../../src/model/cell.ts';
import type { MemoryCell, MemorySheet } from '../../src/workbook/memory/book.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { XlsxPort } from '../../src/workbook/xlsx/port.ts';
import type { Adapter } from './adapter.ts';
import { plannedSheets, put } from './book.ts';
import { carriesRules } from './carried.ts';
import { restoresAnything } from './property.ts';
import { contract } from './suite.ts';

const LOOKS: Readonly<Record<string, Partial<ExcelJS.Style>>> = {
  head: { font: { bold: true, size: 12 }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }, border: { bottom: { style: 'thin' } }, alignment: { horizontal: 'center' } },
  red: { font: { italic: true, color: { argb: 'FFFF0000' } }, alignment: { wrapText: true } },
};

function valueOf({ value, formula, state }: MemoryCell): ExcelJS.CellValue {
  const plain = state === 'error' ? { error: value } as ExcelJS.CellErrorValue : value;
  return formula === null ? plain : { formula, result: plain as string, date1904: false };
}

function draw(sheet: ExcelJS.Worksheet, plan: MemorySheet): void {
  for (const [row, cells] of plan.cells) {
    for (const [col, cell] of cells) {
      const drawn = sheet.getCell(row + 1, col + 1);
      drawn.style = { ...LOOKS[cell.look], ...(cell.format === null ? {} : { numFmt: cell.format }) };
      drawn.value = valueOf(cell);
    }
  }
  for (const { top, left, bottom, right } of plan.arrays) {
    const { formula = '', value = null } = plan.cells.get(top)?.get(left) ?? {};
    const array = { formula: formula ?? '', result: value, shareType: 'array', ref: areaAddress({ top, left, bottom, right }) };
    sheet.getCell(top + 1, left + 1).value = array as unknown as ExcelJS.CellFormulaValue;
    for (let row = top + 1; row <= bottom; row += 1) sheet.getCell(row + 1, left + 1).value = plan.cells.get(row)?.get(left)?.value ?? null;
  }
  for (const { top, left, bottom, right } of plan.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const [col, width] of plan.widths) sheet.getColumn(col + 1).width = width;
  for (const [row, height] of plan.heights) sheet.getRow(row + 1).height = height;
  for (const col of plan.hiddenColumns) sheet.getColumn(col + 1).hidden = true;
  for (const row of plan.hiddenRows) sheet.getRow(row + 1).hidden = true;
  if (plan.printed.length > 0) sheet.pageSetup.printArea = plan.printed.map(areaAddress).join('&&');
}

async function fileOf(sheets: readonly MemorySheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const plan of sheets) {
    const sheet = workbook.addWorksheet(plan.name, { state: plan.hidden ? 'hidden' : 'visible' });
    draw(sheet, plan);
    if (plan.isProtected) await sheet.protect('', { spinCount: 1 });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

let made: Promise<Uint8Array> | undefined;

const xlsx: Adapter = {
  name: 'xlsx',
  hasScreen: false,
  open: async ({ isReadOnly = false }) => {
    const port = new XlsxPort(await (made ??= fileOf(plannedSheets())), { isReadOnly });
    return {
      port,
      snapshot: () => createHash('sha256').update(port.bytes()).digest('hex'),
      lookOf: async ({ sheet, row, col }) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(port.bytes().slice().buffer);
        const { font, fill, border, alignment } = workbook.getWorksheet(sheet)?.getCell(address({ row, col })).style ?? {};
        return JSON.stringify({ font, fill, border, alignment });
      },
      shapeOf: async (name) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(port.bytes().slice().buffer);
        const sheet = workbook.getWorksheet(name);
        const columns = Array.from({ length: 20 }, (_, col) => [col, sheet?.getColumn(col + 1)] as const);
        const rows = Array.from({ length: 30 }, (_, row) => [row, sheet?.getRow(row + 1)] as const);
        return {
          widths: Object.fromEntries(columns.flatMap(([col, column]) => (column?.isCustomWidth === true ? [[col, column.width ?? 0]] : []))),
          heights: Object.fromEntries(rows.flatMap(([row, { height } = {}]) => (height === undefined ? [] : [[row, height]]))),
          hiddenColumns: columns.filter(([, column]) => column?.hidden === true).map(([col]) => col), hiddenRows: rows.filter(([, row]) => row?.hidden === true).map(([row]) => row),
          printed: sheet?.pageSetup.printArea?.split('&&') ?? [],
        };
      },
      marked: () => [],
    };
  },
};

contract(xlsx);
restoresAnything(xlsx, 40);
carriesRules(xlsx, 30);

it('xlsx: the patched original is at hand after every step', async () => {
  const { port } = await xlsx.open({ sheets: [] });
  if (!(port instanceof XlsxPort)) throw new Error('another port');
  const original = port.bytes();
  const first = await port.apply([put(2, 2, '#1')]);
  await port.apply([put(3, 2, '#2')]);
  await port.restore(first);
  const [grid] = openXlsx(port.bytes()).grids;
  expect([grid?.at(2, 2)?.value, grid?.at(3, 2)?.value]).toEqual([10, 2]);
  expect(original).not.toEqual(port.bytes());
});
