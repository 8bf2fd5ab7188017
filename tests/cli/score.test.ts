import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = '茂县县委办2023-绩效自评.xlsx';
const FORM = '项目支出绩效自评表-示例.xlsx';

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

interface Table { readonly total: string | null; readonly grade: string | null; readonly decided: string; readonly undecided: string; readonly rows: { readonly operator: string | null; readonly target: unknown; readonly unit: string | null; readonly actual: unknown; readonly score: string | null; readonly printedScore: string | null }[] }
interface Line { readonly error?: { readonly code: string }; readonly tables: readonly Table[]; readonly findings: readonly { readonly code: string; readonly cell: string | null }[] }

function lines(...args: string[]): Line[] {
  return jixiao('score', '--json', ...args).stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'jixiao-'));
  for (const name of readdirSync(join(ROOT, 'samples'))) copyFileSync(join(ROOT, 'samples', name), join(path, name));
  return path;
}

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'ignore' });
}, 120_000);

describe('the two tables that the project started from', () => {
  it('support 100 each, with every repair said', () => {
    const [line] = lines(join(ROOT, 'samples', SEED));
    expect(line?.tables.map(({ total, grade }) => [total, grade])).toEqual([['100', '优'], ['100', '优']]);
    expect(line?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['points-as-percent', 'value-unit-swapped', 'completion-rate']));
  });

  it('give the same from .docx', () => {
    const [book, text] = lines(join(ROOT, 'samples', SEED), join(ROOT, 'samples', SEED.replace('xlsx', 'docx')));
    expect(text?.tables.map(({ rows }) => rows.map(({ score }) => score))).toEqual(book?.tables.map(({ rows }) => rows.map(({ score }) => score)));
  });
});

describe('a row on one line of JSON', () => {
  it('gives operator, target, unit and actual value as printed, numbers in one unit', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jixiao-')), '表.csv');
    const row = (...cells: string[]): string => ['产出指标', '数量指标', ...cells, '20', ''].join(',');
    writeFileSync(path, [
      '2023年度项目支出绩效自评表', '一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分',
      row('服务年龄', '=', '18—54', '周岁', '20-50'), row('补助标准', '', '20-30', '万元', '200000元-250000元'), row('培训人次', '≥', '500', '人次', '0.06万人次'), row('制度建设', '＝', '是', '', '是'), row('满意度', '≧', '95', '', '0.98'),
    ].join('\n'));
    const [line] = lines(path);
    expect(line?.tables[0]?.rows.map(({ operator, target, unit, actual }) => [operator, target, unit, actual])).toEqual([
      ['=', ['18', '54'], '周岁', ['20', '50']], [null, ['20', '30'], '万元', ['20', '25']], ['≥', '500', '人次', '600'], ['=', '是', null, '是'], ['≥', '95', '%', '98'],
    ]);
  });
});

describe('writing', () => {
  it('leaves the input alone and reads its own scores back', () => {
    const path = folder();
    const before = readFileSync(join(path, SEED));
    expect(jixiao('score', join(path, SEED), '--write', join(path, 'out.xlsx'), '--explain').status).toBe(0);
    expect(readFileSync(join(path, SEED)).equals(before)).toBe(true);
    const [line] = lines(join(path, 'out.xlsx'));
    expect(line?.tables.map(({ total, rows }) => [total, rows.every(({ score, printedScore }) => score === printedScore)])).toEqual([['100', true], ['100', true]]);
  });

  it('keeps a total open while a row is undecided, and says so with status 3', () => {
    const path = folder();
    const run = jixiao('score', join(path, FORM), '--in-place');
    expect([run.status, run.stdout.includes('7 分待定')]).toEqual([3, true]);
    const [line] = lines(join(path, FORM));
    expect(line?.tables[0]).toMatchObject({ total: null, decided: '91.31', undecided: '7', grade: '优' });
  });

  it('keeps what a person entered unless told otherwise', () => {
    const path = folder();
    jixiao('score', join(path, FORM), '--in-place', '--rules', 'hubei');
    const kept = lines(join(path, FORM), '--write', join(path, 'kept.xlsx'))[0];
    expect(kept?.findings.map(({ code }) => code)).toContain('cell-occupied');
    const replaced = lines(join(path, FORM), '--write', join(path, 'replaced.xlsx'), '--overwrite')[0];
    expect(replaced?.findings.map(({ code }) => code)).toContain('cell-overwritten');
  });

  it('puts a copy with the explanation beside the file, never over another', () => {
    const path = folder();
    jixiao('score', join(path, FORM), '--explain');
    jixiao('score', join(path, FORM), '--explain');
    expect(readdirSync(path).filter((name) => name.includes('已评分')).sort()).toEqual(['项目支出绩效自评表-示例-已评分 (2).xlsx', '项目支出绩效自评表-示例-已评分.xlsx']);
  });
});

describe('what cannot be done', () => {
  it.each([
    [['score'], 64], [['nothing'], 64], [['score', 'a.xlsx', '--write', 'b.xlsx', '--in-place'], 64], [['score', 'a.docx', '--in-place'], 64],
    [['score', 'a.xlsx', '--lang', 'fr'], 64], [['score', 'a.xlsx', '--rules', 'nowhere'], 64], [['rules', 'show'], 64], [['score', 'missing.xlsx'], 1], [['--help'], 0],
    [['rules', 'list'], 0], [['rules', 'test'], 0], [['rules', 'show', 'hubei'], 0],
  ])('%j ends with %i', (args, status) => {
    expect(jixiao(...args).status).toBe(status);
  });

  it.each([
    ['text.xlsx', 'hello', 'not-a-zip'], ['page.xlsx', '<html><table></table></html>', 'workbook-is-html'], ['x.pdf', '%PDF', 'unsupported-format'],
  ])('%s is refused with its own code', (name, content, code) => {
    const path = join(folder(), name);
    writeFileSync(path, content);
    expect([lines(path)[0]?.error?.code, jixiao('score', path).status, readFileSync(path, 'utf8')]).toEqual([code, 1, content]);
  });

  it('what the system refuses is said in the person\'s language', () => {
    const path = folder();
    expect(jixiao('score', join(path, 'missing.xlsx')).stderr).toContain('没有这个文件或文件夹');
    expect(jixiao('score', path + '.xlsx', '--lang', 'en').stderr).toContain('there is no such file or folder');
    expect(jixiao('score', join(path, SEED), '--write', join(path, 'nowhere', 'out.xlsx')).stderr).toContain(join(path, 'nowhere', 'out.xlsx'));
  });

  it('a bad rule file is located and nothing is written', () => {
    const path = folder();
    const pack = join(path, 'pack.yaml');
    writeFileSync(pack, '编号: x\n名称: n\n版本: 1\n继承: national-2020\n计分:\n  "≥": { 达到: 权重, 未达到: import("fs") }\n');
    const run = jixiao('score', join(path, FORM), '--rules', pack, '--explain');
    expect([run.status, run.stderr.includes('pack.yaml:6')]).toEqual([1, true]);
    expect(existsSync(join(path, '项目支出绩效自评表-示例-已评分.xlsx'))).toBe(false);
  });

  it('two files of one name are not written over each other', () => {
    const path = folder();
    mkdirSync(join(path, 'other'));
    copyFileSync(join(path, FORM), join(path, 'other', FORM));
    mkdirSync(join(path, 'out'));
    expect(jixiao('score', join(path, FORM), join(path, 'other', FORM), '--write', join(path, 'out')).status).toBe(64);
  });
});
