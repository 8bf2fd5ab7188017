import { strFromU8, unzipSync, zipSync, strToU8, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { codeOf } from '../code-of.ts';
import { cell, part, workbook, zipped } from './package.ts';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const TWO_ROWS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const WHOLE = workbook(ROW);

const texts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const withPart = (name: string, change: (text: string) => string, bytes = WHOLE): Uint8Array => zipped({ ...texts(bytes), [name]: change(part(bytes, name)) });
const opened = (bytes: Uint8Array): string | null => codeOf(() => openXlsx(bytes));
const valueOf = (bytes: Uint8Array): unknown => openXlsx(bytes).grids[0]?.at(0, 0)?.value;

/** Where the directory's record of a part is. */
function recordOf(zip: Buffer, name: string): number {
  const at = zip.lastIndexOf(name) - 46;
  if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no record of ${name}`);
  return at;
}

/** The same zip with other bytes in a part's directory record. */
function withRecord(name: string, change: (zip: Buffer, record: number) => void, bytes = WHOLE): Uint8Array {
  const zip = Buffer.from(bytes);
  change(zip, recordOf(zip, name));
  return new Uint8Array(zip);
}

/** A zip as it is written to a pipe: sizes and checksum stand behind each content, the local header has none. */
function piped(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.indexOf('PK\u0005\u0006');
  const [pieces, records]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (let at = zip.readUInt32LE(end + 16); at < end;) {
    const size = 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const record = Buffer.from(zip.subarray(at, at + size));
    const start = record.readUInt32LE(42);
    const local = Buffer.from(zip.subarray(start, start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28) + record.readUInt32LE(20)));
    for (const header of [local.subarray(4), record.subarray(6)]) header.writeUInt16LE(header.readUInt16LE(2) | 8, 2);
    local.fill(0, 14, 26);
    record.writeUInt32LE(offset, 42);
    pieces.push(local, Buffer.from('PK\u0007\u0008', 'latin1'), record.subarray(16, 28));
    offset += local.length + 16;
    records.push(record);
    at += size;
  }
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...records, last]));
}

describe('odd but whole', () => {
  test('sizes behind the contents', () => {
    expect(valueOf(piped(WHOLE))).toBe(1);
  });

  test('stored, not deflated', () => {
    const stored: Zippable = Object.fromEntries(Object.entries(unzipSync(WHOLE)).map(([name, content]) => [name, [content, { level: 0 }]]));
    expect(valueOf(zipSync(stored))).toBe(1);
  });

  test('folders as entries of their own', () => {
    expect(valueOf(zipSync({ 'xl/': new Uint8Array(), ...unzipSync(WHOLE) }))).toBe(1);
  });

  test('UTF-16 parts', () => {
    const sheet = new Uint8Array(Buffer.from(`\ufeff${part(WHOLE, SHEET)}`, 'utf16le'));
    expect(valueOf(zipSync({ ...unzipSync(WHOLE), [SHEET]: sheet }))).toBe(1);
  });

  test('shared strings that are named, are not there and are not used', () => {
    const named = withPart('xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', '<Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'));
    expect(valueOf(named)).toBe(1);
  });
});

test.each<[string, Uint8Array]>([
  ['a part with a wrong checksum', withRecord(SHEET, (zip, record) => zip.writeUInt32LE(1, record + 16))],
  ['a part that lies inside of another', withRecord('xl/styles.xml', (zip, record) => zip.copy(zip, record + 42, recordOf(zip, SHEET) + 42, recordOf(zip, SHEET) + 46))],
  ['two parts of one name', withRecord('xl/calcChain.xml', (zip, record) => zip.write('xl/workbook.xml ', record + 46, 'latin1'), zipped({ ...texts(WHOLE), 'xl/workbook.xml ': '<a/>' }))],
  ['two parts whose names differ in case only', zipped({ ...texts(WHOLE), 'XL/Workbook.xml': '<workbook/>' })],
  ['a text that stands in shared strings which are not there', workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')],
  ['styles that are named and not there', withPart('xl/_rels/workbook.xml.rels', (text) => text.replace('"styles.xml"', '"styles2.xml"'))],
  ['a sheet that is not there', withPart('xl/_rels/workbook.xml.rels', (text) => text.replace('sheet1.xml', 'sheet7.xml'))],
  ['end tags in a wrong order', workbook('<row r="1"><c r="A1"><v>1</c></v></row>')],
  ['bytes that are not of the encoding', zipSync({ ...unzipSync(WHOLE), [SHEET]: Uint8Array.from([...strToU8('<worksheet><sheetData><row><c t="str"><v>'), 0xb5, 0xa5, ...strToU8('</v></c></row></sheetData></worksheet>')]) })],
])('%s is refused', (_name, bytes) => {
  expect(opened(bytes)).toBe('unreadable-part');
});

test.each<[string, string, (text: string) => string]>([
  ['styles', 'xl/styles.xml', (text) => text.replace('</cellXfs>', `${'<xf numFmtId="9"/>'.repeat(400_000)}</cellXfs>`)],
  ['names', 'xl/workbook.xml', (text) => text.replace('</workbook>', `<definedNames>${Array.from({ length: 210_000 }, (_, index) => `<definedName name="n${String(index)}">1</definedName>`).join('')}</definedNames></workbook>`)],
  ['relationships', 'xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', `${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(110_000)}</Relationships>`)],
  ['merges', SHEET, (text) => text.replace('</worksheet>', `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(310_000)}</mergeCells></worksheet>`)],
  ['cells', SHEET, (text) => text.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(80_000)}</sheetData>`)],
])('more %s than a workbook has are refused', (_name, name, change) => {
  expect(opened(withPart(name, change))).toBe('too-large');
});

