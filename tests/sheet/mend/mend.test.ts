import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { address } from '../../../src/model/cell.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { choosePack } from '../../../src/rules/choose.ts';
import { scoreTable } from '../../../src/scoring/table.ts';
import type { CellChange } from '../../../src/sheet/changes.ts';
import type { Grid, GridCell } from '../../../src/sheet/grid.ts';
import { mendOf } from '../../../src/sheet/mend/mend.ts';
import { MemoryBook } from '../../../src/workbook/memory/book.ts';
import { sheetFrom } from '../../app/session/bench.ts';
import { drawn, onlyTable } from '../read/sheet-of.ts';

const packs = shippedPacks().map(({ pack }) => pack);

function score(grid: Grid): Scorecard {
  const table = onlyTable(grid);
  const { pack, chosen } = choosePack(packs, table);
  return scoreTable(table, pack, chosen);
}

const findingsOf = ({ table, findings }: Scorecard): readonly Finding[] => [...table.findings, ...findings];

/** The grid with some cells replaced, by their addresses. */
function withCells(grid: Grid, cells: Readonly<Record<string, Partial<GridCell>>>): Grid {
  const book = new MemoryBook([sheetFrom(grid)]);
  for (const [name, cell] of Object.entries(cells)) {
    const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(name) ?? [];
    const [at, col] = [Number(row) - 1, letters.charCodeAt(0) - 65];
    const line = book.sheets[0]?.cells.get(at);
    line?.set(col, { value: null, format: null, formula: null, state: 'ok', look: '', ...line.get(col), ...cell });
  }
  return gridIn(book);
}

function gridIn(book: MemoryBook): Grid {
  const grid = book.state().sheets[0]?.grid;
  if (grid === undefined) throw new Error('no sheet');
  return grid;
}

function mended(grid: Grid, changes: readonly CellChange[]): Grid {
  const book = new MemoryBook([sheetFrom(grid)]);
  book.change(changes);
  return gridIn(book);
}

const said = ({ row, col, value, style }: CellChange): string =>
  [address({ row, col }), value === null ? '' : 'number' in value ? value.number : `“${value.text}”`, ...(style?.format === undefined || style.format === 'General' ? [] : [style.format])].join(' ');

const points = ({ rows, execution, total }: Scorecard): unknown => [...rows.map((row) => row.score), execution?.score ?? null, total].map((value) => (value === null ? null : decimalText(value)));

const HEAD = '项目支出绩效自评表\n一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|实际完成值|得分\n';
const ROW = '产出指标|数量指标|培训人数|≥|100|人|50|90|\n';
const BUDGET = `项目支出绩效自评表
项目资金（万元）|项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|200|200|180|10|85%|
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
产出指标|数量指标|培训人数|≥100人|90人|90||
`;

interface Case {
  readonly name: string;
  readonly grid: Grid;
  readonly code: string;
  readonly changes: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'a weight typed as 10%', code: 'points-as-percent', grid: drawn(`${HEAD}${ROW}效益指标|社会效益|服务人数|≥|100|人|50%|90|`), changes: ['G4 50'] },
  {
    name: 'a weight shown as 10%', code: 'points-as-percent', changes: ['G4 50'],
    grid: withCells(drawn(`${HEAD}${ROW}效益指标|社会效益|服务人数|≥|100|人|0|90|`), { G4: { value: 0.5, format: '0%' } }),
  },
  { name: 'value and unit swapped', code: 'value-unit-swapped', grid: drawn(`${HEAD}${ROW}满意度指标|满意度指标|职工满意度|≥|%|95|50|90%|`), changes: ['E4 95', 'F4 “%”'] },
  { name: 'value with its sign and unit swapped', code: 'value-unit-swapped', grid: drawn(`${HEAD}${ROW}满意度指标|满意度指标|职工满意度||%|≥95|50|90%|`), changes: ['E4 “≥95”', 'F4 “%”'] },
  { name: 'a direction for a sign', code: 'operator-from-direction', grid: drawn(`${HEAD}${ROW}效益指标|社会效益|服务人数|正向|100|人|50|90|`), changes: ['D4 “≥”'] },
  { name: 'a weight in the column beside it', code: 'weight-in-neighbour', grid: drawn(`${HEAD}${ROW}效益指标|社会效益|服务人数|≥|100人|50||90|`), changes: ['G4 50', 'F4 '] },
  {
    name: 'weights as parts of 1, with their sum', code: 'weights-as-fractions', changes: ['G3 50', 'G4 50', 'G5 100'],
    grid: drawn(`${HEAD}产出指标|数量指标|培训人数|≥|100|人|0.5|90|\n效益指标|社会效益|服务人数|≥|100|人|0.5|90|\n总分||||||1||`),
  },
  {
    name: 'a total row without its label', code: 'total-unlabelled', changes: ['A5 “总分”'],
    grid: drawn(`${HEAD}产出指标|数量指标|培训人数|≥|100|人|50|100|50\n效益指标|社会效益|服务人数|≥|100|人|50|100|50\n||||||100||100`),
  },
  { name: 'a rate that the amounts do not bear out', code: 'rate-differs', grid: drawn(BUDGET), changes: ['G3 0.9 0.00%'] },
  { name: 'a rate without its sign', code: 'rate-without-sign', grid: drawn(BUDGET.replace('|180|', '|250|').replace('85%', '1.25')), changes: ['G3 1.25 0%'] },
];

