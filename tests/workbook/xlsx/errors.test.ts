import { CFB, utils, write } from '@e965/xlsx';
import { Document, Packer } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { WorkbookError } from '../../../src/workbook/errors.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { codeOf } from '../code-of.ts';
import { workbook, zipped } from './package.ts';

const WHOLE = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
const opened = (bytes: Uint8Array): string | null => codeOf(() => openXlsx(bytes));

/** An OLE container as Excel writes for a workbook with a password. */
function encrypted(): Uint8Array {
  const ole = CFB.utils.cfb_new();
  for (const name of ['EncryptionInfo', 'EncryptedPackage']) CFB.utils.cfb_add(ole, `/${name}`, Buffer.alloc(5000, 7));
  return new Uint8Array(CFB.write(ole, { type: 'buffer' }) as Uint8Array);
}

function xls(): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet([['甲', 1]]), '表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** A sheet of 200 MB of blanks, a fraction of that as it is stored. */
const bomb = (): Uint8Array => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(200 * 1024 * 1024).fill(32) }, { level: 1 });

/** The same package with its first entry marked as encrypted, as a zip program with a password does. */
function withPassword(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const record = copy.indexOf('PK\u0001\u0002');
  copy.writeUInt16LE(copy.readUInt16LE(record + 8) | 1, record + 8);
  return new Uint8Array(copy);
}

test.each<[string, () => Uint8Array, string | null]>([
  ['a whole workbook', () => WHOLE, null],
  ['nothing', () => new Uint8Array(), 'not-a-zip'],
  ['plain text', () => strToU8('甲，乙。'), 'not-a-zip'],
  ['lines of fields', () => strToU8('甲,乙\n丙,丁\n'), 'text-as-workbook'],
  ['a PDF', () => strToU8('%PDF-1.7'), 'not-a-zip'],
  ['a download that stopped', () => WHOLE.subarray(0, Math.floor(WHOLE.length / 2)), 'truncated'],
  ['a file without its last bytes', () => WHOLE.subarray(0, WHOLE.length - 5), 'truncated'],
  ['a file whose start is lost', () => new Uint8Array([...WHOLE.subarray(0, 4), ...WHOLE.subarray(400)]), 'truncated'],
  ['a workbook with a password', encrypted, 'encrypted'],
  ['a zip with a password', () => withPassword(WHOLE), 'encrypted'],
  ['an .xls by another name', xls, 'wrong-extension'],
  ['a web page by another name', () => strToU8('<html><table><tr><td>甲</td></tr></table></html>'), 'workbook-is-html'],
  ['a zip of something else', () => zipped({ 'readme.txt': '甲' }), 'not-a-workbook'],
  ['a sheet with styled cells only', () => workbook('<row r="1"><c r="A1" s="1"/></row>'), 'empty-workbook'],
  ['a sheet that is not XML', () => workbook('<row r="1"><c r="A1"</row>'), 'unreadable-part'],
  ['a zip bomb', bomb, 'too-large'],
])('%s', (_name, bytes, code) => {
  expect(opened(bytes())).toBe(code);
});

test('a Word document is no workbook', async () => {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }));
  expect(opened(new Uint8Array(bytes))).toBe('workbook-is-document');
});

test('the error names what the file is', () => {
  const failure = (): unknown => { try { return openXlsx(xls()); } catch (error) { return error; } };
  expect(failure()).toBeInstanceOf(WorkbookError);
  expect(failure()).toMatchObject({ params: { actual: '.xls' } });
});

test('cut off anywhere, a file is refused with a code', () => {
  for (let length = 0; length < WHOLE.length; length += 7) expect(opened(WHOLE.subarray(0, length))).toBeOneOf(['not-a-zip', 'truncated']);
});
