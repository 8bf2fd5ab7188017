import type { Rational } from '../../exact/rational.ts';
import type { Indicator } from '../../model/indicator.ts';
import { type FirstLevel, rowsOfLevels, weightOf } from '../../rules/first-levels.ts';
import { type Spot, tableCheck } from './check.ts';
import { plain } from './rows.ts';

function difference(name: FirstLevel, points: Rational, rows: readonly Indicator[], id: string): Spot[] {
  const [sum, first] = [weightOf(rows), rows[0]];
  return sum.equals(points) ? [] : [{ cells: [first?.cells.level1 ?? first?.cells.weight], params: { name, sum: plain(sum), points: plain(points), id } }];
}

/** A table without weights, or without any level that the rules name, is another kind of form. */
export const firstLevels = tableCheck({
  id: 'check-first-level',
  name: '一级指标与规则',
  severity: 'warning',
  source: '规则的“一级指标”：产出、效益、满意度等各占多少分，由当年的文件规定',
  limits: {},
  find: ({ card: { table: { indicators } }, pack: { id, firstLevels: given } }) => {
    const rows = rowsOfLevels(indicators);
    const isOfKind = [...given.keys()].some((name) => rows.has(name));
    return isOfKind ? [...given].flatMap(([name, points]) => difference(name, points, rows.get(name) ?? [], id)) : [];
  },
});
