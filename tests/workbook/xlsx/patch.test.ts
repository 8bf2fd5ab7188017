import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Change, SheetChange } from '../../../src/sheet/changes.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { codeOf } from '../code-of.ts';
import { cell, part, workbook, zipped } from './package.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const patched = (bytes: Uint8Array, ...changes: readonly Change[]): Uint8Array => openXlsx(bytes).patch(changes);
const rowsOf = (bytes: Uint8Array): string => /<sheetData>(.*)<\/sheetData>/s.exec(part(bytes, SHEET))?.[1] ?? '';
const rows = (xml: string, ...changes: readonly Change[]): string => rowsOf(patched(workbook(xml), ...changes));

test('no change leaves the very bytes', () => {
  const bytes = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect(patched(bytes)).toBe(bytes);
});

test('the children of a shared formula are written out when its master goes', () => {
  const shared = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1&amp;&quot;A1&quot;&amp;$A$1&amp;A$1</f><v>1</v></c></row>'
    + '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3" s="1"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="shared" si="1"/></c></row>';
  expect(rows(shared, cell(0, 1, '#9'))).toBe(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row>'
    + '<row r="2"><c r="B2"><f>A2&amp;&quot;A1&quot;&amp;$A$1&amp;A$1</f><v>2</v></c></row>'
    + '<row r="3"><c r="B3" s="1"><f>A3&amp;&quot;A1&quot;&amp;$A$1&amp;A$1</f><v>3</v></c><c r="C3"><f t="shared" si="1"/></c></row>');
});

test('a child of a shared formula goes alone', () => {
  const master = '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row>';
  expect(rows(`${master}<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`, cell(1, 1, '#9'))).toBe(`${master}<row r="2"><c r="B2"><v>9</v></c></row>`);
});

