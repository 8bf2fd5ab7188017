import type { Rational } from '../exact/rational.ts';
import { rational } from '../exact/rational.ts';
import { evaluate } from '../expression/evaluate.ts';
import { substituted } from '../expression/substitute.ts';
import { type Node, partsOf } from '../expression/tree.ts';

/**
 * What a part of a formula counts in: `points` times 权重 and `values` times a number as printed (both 0 for a share). `scaled` where a plain number
 * multiplies it, so that a share may have become percents; `constant` where no name is in it. `plain` is a number without a sign, which fits anywhere.
 */
type Scale =
  | { readonly kind: 'plain' }
  | { readonly kind: 'counted'; readonly points: number; readonly values: number; readonly scaled: boolean; readonly constant: boolean }
  | { readonly kind: 'unknown' };
type Counted = Extract<Scale, { kind: 'counted' }>;

/** What is wrong with a formula: a code that explain/messages words. `name` is the part that it is about. */
export interface ScaleFault {
  readonly code: string;
  readonly name: string;
}

/** Values as printed: 95 for 95%, amounts in the unit of their block. */
const AS_PRINTED: ReadonlySet<string> = new Set(['实际值', '指标值', '下限', '上限', '全年执行数', '全年预算数', '年初预算数', '逾期天数']);
/** Values as shares: 1 for 100%. */
const SHARES: ReadonlySet<string> = new Set(['完成率', '执行率', '超额比例']);
/** No share that is held against a number is larger, unless it is written as a percentage. */
const LARGEST_SHARE = 3;
/** Nobody asks for so many times the target without writing it as a percentage. */
const MOST_TIMES = 10;
const FULL = rational(1);

const PLAIN: Scale = { kind: 'plain' };
const UNKNOWN: Scale = { kind: 'unknown' };
const counted = (points: number, values: number, scaled = false, constant = false): Counted => ({ kind: 'counted', points, values, scaled, constant });

const isShare = (scale: Scale): scale is Counted => scale.kind === 'counted' && scale.points === 0 && scale.values === 0;
const isPercent = (scale: Scale): boolean => isShare(scale) && scale.constant && !scale.scaled;
const isValue = (scale: Scale): boolean => scale.kind === 'counted' && scale.points === 0 && scale.values === 1;
const isPoints = (scale: Scale): boolean => scale.kind === 'counted' && scale.points === 1 && scale.values === 0;

function ofName(name: string): Scale {
  if (AS_PRINTED.has(name)) return counted(0, 1);
  if (SHARES.has(name)) return counted(0, 0);
  return name === '权重' ? counted(1, 0) : UNKNOWN;
}

/** The value of a plain number; null where names choose among several (如果(指标值 > 0, 1, 2)). */
function plainValue(node: Node): Rational | null {
  const evaluated = evaluate({ text: '', tree: node }, new Map());
  return evaluated.ok && typeof evaluated.value !== 'boolean' ? evaluated.value : null;
}

/** Parts that are added, compared or chosen from count in one thing; points less so many a unit are points. */
function together(scales: readonly Scale[]): Scale {
  const [first, ...others] = scales.filter(({ kind }) => kind !== 'plain');
  if (first === undefined) return PLAIN;
  if (scales.some(isPoints)) return counted(1, 0, scales.some((scale) => scale.kind === 'counted' && scale.scaled));
  return others.reduce((one, other) => {
    if (one.kind !== 'counted' || other.kind !== 'counted' || one.points !== other.points || one.values !== other.values) return UNKNOWN;
    return counted(one.points, one.values, one.scaled || other.scaled, one.constant && other.constant);
  }, first);
}

/** 指标值 × 90% is a value; (指标值 − 实际值) × 5% may be a share of 5% a unit as well. */
function isRateAUnit(one: Scale, other: Scale): boolean {
  return isPercent(one) && isValue(other);
}

function product(node: Extract<Node, { kind: 'binary' }>, left: Scale, right: Scale): Scale {
  const sign = node.operator === '/' ? -1 : 1;
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  if (left.kind === 'plain' && right.kind === 'plain') return PLAIN;
  if (left.kind === 'plain' || right.kind === 'plain') {
    const [number, other] = left.kind === 'plain' ? [node.left, right] : [node.right, left];
    const turned = left.kind === 'plain' ? sign : 1;
    return other.kind === 'counted' ? counted(turned * other.points, turned * other.values, other.scaled || plainValue(number)?.equals(FULL) !== true, other.constant) : UNKNOWN;
  }
  if (isRateAUnit(left, right) || isRateAUnit(right, left)) return UNKNOWN;
  return counted(left.points + sign * right.points, left.values + sign * right.values, left.scaled || right.scaled, left.constant && right.constant);
}

