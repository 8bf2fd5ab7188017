import { expect, test } from 'vitest';
import type { Grid, GridCell } from '../../../src/sheet/grid.ts';
import { newXlsx } from '../../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { zipped } from './package.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const sheetOf = (rows: string, behind = ''): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** The parts of a workbook with one sheet, shared strings 甲 and 乙丙, and styles: General, 0%, 年月日 built in, 年月日 of its own. */
function parts(rows: string): Record<string, string> {
  return {
    '_rels/.rels': `${RELATIONS}${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="收入&amp;支出" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${RELATIONS}${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>`
      + '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="31"/><xf numFmtId="180"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><r><t>乙</t></r><r><rPr/><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  };
}

function only(files: Record<string, string>): Grid {
  const { grids } = openXlsx(zipped(files));
  expect(grids).toHaveLength(1);
  const [grid] = grids;
  if (grid === undefined) throw new Error('no sheet');
  return grid;
}

/** The second cell of a row; the first one holds something, so that the sheet is never empty. */
const cell = (xml: string): GridCell | undefined => only(parts(`<row r="1"><c r="A1"><v>1</v></c>${xml}</row>`)).at(0, 1);

test.each<[string, GridCell['value']]>([
  ['<c r="B1" t="s"><v>0</v></c>', '甲'],
  ['<c r="B1" t="s"><v>1</v></c>', '乙 丙'],
  ['<c r="B1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c>', '甲乙'],
  ['<c r="B1" t="inlineStr"><is><t><![CDATA[a<b]]>&amp;&#x4e2d;&#x20BB7;</t></is></c>', 'a<b&中\u{20bb7}'],
  ['<c r="B1" t="inlineStr"><is><t>甲_x000A_乙_x005F_x0041_</t></is></c>', '甲\n乙_x0041_'],
  ['<c r="B1" t="b"><v>1</v></c>', true],
  ['<c r="B1" t="b"><v>0</v></c>', false],
  ['<c r="B1"><v>1.2000000000000002E-2</v></c>', 1.2000000000000002e-2],
  ['<c r="B1" t="n"><v> 5 </v></c>', 5],
  ['<c r="B1" t="d"><v>2023-12-31</v></c>', 45291],
  ['<c r="B1" t="d"><v>2023-12-31T12:00:00Z</v></c>', 45291.5],
])('%s reads %j', (xml, value) => {
  expect(cell(xml)).toEqual({ value, format: null, formula: null, state: 'ok' });
});

test.each(['<c r="B1" s="1"/>', '<c r="B1"><v></v></c>', '<c r="B1"><v> </v></c>', '<c r="B1"><v/></c>', '<c r="B1" t="s"><v></v></c>', '<c r="B1" t="inlineStr"><is><t></t></is></c>', '<c r="B1" t="str"><v></v></c>'])(
  '%s holds nothing', (xml) => {
    expect(cell(xml)).toBeUndefined();
  });

test.each([
  ['<c r="B1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
  ['<c r="B1" t="s"><v>2</v></c>', '#REF!'],
  ['<c r="B1"><v>0x10</v></c>', '0x10'],
  ['<c r="B1"><v>Infinity</v></c>', 'Infinity'],
  ['<c r="B1"><v>1E999</v></c>', '1E999'],
  ['<c r="B1" t="d"><v>去年</v></c>', '去年'],
])('%s is an error, not a number and not nothing', (xml, value) => {
  expect(cell(xml)).toEqual({ value, format: null, formula: null, state: 'error' });
});

test.each<[string, GridCell['value'], GridCell['state']]>([
  ['<c r="B1"><f>A1*2</f><v>2</v></c>', 2, 'ok'],
  ['<c r="B1"><f>A1*2</f></c>', null, 'uncalculated'],
  ['<c r="B1"><f>A1*2</f><v></v></c>', null, 'uncalculated'],
  ['<c r="B1"><f>A1*2</f><v/></c>', null, 'uncalculated'],
  ['<c r="B1" t="str"><f>A1*2</f><v></v></c>', '', 'ok'],
  ['<c r="B1" t="str"><f>A1*2</f></c>', null, 'uncalculated'],
  ['<c r="B1" t="e"><f>A1*2</f><v>#N/A</v></c>', '#N/A', 'error'],
])('%s has its result, or none', (xml, value, state) => {
  expect(cell(xml)).toEqual({ value, format: null, formula: 'A1*2', state });
});

test.each([['0', null], ['1', '0%'], ['2', 'yyyy"年"m"月"d"日"'], ['3', 'yyyy"年"m"月"'], ['99', null]])('style %s shows as %j', (style, format) => {
  expect(cell(`<c r="B1" s="${style}"><v>1</v></c>`)?.format).toBe(format);
});

test('a child of a shared formula reads as its master, moved', () => {
  const grid = only(parts('<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>'));
  expect(grid.at(1, 1)?.formula).toBe('A2+$A$1');
});

test('cells and rows without a place stand behind the one before', () => {
  const grid = only(parts('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c/><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row><c><v>6</v></c></row>'));
  expect(grid.rowIndexes().map((row) => [row, grid.cellsOf(row).map(([col, { value }]) => [col, value])])).toEqual([[0, [[0, 1], [3, 2], [4, 3]]], [1, [[1, 4]]], [8, [[0, 5]]], [9, [[0, 6]]]]);
});

test('a sheet is named as its tab reads', () => {
  expect(only(parts('<row><c><v>1</v></c></row>')).sheet).toBe('收入&支出');
});

test('strict namespaces, prefixes, single quotes, the epoch of 1904, hidden sheets and merges', () => {
  const grid = only({
    ...parts(''),
    'xl/workbook.xml': `<x:workbook xmlns:x='${STRICT_MAIN}' xmlns:q='${STRICT_OFFICE}'><x:workbookPr date1904='true'/><x:sheets><x:sheet name='表' sheetId='1' state='veryHidden' q:id='rId1'/></x:sheets></x:workbook>`,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x='${STRICT_MAIN}'><x:sheetData><x:row r='1'><x:c r='A1' t='d'><x:v>1904-01-02</x:v></x:c></x:row></x:sheetData>`
      + "<x:mergeCells><x:mergeCell ref='A1:C2'/><x:mergeCell ref='A3:XFD1048576'/></x:mergeCells></x:worksheet>",
  });
  expect(grid).toMatchObject({ sheet: '表', hidden: true, date1904: true });
  expect(grid.at(0, 0)?.value).toBe(1);
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }, { top: 2, left: 0, bottom: 1_048_575, right: 16_383 }]);
});

test('a package with backslashes in its names', () => {
  const files = Object.entries(parts('<row><c><v>1</v></c></row>')).map(([name, xml]) => [name.replaceAll('/', '\\'), xml] as const);
  expect(only(Object.fromEntries(files)).at(0, 0)?.value).toBe(1);
});

test('a protected sheet is said', () => {
  const { findings } = openXlsx(zipped({ ...parts(''), 'xl/worksheets/sheet1.xml': sheetOf('<row><c><v>1</v></c></row>', '<sheetProtection sheet="1"/>') }));
  expect(findings).toMatchObject([{ code: 'sheet-protected', params: { sheet: '收入&支出' } }]);
});

test('of twenty thousand styled rows only the filled one is kept', () => {
  const empty = Array.from({ length: 20_000 }, (_, row) => `<row r="${String(row + 2)}"><c r="A${String(row + 2)}" s="1"/></row>`);
  expect(only(parts(`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}`)).rowIndexes()).toEqual([0]);
});

test('a new workbook holds the sheets it was given', () => {
  const bytes = newXlsx().patch([{ kind: 'sheet', name: '结果', cells: [{ row: 2, col: 1, value: { text: '合计' }, look: 'strong' }], merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false }]);
  expect(openXlsx(bytes).grids.map((grid) => [grid.sheet, grid.at(2, 1)?.value])).toEqual([['结果', '合计']]);
});
