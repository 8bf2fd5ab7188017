import { CFB, write, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { areaAddress } from '../../../src/model/cell.ts';
import type { GridCell } from '../../../src/sheet/grid.ts';
import { openLegacy } from '../../../src/workbook/legacy/open.ts';
import { codeOf } from '../code-of.ts';

const WORKBOOK: WorkBook = {
  SheetNames: ['部门', '底稿'],
  Sheets: {
    部门: {
      '!ref': 'A1:E4',
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }],
      A1: { t: 's', v: '自评表' },
      A2: { t: 'n', v: 1, z: '0%' }, B2: { t: 'n', v: 0.8619, z: '0.00%' }, C2: { t: 'n', v: 45291, z: 'yyyy/m/d' }, D2: { t: 'n', v: 923.29 },
      A3: { t: 's', v: '100%' }, B3: { t: 'b', v: true }, C3: { t: 's', v: '多行\n文本' },
    },
    底稿: { '!ref': 'A1', A1: { t: 's', v: '甲' } },
  },
  Workbook: { Sheets: [{ name: '部门', Hidden: 0 }, { name: '底稿', Hidden: 1 }] },
};

const bytesOf = (bookType: 'biff8' | 'biff5' | 'ods' | 'xlml' | 'xlsx'): Uint8Array => new Uint8Array(write(WORKBOOK, { type: 'array', bookType }) as ArrayBuffer);
const plain = (value: GridCell['value'], format: string | null = null): GridCell => ({ value, format, formula: null, state: 'ok' });

test.each([
  ['.xls of Excel 97', '表.xls', bytesOf('biff8')],
  ['.xls of Excel 2003 XML', '表.XLS', bytesOf('xlml')],
  ['.ods', '表.ods', bytesOf('ods')],
])('%s: texts, numbers with their formats, dates as serial numbers, merges', (_name, name, bytes) => {
  const [grid] = openLegacy(bytes, name);
  expect(grid?.sheet).toBe('部门');
  expect(grid?.merges.map(areaAddress)).toEqual(['A1:E1']);
  expect(grid?.cellsOf(0)).toEqual([[0, plain('自评表')]]);
  expect(grid?.cellsOf(1).slice(0, 2)).toEqual([[0, plain(1, '0%')], [1, plain(0.8619, '0.00%')]]);
  expect(grid?.at(1, 2)).toMatchObject({ value: 45291, format: expect.stringMatching(/^yyyy.*m.*d$/) });
  expect(grid?.at(1, 3)).toEqual(plain(923.29));
  expect(grid?.cellsOf(2).map(([, cell]) => cell.value)).toEqual(['100%', true, '多行\n文本']);
});

test('a hidden sheet of an .xls is known as hidden', () => {
  expect(openLegacy(bytesOf('biff8'), '表.xls').map((grid) => grid.hidden)).toEqual([false, true]);
});

/** An .ods whose one sheet holds these rows. */
function ods(rows: string, styles = ''): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style', 'number', 'calcext'].map((prefix) =>
    `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix === 'number' ? 'datastyle' : prefix}:1.0"`).join(' ');
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'),
    'content.xml': strToU8(content),
  });
}

test('formulas of an .ods: a result, an error, an empty text, none yet', () => {
  const [grid] = openLegacy(ods(`<table:table-row>
    <table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>
    <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
    <table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""><text:p></text:p></table:table-cell>
    <table:table-cell table:formula="of:=[.A1]*2"/>
    <table:table-cell/>
    </table:table-row>`), '表.ods');
  expect(grid?.cellsOf(0)).toEqual([
    [0, { value: 3, format: null, formula: '1+2', state: 'ok' }],
    [1, { value: '#DIV/0!', format: null, formula: '1/0', state: 'error' }],
    [2, { value: '', format: null, formula: '""', state: 'ok' }],
    [3, { value: null, format: null, formula: 'A1*2', state: 'uncalculated' }],
  ]);
});

test('a merge of empty cells in an .ods is one', () => {
  const [grid] = openLegacy(ods(`<table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>
    <table:table-cell table:style-name="ce1" table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>乙</text:p></table:table-cell></table:table-row>`), '表.ods');
  expect([grid?.merges, grid?.cellsOf(0).map(([col]) => col)]).toEqual([[{ top: 0, left: 1, bottom: 0, right: 2 }], [0, 3]]);
});

test('a million empty styled rows of an .ods are no cells', () => {
  const [grid] = openLegacy(ods('<table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'), '表.ods');
  expect(grid?.rowIndexes()).toEqual([0]);
});

/** An .xls with a record put in after the start of its workbook stream. */
function withRecord(record: readonly number[]): Uint8Array {
  const container = CFB.read(bytesOf('biff8'), { type: 'array' });
  const stream = CFB.find(container, 'Workbook');
  if (stream === null) throw new Error('no workbook stream');
  const content = Buffer.from(stream.content as Uint8Array);
  const afterStart = 4 + content.readUInt16LE(2);
  CFB.utils.cfb_add(container, 'Workbook', Buffer.concat([content.subarray(0, afterStart), Buffer.from(record), content.subarray(afterStart)]));
  return new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
}