test('a cell of an array formula is refused, beside it is not', () => {
  const array = workbook('<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
  expect([0, 1, 2].map((row) => codeOf(() => patched(array, cell(row, 0, '#1'))))).toEqual(['array-cell', 'array-cell', null]);
});

const SCORES = '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1" t="str"><v>甲</v></c></row><row r="2"><c r="A2"><v>0.2</v></c></row>';
const below = (formula: string, value = '7'): string => `${SCORES}<row r="3"><c r="A3"><f>${formula}</f><v>${value}</v></c></row>`;

test.each([
  ['SUM(A1:A2)', '0.7'], ['A1+A2*2', '0.9'], ['ROUND(SUM(A1,A2)*10%,2)', '0.07'], ['-(A1-A2)/2', '-0.15'], ['SUM($A$1:A2)-A2', '0.5'], ['表!A1+1', '1.5'], ["SUM('表'!A1:B2)", '0.7'],
  ['SUM(1:2)', '0.7'], ['AVERAGE(A1:B2)', '0.35'], ['MAX(A1:A2)-MIN(A1:A2)', '0.3'], ['IF(A2=0,1/A2,A1/A2)', '2.5'], ['ROUND(A1*50,-1)', '30'], ['A1/3', '0.16666666666666667'],
])('%s is worked out again', (formula, value) => {
  const after = patched(workbook(below(formula)), cell(0, 0, '#0.5'));
  expect(rowsOf(after)).toContain(`<c r="A3"><f>${formula}</f><v>${value}</v></c>`);
  expect(part(after, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
});

test.each(['MEDIAN(A1:A2)', 'A1/0', 'A1+A4', '总分', '总分1', 'rate2023', 'SUM(A:A)', 'INDIRECT(&quot;A1&quot;)', 'A1&gt;B1', 'SUM(A1:A2*2)', 'Table1[得分]', 'SUM(表:表!A1)'])(
  '%s shows no stale result, and is calculated when the file is opened', (formula) => {
    const after = patched(workbook(`${below(formula)}<row r="4"><c r="A4" t="str"><v>无</v></c></row>`), cell(0, 0, '#0.5'));
    expect(rowsOf(after)).toContain(`<c r="A3"><f>${formula}</f></c>`);
    expect(part(after, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

test('what rests on a formula without a result is not worked out with 0', () => {
  const after = rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>VLOOKUP(1,D1:E9,2)</f></c><c r="C1"><f>SUM(A1:B1)</f><v>1</v></c></row>', cell(0, 0, '#2'));
  expect(after).toContain('<c r="C1"><f>SUM(A1:B1)</f></c>');
});

test('what rests on a formula that no program has calculated yet is worked out with it', () => {
  const after = rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>9*2</f></c><c r="C1"><f>SUM(A1:B1)</f><v>1</v></c></row>', cell(0, 0, '#2'));
  expect(after).toContain('<c r="C1"><f>SUM(A1:B1)</f><v>20</v></c>');
});

test('a formula that rests on nothing changed keeps its result', () => {
  expect(rows(below('MEDIAN(A2,B7)'), cell(0, 0, '#0.5'))).toContain('<f>MEDIAN(A2,B7)</f><v>7</v>');
});

test('totals of totals, and a circle', () => {
  const chain = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>B1*2</f><v>4</v></c><c r="D1"><f>A1+E1</f><v>0</v></c><c r="E1"><f>D1</f><v>0</v></c></row>';
  expect(rows(chain, cell(0, 0, '#2'))).toBe('<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f><v>3</v></c><c r="C1"><f>B1*2</f><v>6</v></c><c r="D1"><f>A1+E1</f></c><c r="E1"><f>D1</f></c></row>');
});

test('a cell keeps its style, or takes another\'s, with another format too', () => {
  const xml = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  const after = patched(workbook(xml), cell(0, 0, '#3'), cell(0, 1, '#4', { style: { like: { row: 0, col: 0 } } }), cell(0, 2, '#5', { style: { like: { row: 0, col: 0 }, format: '0.00' } }));
  expect(rowsOf(after)).toBe('<row r="1"><c r="A1" s="1"><v>3</v></c><c r="B1" s="1"><v>4</v></c><c r="C1" s="2"><v>5</v></c></row>');
  expect(part(after, 'xl/styles.xml')).toContain('<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs>');
  expect(openXlsx(after).grids[0]?.at(0, 2)?.format).toBe('0.00');
});

test.each(['=1+1', '+1', '  甲 ', '<甲>&"乙"', '_x0041_', '甲\n乙'])('%j stays text', (text) => {
  const after = openXlsx(patched(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'), cell(0, 0, text)));
  expect(after.grids[0]?.at(0, 0)).toEqual({ value: text, format: null, formula: null, state: 'ok' });
});

test('cells and rows are set in at their places, spans and size with them', () => {
  const xml = '<row r="2" spans="2:2" ht="20"><c r="B2"><v>1</v></c></row><row r="5"/>';
  expect(rows(xml, cell(4, 1, '#5'), cell(1, 27, '#4'), cell(1, 0, '#3'), cell(2, 0, '#6'), cell(0, 0, '#2'), cell(8, 0, '#7'))).toBe(
    '<row r="1"><c r="A1"><v>2</v></c></row><row r="2" spans="1:28" ht="20"><c r="A2"><v>3</v></c><c r="B2"><v>1</v></c><c r="AB2"><v>4</v></c></row>'
    + '<row r="3"><c r="A3"><v>6</v></c></row><row r="5"><c r="B5"><v>5</v></c></row><row r="9"><c r="A9"><v>7</v></c></row>');
});

test('merges and widths are added where they belong', () => {
  const bytes = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', '<sheetProtection sheet="1"/><pageMargins/>');
  const after = part(patched(bytes, { kind: 'merge', sheet: '表', area: { top: 0, left: 0, bottom: 1, right: 1 } }, { kind: 'width', sheet: '表', col: 2, width: 12, least: 7 }), SHEET);
  expect(after).toContain('<cols><col min="3" max="3" width="12" customWidth="1"/></cols><sheetData>');
  expect(after).toContain('<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins/>');
});

test('the calculation chain goes only when a formula goes', () => {
  const xml = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>';
  const names = (...changes: readonly Change[]): boolean[] => {
    const after = patched(workbook(xml), ...changes);
    return ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((name) => part(after, name).includes('calcChain')).concat('xl/calcChain.xml' in unzipSync(after));
  };
  expect(names(cell(0, 1, '#2'))).toEqual([true, true, true]);
  expect(names(cell(0, 0, '#2'))).toEqual([false, false, false]);
});

test('a new sheet of a strict workbook is strict', () => {
  const strict = (text: string): string => text.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
  const bytes = zipped(Object.fromEntries(Object.entries(unzipSync(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'))).map(([name, content]) => [name, strict(strFromU8(content))])));
  const sheet: SheetChange = { kind: 'sheet', name: '评分依据', merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false, cells: [{ row: 0, col: 0, value: { number: '1' }, look: 'number' }] };
  const after = patched(bytes, sheet);
  expect(part(after, 'xl/worksheets/sheet2.xml')).toContain('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">');
  expect(part(after, 'xl/_rels/workbook.xml.rels')).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"');
});

test('a new sheet stands last, under a name that is free', () => {
  const sheet: SheetChange = {
    kind: 'sheet', name: '表', merges: [], widths: [10], heights: new Map([[0, 30]]), frozenRows: 1, landscape: true,
    cells: [{ row: 0, col: 0, value: { text: '=1' }, look: 'title' }, { row: 1, col: 1, value: { number: '2.50' }, formula: '1+1.5', look: 'number', link: "'表'!A1" }],
  };
  const after = openXlsx(patched(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'), sheet, { ...sheet, name: '总/表' }));
  expect(after.grids.map((grid) => grid.sheet)).toEqual(['表', '表 (2)', '总 表']);
  expect(after.grids[1]?.at(0, 0)?.value).toBe('=1');
  expect(after.grids[2]?.at(1, 1)).toMatchObject({ value: 2.5, formula: '1+1.5' });
});
