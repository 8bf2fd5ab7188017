import { expect, it } from 'vitest';
import { EmulatedExcel } from './client.ts';

function opened(): EmulatedExcel {
  const excel = new EmulatedExcel();
  excel.book.add('表');
  return excel;
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : error);

it('answers ApiNotFound for what it lacks, by name', async () => {
  const context = opened().newContext();
  context.workbook.worksheets.getActiveWorksheet().getRange('A1').insert('Down');
  const error = await context.sync().catch((thrown: unknown) => thrown);
  expect(codeOf(error)).toBe('ApiNotFound');
  expect(String(Reflect.get(Object(error) as object, 'message'))).toContain('Range.Insert');
});

it('lets Microsoft\'s client refuse what was not loaded', async () => {
  const context = opened().newContext();
  const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
  await context.sync();
  expect(range.values).toEqual([['']]);
  expect(() => range.formulas).toThrow(/formulas/);
});

it('stops at the first action that fails, and keeps what was done and answered before', async () => {
  const excel = opened();
  const context = excel.newContext();
  const sheet = context.workbook.worksheets.getItem('表');
  const before = sheet.getRange('A1').load('values');
  sheet.getRange('A1').formulas = [[1]];
  sheet.getRange('A1:A2').formulas = [[2]];
  sheet.getRange('A1').formulas = [[3]];
  expect(codeOf(await context.sync().catch((thrown: unknown) => thrown))).toBe('InvalidArgument');
  expect([before.values, excel.book.Worksheets.GetItem('表').at(0, 0).value]).toEqual([[['']], 1]);
});

it('reads what is typed as Excel does', async () => {
  const excel = opened();
  const context = excel.newContext();
  const sheet = context.workbook.worksheets.getItem('表');
  const range = sheet.getRange('A1:A8');
  range.formulas = [['10%'], ["'10%"], ['2023-1-1'], ['TRUE'], ['#N/A'], ['=1+1'], ['+1'], ['甲']];
  range.load('values,numberFormat,valueTypes');
  await context.sync();
  expect(range.values.map(([value]) => value as unknown)).toEqual([0.1, '10%', 44927, true, '#N/A', 2, 1, '甲']);
  expect(range.numberFormat.map(([format]) => format as unknown)).toEqual(['0%', 'General', 'yyyy/m/d', 'General', 'General', 'General', 'General', 'General']);
  expect(range.valueTypes.map(([type]) => type)).toEqual(['Double', 'String', 'Double', 'Boolean', 'Error', 'Double', 'Double', 'String']);
});

it('writes thousands of cells, which the client splits, in one request', async () => {
  const excel = opened();
  const context = excel.newContext();
  context.workbook.worksheets.getItem('表').getRange('A1:B4000').formulas = Array.from({ length: 4000 }, (_, row) => [row, '甲']);
  await context.sync();
  expect(excel.requests).toHaveLength(1);
  expect(excel.book.Worksheets.GetItem('表').at(3999, 0).value).toBe(3999);
});
