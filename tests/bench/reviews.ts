import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFile } from '../../src/app/open-file.ts';
import { codec } from '../../src/cli/files.ts';
import { reviewOne } from '../../src/cli/review/review-one.ts';
import { reviewRules } from '../../src/cli/review/rules.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { floor, neededParts } from './files.ts';
import { perSecond, type Row } from './measure.ts';
import { filledWorkbooks } from './workbooks.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIFFERENT = 40;
/** One in so many workbooks has a wrong score. */
const WRONG = 4;
const A_FOLDER = 100;
const SIZES = { whole: { loop: 1000, files: 4000, few: 1000, many: 10_000 }, small: { loop: 100, files: 400, few: 100, many: 1000 } };
/** Has the program say its peak memory, KB, when it ends. */
const SAY_MEMORY = 'data:text/javascript,process.on("exit",()=>process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}`))';

/** A folder of so many files under names of their own, of which only a few are different. */
function folderOf(books: readonly string[], place: string, count: number): string {
  const folder = join(place, String(count));
  for (let index = 0; index < count; index += 1) {
    const within = join(folder, `单位${String(Math.floor(index / A_FOLDER))}`);
    if (index % A_FOLDER === 0) mkdirSync(within, { recursive: true });
    linkSync(books[index % DIFFERENT] ?? '', join(within, `项目${String(index)}.xlsx`));
  }
  return folder;
}

interface Took {
  readonly seconds: number;
  /** Peak memory, KB. */
  readonly peak: number;
}

/** The command line over a folder, from its start to its end. */
function command(folder: string, place: string, jobs: number): Took {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', SAY_MEMORY, join(ROOT, 'dist/cli/main.js'), 'review', folder, '--jobs', String(jobs), '--out', join(place, '复核结果.xlsx'), '--ndjson', join(place, '结果.ndjson')], { encoding: 'utf8' });
  if (status !== 0 && status !== 3) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) };
}

function onOneThread(paths: readonly string[], runs: number): Row[] {
  const reviewing = { rules: reviewRules(null), language: 'zh', annotated: null } as const;
  const parts = paths.map((path) => neededParts(readFileSync(path)));
  const pathOf = (index: number): string => paths[index % DIFFERENT] ?? '';
  const open = (index: number): ReturnType<typeof openFile> => openFile(readFileSync(pathOf(index)), '表.xlsx', codec);
  const lowest = perSecond(runs, (index) => floor(parts[index % DIFFERENT] ?? []));
  const cells = perSecond(runs, open);
  const tables = perSecond(runs, (index) => open(index).grids.map((grid) => readTables(grid)));
  const whole = perSecond(runs, (index) => reviewOne(pathOf(index), reviewing));
  return [
    { zh: '每秒复核文件数 ÷ 下限（解压并逐字扫一遍）的文件数', en: 'files reviewed a second ÷ the floor (inflate and scan)', ratio: whole / lowest },
    { zh: '每秒复核文件数 ÷ 只读出单元格的文件数', en: 'files reviewed a second ÷ only read to cells', ratio: whole / cells, aim: { least: 0.6 } },
    { zh: '每秒复核文件数 ÷ 只读出自评表的文件数', en: 'files reviewed a second ÷ only read to tables', ratio: whole / tables },
  ];
}

/** (d) Review of folders: against reading alone on one thread, two workers against one, and memory as folders grow. `small` for a quick look. */
export async function reviews(small: boolean): Promise<Row[]> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'ignore' });
  const { loop, files, few, many } = small ? SIZES.small : SIZES.whole;
  const place = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const paths = (await filledWorkbooks(DIFFERENT, WRONG)).map((bytes, index) => {
      const path = join(place, `${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const folder = folderOf(paths, place, files);
    const [one, two] = [command(folder, place, 1), command(folder, place, 2)];
    const [little, much] = [few, many].map((count) => command(folderOf(paths, join(place, 'memory'), count), place, 2).peak);
    return [
      ...onOneThread(paths, loop),
      { zh: `${String(files)} 个文件：一个线程用时 ÷ 两个线程用时`, en: `${String(files)} files: time with one worker ÷ with two`, ratio: one.seconds / two.seconds, aim: { least: 1.5 } },
      { zh: `${String(many)} 个文件的内存 ÷ ${String(few)} 个文件的内存`, en: `peak memory for ${String(many)} files ÷ for ${String(few)}`, ratio: (much ?? 0) / (little ?? 1), aim: { most: 1.5 } },
    ];
  } finally {
    rmSync(place, { recursive: true });
  }
}
