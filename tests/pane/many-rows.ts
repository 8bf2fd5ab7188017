import { Grid, type GridCell, plainCell } from '../../src/sheet/grid.ts';

const HEADERS = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];

/** One table of so many indicators. */
export function manyRows(count: number): Grid {
  const rowOf = (values: readonly (string | number | null)[]): Map<number, GridCell> =>
    new Map(values.flatMap((value, col) => (value === null ? [] : [[col, plainCell(value)] as const])));
  const rows = new Map<number, ReadonlyMap<number, GridCell>>([[0, rowOf(['项目支出绩效自评表'])], [1, rowOf(HEADERS)]]);
  for (let index = 0; index < count; index += 1) {
    const [first, second] = [Math.floor(index / 2000) + 1, Math.floor(index / 50) + 1];
    rows.set(index + 2, rowOf([`产出指标${String(first)}`, `数量指标${String(second)}`, `第${String(index + 1)}项任务`, '≥95%', `${String(80 + (index % 20))}%`, 0.01, null]));
  }
  return new Grid('自评', rows);
}