function scaleOf(node: Node): Scale {
  switch (node.kind) {
    case 'number': return PLAIN;
    case 'name': return ofName(node.name);
    case 'group':
    case 'negate': return scaleOf(node.of);
    case 'percent': return scaleOf(node.of).kind === 'plain' ? counted(0, 0, false, true) : UNKNOWN;
    case 'if': return together([scaleOf(node.then), scaleOf(node.otherwise)]);
    case 'call': return together(node.args.map(scaleOf));
    case 'binary': {
      const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
      if (node.operator === '+' || node.operator === '-') return together([left, right]);
      if (node.operator !== '^') return product(node, left, right);
      return left.kind === 'plain' && right.kind === 'plain' ? PLAIN : UNKNOWN;
    }
    default: return UNKNOWN;
  }
}

function bare(node: Node): Node {
  return node.kind === 'group' || node.kind === 'negate' ? bare(node.of) : node;
}

const textOf = (node: Node): string => substituted(bare(node), new Map());

function firstValue(node: Node): string | null {
  if (node.kind === 'name') return AS_PRINTED.has(node.name) ? node.name : null;
  return partsOf(node).map(firstValue).find((name) => name !== null) ?? null;
}

/** One part held against another: 实际值 against 90%, 完成率 against 90, 权重 against 10%. */
function against(node: Node, other: Node): ScaleFault | null {
  const [scale, beside] = [scaleOf(node), scaleOf(other)];
  if (isPercent(beside) && isValue(scale)) return { code: 'formula-percent-beside-value', name: firstValue(node) ?? textOf(node) };
  if (isPercent(beside) && isPoints(scale)) return { code: 'formula-percent-beside-points', name: textOf(other) };
  const unscaled = isShare(scale) && !scale.constant && !scale.scaled;
  return unscaled && beside.kind === 'plain' && plainValue(other)?.abs().gt(LARGEST_SHARE) === true ? { code: 'formula-number-beside-share', name: textOf(node) } : null;
}

/** 实际值 ≥ 指标值 × 90. */
function times(node: Node, other: Node): ScaleFault | null {
  const [name, product] = [bare(node), bare(other)];
  if (name.kind !== 'name' || product.kind !== 'binary' || product.operator !== '*' || !isValue(scaleOf(name)) || !isValue(scaleOf(product))) return null;
  const number = [product.left, product.right].find((part) => scaleOf(part).kind === 'plain');
  return number !== undefined && plainValue(number)?.gt(MOST_TIMES) === true ? { code: 'formula-value-times-number', name: textOf(product) } : null;
}

function meeting(node: Node): readonly Node[] {
  if (node.kind === 'compare' || (node.kind === 'binary' && (node.operator === '+' || node.operator === '-'))) return [node.left, node.right];
  return node.kind === 'call' && node.args.length > 1 && !/^(?:四舍五入|round)$/.test(node.name) ? node.args : [];
}

/**
 * What makes a formula come out the same way for every row: a value as printed held against a percentage (实际值 ≥ 90%; 95 stands for 95%), a share
 * against a whole number (完成率 ≥ 90, 实际值 ÷ 指标值 ≥ 90; 0.95 stands there). Null where nothing of the kind can be told.
 */
export function otherScale(node: Node): ScaleFault | null {
  const parts = meeting(node);
  for (const part of parts) {
    for (const other of parts) {
      const fault = part === other ? null : against(part, other) ?? (node.kind === 'compare' ? times(part, other) : null);
      if (fault !== null) return fault;
    }
  }
  for (const part of partsOf(node)) {
    const found = otherScale(part);
    if (found !== null) return found;
  }
  return null;
}

/** Why what a formula gives are no points: 60%, 完成率, 权重 × 80. Null where they are, or it cannot be told. */
export function noPoints(node: Node): ScaleFault | null {
  const whole = bare(node);
  if (whole.kind === 'if') return noPoints(whole.then) ?? noPoints(whole.otherwise);
  const scale = scaleOf(whole);
  if (isShare(scale) && !scale.scaled) return { code: scale.constant ? 'formula-percent-not-points' : 'formula-share-not-points', name: textOf(whole) };
  if (whole.kind !== 'binary' || whole.operator !== '*' || !isPoints(scale)) return null;
  const [name, number] = bare(whole.left).kind === 'name' ? [whole.left, whole.right] : [whole.right, whole.left];
  const above = bare(name).kind === 'name' && scaleOf(number).kind === 'plain' && plainValue(number)?.gt(FULL) === true;
  return above ? { code: 'formula-above-weight', name: textOf(number) } : null;
}
