import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/sheet/changes.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { codeOf } from '../code-of.ts';
import { cell, part, workbook, zipped } from './package.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const TITLE = { top: 0, left: 0, bottom: 0, right: 8 };
const wider: Change = { kind: 'merge', sheet: '表', area: { ...TITLE, right: 9 }, replaces: TITLE };
const patched = (bytes: Uint8Array, ...changes: readonly Change[]): Uint8Array => openXlsx(bytes).patch(changes);
const width = (col: number, more: { width: number | null; least: number }): Change => ({ kind: 'width', sheet: '表', col, ...more });

/** The workbook with columns before its cells. */
function withColumns(columns: string): Uint8Array {
  return zipped(Object.fromEntries(Object.entries(unzipSync(workbook(ROW))).map(([name, bytes]) => [name, name === SHEET ? strFromU8(bytes).replace('<sheetData>', `${columns}<sheetData>`) : strFromU8(bytes)])));
}

/** The workbook with names defined in its workbook part. */
function withNames(names: string): Uint8Array {
  return zipped(Object.fromEntries(Object.entries(unzipSync(workbook(ROW))).map(([name, bytes]) => [name, strFromU8(bytes).replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`)])));
}

describe('a merge', () => {
  test('is widened where it stands, the others as they are', () => {
    const bytes = workbook(ROW, '<mergeCells count="2"><mergeCell ref="B3:C4" /><mergeCell ref="$A$1:I1"/></mergeCells>');
    expect(part(patched(bytes, wider, wider), SHEET)).toContain('<mergeCells count="2"><mergeCell ref="B3:C4" /><mergeCell ref="A1:J1"/></mergeCells>');
  });

  test('is not widened over another one', () => {
    const bytes = workbook(ROW, '<mergeCells count="2"><mergeCell ref="J1:K4"/><mergeCell ref="A1:I1"/></mergeCells>');
    expect(codeOf(() => patched(bytes, wider))).toBe('merge-overlap');
  });
});

describe('a width', () => {
  test.each([
    ['<cols><col min="1" max="9" width="2" hidden="1" outlineLevel="1" customWidth="1"/></cols>', width(8, { width: 9, least: 7 }),
      '<cols><col min="1" max="8" width="2" hidden="1" outlineLevel="1" customWidth="1"/><col min="9" max="9" width="7" outlineLevel="1" customWidth="1"/></cols>'],
    ['<cols><col min="9" max="9" width="30" hidden="1"/></cols>', width(8, { width: 9, least: 7 }), '<cols><col min="9" max="9" width="30"/></cols>'],
    ['<cols><col min="9" max="9" width="4"/></cols>', width(8, { width: null, least: 7 }), '<cols><col min="9" max="9" width="7" customWidth="1"/></cols>'],
    ['<cols><col min="9" max="9" width="30" hidden="1"/></cols>', width(8, { width: null, least: 7 }), '<cols><col min="9" max="9" width="30" hidden="1"/></cols>'],
    ['<sheetFormatPr defaultColWidth="3" defaultRowHeight="15"/>', width(8, { width: null, least: 7 }), '<sheetFormatPr defaultColWidth="3" defaultRowHeight="15"/><cols><col min="9" max="9" width="7" customWidth="1"/></cols>'],
    ['<sheetFormatPr defaultRowHeight="15"/>', width(8, { width: null, least: 7 }), '<sheetFormatPr defaultRowHeight="15"/><sheetData>'],
  ])('%s with %j', (columns, change, expected) => {
    expect(part(patched(withColumns(columns), change), SHEET)).toContain(expected);
  });
});

describe('what is printed', () => {
  const area = { top: 0, left: 0, bottom: 20, right: 9 };
  const names = (names: string): string => /<definedNames>(.*)<\/definedNames>/.exec(part(patched(withNames(names), { kind: 'print', sheet: '表', area }), 'xl/workbook.xml'))?.[1] ?? '';
  const printArea = (text: string, id = '0'): string => `<definedName name="_xlnm.Print_Area" localSheetId="${id}">${text}</definedName>`;

  test.each([
    ["'表'!$A$1:$I$20", "'表'!$A$1:$J$21"],
    ['表!$A:$I', '表!$A:$J'],
    ['表!$A$1:$K$40', '表!$A$1:$K$40'],
    ['表!$M$1:$N$4,表!$B$2:$I$20', '表!$M$1:$N$4,表!$A$1:$J$21'],
    ['表!$A$30:$I$50', '表!$A$30:$I$50'],
    ['OFFSET(表!$A$1,0,0,20,9)', 'OFFSET(表!$A$1,0,0,20,9)'],
  ])('%s becomes %s', (before, after) => {
    expect(names(printArea(before))).toBe(printArea(after));
  });

  test('of another sheet stays, and so does every other name', () => {
    const others = `${printArea('表!$A$1:$I$20', '1')}<definedName name="总分">表!$A$1:$I$20</definedName>`;
    expect(names(others)).toBe(others);
  });
});

test('a hidden row is shown where a height is asked for', () => {
  const bytes = workbook(`${ROW}<row r="2" hidden="1" ht="9" customHeight="1"/>`);
  expect(part(patched(bytes, { kind: 'height', sheet: '表', row: 1, like: 0, height: 22 }, cell(1, 0, '合计')), SHEET)).toContain('<row r="2" ht="9" customHeight="1"><c r="A2"');
});

test('rows out of order are found where they are', () => {
  const bytes = workbook('<row r="3"><c r="A3"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
  const [grid] = openXlsx(patched(bytes, cell(1, 0, '#7'), cell(1, 1, '#8'))).grids;
  expect(grid?.cellsOf(1).map(([col, { value }]) => [col, value])).toEqual([[0, 7], [1, 8]]);
});