test('a .csv by another name is known as one', () => {
  expect(() => openXlsx(strToU8('三级指标,指标值\n甲,≥1\n'))).toThrow(expect.objectContaining({ code: 'text-as-workbook', params: {} }) as Error);
});

describe('a merge over everything', () => {
  const merged = (area: string): Uint8Array => workbook(TWO_ROWS, `<mergeCells><mergeCell ref="${area}"/></mergeCells>`);

  test.each(['A1:XFD1048576', 'A1:B2'])('%s is named', (area) => {
    expect(() => openXlsx(merged(area))).toThrow(expect.objectContaining({ code: 'merge-over-sheet', params: { sheet: '表', area } }) as Error);
  });

  test('is only said where another sheet can be read', () => {
    const two = openXlsx(workbook(TWO_ROWS)).patch([{ kind: 'sheet', name: '另一张', cells: [{ row: 0, col: 0, value: { text: '甲' }, look: 'text' }], merges: [], widths: [], heights: new Map(), frozenRows: 0, landscape: false }]);
    const bytes = withPart(SHEET, (text) => text.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), two);
    expect(openXlsx(bytes).findings).toMatchObject([{ code: 'merge-over-sheet', severity: 'warning', params: { sheet: '表', area: 'A1:B2' } }]);
  });

  test.each(['A1:B1', 'A1:A2', 'A2:XFD1048576'])('%s is a merge like others', (area) => {
    expect(opened(merged(area))).toBeNull();
  });

  test('one over a single cell is a title', () => {
    expect(opened(workbook(ROW, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))).toBeNull();
  });
});

test('hidden rows and columns are said where they hold something', () => {
  const rows = Array.from({ length: 6 }, (_, row) => `<row r="${String(row + 1)}" hidden="${row > 0 && row < 5 ? '1' : '0'}"><c r="B${String(row + 1)}">${row === 4 ? '' : '<v>1</v>'}</c></row>`);
  const bytes = withPart(SHEET, (text) => text.replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/><col min="4" max="9" hidden="1"/></cols><sheetData>'), workbook(rows.join('')));
  expect(openXlsx(bytes).findings).toEqual([
    { code: 'hidden-rows', severity: 'info', sheet: '表', cell: null, params: { sheet: '表', rows: '2–4' } },
    { code: 'hidden-columns', severity: 'info', sheet: '表', cell: null, params: { sheet: '表', columns: 'B' } },
  ]);
});

test('what was read of an odd package is written back into it', () => {
  const bytes = openXlsx(piped(WHOLE)).patch([cell(0, 1, '甲')]);
  expect(openXlsx(bytes).grids[0]?.cellsOf(0).map(([col, { value }]) => [col, value])).toEqual([[0, 1], [1, '甲']]);
});
