import { read, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/sheet/changes.ts';
import { openXlsx, type XlsxWorkbook } from '../../../src/workbook/xlsx/open.ts';
import { holds } from '../../../src/workbook/xlsx/references.ts';
import { converted, hasOffice } from './office.ts';
import { nasty } from './nasty.ts';
import { held } from './package.ts';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function decorate(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells('A1:D1');
  sheet.getCell('A3').note = '复核：张三';
  sheet.getCell('B4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"达成,未达成"'] };
  sheet.addConditionalFormatting({ ref: 'B3:B9', rules: [{ type: 'cellIs', operator: 'lessThan', priority: 1, formulae: [60], style: { font: { bold: true } } }] });
  sheet.getColumn(2).width = 20;
  sheet.getCell('B3').numFmt = '0.00%';
  sheet.getCell('A2').font = { bold: true, name: '宋体' };
}

/** A form with all that a patch must not lose. */
async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评表');
  sheet.getCell('A1').value = '项目支出绩效自评表 <2023> & 附件';
  sheet.getRow(2).values = ['指标', '分值', '得分', '两倍'];
  for (let row = 3; row <= 9; row += 1) sheet.getRow(row).values = [`指标${String(row)}`, row / 8, row];
  sheet.fillFormula('D3:D9', 'C3*2', [6, 8, 10, 12, 14, 16, 18]);
  sheet.getCell('C10').value = { formula: 'SUM(C3:C9)', result: 42 };
  sheet.getCell('F20').value = { formula: 'F18:F19*2', shareType: 'array', ref: 'F20:F21', result: 0 } as ExcelJS.CellFormulaValue;
  sheet.getCell('A11').value = { richText: [{ text: '填报人' }, { font: { bold: true }, text: '李四' }] };
  decorate(sheet);
  sheet.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'F2:G4');
  book.definedNames.add('自评表!$C$10', '总分');
  const other = book.addWorksheet('说明', { state: 'hidden' });
  other.getCell('B2').value = { formula: "'自评表'!C10", result: 42 };
  other.getCell('B4').value = { formula: '总分/2', result: 21 };
  other.getCell('B3').value = new Date(Date.UTC(2023, 11, 31));
  await sheet.protect('0000', {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetJs(): Uint8Array {
  const sheet = utils.aoa_to_sheet([['指标', '分值', '得分'], ['甲', 0.1, 3], ['乙', 0.2, true], ['丙', null, '未完成']]);
  sheet['C5'] = { t: 'n', v: 3, f: 'SUM(C2:C3)' };
  sheet['!ref'] = 'A1:C5';
  sheet['!merges'] = [utils.decode_range('A4:B4')];
  const book = utils.book_new(sheet, '自评表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明']]), '说明');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
}

/** The same workbook with parts that no library here knows. */
function withForeignParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types.replace('</Types>', '<Override PartName="/xl/charts/chart9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>')),
    'xl/charts/chart9.xml': strToU8('<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>'),
    'customXml/item1.xml': strToU8('<甲 xmlns="urn:jia">&#10;  乙\r\n</甲>'),
    'customXml/空.bin': [new Uint8Array([0, 255, 10, 13]), { level: 0 }],
  });
}

const change: fc.Arbitrary<CellChange> = fc.record({
  kind: fc.constant('cell' as const),
  sheet: fc.constant('自评表'),
  row: fc.nat({ max: 14 }),
  col: fc.nat({ max: 30 }),
  value: fc.oneof(fc.integer({ min: -1000, max: 1000 }).map((number) => ({ number: String(number) })), fc.constantFrom('=1', '得分 <满>', '').map((text) => ({ text }))),
});
/** Changes of cells that are not hidden under a merged one. */
function changesOf({ grids }: XlsxWorkbook): fc.Arbitrary<CellChange[]> {
  const merges = grids.find(({ sheet }) => sheet === '自评表')?.merges ?? [];
  const isHidden = ({ row, col }: CellChange): boolean => merges.some((area) => holds(area, { row, col }) && (row !== area.top || col !== area.left));
  return fc.uniqueArray(change.filter((made) => !isHidden(made)), { minLength: 1, maxLength: 8, selector: ({ row, col }) => `${String(row)},${String(col)}` });
}

const MAY_CHANGE = /^(?:xl\/worksheets\/sheet\d+\.xml|xl\/calcChain\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml)$/;

function expectPartsKept(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  for (const [name, content] of Object.entries(old)) if (!MAY_CHANGE.test(name)) expect(Buffer.from(now[name] ?? []).equals(content), name).toBe(true);
}

/** The same XML without prefixes: SheetJS does not follow a shared formula whose elements have one. */
function withoutPrefixes(bytes: Uint8Array): Uint8Array {
  const bare = (xml: string): string => xml.replace(/(<\/?)x:/g, '$1').replaceAll('xmlns:x=', 'xmlns=');
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, name.endsWith('.xml') ? strToU8(bare(strFromU8(content))) : content])));
}

