import { type Rational, ZERO } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Indicator } from '../../model/indicator.ts';
import { type FirstLevel, firstLevelOf } from '../../rules/first-levels.ts';
import { type Spot, tableCheck } from './check.ts';
import { plain } from './rows.ts';

/** The rows of a level: what they carry together, and the first cell of it. */
interface Carried {
  readonly sum: Rational;
  readonly cell: CellRef | null;
}

function carriedBy(rows: readonly Indicator[]): Carried {
  const [first] = rows;
  return { sum: rows.reduce((sum, { weight }) => sum.add(weight ?? ZERO), ZERO), cell: first?.cells.level1 ?? first?.cells.weight ?? null };
}

function difference(name: FirstLevel, points: Rational, rows: readonly Indicator[], id: string): Spot[] {
  const { sum, cell } = carriedBy(rows);
  return sum.equals(points) ? [] : [{ cells: [cell], params: { name, sum: plain(sum), points: plain(points), id } }];
}

/** A table without weights, or without any level that the rules name, is another kind of form. */
export const firstLevels = tableCheck({
  id: 'check-first-level',
  name: '一级指标与规则',
  severity: 'warning',
  source: '规则的“一级指标”：产出、效益、满意度等各占多少分，由当年的文件规定',
  limits: {},
  find: ({ card: { table: { indicators } }, pack: { id, firstLevels: given } }) => {
    const weighted = indicators.filter(({ weight, bonus }) => weight !== null && bonus !== true);
    const rowsOf = (name: FirstLevel): Indicator[] => weighted.filter(({ path: [first] }) => firstLevelOf(first) === name);
    const isOfKind = [...given.keys()].some((name) => rowsOf(name).length > 0);
    return isOfKind ? [...given].flatMap(([name, points]) => difference(name, points, rowsOf(name), id)) : [];
  },
});
