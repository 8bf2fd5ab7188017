import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../src/app/review/code-points.ts';
import { findFiles } from '../../src/cli/review/find.ts';
import { newFolder, put } from './review-folder.ts';

const made = (...names: string[]): string => {
  const folder = newFolder();
  put(folder, Object.fromEntries(names.map((name) => [name, ''])));
  return folder;
};
const below = (folder: string, paths: readonly string[] = [folder]): string[] => findFiles(paths).files.map((file) => file.slice(folder.length + 1));

describe('what stands in a folder', () => {
  it('is every workbook and document below it, in the order of code points', () => {
    const folder = made('乙/表.xlsx', '甲/表.XLS', '甲.docx', 'b.csv', 'B.ods', '乙/丙/丁/x.xlsm');
    expect(below(folder)).toEqual(['B.ods', 'b.csv', '乙/丙/丁/x.xlsm', '乙/表.xlsx', '甲.docx', '甲/表.XLS']);
  });

  it('is no lock file, no hidden file and no result of a review', () => {
    const folder = made('~$表.xlsx', '.~lock.表.xlsx', '.表.xlsx', '.隐藏/表.xlsx', '复核结果.xlsx', '下级/复核结果-二季度.xlsx', '表.xlsx');
    expect(below(folder)).toEqual(['表.xlsx']);
  });

  it('and what is left out for its format is counted', () => {
    const folder = made('表.xlsx', 'a.pdf', '下级/b.PDF', 'c.doc', '说明');
    expect([...findFiles([folder]).others].sort()).toEqual([['', 1], ['.doc', 1], ['.pdf', 2]]);
  });

  it('is met once, whatever links lead to it', () => {
    const folder = made('甲/表.xlsx');
    symlinkSync(folder, join(folder, '甲', '环'));
    symlinkSync(join(folder, '甲'), join(folder, '又'));
    symlinkSync(join(folder, '甲', '表.xlsx'), join(folder, '甲', '链接.xlsx'));
    expect(below(folder, [folder, join(folder, '甲'), join(folder, '甲', '表.xlsx')])).toHaveLength(1);
  });

  it('also is what leads nowhere: opening it says so', () => {
    const folder = made();
    symlinkSync(join(folder, '没有'), join(folder, '断.xlsx'));
    symlinkSync(join(folder, '自己.xlsx'), join(folder, '自己.xlsx'));
    expect(below(folder)).toEqual(['断.xlsx', '自己.xlsx']);
  });
});

it('a file that is named is reviewed whatever it is called', () => {
  const folder = made('a.pdf', '~$表.xlsx', '复核结果.xlsx');
  const named = readdirSync(folder).map((name) => join(folder, name));
  expect(below(folder, [...named, join(folder, '没有.xlsx')])).toEqual(['a.pdf', '~$表.xlsx', '复核结果.xlsx', '没有.xlsx']);
});

it('a folder of our own results is not looked into', () => {
  const folder = made('批注/表.xlsx', '表.xlsx');
  mkdirSync(join(folder, '空'));
  expect(findFiles([folder], [join(folder, '批注')]).files).toEqual([`${folder}/表.xlsx`]);
});

it.each([
  ['a', 'b', -1], ['b', 'a', 1], ['a', 'a', 0], ['a', 'aa', -1], ['', 'a', -1],
  // U+FF5E is one unit and less than U+20000, whose two units begin with D840.
  ['～', '𠀀', -1], ['𠀀', '～', 1],
] as const)('%j and %j', (one, other, expected) => {
  expect(Math.sign(byCodePoint(one, other))).toBe(expected);
});
