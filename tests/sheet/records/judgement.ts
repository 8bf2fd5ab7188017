import fc from 'fast-check';
import { rational } from '../../../src/exact/rational.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import type { SheetChange, Change } from '../../../src/sheet/changes.ts';
import { Grid, type GridCell, plainCell } from '../../../src/sheet/grid.ts';
import { changedGrid } from '../layout/changed-grid.ts';

/** A judgement with what a test says of it. */
export function judgementOf(more: Partial<Judgement> = {}): Judgement {
  return {
    sheet: '自评表', place: 'C8', path: ['产出指标', '数量指标', '培训人数'], kind: 'points', grade: null, points: rational(8), reason: '现场核查', by: '张三', at: '2024-03-05T14:30:00+08:00', ...more,
  };
}

function held({ value }: SheetChange['cells'][number]): GridCell {
  return plainCell(value === null ? null : 'number' in value ? Number(value.number) : value.text);
}

/** A sheet as it is read after changes: a new one, or the changed one. */
export function applied(grid: Grid | null, changes: readonly Change[]): Grid {
  if (grid !== null) return changedGrid(grid, changes);
  const [sheet] = changes;
  if (sheet?.kind !== 'sheet') throw new Error('no sheet');
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of sheet.cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, GridCell>()).set(cell.col, held(cell)));
  return new Grid(sheet.name, rows, { merges: sheet.merges });
}

/** A sheet of these lines. */
export function sheetOf(lines: readonly (readonly (GridCell | string | number | null)[])[], name = '评分记录'): Grid {
  const cell = (value: GridCell | string | number): GridCell => (typeof value === 'object' ? value : plainCell(value));
  const rows = lines.map((line, row) => [row, new Map(line.flatMap((value, col) => (value === null ? [] : [[col, cell(value)] as const])))] as const);
  return new Grid(name, new Map(rows.filter(([, cells]) => cells.size > 0)));
}

const name = fc.stringMatching(/^[一-三指标AB（）/→>a-c·0-9 ]{1,8}$/u).map((text) => text.trim()).filter((text) => /[一-三指标ABa-c]/u.test(text));
const words = fc.oneof(fc.constant(''), fc.stringMatching(/^[一-三，。;\n=“”A-C0-9 ]{1,20}$/u).map((text) => text.trim()));
const two = (part: number): string => String(part).padStart(2, '0');
const time = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', ':07', ':59.120'), fc.constantFrom('Z', '+08:00', '-03:30', ''))
  .map(([year, month, day, hour, minute, second, zone]) => `${String(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${second}${zone}`);

/** Any judgement that a face can hand over. */
export const anyJudgement: fc.Arbitrary<Judgement> = fc.record({
  sheet: fc.constantFrom('自评表', '部门', 'Sheet 1'), place: fc.constantFrom('C8', 'C9', 'AB120'), path: fc.oneof({ weight: 5, arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: name }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 1, maxLength: 3 }).filter((path) => path.at(-1) !== '') }, { weight: 1, arbitrary: fc.constant(['预算执行']) }),
  kind: fc.constantFrom('points', 'deduction', 'accepted'), grade: fc.constantFrom(null, '达成', '部分达成'), points: fc.integer({ min: 0, max: 20_000 }).map((cents) => rational(cents, 100)),
  reason: words, by: words.map((text) => text.replace(/\n/g, '')), at: fc.oneof({ weight: 5, arbitrary: time }, { weight: 1, arbitrary: fc.constant('') }),
});
