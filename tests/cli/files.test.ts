import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codec, nameInFolder, writeWhole } from '../../src/cli/files.ts';
import { runScore } from '../../src/cli/score-command.ts';
import { archived } from '../../src/workbook/xlsx/archive.ts';
import { crc32 } from '../../src/workbook/zip/crc.ts';

const NEW = new TextEncoder().encode('新');
const isRoot = process.getuid?.() === 0;
const folder = (): string => mkdtempSync(join(tmpdir(), 'jixiao-'));

function fileWith(content: string): string {
  const path = join(folder(), '表.xlsx');
  writeFileSync(path, content);
  return path;
}

function failureOf(path: string): string | undefined {
  try {
    writeWhole(path, NEW);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

test.each([0o640, 0o666, 0o600, 0o775])('a file keeps its mode %o, whatever new files get', (mode) => {
  const path = fileWith('旧');
  chmodSync(path, mode);
  writeWhole(path, NEW);
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, readdirSync(join(path, '..'))]).toEqual(['新', mode, ['表.xlsx']]);
});

test('a link stays a link, and the file that it leads to is written', () => {
  const path = fileWith('旧');
  const link = join(folder(), '链接.xlsx');
  symlinkSync(path, link);
  writeWhole(link, NEW);
  expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, '新']);
});

test('a name as long as names can be is written', () => {
  const path = join(folder(), `${'表'.repeat(83)}.xlsx`);
  writeWhole(path, NEW);
  expect(readFileSync(path, 'utf8')).toBe('新');
});

test('where it fails, the old file is whole and nothing is left behind; a missing folder is no failure', () => {
  const path = folder();
  mkdirSync(join(path, '表.xlsx'));
  writeFileSync(join(path, '表.xlsx', '旧'), '旧');
  expect(failureOf(join(path, '表.xlsx'))).toBe('EISDIR');
  expect([readdirSync(path), readdirSync(join(path, '表.xlsx'))]).toEqual([['表.xlsx'], ['旧']]);
  expect([failureOf(join(path, '没有', '表.xlsx')), readFileSync(join(path, '没有', '表.xlsx'), 'utf8')]).toEqual([undefined, '新']);
});

test.skipIf(isRoot)('a file set to read-only and one in a read-only folder are left alone', () => {
  const path = fileWith('旧');
  chmodSync(path, 0o444);
  expect([failureOf(path), readFileSync(path, 'utf8')]).toEqual(['EACCES', '旧']);
  chmodSync(path, 0o644);
  chmodSync(join(path, '..'), 0o555);
  expect([failureOf(path), readFileSync(path, 'utf8')]).toEqual(['EACCES', '旧']);
});

test('names that some systems take for one are not written into one folder', () => {
  const call = { rules: null, sheet: null, write: `${folder()}/`, inPlace: false, overwrite: false, explain: false, json: false, language: 'zh' as const };
  const output = { screen: { width: 80, colors: {} as never, language: 'zh' as const }, out: () => undefined, fail: () => undefined };
  expect(() => runScore({ ...call, files: ['a/Form.xlsx', 'b/form.xlsx'] }, output)).toThrow(expect.objectContaining({ code: 'write-same-name' }));
  expect(nameInFolder('出', '表.docx')).toBe(join('出', '表.docx.xlsx'));
});

test.each([0, 1, 100])('a part that ends with its last piece of %i letters beyond a block has the checksum of its content', (more) => {
  const text = '链'.repeat(64 * 1024 + more);
  const zip = archived([['part.xml', [text]]], codec);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  expect(view.getUint32(14, true)).toBe(crc32(new TextEncoder().encode(text)));
});
