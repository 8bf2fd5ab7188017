import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile } from '../../../src/app/open-file.ts';
import { beginFolderReview, type FolderReview } from '../../../src/app/review/folder-review.ts';
import type { FileRecord } from '../../../src/app/review/record.ts';
import { recordOf } from '../../../src/app/review/record-of.ts';
import { codec } from '../../../src/cli/files.ts';
import { reviewOne } from '../../../src/cli/review/review-one.ts';
import { reviewRules } from '../../../src/cli/review/rules.ts';
import { form, put, SOUND } from '../../cli/review-folder.ts';

const RULES = reviewRules(null);
const SEED = '茂县县委办2023-绩效自评.xlsx';
const seed = new Uint8Array(readFileSync(`samples/${SEED}`));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: readonly (readonly [path: string, content: Uint8Array])[] = [
  ['报送/乙/二.csv', bytes(form('二期', 90, 97))], ['报送/一.csv', bytes(SOUND)], [`报送/甲/${SEED}`, seed], ['报送/断.xlsx', seed.slice(0, 4000)], ['报送/丙/一.csv', bytes(form('一期', 80, 80))], ['报送/空.xlsx', bytes('')],
];

async function reviewed(): Promise<FolderReview> {
  const review = await beginFolderReview({ rules: RULES, language: 'zh' });
  for (const [path, content] of FILES) review.take(path, content);
  return review;
}

describe('many files reviewed without a disk', () => {
  it('lists a line for each table and each file without one, what needs a look first on top', async () => {
    const { files, tables, ranks } = (await reviewed()).list();
    expect(files).toBe(FILES.length);
    expect(tables.map(({ rank, name, printedTotal, total }) => [rank, name, printedTotal, total])).toEqual([
      ['failed', '断.xlsx', '', ''], ['failed', '空.xlsx', '', ''], ['score', '二.csv', '未填', '90'], ['warning', SEED, '未填', '100'], ['warning', '丙/一.csv', '未填', '80'], ['none', '一.csv', '100', '100'], ['none', SEED, '未填', '100'],
    ]);
    expect(tables.find(({ name }) => name === '空.xlsx')?.note).toContain('文件是空的');
    expect(ranks.reduce((sum, { count }) => sum + count, 0)).toBe(tables.length);
  });

  it('says of a file what the command line says', async () => {
    const place = mkdtempSync(join(tmpdir(), 'review-'));
    afterAll(() => { rmSync(place, { recursive: true }); });
    put(place, Object.fromEntries(FILES));
    for (const [path, content] of FILES.filter(([name]) => !/断|空/.test(name))) {
      const byCommand = JSON.parse(reviewOne(join(place, path), { rules: RULES, language: 'zh', annotated: null }).record) as FileRecord;
      expect(JSON.parse(JSON.stringify({ ...recordOf(path, content, { rules: RULES, language: 'zh' }), file: byCommand.file }))).toEqual(byCommand);
    }
  });

  it('makes 复核结果.xlsx in the order of the list', async () => {
    const review = await reviewed();
    const [summary] = openFile(review.book('2024-03-01T17:30:00+08:00'), '复核结果.xlsx', codec).grids;
    const named = [3, 4, 5, 6, 7, 8, 9].map((row) => summary?.at(row, 3)?.value).filter((name) => name !== undefined);
    expect(named).toEqual(review.list().tables.map(({ name }) => name));
  });

  it('keeps a file that could not be read as a line with its reason', async () => {
    const review = await reviewed();
    review.unreadable('报送/走.xlsx', new Error('已被移走'));
    expect(review.list().tables.filter(({ rank }) => rank === 'failed').map(({ name, note }) => [name, note])).toContainEqual(['走.xlsx', expect.stringContaining('已被移走')]);
  });

  it('holds the files against each other whatever the order in which they come', async () => {
    const review = await beginFolderReview({ rules: RULES, language: 'zh' });
    for (const path of ['乙.csv', '甲.csv']) review.take(path, bytes(SOUND));
    const { across } = review.list();
    expect(across.map(({ file, code }) => [file, code])).toEqual([['乙.csv', 'folder-project-repeated'], ['甲.csv', 'folder-project-repeated']]);
    expect(across.map(({ message }) => /[甲乙]\.csv/.exec(message)?.[0])).toEqual(['甲.csv', '乙.csv']);
  });
});