const encryptedXls = withRecord([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78]);

/** An .xls whose sectors run in a circle. */
function circularXls(): Uint8Array {
  const bytes = Buffer.from(bytesOf('biff8'));
  const table = 512 * (1 + bytes.readUInt32LE(76));
  return new Uint8Array(bytes.fill(0, table, table + 512));
}

/** An .xls with a sector of the numbers of sector tables that names itself as the next one, of four thousand million. */
function endlessXls(): Uint8Array {
  const bytes = Buffer.from(bytesOf('biff8'));
  const table = bytes.readUInt32LE(76);
  bytes.writeUInt32LE(table, 68);
  bytes.writeUInt32LE(0xffffffff, 72);
  bytes.writeUInt32LE(table, 512 * (2 + table) - 4);
  return new Uint8Array(bytes);
}

const encryptedOds = zipSync({ 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'), 'content.xml': new Uint8Array(50) });
const repeatBomb = ods('<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>甲</text:p></table:table-cell></table:table-row>');

test.each([
  ['an .xls that is a web page', 'workbook-is-html', '表.xls', Buffer.from('<table><tr><td>甲</td></tr></table>')],
  ['an .xls that is an .xlsx', 'wrong-extension', '表.xls', bytesOf('xlsx')],
  ['an .xls that is text', 'not-a-workbook', '表.xls', Buffer.from('甲,乙')],
  ['an encrypted .xls', 'encrypted', '表.xls', encryptedXls],
  ['an empty .xls', 'empty-workbook', '表.xls', new Uint8Array()],
  ['a cut-off .xls', 'truncated', '表.xls', bytesOf('biff8').subarray(0, 700)],
  ['an .xls whose sectors run in a circle', 'truncated', '表.xls', circularXls()],
  ['an .xls whose tables of sectors run in a circle', 'truncated', '表.xls', endlessXls()],
  ['an .ods that is an .xls', 'wrong-extension', '表.ods', bytesOf('biff8')],
  ['an .ods that is an .xlsx', 'not-a-workbook', '表.ods', bytesOf('xlsx')],
  ['an .ods of broken XML', 'unreadable-part', '表.ods', zipSync({ 'content.xml': strToU8('<table:table><a>') })],
  ['an encrypted .ods', 'encrypted', '表.ods', encryptedOds],
  ['an .ods without a cell', 'empty-workbook', '表.ods', ods('')],
  ['an .ods that repeats a cell 17 thousand million times', 'too-large', '表.ods', repeatBomb],
  ['a .csv that is an .xlsx', 'wrong-extension', '表.csv', bytesOf('xlsx')],
  ['a .csv in no known encoding', 'unreadable-text', '表.csv', Buffer.from([0xb5, 0xa5, 0xff, 0xff, 0x80])],
  ['a .csv of 65 MB', 'too-large', '表.csv', new Uint8Array(65 * 1024 * 1024).fill(44)],
  ['a .csv of blanks', 'empty-workbook', '表.csv', Buffer.from(',,\n , ')],
  ['a format that is not read here', 'unsupported-format', '表.et', Buffer.from('甲')],
])('%s is refused as %s', (_name, code, name, bytes) => {
  expect(codeOf(() => openLegacy(new Uint8Array(bytes), name))).toBe(code);
});

test.each([['表.xls', bytesOf('biff8')], ['表.ods', bytesOf('ods')], ['表.csv', Buffer.from('甲,"乙",丙\n1;2')]])('a damaged %s is read or refused, never anything else', (name, bytes) => {
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(damage, fc.nat(bytes.length), (edits, end) => {
    const damaged = new Uint8Array(bytes);
    for (const [at, byte] of edits) damaged[at] = byte;
    codeOf(() => openLegacy(end % 3 === 0 ? damaged.subarray(0, end) : damaged, name));
  }), { numRuns: 150 });
});

const BEFORE_TOKENS = Array.from({ length: 20 }, () => 0);
const formula = (...tokens: number[]): number[] => [0x06, 0, 20 + tokens.length, 0, ...BEFORE_TOKENS, ...tokens];

test.each([
  ['a formula without its length', formula()],
  ['a union without its areas', formula(7, 0, 0x26, 0, 0, 0, 0, 0, 0, 9)],
  ['sheets of other workbooks without their number', [0x17, 0, 1, 0, 9]],
  ['a text that ends before its length', [0xfc, 0, 9, 0, 1, 0, 0, 0, 1, 0, 0, 0, 9]],
])('an .xls with %s comes to its end', (_name, record) => {
  expect(codeOf(() => openLegacy(withRecord(record), '表.xls'))).toMatch(/^(?:not-a-workbook|empty-workbook)$/);
});
