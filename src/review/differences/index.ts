import type { Difference, SharedCause } from '../../model/review.ts';
import { figuresOf, type Setting } from './figure.ts';
import { gradeDifference } from './grade.ts';
import { explain } from './shared.ts';
import { totalDifference } from './total.ts';

/** What a table's printed figures differ in from the rules, each with its cause: 预算执行 and the rows as they stand, then 总分 and 等级. */
export function differencesOf(setting: Setting): { readonly shared: readonly SharedCause[]; readonly differences: readonly Difference[] } {
  const { shared, differences } = explain(figuresOf(setting.card), setting);
  return { shared, differences: [...differences, ...totalDifference(setting), ...gradeDifference(setting)] };
}
