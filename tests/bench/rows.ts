import { shippedPacks } from '../../src/cli/packs.ts';
import { choosePack } from '../../src/rules/choose.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { Grid, type GridCell, plainCell } from '../../src/sheet/grid.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import type { Row } from './measure.ts';

const TITLES = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function sheet(count: number): Grid {
  const line = (values: readonly (string | number)[]): Map<number, GridCell> => new Map(values.map((value, col) => [col, plainCell(value)]));
  const rows = new Map([[0, line(TITLES)]]);
  for (let row = 1; row <= count; row += 1) rows.set(row, line(['产出指标', '数量指标', `指标${String(row)}`, `≥${String(row)}人`, `${String(row - 1)}人`, 1]));
  return new Grid('大表', rows);
}

function secondsAndMegabytes(count: number): readonly [seconds: number, megabytes: number] {
  const packs = shippedPacks().map(({ pack }) => pack);
  const grid = sheet(count);
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const cards = readTables(grid).tables.map((table) => scoreTable(table, choosePack(packs, table).pack, { code: 'chosen-by-default', params: {} }));
  if (cards[0]?.rows.length !== count) throw new Error(`rows: ${String(cards[0]?.rows.length)}`);
  return [(performance.now() - start) / 1000, (process.memoryUsage().heapUsed - before) / 1e6];
}

/** (c) One sheet of 25,000, 50,000 and 100,000 rows: what one row costs, against the smallest sheet. */
export function rows(): Row[] {
  secondsAndMegabytes(5_000);
  const [small, ...larger] = [25_000, 50_000, 100_000].map((count) => ({ count, cost: secondsAndMegabytes(count) }));
  if (small === undefined) return [];
  return larger.map(({ count, cost }) => ({
    title: `(c) ${String(count)} 行：每行用时 ÷ 25000 行时的每行用时`,
    ratio: (cost[0] / count) / (small.cost[0] / small.count),
  }));
}
