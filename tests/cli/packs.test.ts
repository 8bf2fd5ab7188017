import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/arguments.ts';
import { libraryOf, packNamed, PackFileError } from '../../src/cli/packs.ts';
import { loadPack } from '../../src/rules/load.ts';
import { shownPack } from '../../src/rules/shown.ts';

const pack = (id: string, rest = '继承: national-2020'): string => `编号: ${id}\n名称: 甲\n依据: [{ 文件: 甲, 已核实: 否 }]\n${rest}\n`;

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'pack.yaml'), content);
  }
  return folder;
}

function codesOf(folder: string): string[] {
  return libraryOf(folder).broken.flatMap(({ errors }) => errors.map(({ code }) => code));
}

describe('a folder of packs', () => {
  it('keeps the good ones beside a broken one', () => {
    const folder = folderOf({ a: pack('a'), b: '编号: [', c: pack('c') });
    expect([libraryOf(folder).packs.map((one) => one.pack.id), codesOf(folder)]).toEqual([['a', 'c'], ['pack-syntax']]);
  });

  it('refuses two packs of one id and names both places', () => {
    const { packs, broken: [error] } = libraryOf(folderOf({ a: pack('x'), b: pack('x') }));
    expect([packs.length, error?.path.endsWith(join('b', 'pack.yaml')), error?.errors[0]?.code, error?.errors[0]?.params['other']?.endsWith(join('a', 'pack.yaml'))]).toEqual([1, true, 'pack-id-taken', true]);
  });

  it.each([['', 'pack-empty'], [new Uint8Array([0xb1, 0xe0, 0xba, 0xc5]), 'pack-not-utf8']])('says of %j that it is no text', (content, code) => {
    expect(codesOf(folderOf({ a: content }))).toEqual([code]);
  });
});

describe('a pack', () => {
  it('inherits from one beside it, by its 编号 whatever the folder is called', () => {
    const folder = folderOf({ 父: pack('mother', '继承: national-2020\n总分: 90\n等级: [{ 等级: 优, 不低于: 0 }]'), child: pack('child', '继承: mother') });
    expect(packNamed(join(folder, 'child')).pack.ancestors).toEqual(['mother', 'national-2020']);
    expect(() => packNamed(join(folderOf({ child: pack('child', '继承: mother') }), 'child'))).toThrow(PackFileError);
  });

  it('is shown as it is used, inherited parts marked, and comes to the same rules', () => {
    const file = packNamed('hubei');
    const text = shownPack(file.layers);
    const again = loadPack(text, () => undefined);
    expect(again.ok && again.pack.sha256).toBe(file.pack.sha256);
    expect(text).toMatch(/ {2}分值: 20\n {2}# 继承自 national-2020；依据：项目支出绩效评价管理办法 财预〔2020〕10号（未核实）\n {2}计分:/);
    expect(text).toMatch(/# 继承自 national-2020；依据：项目支出绩效评价管理办法 财预〔2020〕10号（未核实）\n总分: 100/);
    expect(text).not.toMatch(/# 继承自 national-2020.*\n(?:编号|定性|依据)/);
  });
});

describe('a name that is no rules', () => {
  const saidOf = (name: string): unknown[] => {
    try {
      packNamed(name);
    } catch (error) {
      if (error instanceof UsageError) return [error.code, ...error.details.slice(1)];
      throw error;
    }
    return [];
  };

  it('says what a folder without pack.yaml holds', () => {
    expect(saidOf(folderOf({ 甲: pack('a') }))).toEqual(['no-pack-yaml', '甲/']);
    expect(saidOf(folderOf({}))).toEqual(['no-pack-yaml', '—']);
  });

  it('is not read as text where it is a workbook', () => {
    const path = join(folderOf({}), '填报表.xlsx');
    writeFileSync(path, new Uint8Array([80, 75, 3, 4]));
    expect(saidOf(path)).toEqual(['rules-of-workbook']);
  });
});