describe('a mend', () => {
  test.each(CASES)('of $name ends the finding and leaves the scores', ({ grid, code, changes }) => {
    const before = score(grid);
    const finding = findingsOf(before).find((one) => one.code === code);
    expect(findingsOf(before).map((one) => one.code)).toContain(code);
    const planned = finding === undefined ? null : mendOf(finding, { grid, table: before.table });
    expect(planned?.map(said)).toEqual(changes);
    const after = score(mended(grid, planned ?? []));
    expect(findingsOf(after).map((one) => one.code)).not.toContain(code);
    expect(points(after)).toEqual(points(before));
    expect(findingsOf(after).length).toBeLessThan(findingsOf(before).length);
  });

  test.each(CASES.filter(({ code }) => code !== 'total-unlabelled'))('of $name is not made over a formula', ({ grid, code, changes }) => {
    const [place = ''] = changes.map((change) => change.split(' ')[0] ?? '');
    const own = changes.length > 1 && code === 'weight-in-neighbour' ? 'F4' : place;
    const guarded = withCells(grid, { [own]: { formula: '1+1' } });
    const card = score(grid);
    const finding = findingsOf(card).find((one) => one.code === code);
    expect(finding === undefined ? [] : mendOf(finding, { grid: guarded, table: card.table })).toBeNull();
  });

  test('is not made where the finding is none of those that can be', () => {
    const grid = drawn(`${HEAD}${ROW}`);
    const card = score(grid);
    expect(findingsOf(card).map((finding) => mendOf(finding, { grid, table: card.table }))).toEqual(findingsOf(card).map(() => null));
    expect(mendOf({ code: 'points-as-percent', severity: 'info', sheet: 'x', cell: null, params: {} }, { grid, table: card.table })).toBeNull();
  });

  test('of weights is not made where one of them is said otherwise', () => {
    const grid = drawn(`${HEAD}产出指标|数量指标|培训人数|≥|100|人|0.5|90|\n效益指标|社会效益|服务人数|≥|100|人|50%|90|`);
    const card = score(grid);
    const table = { ...card.table, indicators: card.table.indicators.map((indicator) => ({ ...indicator, weight: indicator.weight?.add(1) ?? null })) };
    expect(mendOf({ code: 'weights-as-fractions', severity: 'warning', sheet: grid.sheet, cell: { sheet: grid.sheet, row: 2, col: 6 }, params: {} }, { grid, table })).toBeNull();
  });

  test('of a rate is not made in a cell that holds something else', () => {
    const grid = drawn(BUDGET);
    const card = score(grid);
    const finding = findingsOf(card).find(({ code }) => code === 'rate-differs');
    expect(finding === undefined ? [] : mendOf({ ...finding, cell: { sheet: grid.sheet, row: 2, col: 4 } }, { grid, table: card.table })).toBeNull();
  });

  test('of a label is not made in a cell that a level above reaches into', () => {
    const grid = drawn(`${HEAD}产出指标|数量指标|培训人数|≥|100|人|50|100|50\n^|^|^|≥|100|人|50|100|50`);
    const { table } = score(drawn(`${HEAD}${ROW}`));
    expect(mendOf({ code: 'total-unlabelled', severity: 'info', sheet: grid.sheet, cell: { sheet: grid.sheet, row: 3, col: 6 }, params: {} }, { grid, table })).toBeNull();
  });
});
