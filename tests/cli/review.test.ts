import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { codec } from '../../src/cli/files.ts';
import { formSheet } from '../../src/sheet/layout/form-sheet.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { shortForm } from '../review/tables.ts';
import { filledWorkbooks } from '../bench/workbooks.ts';
import { build, form, JOURNAL, large, newFolder, put, records, review, reviewed, reviewOnSmallDisk, sample, SOUND, start, submissions, textOf } from './review-folder.ts';
import { reviewLine } from './review-contract.ts';

const SEED = '茂县县委办2023-绩效自评.xlsx';
const ALL = ['交来', '--ndjson', '结果.ndjson'];
const isRoot = process.getuid?.() === 0;

// Each test runs the program several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 });

beforeAll(() => { build(); }, 120_000);

/** An encrypted workbook as Excel writes it: an OLE container with the stream EncryptedPackage in its directory. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(76, 0, true);
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ['Root Entry', 'EncryptedPackage'].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, place) => { view.setUint16(at + place * 2, letter.charCodeAt(0), true); });
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    for (const link of [68, 72, 76]) view.setUint32(at + link, 0xffffffff, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  });
  new DataView(bytes.buffer).setUint32(1024 + 76, 1, true);
  return bytes;
}

describe('a folder with good and bad files', () => {
  it('has a row for each, and the run ends', async () => {
    const folder = newFolder();
    sample(SEED, folder, `交来/甲/${SEED}`);
    put(folder, {
      '交来/一.csv': form('一期', 100, 100), '交来/二.csv': form('二期', 90, 97), '交来/空.xlsx': '', '交来/乱.xlsx': 'PK\u0003\u0004乱码',
      '交来/密.xlsx': encrypted(), '交来/断.xlsx': zipSync({ 'xl/workbook.xml': new Uint8Array(9000) }).slice(0, 60), '交来/大.csv': '', '交来/巨.xlsx': '', '交来/扫描件.pdf': '%PDF', '交来/~$一.xlsx': 'x',
    });
    truncateSync(join(folder, '交来/大.csv'), 65 * 1024 ** 2);
    truncateSync(join(folder, '交来/巨.xlsx'), 3 * 1024 ** 3);
    const ran = await review(folder, ...ALL);
    const rows = records(folder, '结果.ndjson');
    expect(rows.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['交来/一.csv', null], ['交来/乱.xlsx', 'truncated'], ['交来/二.csv', null], ['交来/大.csv', 'too-large'], ['交来/密.xlsx', 'encrypted'],
      ['交来/巨.xlsx', 'too-large'], ['交来/断.xlsx', 'truncated'], [`交来/甲/${SEED}`, null], ['交来/空.xlsx', 'file-empty'],
    ]);
    expect(rows.flatMap((row) => reviewLine.safeParse(row).error?.issues ?? [])).toEqual([]);
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('共 9 个文件、4 张表：')]);
    expect(ran.stdout).toContain('没能复核的 6 个');
    expect(ran.stdout).toContain('还有 1 个其他格式的文件没有读取（.pdf 1）');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('one that is not there, a folder’s name with the ending of a file and a file that nobody may read are rows, too', async () => {
    const folder = newFolder();
    put(folder, { '交来/一.csv': form('一期', 100, 100), '交来/锁.csv': form('二期', 100, 100), '交来/像表.xlsx/二.csv': form('三期', 100, 100) });
    chmodSync(join(folder, '交来/锁.csv'), 0);
    await review(folder, ...ALL, '没有.xlsx');
    expect(records(folder, '结果.ndjson').map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['交来/一.csv', null], ['交来/像表.xlsx/二.csv', null], ['交来/锁.csv', isRoot ? null : 'file-unreadable'], ['没有.xlsx', 'file-unreadable'],
    ]);
  });
});

it('the result workbook, copies with comments and what files say together', async () => {
  const folder = newFolder();
  const [wrong = new Uint8Array()] = await filledWorkbooks(1, 1);
  put(folder, { '交来/甲/表.xlsx': wrong, '交来/乙/一.csv': form('一期', 100, 100), '交来/丙/又.csv': form('一期', 90, 90) });
  const ran = await review(folder, ...ALL, '--annotate', '批注', '--out', '果/');
  expect([ran.status, ran.stdout]).toEqual([3, expect.stringContaining('已写出：果/复核结果.xlsx')]);
  expect(openFile(readFileSync(join(folder, '果/复核结果.xlsx')), '复核结果.xlsx', codec).grids.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['汇总', '差异明细', '问题清单', '规则']));
  const copy = readFileSync(join(folder, '批注/甲/表.xlsx'));
  expect([copy.equals(wrong), readFileSync(join(folder, '交来/甲/表.xlsx')).equals(wrong), readdirSync(join(folder, '批注'))]).toEqual([false, true, ['甲']]);
  const across = records(folder, '结果.ndjson').map(({ file, findings }) => [file, findings.filter(({ code }) => code.startsWith('folder-')).map(({ code }) => code)]);
  expect(across).toEqual([['交来/丙/又.csv', ['folder-project-twice']], ['交来/乙/一.csv', ['folder-project-twice']], ['交来/甲/表.xlsx', []]]);
});

it('what other files say of a table stands in its annotated copy as well, also when reviewed again', async () => {
  const folder = newFolder();
  const made = (budget: string): Uint8Array => newXlsx().patch([formSheet(shortForm('自评表', { head: { 项目名称: '农村饮水', 实施单位: '云岭县水务中心' }, money: [budget, '98'] }))]);
  put(folder, { '交来/一.xlsx': made('100'), '交来/二.xlsx': made('120') });
  const noteAt = async (path: string): Promise<string> => {
    if (!existsSync(join(folder, path))) return '';
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, path));
    return ((book.worksheets[0]?.getCell('A1').note as unknown as ExcelJS.Comment | undefined)?.texts ?? []).map(({ text }) => text).join('');
  };
  await review(folder, ...ALL, '--annotate', '批注');
  expect(await noteAt('批注/一.xlsx')).toContain('在“二.xlsx”里也有一张表');
  const first = await noteAt('批注/二.xlsx');
  expect(first).toContain('“农村饮水”（云岭县水务中心）在“一.xlsx”里也有一张表');
  rmSync(join(folder, '批注'), { recursive: true });
  await review(folder, ...ALL, '--annotate', '批注', '--resume');
  expect(await noteAt('批注/二.xlsx')).toBe(first);
});

describe('the exit status', () => {
  it.each([
    ['nothing to look at', { '交来/一.csv': SOUND }, 0],
    ['a wrong score', { '交来/一.csv': SOUND, '交来/二.csv': SOUND.replace(/20,20$/m, '20,19') }, 3],
    ['a bad file', { '交来/一.csv': SOUND, '交来/空.xlsx': '' }, 1],
    ['no file', { '交来/说明.txt': '' }, 1],
  ])('of %s', async (_, files, status) => {
    const folder = newFolder();
    put(folder, files);
    expect((await review(folder, '交来')).status).toBe(status);
  });
});

it('the result does not depend on the number of workers', async () => {
  const folder = submissions(150);
  const results: string[] = [];
  for (const jobs of ['1', '2', '5']) {
    await review(folder, ...ALL, '--jobs', jobs);
    results.push(textOf(folder, '结果.ndjson'));
  }
  expect(results[0]?.split('\n')).toHaveLength(151);
  expect([results[1] === results[0], results[2] === results[0]]).toEqual([true, true]);
});

describe('a run that is interrupted', () => {
  it('by SIGKILL, at any moment and again and again, goes on to the very same result', async () => {
    const folder = submissions(400);
    put(folder, large());
    await review(folder, ...ALL);
    const whole = textOf(folder, '结果.ndjson');
    rmSync(join(folder, '结果.ndjson'));
    for (const count of [1, 150]) {
      const { child, ended } = start(folder, [...ALL, '--resume']);
      await reviewed(folder, count);
      child.kill('SIGKILL');
      expect([(await ended).signal, existsSync(join(folder, '结果.ndjson'))]).toEqual(['SIGKILL', false]);
    }
    const last = await review(folder, ...ALL, '--resume');
    const [, done, left] = /已有 (\d+) 个文件的结果，还要复核 (\d+) 个/.exec(last.stderr) ?? [];
    expect([Number(done) >= 150, Number(done) + Number(left)]).toEqual([true, 401]);
    expect([textOf(folder, '结果.ndjson') === whole, existsSync(join(folder, JOURNAL))]).toEqual([true, false]);
  });

  it('reviews what changed, came and went meanwhile as it is now', async () => {
    const folder = submissions(120);
    put(folder, large());
    const { child, ended } = start(folder, [...ALL, '--jobs', '1']);
    await reviewed(folder, 60);
    child.kill('SIGKILL');
    await ended;
    const [one, other] = records(folder, JOURNAL).slice(1).map((line) => (line as unknown as [{ readonly file: string }])[0].file);
    writeFileSync(join(folder, one ?? ''), form('改过', 90, 42));
    rmSync(join(folder, other ?? ''));
    put(folder, { '交来/新.csv': form('新', 100, 100) });
    appendFileSync(join(folder, JOURNAL), '[{"file":"交来/断');
    await review(folder, ...ALL, '--resume');
    const resumed = textOf(folder, '结果.ndjson');
    await review(folder, ...ALL);
    expect([resumed === textOf(folder, '结果.ndjson'), resumed.includes('"printed":"42"'), resumed.includes(other ?? ''), resumed.includes('交来/新.csv')]).toEqual([true, true, false, true]);
  });

  it('by Ctrl+C ends at once and says how to go on', async () => {
    const folder = submissions(400);
    put(folder, large());
    const { child, ended } = start(folder, ALL);
    await reviewed(folder, 20);
    child.kill('SIGINT');
    const ran = await ended;
    expect([ran.status, ran.stdout, existsSync(join(folder, '结果.ndjson')), existsSync(join(folder, JOURNAL))]).toEqual([130, '', false, true]);
    expect(ran.stderr).toMatch(/已中断：401 个文件中 \d+ 个的结果已存好。在同样的命令后加 --resume 接着做。/);
  });

  it('goes on from as many files as it said were kept, one that could not be read not among them', async () => {
    const folder = submissions(400);
    const call = [...ALL, '一个没有的.xlsx'];
    const { child, ended } = start(folder, call);
    await reviewed(folder, 20);
    child.kill('SIGINT');
    const [, kept = ''] = /401 个文件中 (\d+) 个的结果已存好/.exec((await ended).stderr) ?? [];
    const again = await review(folder, ...call, '--resume');
    expect([Number(kept) > 0, again.stderr]).toEqual([true, expect.stringContaining(`已有 ${kept} 个文件的结果，还要复核 ${String(401 - Number(kept))} 个`)]);
  });

  it('begins anew with other rules, and says so', async () => {
    const folder = submissions(60);
    put(folder, large());
    const { child, ended } = start(folder, ALL);
    await reviewed(folder, 10);
    child.kill('SIGKILL');
    await ended;
    const ran = await review(folder, ...ALL, '--resume', '--rules', 'hubei');
    expect(ran.stderr).toMatch(/程序、规则或选项与上次不同，上次 \d+ 个文件的结果不能沿用，从头开始/);
    expect(new Set(records(folder, '结果.ndjson').flatMap(({ tables }) => tables.map(({ rules }) => rules.id)))).toEqual(new Set(['hubei']));
  });
});

describe('a disk that is full', () => {
  it('half-way stops the run, keeps what was done, and --resume ends it', async () => {
    const folder = submissions(200);
    const ran = await reviewOnSmallDisk(folder, 128, ...ALL);
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringMatching(/没有做完：.+\n.*--resume/)]);
    expect(existsSync(join(folder, '结果.ndjson'))).toBe(false);
    await review(folder, ...ALL, '--resume');
    const resumed = textOf(folder, '结果.ndjson');
    await review(folder, ...ALL);
    expect(resumed === textOf(folder, '结果.ndjson')).toBe(true);
  });
});

describe('a result that cannot be written', () => {
  it('is told before anything is reviewed', async () => {
    const folder = submissions(3);
    put(folder, { 文件: '' });
    for (const args of [['--out', '文件/下级/果.xlsx'], ['--ndjson', '文件/果.ndjson'], ['--out', `${'长'.repeat(100)}.xlsx`]]) {
      const ran = await review(folder, '交来', ...args);
      expect([ran.status, ran.stdout, ran.stderr]).toEqual([1, '', expect.stringMatching(/^不能写出 .+。还没有开始复核。\n$/)]);
    }
  });

  it.skipIf(isRoot)('in a folder that is read-only, too', async () => {
    const folder = submissions(3);
    mkdirSync(join(folder, '只读'), { mode: 0o500 });
    expect((await review(folder, '交来', '--out', '只读/果.xlsx')).stderr).toMatch(/^不能写出 .+没有权限/);
  });

  it('at the end leaves nothing half-written, and --resume writes it without reviewing again', async () => {
    const folder = submissions(20);
    put(folder, large());
    const { ended } = start(folder, ALL);
    await reviewed(folder, 5);
    mkdirSync(join(folder, '结果.ndjson'));
    const ran = await ended;
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('结果没有写出：结果.ndjson')]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    renameSync(join(folder, '结果.ndjson'), join(folder, '挡路'));
    const again = await review(folder, ...ALL, '--resume');
    expect([again.stderr, records(folder, '结果.ndjson').length]).toEqual([expect.stringContaining('已有 21 个文件的结果，还要复核 0 个'), 21]);
  });

  it('is refused where it would lie on a file that is to be reviewed', async () => {
    const folder = newFolder();
    sample(SEED, folder, '交来/表.xlsx');
    const before = textOf(folder, '交来/表.xlsx');
    const calls = [['--out', '交来/表.xlsx'], ['--out', '交来/../交来/表.xlsx'], ['--ndjson', '交来/表.xlsx'], ['--annotate', '交来']];
    for (const args of calls) {
      const ran = await review(folder, '交来/表.xlsx', ...args);
      expect([ran.status, ran.stderr]).toEqual([64, expect.stringContaining('结果会覆盖要复核的文件')]);
    }
    expect(textOf(folder, '交来/表.xlsx') === before).toBe(true);
  });
});

it('a second run that would write the same result is refused', async () => {
  const folder = submissions(20);
  put(folder, large());
  const { child, ended } = start(folder, ALL);
  await reviewed(folder, 5);
  child.kill('SIGSTOP');
  const second = await review(folder, ...ALL);
  child.kill('SIGCONT');
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(`另一个复核（进程 ${String(child.pid)}）正在写同一个结果`)]);
  expect([(await ended).status, records(folder, '结果.ndjson').length]).toEqual([3, 21]);
});
