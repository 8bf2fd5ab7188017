import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { codec } from '../../src/cli/files.ts';
import { partName, readParts } from '../../src/workbook/parts.ts';
import { codeOf } from './code-of.ts';

const text = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());
const zip = (names: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(names).map(([name, content]) => [name, strToU8(content)])), { level });

test('only the parts asked for are inflated, by their names as the package means them', () => {
  const asked: string[] = [];
  const parts = readParts(zip({ 'XL\\Sheet1.xml': '甲甲甲甲', '/b.xml': '乙' }), (name) => asked.push(name) > 0 && name === 'xl/sheet1.xml');
  expect(asked).toEqual(['xl/sheet1.xml', 'b.xml']);
  expect([...parts].map(([name, bytes]) => [name, text(bytes)])).toEqual([['xl/sheet1.xml', '甲甲甲甲']]);
});

test('stored entries, and a zip that lies inside of a larger buffer', () => {
  const bytes = zip({ a: '甲' }, 0);
  const inside = new Uint8Array(bytes.length + 20);
  inside.set(bytes, 10);
  expect(text(readParts(inside.subarray(10, 10 + bytes.length), () => true).get('a'))).toBe('甲');
});

test('names', () => {
  expect(['/Word\\Document.xml', 'xl/a.xml'].map(partName)).toEqual(['word/document.xml', 'xl/a.xml']);
});

/** The same zip with one entry, its numbers moved to a zip64 record as some writers do for small files too. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const directory = zip.indexOf('PK\u0001\u0002');
  const end = zip.indexOf('PK\u0005\u0006');
  const nameEnd = directory + 46 + zip.readUInt16LE(directory + 28);
  const entry = Buffer.from(zip.subarray(directory, nameEnd));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [24, 20, 42].forEach((field, index) => {
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * index);
    entry.writeUInt32LE(0xffffffff, field);
  });
  entry.writeUInt16LE(28, 30);
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(nameEnd + 28), 8);
  return new Uint8Array(Buffer.concat([zip.subarray(0, directory), entry, extra, record, locator, zip.subarray(end)]));
}

test('zip64 records', () => {
  expect(text(readParts(asZip64(zip({ a: '甲甲甲甲' })), () => true).get('a'))).toBe('甲甲甲甲');
});

/** Writes a number into the directory entry of the first part. */
function edited(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf('PK\u0001\u0002') + field);
  return new Uint8Array(copy);
}

test.each([
  ['no directory', 'truncated', zip({ a: '甲' }).subarray(0, 40)],
  ['an entry outside of the file', 'truncated', edited(zip({ a: '甲' }), 42, 10_000)],
  ['an encrypted entry', 'encrypted', edited(zip({ a: '甲' }), 8, 1 + (8 << 16))],
  ['an entry that claims to be enormous', 'too-large', edited(zip({ a: '甲' }), 24, 3_000_000_000)],
  ['an unknown method', 'unreadable-part', edited(zip({ a: '甲' }), 8, 99 << 16)],
])('%s is refused as %s', (_name, code, bytes) => {
  expect(codeOf(() => readParts(bytes, () => true))).toBe(code);
});

test('an entry that inflates to more than it claims is refused, whichever inflater finds out', () => {
  const bomb = edited(zip({ a: '甲'.repeat(1_000_000) }), 24, 30);
  expect([undefined, codec].map((host) => codeOf(() => readParts(bomb, () => true, host)))).toEqual(['too-large', 'too-large']);
});

test('an entry that was damaged on its way is refused by its checksum', () => {
  const bytes = zip({ a: '甲' });
  expect(codeOf(() => readParts(edited(bytes, 16, 1), () => true))).toBe('unreadable-part');
});
