import { describe, expect, it } from 'vitest';
import { readCall, UsageError } from '../../src/cli/arguments.ts';
import { nearest } from '../../src/rules/nearest.ts';
import { packNamed } from '../../src/cli/packs.ts';
import { isSentence, sentence } from '../../src/cli/strings/strings.ts';

function refusal(run: () => unknown): { readonly said: string; readonly hint: string } | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof UsageError) || !isSentence(error.code)) throw error;
    return { said: sentence('zh', error.code, ...error.details), hint: error.hint };
  }
}

const words = (line: string): string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));

describe('a call that is not understood', () => {
  it.each([
    ['score x --jsn', '没有“--jsn”这个选项', '--json'],
    ['score x --rule a', '没有“--rule”这个选项', '--rules'],
    ['score x --inplace', '没有“--inplace”这个选项', '--in-place'],
    ['score x --foo', '没有“--foo”这个选项', ''],
    ['score -x', '没有“-x”这个选项', ''],
    ['score x --rules', '选项 --rules 后面缺少内容', ''],
    ['score x --rules --json', '选项 --rules 后面缺少内容', ''],
    ['score x --rules=', '选项 --rules 后面缺少内容', ''],
    ['score x -w', '选项 -w 后面缺少内容', ''],
    ['score x --json=yes', '选项 --json 后面不写内容', ''],
    ['score x --rules a --rules b', '选项 --rules 只能写一次', ''],
    ['score x --lang fr', '语言只有 zh 和 en', ''],
    ['socre x', '没有“socre”这个命令', 'score'],
    ['rules lst', '不是“lst”', 'list'],
    ['rules list scoring-rules', '后面不写“scoring-rules”', ''],
    ['rules test --sheet 甲', '选项 --sheet 只用于 score', ''],
    ['rules list --json', '选项 --json 只用于 score', ''],
    ['rules list --rules a', '选项 --rules 只用于 score、review，不用于 rules', ''],
    ['review', '请写明要复核的文件或文件夹', ''],
    ['reviw x', '没有“reviw”这个命令', 'review'],
    ['review x --json', '选项 --json 只用于 score，不用于 review', ''],
    ['score x --out y.xlsx', '选项 --out 只用于 review、rules，不用于 score', ''],
    ['score x --resume', '选项 --resume 只用于 review，不用于 score', ''],
    ['review x --jobs 0', '--jobs 应是 1 到 64 的整数，不是“0”', ''],
    ['review x -j 1.5', '--jobs 应是 1 到 64 的整数，不是“1.5”', ''],
    ['review x --jobs 65', '--jobs 应是 1 到 64 的整数，不是“65”', ''],
    ['review x --anotate d', '没有“--anotate”这个选项', '--annotate'],
  ])('%s', (line, said, hint) => {
    const refused = refusal(() => readCall(words(line)));
    expect([refused?.said, refused?.hint]).toEqual([expect.stringContaining(said), hint]);
    expect(refused?.said).not.toMatch(/\{\d\}|Unknown|argument/);
  });

  it('and one that is, whichever way its options are written', () => {
    expect(readCall(['score', '-w', 'o.xlsx', '--rules=hubei', '--json', '--', '--表.xlsx'])).toMatchObject({ command: 'score', call: { files: ['--表.xlsx'], write: 'o.xlsx', rules: 'hubei', json: true } });
    expect(readCall(['review', '甲', '乙', '-j', '2', '--resume'])).toEqual({
      command: 'review', call: { paths: ['甲', '乙'], rules: null, out: '复核结果.xlsx', ndjson: null, annotate: null, jobs: 2, resume: true, language: 'zh' },
    });
  });
});

describe('rules that are not there', () => {
  it.each([
    ['nix.yaml', '没有这个规则文件：nix.yaml', ''],
    ['nowhere/rules', '没有这个规则文件：nowhere/rules', ''],
    ['src', '文件夹 src 里没有规则文件（.yaml），里面是：app/', ''],
    ['四川', '没有编号为“四川”的规则', 'sichuan-2023、sichuan-department-2023、sichuan-project-2023'],
    ['sichuan', '没有编号为“sichuan”的规则', 'sichuan-2023、sichuan-department-2023、sichuan-project-2023'],
    ['hubie', '没有编号为“hubie”的规则', 'hubei'],
    ['national', '没有编号为“national”的规则', 'national-2020、national-2021'],
    ['nowhere', '没有编号为“nowhere”的规则', ''],
  ])('%s', (name, said, hint) => {
    const refused = refusal(() => packNamed(name));
    expect([refused?.said, refused?.hint]).toEqual([expect.stringContaining(said), hint]);
  });
});

it.each([['lits', 'list'], ['li', 'list'], ['s', null], ['', null], ['xyzzy', null], ['SHOW', 'show'], ['tset', 'test']])('%j probably means %j', (written, meant) => {
  expect(nearest(written, ['list', 'show', 'test'])).toBe(meant);
});
