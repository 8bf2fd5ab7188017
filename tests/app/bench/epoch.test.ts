import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { type BenchFile, openForBench } from '../../../src/app/bench/open.ts';
import { saveFromBench } from '../../../src/app/bench/save.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { Journal } from '../../../src/workbook/univer/journal.ts';
import { UniverPort } from '../../../src/workbook/univer/port.ts';
import { headlessShowing } from '../../contract/univer/open.ts';

/** Days from 1904's first: 2023-11-30, the same as Univer counts it from 1900, and a moment of 1960 whose number is not exact that far on. */
const [IN_FILE, IN_UNIVER, MOMENT] = [43798, 45260, 20653.123456789123];

async function file1904(): Promise<BenchFile & { readonly bytes: Uint8Array }> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  const sheet = book.addWorksheet('表');
  for (const [place, value, format] of [['A1', IN_FILE, 'yyyy-mm-dd'], ['A2', MOMENT, 'yyyy-mm-dd hh:mm'], ['A3', IN_FILE, '0.00'], ['A4', 0.5, 'hh:mm']] as const) {
    sheet.getCell(place).value = value;
    sheet.getCell(place).numFmt = format;
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return { ...await openForBench(bytes, '表.xlsx'), bytes };
}

it('a workbook that counts its days from 1904 shows its own dates in Univer, reads and saves them as they were, and takes a date that is typed', async () => {
  const file = await file1904();
  const { host } = headlessShowing(file.sheets);
  const [port, journal] = [new UniverPort(host), new Journal(host)];
  const sheet = host.workbook.getSheetBySheetName('表');
  expect([sheet?.getCellRaw(0, 0)?.v, sheet?.getCellRaw(2, 0)?.v, sheet?.getCellRaw(3, 0)?.v]).toEqual([IN_UNIVER, IN_FILE, 0.5]);
  const [grid] = (await port.read()).sheets.map((one) => one.grid);
  expect([grid?.date1904, grid?.at(0, 0)?.value, grid?.at(2, 0)?.value]).toEqual([true, IN_FILE, IN_FILE]);
  expect(saveFromBench(file, host, journal.moved).bytes).toEqual(file.bytes);

  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  host.do({ id: 'sheet.command.set-range-values', params: { unitId: host.workbook.getUnitId(), subUnitId: sheet?.getSheetId(), range, value: { v: IN_UNIVER + 1 } } });
  const saved = openXlsx(saveFromBench(file, host, journal.moved).bytes).grids[0];
  expect([saved?.at(0, 0)?.value, saved?.at(1, 0)?.value, saved?.date1904]).toEqual([IN_FILE + 1, MOMENT, true]);

  await port.apply([{ kind: 'cell', sheet: '表', row: 0, col: 0, value: { number: String(IN_FILE) } }]);
  expect([sheet?.getCellRaw(0, 0)?.v, (await port.read()).sheets[0]?.grid.at(0, 0)?.value]).toEqual([IN_UNIVER, IN_FILE]);
});
