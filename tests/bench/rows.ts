import v8 from 'node:v8';
import vm from 'node:vm';
import { openFile } from '../../src/app/open-file.ts';
import { codec } from '../../src/cli/files.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { choosePack } from '../../src/rules/choose.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { Grid, type GridCell, plainCell } from '../../src/sheet/grid.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import type { Row } from './measure.ts';
import { largeWorkbook } from './workbooks.ts';

const WARM_UP = 5_000;
const SMALL = 25_000;
const LARGER = [50_000, 100_000];
const TITLES = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function sheet(count: number): Grid {
  const line = (values: readonly (string | number)[]): Map<number, GridCell> => new Map(values.map((value, col) => [col, plainCell(value)]));
  const rows = new Map([[0, line(TITLES)]]);
  for (let row = 1; row <= count; row += 1) rows.set(row, line(['产出指标', '数量指标', `指标${String(row)}`, `≥${String(row)}人`, `${String(row - 1)}人`, 1]));
  return new Grid('大表', rows);
}

interface Cost {
  readonly seconds: number;
  /** What stays in memory of the sheet, its table and its scorecard. */
  readonly bytes: number;
}

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function measured<T>(work: () => T): Cost & { readonly result: T } {
  const before = heap();
  const start = performance.now();
  const result = work();
  const seconds = (performance.now() - start) / 1000;
  return { result, seconds, bytes: heap() - before };
}

function costOfReading(count: number): Cost {
  const bytes = largeWorkbook(TITLES, count);
  const { result, ...cost } = measured(() => openFile(bytes, '大表.xlsx', codec));
  if (result.grids[0]?.rowIndexes().length !== count + 1) throw new Error('rows');
  return cost;
}

function costOfScoring(count: number): Cost {
  const packs = shippedPacks().map(({ pack }) => pack);
  const { result, ...cost } = measured(() => {
    const grid = sheet(count);
    const cards = readTables(grid).tables.map((table) => scoreTable(table, choosePack(packs, table).pack, { code: 'chosen-by-default', params: {} }));
    return { grid, cards };
  });
  if (result.cards[0]?.rows.length !== count) throw new Error(`rows: ${String(result.cards[0]?.rows.length)}`);
  return cost;
}

const WORKS: readonly { readonly zh: string; readonly en: string; readonly costOf: (count: number) => Cost }[] = [
  { zh: '读取文件', en: 'reading the file', costOf: costOfReading },
  { zh: '认表并评分', en: 'finding the table and scoring', costOf: costOfScoring },
];

function perRow(count: number, cost: Cost, small: Cost, part: keyof Cost): number {
  return (cost[part] / count) / (small[part] / SMALL);
}

/** (c) One sheet of 25,000, 50,000 and 100,000 rows, read from a file, and scored: what one row costs, over one row of the smallest. Linear growth is 1. */
export function rows(): Row[] {
  return WORKS.flatMap((work) => {
    work.costOf(WARM_UP);
    const small = work.costOf(SMALL);
    return LARGER.flatMap((count) => {
      const cost = work.costOf(count);
      const [zh, en] = [`${work.zh}，${String(count)} 行比 ${String(SMALL)} 行，每行`, `${work.en}, a row of ${String(count)} ÷ a row of ${String(SMALL)}`];
      return [
        { zh: `${zh}用时`, en: `${en}: time`, ratio: perRow(count, cost, small, 'seconds'), aim: { most: 1.5 } },
        { zh: `${zh}内存`, en: `${en}: memory`, ratio: perRow(count, cost, small, 'bytes'), aim: { most: 1.2 } },
      ];
    });
  });
}
