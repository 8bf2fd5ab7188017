import { readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSteady, stateOf } from '../../src/cli/review/steady.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import { newFolder } from './review-folder.ts';

function fileWith(content: string): string {
  const path = join(newFolder(), '表.csv');
  writeFileSync(path, content);
  return path;
}

function refusal(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
}

it('a file that nobody touches is read once', () => {
  const path = fileWith('一');
  let reads = 0;
  const { bytes, state } = readSteady(path, (file) => { reads += 1; return readFileSync(file); });
  expect([Buffer.from(bytes).toString(), state, reads]).toEqual(['一', stateOf(path), 1]);
});

it('one that is saved while it is read is read again, whole', () => {
  const path = fileWith('旧');
  let reads = 0;
  const { bytes, state } = readSteady(path, (file) => {
    const read = readFileSync(file);
    if ((reads += 1) === 1) writeFileSync(file, '新的');
    return read;
  });
  expect([Buffer.from(bytes).toString(), state]).toEqual(['新的', stateOf(path)]);
});

it('one that keeps changing is not reviewed', () => {
  const path = fileWith('甲');
  let size = 3;
  expect(refusal(() => readSteady(path, (file) => { truncateSync(file, size += 1); return readFileSync(file); }))).toBe('file-changing');
});

it('one that was put in the place of another with its size and time is told from it', () => {
  const path = fileWith('甲');
  utimesSync(path, 1000, 1000);
  const before = stateOf(path);
  writeFileSync(path, '乙');
  utimesSync(path, 1000, 1000);
  expect(stateOf(path)).not.toBe(before);
});

it('one that is larger than any submission is not opened', () => {
  const path = fileWith('');
  truncateSync(path, 3 * 1024 ** 3);
  expect(refusal(() => readSteady(path))).toBe('too-large');
});
