import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/app/session/open.ts';
import type { Session } from '../../src/app/session/session.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { ZERO } from '../../src/exact/rational.ts';
import { XlsxPort } from '../../src/workbook/xlsx/port.ts';
import { ownRules } from '../app/carried.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = '茂县县委办2023-绩效自评.xlsx';
const FORM = '项目支出绩效自评表-示例.xlsx';

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

interface Table { readonly rules: { readonly id: string; readonly sha256: string }; readonly total: string | null; readonly grade: string | null; readonly decided: string; readonly undecided: string; readonly rows: { readonly operator: string | null; readonly target: unknown; readonly unit: string | null; readonly actual: unknown; readonly score: string | null; readonly printedScore: string | null }[] }
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

describe('a workbook that carries its rules', () => {
  const OWN = ownRules();

  /** As a person saves them in the pane: over the form of a sample. */
  async function carrying(): Promise<{ readonly path: string; readonly session: Session }> {
    const port = new XlsxPort(readFileSync(join(ROOT, 'samples', FORM)));
    const session = openSession(port, { packs: shippedPacks().map(({ pack }) => pack), clock: { now: () => '', after: () => () => undefined }, language: 'zh' });
    await session.refresh();
    expect(await session.saveRules(OWN.text, '')).toBe(true);
    await session.refresh();
    const path = join(mkdtempSync(join(tmpdir(), 'jixiao-')), FORM);
    writeFileSync(path, port.bytes());
    return { path, session };
  }

  it('gives the same points, total and hash as in the pane, and says whose rules they are', async () => {
    const { path, session } = await carrying();
    const [line] = lines(path);
    const card = session.state.tables?.[0]?.card;
    const said = [card?.rules.id, card?.rules.sha256, decimalText(card?.decided ?? ZERO), card?.rows.map(({ score }) => (score === null ? null : decimalText(score)))];
    expect([line?.tables[0]?.rules.id, line?.tables[0]?.rules.sha256, line?.tables[0]?.decided, line?.tables[0]?.rows.map(({ score }) => score)]).toEqual(said);
    expect([line?.tables[0]?.rules.sha256, line?.findings.map(({ code }) => code)]).toEqual([OWN.pack.sha256, expect.arrayContaining(['rules-carried'])]);
  });

  it('is scored by --rules instead, which is said', async () => {
    const [line] = lines('--rules', 'hubei', (await carrying()).path);
    expect([line?.tables[0]?.rules.id, line?.findings.map(({ code }) => code)]).toEqual(['hubei', expect.arrayContaining(['rules-carried-overridden'])]);
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

describe('where copies go', () => {
  it('makes the folders that are not there, for one file and for several', () => {
    const path = folder();
    const to = (...names: string[]): string => join(path, ...names);
    expect(jixiao('score', to(SEED), '--write', to('甲', '乙', '出.xlsx')).status).toBe(0);
    expect(jixiao('score', to(SEED), '--write', `${to('丙')}/`).status).toBe(0);
    expect(jixiao('score', to(SEED), to(FORM), '--write', to('丁')).status).toBe(3);
    expect([readdirSync(to('甲', '乙')), readdirSync(to('丙')), readdirSync(to('丁')).sort()]).toEqual([['出.xlsx'], [SEED], [SEED, FORM].sort()]);
  });

  it('makes none where nothing comes of it', () => {
    const path = folder();
    writeFileSync(join(path, '空.csv'), '甲,乙');
    expect(jixiao('score', join(path, '空.csv'), '--write', `${join(path, '丙')}/`).status).toBe(1);
    expect([jixiao('score', join(path, SEED), '--write', join(path, '丁')).status, existsSync(join(path, '丙')), existsSync(join(path, '丁'))]).toEqual([64, false, false]);
  });

  it('says where another file was replaced', () => {
    const path = folder();
    const out = join(path, '出.xlsx');
    const first = jixiao('score', join(path, SEED), '--write', out).stdout;
    const second = jixiao('score', join(path, FORM), '--write', out).stdout;
    expect([first.includes('覆盖了原有的文件'), second.trimEnd().endsWith(`已写出：${out}（覆盖了原有的文件）`)]).toEqual([false, true]);
    expect(jixiao('score', join(path, FORM), '--in-place').stdout).not.toContain('覆盖了原有的文件');
  });
});

describe('several files', () => {
  it('end with how many there were, on a terminal only', () => {
    const path = folder();
    const files = [join(path, SEED), join(path, FORM), join(path, 'missing.xlsx')];
    expect(jixiao('score', ...files).stdout.trimEnd().split('\n').at(-1)).toBe('共 3 个文件：评完 1 个，有待定或须处理的 1 个，失败 1 个');
    expect(jixiao('score', '--json', ...files).stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(jixiao('score', files[0] ?? '').stdout).not.toContain('共 1 个文件');
  });
});

describe('what a person reads', () => {
  it('is one line for what is the same, and a document has no cell addresses', () => {
    const { stdout } = jixiao('score', join(ROOT, 'samples', SEED.replace('xlsx', 'docx')));
    expect(stdout.match(/没有核对过原文/g)).toHaveLength(1);
    expect(stdout).toContain('第2个表第15行第8列 分值写成了“10%”');
    expect(stdout).not.toMatch(/表2!/);
  });

  it('says of an empty form that nothing is filled in', () => {
    const path = join(folder(), '表.csv');
    writeFileSync(path, ['项目支出绩效自评表', '一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分', '产出指标,数量指标,培训,≥10次,,50,', '产出指标,质量指标,合格率,≥90%,,50,'].join('\n'));
    expect(lines(path)[0]?.findings.filter(({ code }) => code.endsWith('-filled'))).toEqual([expect.objectContaining({ code: 'nothing-filled', cell: 'E3' })]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('≥10次,,', '≥10次,12次,'));
    expect(lines(path)[0]?.findings.map(({ code }) => code)).not.toContain('nothing-filled');
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
    const beneath = jixiao('score', join(path, SEED), '--write', join(path, FORM, 'out.xlsx'));
    expect([beneath.status, beneath.stderr.includes(join(path, FORM, 'out.xlsx')), beneath.stderr.includes('路径中有一段不是文件夹')]).toEqual([1, true, true]);
  });

  it.skipIf(process.platform === 'win32')('a pipe or a device is refused, not waited for', () => {
    const pipe = join(folder(), '管道.xlsx');
    execFileSync('mkfifo', [pipe]);
    expect([lines(pipe)[0]?.error?.code, lines('/dev/zero')[0]?.error?.code, jixiao('score', pipe).status]).toEqual(['not-a-file', 'not-a-file', 1]);
    expect(jixiao('score', 'x.xlsx', '--rules', pipe).status).toBe(64);
  });

  it('a file without an extension is told so', () => {
    const path = join(folder(), '自评表');
    writeFileSync(path, '');
    expect([lines(path)[0]?.error?.code, jixiao('score', path).stderr]).toEqual(['no-extension', expect.not.stringContaining('“.”')]);
  });

  it.skipIf(!existsSync('/dev/full'))('an output that cannot take the result fails in one line', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'score', join(ROOT, 'samples', SEED)], { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([run.status, run.stderr]).toEqual([1, '结果没有输出完：磁盘已满\n']);
  });

  it('a bad rule file is located and nothing is written', () => {
    const path = folder();
    const pack = join(path, 'pack.yaml');
    writeFileSync(pack, '编号: x\n名称: n\n依据: [{ 文件: n, 已核实: 否 }]\n继承: national-2020\n计分:\n  "≥": { 达到: 权重, 未达到: import("fs") }\n');
    const run = jixiao('score', join(path, FORM), '--rules', pack, '--explain');
    expect([run.status, run.stderr.includes('pack.yaml:6'), run.stderr.includes('移出规则文件夹')]).toEqual([1, true, false]);
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
