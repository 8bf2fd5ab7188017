import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/sheet/changes.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { Styles } from '../../../src/workbook/xlsx/styles.ts';
import { cell, part, workbook, zipped } from './package.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const MERGE: Change = { kind: 'merge', sheet: '表', area: { top: 0, left: 0, bottom: 1, right: 1 } };
const WIDTH: Change = { kind: 'width', sheet: '表', col: 4, width: 12, least: 5 };
const patched = (bytes: Uint8Array, ...changes: readonly Change[]): Uint8Array => openXlsx(bytes).patch(changes);

/** The workbook with something between `<worksheet>` and its cells. */
function headed(head: string): Uint8Array {
  const parts = Object.entries(unzipSync(workbook(ROW))).map(([name, bytes]) => [name, strFromU8(bytes).replace('<sheetData>', () => `${name === SHEET ? head : ''}<sheetData>`)] as const);
  return zipped(Object.fromEntries(parts));
}

test.each([
  ['a comment', '<row r="1"><!-- <c r="A1"><v>0</v></c> --><c r="A1"><v>1</v></c></row>', 1],
  ['CDATA', '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c></row>&]]></t></is></c></row>', '</c></row>&'],
])('%s that looks like cells hides none and becomes none', (_name, xml, value) => {
  const [grid] = openXlsx(patched(workbook(xml), cell(0, 2, '#7'))).grids;
  expect(grid?.cellsOf(0).map(([col, found]) => [col, found.value])).toEqual([[0, value], [2, 7]]);
});

test('a sheet of more rows than a call takes arguments', () => {
  const empty = Array.from({ length: 200_000 }, (_, row) => `<row r="${String(row + 2)}"/>`).join('');
  expect(openXlsx(patched(workbook(`${ROW}${empty}`), cell(1, 1, '#7'))).grids[0]?.at(1, 1)?.value).toBe(7);
});

test('a list of merges that is empty is filled, not doubled', () => {
  const after = part(patched(workbook(ROW, '<mergeCells count="0"/><pageMargins/>'), MERGE), SHEET);
  expect(after).toContain('</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins/>');
});

test.each([
  ['<cols/>', ''],
  ['<cols><col min="1" max="2" width="5"></col></cols>', '<col min="1" max="2" width="5"></col>'],
  ['<cols><col min="1" max="2" width="5" /></cols>', '<col min="1" max="2" width="5" />'],
])('%s keeps its widths beside a new one', (head, kept) => {
  expect(part(patched(headed(head), WIDTH), SHEET)).toContain(`<cols>${kept}<col min="5" max="5" width="12" customWidth="1"/></cols><sheetData>`);
});

test('a width that is there already leaves the part as it stands', () => {
  expect(part(patched(headed('<cols><col min="5" max="9" width="5"/></cols>'), WIDTH), SHEET)).toContain('<cols><col min="5" max="9" width="5"/></cols><sheetData>');
});

test.each(['', 'x:'])('a list of number formats that is empty is filled, not doubled (prefix "%s")', (p) => {
  const styles = new Styles(`<${p}styleSheet><${p}numFmts count="0"/><${p}cellXfs count="1"><${p}xf numFmtId="0"/></${p}cellXfs></${p}styleSheet>`, 'styles.xml');
  expect(styles.withFormat('0', '0.000')).toBe('1');
  expect(styles.text()).toBe(`<${p}styleSheet><${p}numFmts count="1"><${p}numFmt numFmtId="176" formatCode="0.000"/></${p}numFmts>`
    + `<${p}cellXfs count="2"><${p}xf numFmtId="0"/><${p}xf numFmtId="176" applyNumberFormat="1"/></${p}cellXfs></${p}styleSheet>`);
});
