import type { Node } from '../expression/tree.ts';
import { partsOf } from '../expression/tree.ts';
import type { MethodKey } from './pack.ts';

const numeric: ReadonlySet<string> = new Set(['权重', '实际值', '指标值']);
const weightOnly: ReadonlySet<string> = new Set(['权重']);

/** Names that the 计分 formulas of each kind of target may use: those that such a row has a value for. A target of zero is no divisor. */
export const METHOD_NAMES: Readonly<Record<MethodKey, ReadonlySet<string>>> = {
  '≥': numeric, '>': numeric, '=': numeric, '<': numeric, '≤': numeric,
  指标值为零: new Set(['权重', '实际值']),
  区间: new Set(['权重', '实际值', '下限', '上限']),
  日期: weightOnly,
  完成率: new Set(['权重', '完成率']),
  是否: weightOnly,
};
/** Names for 定量用语. */
export const PHRASE_NAMES = weightOnly;
/** Names for 超额.扣分. 超额比例 is (实际值 − 指标值) ÷ 指标值. */
export const DEDUCTION_NAMES: ReadonlySet<string> = new Set(['权重', '超额比例']);
/** Names for 预算执行.计分. Amounts are in the unit of the form's own block. */
export const EXECUTION_NAMES: ReadonlySet<string> = new Set(['权重', '全年执行数', '全年预算数', '年初预算数', '执行率']);
/** Names for 预算执行.预算为零. */
export const ZERO_BUDGET_NAMES: ReadonlySet<string> = new Set(['权重', '全年执行数', '年初预算数']);

/** Values as printed: 95 for 95%. */
const AS_PRINTED: ReadonlySet<string> = new Set(['实际值', '指标值', '下限', '上限']);
/** Values as shares: 1 for 100%. */
const SHARES: ReadonlySet<string> = new Set(['完成率', '执行率', '超额比例']);
/** No share that is held against a number is larger. */
const LARGEST_SHARE = 3;

function bare(node: Node): Node {
  return node.kind === 'group' || node.kind === 'negate' ? bare(node.of) : node;
}

/** The name by which a part of a formula counts as printed: 指标值 − 实际值 and 实际值 × 2 do, 实际值 ÷ 指标值 does not. Null where it does not. */
function countedAs(node: Node): string | null {
  const part = bare(node);
  if (part.kind === 'name') return AS_PRINTED.has(part.name) ? part.name : null;
  if (part.kind === 'call') return part.args.map(countedAs).find((name) => name !== null) ?? null;
  if (part.kind !== 'binary') return null;
  const [left, right] = [countedAs(part.left), countedAs(part.right)];
  if (part.operator === '+' || part.operator === '-') return left ?? right;
  if (part.operator === '*') return bare(part.right).kind === 'number' ? left : bare(part.left).kind === 'number' ? right : null;
  return part.operator === '/' && bare(part.right).kind === 'number' ? left : null;
}

/**
 * A name that is compared with, added to or taken from a number of another scale: 实际值 ≥ 90% (95 stands for 95%), 完成率 ≥ 90 (0.95 does). Such a
 * formula would come out the same way for every row. Null where there is none.
 */
export function otherScale(node: Node): { readonly name: string; readonly printed: boolean } | null {
  const meets = node.kind === 'compare' || (node.kind === 'binary' && (node.operator === '+' || node.operator === '-'));
  if (meets) {
    const sides = [bare(node.left), bare(node.right)];
    const named = sides.find((side) => side.kind === 'name');
    const other = sides.find((side) => side.kind !== 'name');
    const counted = countedAs(node.left) ?? countedAs(node.right);
    if (counted !== null && sides.some((side) => side.kind === 'percent')) return { name: counted, printed: true };
    if (named !== undefined && SHARES.has(named.name) && other?.kind === 'number' && other.value.gt(LARGEST_SHARE)) return { name: named.name, printed: false };
  }
  for (const part of partsOf(node)) {
    const found = otherScale(part);
    if (found !== null) return found;
  }
  return null;
}
