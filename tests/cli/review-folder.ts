import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileRecord } from '../../src/app/review/record.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Of its own: other tests build theirs anew while these are at work. */
const BUILT = 'dist/cli-review';
const PROGRAM = join(ROOT, BUILT, 'main.js');

/** Builds the command line as it is shipped. */
export function build(): void {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', BUILT], { cwd: ROOT, stdio: 'ignore' });
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jixiao-'));

/** A form of one row as .csv: the printed score follows the rules or does not. */
export function form(name: string, actual: number, printed: number): string {
  return [
    '2023年度项目支出绩效自评表', `项目名称,${name},实施单位,云岭县${name}中心`,
    '一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分',
    `产出指标,数量指标,培训人次,≥,100,人次,${String(actual)},100,${String(printed)}`,
  ].join('\n');
}

/** A form in which nothing is to be looked at. */
export const SOUND = [
  '2023年度项目支出绩效自评表', '项目名称,培训,实施单位,云岭县中心,,,,,', '一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分',
  '产出指标,数量指标,培训人次,≥,100,人次,120,20,20', '产出指标,质量指标,培训合格率,≥,90,%,96,20,20', '产出指标,时效指标,按时开班率,≥,90,%,95,10,10',
  '效益指标,社会效益指标,持证上岗人数,≥,50,人,55,30,30', '满意度指标,服务对象满意度指标,学员满意度,≥,90,%,96,20,20', '总分,,,,,,,100,100',
].join('\n');

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const ROWS = 5_000;

/** A table that takes a second or so, the last of its folder: while it is reviewed a run is not over. */
export function large(): Record<string, string> {
  const row = (index: number): string => `产出指标,数量指标,任务${String(index)},≥,100,人次,${String(90 + (index % 20))},1,1`;
  return { '交来/～大.csv': [...form('大', 100, 100).split('\n').slice(0, 3), ...Array.from({ length: ROWS }, (_, index) => row(index))].join('\n') };
}

/** A folder `交来` of so many forms, every third of which has a wrong score. */
export function submissions(count: number): string {
  const folder = newFolder();
  const files = Array.from({ length: count }, (_, index) => [
    `交来/第${String(index % 7)}批/${String(index)}.csv`, form(`第${String(index)}期`, 90 + (index % 11), index % 3 === 0 ? 97 : Math.min(100, 90 + (index % 11))),
  ]);
  put(folder, Object.fromEntries(files) as Record<string, string>);
  return folder;
}

export function sample(name: string, folder: string, as = name): void {
  mkdirSync(dirname(join(folder, as)), { recursive: true });
  copyFileSync(join(ROOT, 'samples', name), join(folder, as));
}

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line at work in a folder, and what came of it. */
export function start(folder: string, args: readonly string[], command: readonly string[] = [process.execPath, PROGRAM]): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const [program = '', ...first] = command;
  const child = spawn(program, [...first, 'review', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  return { child, ended: new Promise((fulfil) => { child.on('close', (status, signal) => { fulfil({ status, signal, stdout, stderr }); }); }) };
}

export const review = (folder: string, ...args: string[]): Promise<Ran> => start(folder, args).ended;

/** The same with every file that the process writes cut off at so many blocks of 512 bytes: as a full disk does it. */
export const reviewOnSmallDisk = (folder: string, blocks: number, ...args: string[]): Promise<Ran> =>
  start(folder, args, ['bash', '-c', `ulimit -f ${String(blocks)}; exec "$@"`, 'bash', process.execPath, PROGRAM]).ended;

export const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8');

export function records(...path: string[]): FileRecord[] {
  return textOf(...path).trimEnd().split('\n').map((line) => JSON.parse(line) as FileRecord);
}

export const JOURNAL = '.复核结果.xlsx.journal.ndjson';

/** Whole lines with a record; every run that goes on has written a line of its own before its records. */
const recordsIn = (path: string): number => readFileSync(path, 'utf8').split('\n').slice(0, -1).filter((line) => line.startsWith('[')).length;

/** Waits until a run has reviewed so many files. */
export async function reviewed(folder: string, count: number): Promise<void> {
  const path = join(folder, JOURNAL);
  while (!existsSync(path) || recordsIn(path) < count) await new Promise((fulfil) => { setTimeout(fulfil, 5); });
}