/** All that stands in the sheets by SheetJS: the formula or the value; results follow the changes, and one that is gone leaves a stub. A sheet that it cannot read throws: by itself SheetJS would show an empty one, which compares nothing. */
function bySheetJsReading(bytes: Uint8Array): Map<string, unknown> {
  const book = read(withoutPrefixes(bytes), { type: 'array', cellFormula: true, sheetStubs: true, WTF: true });
  return new Map(book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name] ?? {}).filter(([place]) => !place.startsWith('!')).map(([place, found]) => {
    const { f: formula, v: value } = found as { f?: string; v?: unknown };
    const { r: row, c: col } = utils.decode_cell(place);
    return [`${name}!${String(row)},${String(col)}`, formula ?? value] as const;
  })));
}

const bare = (bytes: Uint8Array): Map<string, unknown> => new Map([...held(openXlsx(bytes).grids)].map(([key, { value, formula, format }]) => [key, [formula ?? value, format]]));

function expectOthersKept(before: Map<string, unknown>, after: Map<string, unknown>, made: readonly CellChange[]): void {
  const touched = new Set(made.map(({ sheet, row, col }) => `${sheet}!${String(row)},${String(col)}`));
  const rest = (cells: Map<string, unknown>): [string, unknown][] => [...cells].filter(([key]) => !touched.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(rest(after)).toEqual(rest(before));
}

/** The sheet's XML without its cells: what stands before and behind, but for its size. */
const around = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  .replace(/<(x:)?sheetData>(?! -->).*<\/(x:)?sheetData>/s, '').replace(/<dimension[^>]*>/, '');

function expectLossless(bytes: Uint8Array, numRuns: number): void {
  const opened = openXlsx(bytes);
  const [ours, theirs, outside] = [bare(bytes), bySheetJsReading(bytes), around(bytes)];
  fc.assert(fc.property(changesOf(opened), (made) => {
    const after = opened.patch(made);
    expectPartsKept(bytes, after);
    expectOthersKept(ours, bare(after), made);
    expectOthersKept(theirs, bySheetJsReading(after), made);
    expect(around(after)).toBe(outside);
    const grid = openXlsx(after).grids.find(({ sheet }) => sheet === '自评表');
    for (const { row, col, value } of made) {
      const wanted = value === null ? null : 'number' in value ? Number(value.number) : value.text;
      expect(grid?.at(row, col)?.value ?? '').toBe(wanted);
    }
  }), { numRuns });
}

const SCORE: CellChange = { kind: 'cell', sheet: '自评表', row: 3, col: 2, value: { number: '99.5' } };

describe('a patch loses nothing of a workbook', () => {
  test('by ExcelJS', async () => { expectLossless(await byExcelJs(), 25); });
  test('by SheetJS', () => { expectLossless(bySheetJs(), 15); });
  test('with parts of unknown kinds', async () => { expectLossless(withForeignParts(await byExcelJs()), 10); });
  test('made by hand of all that is seldom met', () => { expectLossless(nasty(), 40); });
  test('a signature, macros, links and protection are said', () => {
    expect(openXlsx(nasty()).findings.map(({ code }) => code)).toEqual(['signed-package', 'external-links', 'sheet-protected', 'hidden-rows', 'hidden-columns']);
  });
  test('a data table keeps its results unless what it rests on changes', () => {
    const results = (row: number): unknown[] => {
      const sheet = read(openXlsx(nasty()).patch([{ ...SCORE, row, col: 0 }]), { type: 'array', sheetStubs: true }).Sheets['自评表'];
      return ['B31', 'B32'].map((place) => (sheet?.[place] as { v?: unknown } | undefined)?.v);
    };
    expect([results(3), results(30), results(39)]).toEqual([[10, 12], [undefined, undefined], [undefined, undefined]]);
  });
  test.skipIf(!hasOffice)('by LibreOffice', async () => { expectLossless(converted(await byExcelJs(), 'xlsx'), 15); }, 120_000);

  test('a total follows, on another sheet too', async () => {
    const cells = held(openXlsx(openXlsx(await byExcelJs()).patch([SCORE])).grids);
    expect([cells.get('自评表!9,2')?.value, cells.get('自评表!3,3')?.value, cells.get('说明!1,1')?.value]).toEqual([137.5, 199, 137.5]);
  });
});

test.skipIf(!hasOffice)('LibreOffice opens what was patched, and calculates the same', async () => {
  const text: CellChange = { ...SCORE, row: 12, col: 0, value: { text: '=不是公式' } };
  const csv = strFromU8(converted(openXlsx(withForeignParts(await byExcelJs())).patch([SCORE, text]), 'csv'));
  expect(csv).toContain('指标4,0.5,99.5,199');
  expect(csv).toContain(',137.5,');
  expect(csv).toContain('=不是公式');
}, 120_000);
