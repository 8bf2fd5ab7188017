import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN } from '../../../src/workbook/zip/inflated.ts';
import { openDocx } from '../../../src/workbook/docx/open.ts';
import { codeOf } from '../code-of.ts';
import { docxOf, packageOf, tbl, tc, tr } from './document.ts';

const good = docxOf(tbl(tr(tc('甲'))));
const ole = (...streams: readonly string[]): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => { bytes.set(Buffer.from(name, 'utf16le'), 512 + 128 * index); });
  return bytes;
};

/** Says of the first entry that it inflates to more than any document does. */
function claimingSize(zip: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(size, copy.indexOf('PK\u0001\u0002') + 24);
  return new Uint8Array(copy);
}

test.each([
  ['an empty file', new Uint8Array(), 'not-a-zip'],
  ['plain text', Buffer.from('自评表'), 'not-a-zip'],
  ['a web page', Buffer.from('<html><body><table></table></body></html>'), 'document-is-html'],
  ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'document-is-html'],
  ['RTF', Buffer.from('{\\rtf1 }'), 'legacy-doc'],
  ['an old .doc', ole('Root Entry', 'WordDocument'), 'legacy-doc'],
  ['an encrypted document', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['an old workbook', ole('Root Entry', 'Workbook'), 'not-a-document'],
  ['a cut-off file', good.subarray(0, good.length - 30), 'truncated'],
  ['a new workbook', packageOf({ 'xl/workbook.xml': '<workbook/>' }), 'not-a-document'],
  ['a part that is no Word body', packageOf({ 'word/document.xml': '<a/>' }), 'not-a-document'],
  ['broken XML', packageOf({ 'word/document.xml': '<w:document><w:body>' }), 'unreadable-part'],
  ['a zip bomb', claimingSize(good, 2_000_000_000), 'too-large'],
  ['tables nested without end', docxOf('<w:tbl><w:tr><w:tc>'.repeat(60) + '</w:tc></w:tr></w:tbl>'.repeat(60)), 'unreadable-part'],
])('%s is refused as %s', (_name, bytes, code) => {
  expect(codeOf(() => openDocx(bytes))).toBe(code);
});

test('a damaged file is read or refused, never anything else', () => {
  const sample = readFileSync(new URL(`../../../samples/${encodeURIComponent('茂县县委办2023-绩效自评.docx')}`, import.meta.url));
  const damage = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(damage, fc.nat(sample.length), (edits, end) => {
    const damaged = new Uint8Array(sample);
    for (const [at, byte] of edits) damaged[at] = byte;
    codeOf(() => openDocx(end % 3 === 0 ? damaged.subarray(0, end) : damaged));
  }), { numRuns: 150 });
});

test('an inflate of the host is used where one is given', () => {
  const sizes: number[] = [];
  expect(() => openDocx(good, { ...BUILT_IN, inflate: (_deflated, size) => { sizes.push(size); throw new Error('refused'); } })).toThrow('unreadable-part');
  expect(sizes).toHaveLength(1);
});
