import type { Rational } from '../exact/rational.ts';
import { valueOf } from '../expression/compute.ts';
import { type Comparison, type Node, partsOf } from '../expression/tree.ts';

/** Values that a condition lets through: between two ends, each with itself or without. */
interface Span {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** What a condition asks of each thing that it compares with numbers; `whole` where it asks nothing else. */
interface Asked {
  readonly spans: ReadonlyMap<string, Span>;
  readonly whole: boolean;
}

/** Why a step can never decide a row: by itself, or because an earlier one (from 0) takes all of its rows. */
export interface NeverReached {
  readonly index: number;
  readonly earlier: number | null;
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };
const EVERYTHING: Span = { low: null, high: null, lowIncluded: true, highIncluded: true };

function bare(node: Node): Node {
  return node.kind === 'group' ? bare(node.of) : node;
}

/** The same for two parts that are written the same but for brackets around a whole part. */
function keyOf(node: Node): string {
  return JSON.stringify(node, (_, value: unknown) => {
    if (typeof value === 'bigint') return value.toString();
    return typeof value === 'object' && value !== null && 'kind' in value ? bare(value as Node) : value;
  });
}

function constant(node: Node): Rational | null {
  const named = (part: Node): boolean => part.kind === 'name' || partsOf(part).some(named);
  const value = named(node) ? true : valueOf(node, new Map());
  return typeof value === 'boolean' ? null : value;
}

function spanOf(operator: Comparison, end: Rational): Span | null {
  switch (operator) {
    case '>':
    case '>=': return { ...EVERYTHING, low: end, lowIncluded: operator === '>=' };
    case '<':
    case '<=': return { ...EVERYTHING, high: end, highIncluded: operator === '<=' };
    case '==': return { low: end, high: end, lowIncluded: true, highIncluded: true };
    case '!=': return null;
  }
}

/** The narrower of two lower ends, as 1 where `one` is; upper ends are held the other way round. */
function narrower(one: Rational | null, oneIncluded: boolean, other: Rational | null, otherIncluded: boolean, upper: boolean): boolean {
  if (one === null || other === null) return one !== null;
  const order = upper ? other.compare(one) : one.compare(other);
  return order > 0 || (order === 0 && !oneIncluded && otherIncluded);
}

function both(one: Span, other: Span): Span {
  const low = narrower(one.low, one.lowIncluded, other.low, other.lowIncluded, false) ? one : other;
  const high = narrower(one.high, one.highIncluded, other.high, other.highIncluded, true) ? one : other;
  return { low: low.low, lowIncluded: low.lowIncluded, high: high.high, highIncluded: high.highIncluded };
}

function compared(node: Extract<Node, { kind: 'compare' }>): Asked {
  const [left, right] = [constant(node.left), constant(node.right)];
  const [subject, end, operator] = left === null ? [node.left, right, node.operator] : [node.right, left, MIRRORED[node.operator]];
  const span = end === null || (left !== null && right !== null) ? null : spanOf(operator, end);
  return span === null ? { spans: new Map(), whole: false } : { spans: new Map([[keyOf(bare(subject)), span]]), whole: true };
}

function asked(condition: Node): Asked {
  const node = bare(condition);
  if (node.kind === 'compare') return compared(node);
  if (node.kind !== 'and') return { spans: new Map(), whole: false };
  const [left, right] = [asked(node.left), asked(node.right)];
  const spans = new Map(left.spans);
  for (const [key, span] of right.spans) spans.set(key, both(spans.get(key) ?? EVERYTHING, span));
  return { spans, whole: left.whole && right.whole };
}

function isEmpty({ low, high, lowIncluded, highIncluded }: Span): boolean {
  if (low === null || high === null) return false;
  return low.gt(high) || (low.equals(high) && !(lowIncluded && highIncluded));
}

/** Does every value that `inner` lets through lie in `outer`? */
function holds(outer: Span, inner: Span): boolean {
  const lower = outer.low === null || !narrower(outer.low, outer.lowIncluded, inner.low, inner.lowIncluded, false);
  return lower && (outer.high === null || !narrower(outer.high, outer.highIncluded, inner.high, inner.highIncluded, true));
}

function takesAll(earlier: Asked, later: Asked): boolean {
  return earlier.whole && [...earlier.spans].every(([key, span]) => holds(span, later.spans.get(key) ?? EVERYTHING));
}

/** Steps of 阶梯 that can never decide a row, as far as comparisons with numbers tell. */
export function neverReached(conditions: readonly Node[]): NeverReached[] {
  const all = conditions.map(asked);
  return all.flatMap((one, index): NeverReached[] => {
    if ([...one.spans.values()].some(isEmpty)) return [{ index, earlier: null }];
    const earlier = all.slice(0, index).findIndex((other) => takesAll(other, one));
    return earlier < 0 ? [] : [{ index, earlier }];
  });
}
