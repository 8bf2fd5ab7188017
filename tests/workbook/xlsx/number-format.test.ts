import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/sheet/changes.ts';
import { formatShowing } from '../../../src/workbook/xlsx/number-format.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { cell, part, workbook, zipped } from './package.ts';

test.each<[string | null, string, string | null]>([
  [null, '18.95', null],
  ['0', '20', null],
  ['0', '18.95', '0.00'],
  ['0.0', '9.58', '0.00'],
  ['0.00', '9.5', null],
  ['0.00_ ', '9.5', null],
  ['#,##0.00;[Red]-#,##0.00', '9.5', null],
  ['#,##0', '8.33', '#,##0.00'],
  ['0"分 0.0"', '18.95', '0.00"分 0.0"'],
  ['0分', '18.95', '0.00分'],
  ['[Red]0', '0.5', '[Red]0.0'],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '18.95', null],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '18.95', 'General'],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', 'General'],
  ['#', '0', 'General'],
  ['0;-0;;@', '0', 'General'],
  ['0;-0;;@', '7', null],
  [';;;', '7', 'General'],
  ['0%', '0', 'General'],
  ['@', '7', 'General'],
  ['# ?/?', '7.5', 'General'],
  ['0,', '7', 'General'],
  ['0!.0,', '7', 'General'],
  ['yyyy/m/d', '7', 'General'],
  ['0.00E+00', '7', 'General'],
  ['[>=60]0;"差"', '7', 'General'],
])('a cell of format %j shows %s in full as %j', (format, number, shown) => {
  expect(formatShowing(format, number)).toBe(shown);
});

/** The workbook with a third style, shown as whole numbers, that column C gives to its cells. */
function withWholeNumbers(rows: string): Uint8Array {
  const parts = Object.entries(unzipSync(workbook(rows))).map(([name, bytes]) => [name, strFromU8(bytes)
    .replace('</cellXfs>', '<xf numFmtId="1" borderId="0" quotePrefix="1"><alignment horizontal="center"/></xf></cellXfs>').replace('<sheetData>', '<cols><col min="3" max="3" style="2"/></cols><sheetData>')] as const);
  return zipped(Object.fromEntries(parts));
}

const written = (...changes: readonly Change[]): Uint8Array => openXlsx(withWholeNumbers('<row r="1"><c r="A1" s="2"/><c r="B1" s="2"/><c r="D1"><v>1</v></c></row>')).patch(changes);

test('a score in an empty cell of whole numbers is shown with its decimals, its look kept', () => {
  const after = written(cell(0, 0, '#18.95', { inFull: true }));
  expect(openXlsx(after).grids[0]?.at(0, 0)).toMatchObject({ value: 18.95, format: '0.00' });
  expect(part(after, 'xl/styles.xml')).toContain('<xf numFmtId="2" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs>');
});

test('so is one in a cell that only its column gives a style', () => {
  expect(openXlsx(written(cell(0, 2, '#18.95', { inFull: true }))).grids[0]?.at(0, 2)).toMatchObject({ value: 18.95, format: '0.00' });
});

test.each([['18.95', '0.00', 18.95], ['18', '0', 18]])('a formula that follows a score of %s is shown in full as %s', (score, format, value) => {
  const bytes = withWholeNumbers('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><f>SUM(A1:A1)</f><v>1</v></c><c r="D1" s="2"><f>A1/3</f><v>0</v></c></row>');
  const [grid] = openXlsx(openXlsx(bytes).patch([cell(0, 0, `#${score}`), { kind: 'shown', sheet: '表', row: 0, col: 1, places: 2 }])).grids;
  expect(grid?.at(0, 1)).toEqual({ value, format, formula: 'SUM(A1:A1)', state: 'ok' });
  expect(grid?.at(0, 3)?.format).toBe('0');
});

test('a whole score and a text leave the style', () => {
  expect(part(written(cell(0, 0, '#18', { inFull: true }), cell(0, 1, '待定', { inFull: true })), 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="2"><v>18<\/v><\/c><c r="B1" s="2" t="inlineStr">/);
});
