import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { chain, made, nameNode, numberNode } from '../expression/made.ts';
import type { Expression, Node } from '../expression/tree.ts';
import type { Unit } from '../model/quantity.ts';
import type { RuleAward, RuleCondition, RuleEnd, RuleStep } from '../model/scoring-rule.ts';
import { type Missed, unitOf, valueOf } from './missed.ts';

/** Does a step hold? `edge`: the value is an end of it, and the words leave open whether that belongs to it. */
type Held = 'yes' | 'no' | 'edge' | 'unsure';

const HUNDRED = rational(100);

/** The row's value as a step's unit counts it: in the row's own unit, or as a percent of the target. */
function measured({ indicator, award }: Missed, unit: Unit | null): Rational | null {
  const [actual, target, completion] = [valueOf(award, '实际值'), valueOf(award, '指标值'), valueOf(award, '完成率')];
  if (completion !== null) return unit?.text === '%' ? completion.mul(HUNDRED) : null;
  if (actual === null) return null;
  const own = unitOf(indicator);
  if (unit === null || unit.text === own?.text) return actual;
  const ofTarget = unit.text === '%' && own?.dimension !== 'ratio' && target !== null && target.gt(ZERO);
  return ofTarget ? actual.div(target).mul(HUNDRED) : null;
}

function against(value: Rational, end: RuleEnd | null, inside: (order: number) => boolean): Held {
  if (end === null) return 'yes';
  const order = value.compare(end.value);
  if (order !== 0) return inside(order) ? 'yes' : 'no';
  if (!end.sure) return 'edge';
  return end.included ? 'yes' : 'no';
}

function within(value: Rational, { low, high }: Extract<RuleCondition, { kind: 'values' }>): Held {
  const both = [against(value, low, (order) => order > 0), against(value, high, (order) => order < 0)];
  return both.includes('no') ? 'no' : both.includes('edge') ? 'edge' : 'yes';
}

/** Which side of its target the row lies on; null where only the words tell that it was missed. */
function sideOf({ indicator: { target }, award }: Missed): 'short' | 'over' | null {
  const low = valueOf(award, '下限') ?? valueOf(award, '指标值');
  const [actual, wanted] = [valueOf(award, '实际值'), low ?? (target.kind === 'quantity' ? target.quantity.value : null)];
  if (target.kind === 'date') return 'over';
  if (actual === null || wanted === null) return null;
  return actual.lt(wanted) ? 'short' : 'over';
}

function held(when: RuleCondition, missed: Missed): Held {
  if (when.kind === 'missed') return when.side === 'any' || when.side === sideOf(missed) ? 'yes' : 'unsure';
  if (when.kind !== 'values') return 'no';
  const value = measured(missed, when.unit);
  return value === null ? 'unsure' : within(value, when);
}

const WEIGHT = nameNode('权重');

/** Points as a part of a formula: 2, 权重 × 5%. */
export function treeOf(award: RuleAward): Node {
  if (award.kind === 'points') return numberNode(decimalText(award.points));
  if (award.share.equals(ZERO)) return numberNode('0');
  return award.share.equals(1) ? WEIGHT : chain(WEIGHT, ['*', { kind: 'percent', of: numberNode(decimalText(award.share.mul(HUNDRED))) }]);
}

function formulaOf(award: RuleAward, weight: Rational): Expression | null {
  return award.kind === 'points' && award.points.gt(weight) ? null : made(treeOf(award));
}

/** Formulas that give the same are one; null is a formula of its own. */
function different(formulas: readonly (Expression | null)[]): (Expression | null)[] {
  return [...new Map(formulas.map((formula) => [formula?.text, formula])).values()];
}

/** What an award comes to for a row of this weight. */
export function worth(award: RuleAward, weight: Rational): Rational {
  return award.kind === 'points' ? award.points : award.share.mul(weight);
}

const isFull = ({ award }: RuleStep, weight: Rational): boolean => (award.kind === 'points' ? award.points.equals(weight) : award.share.equals(1));

/** Does a rule say of a row that reached its target, or of the target itself, that it is not worth everything? ≥95%得满分 beside ≥90%. */
export function disagrees(steps: readonly RuleStep[], row: Missed): boolean {
  const holding = steps.filter(({ when }) => when.kind === 'met' || (when.kind === 'values' && held(when, row) !== 'no'));
  const [full, less] = [holding.filter((step) => isFull(step, row.weight)), holding.filter((step) => !isFull(step, row.weight))];
  const refused = steps.some((step) => isFull(step, row.weight) && step.when.kind === 'values' && held(step.when, row) === 'no');
  return full.length === 0 && (less.length > 0 || refused);
}

/** Do both ends say the target itself: 18-54 beside 18—54周岁, ≥200 or ≥100% beside ≥200批次? */
function isTarget({ low, high, unit }: Extract<RuleCondition, { kind: 'values' }>, row: Missed): boolean {
  const own = unit === null || unit.text === unitOf(row.indicator)?.text;
  const is = (end: RuleEnd | null, name: string): boolean => { const value = valueOf(row.award, name); return own && end !== null && value !== null && end.value.equals(value); };
  if (low !== null && high !== null) return is(low, '下限') && is(high, '上限');
  return is(low ?? high, '指标值') || (!own && unit.text === '%' && valueOf(row.award, '指标值') !== null && (low ?? high)?.value.equals(HUNDRED) === true);
}

/** Is everything given from the target on, no earlier and no later: 完成200批次及以上得满分 beside ≥200批次? */
export function fullAtTarget(steps: readonly RuleStep[], row: Missed): boolean {
  return steps.every((step) => isFull(step, row.weight) && (step.when.kind === 'values' ? isTarget(step.when, row) : step.when.kind === 'met'));
}

/** The end of a range that the value lies nearer to, or the target, as a step's unit counts it. */
function targetFor(end: 'low' | 'high', { indicator, award }: Missed, unit: Unit | null): Rational | null {
  const [target, own] = [valueOf(award, end === 'high' ? '下限' : '上限') ?? valueOf(award, '指标值'), unitOf(indicator)];
  return unit === null || unit.text === own?.text || valueOf(award, '完成率') !== null ? target : HUNDRED;
}

/**
 * Does 低于86%不得分 hold for a missed row? `unsure` where its end is left open, where its unit cannot be held against the row's, and where it begins at the
 * target itself: nothing would then be left to deduct from.
 */
export function givesNothing({ when }: RuleStep, row: Missed): 'yes' | 'no' | 'unsure' {
  if (when.kind !== 'values') return 'unsure';
  const [end, isBelow] = [when.high ?? when.low, when.high !== null];
  const target = targetFor(isBelow ? 'high' : 'low', row, when.unit);
  if (end === null || target === null || (when.low !== null && when.high !== null)) return 'unsure';
  const leaves = isBelow ? end.value.lt(target) : end.value.gt(target);
  const found = leaves ? held(when, row) : 'unsure';
  return found === 'edge' ? 'unsure' : found;
}

/**
 * The formula of the one step that holds for a missed row; 其余 where none does. Null where more than one step with other points may hold, or a
 * missed row would get everything.
 */
export function stepFor(steps: readonly RuleStep[], missed: Missed): Expression | null {
  const holding = steps.map((step) => ({ step, held: held(step.when, missed) }));
  const of = (...wanted: Held[]): (Expression | null)[] => different(holding.filter((one) => wanted.includes(one.held)).map(({ step }) => formulaOf(step.award, missed.weight)));
  const rest = different(steps.filter(({ when }) => when.kind === 'rest').map(({ award }) => formulaOf(award, missed.weight)));
  if (of('unsure').length > 0) return null;
  const found = [of('yes'), of('edge'), rest].find((some) => some.length > 0) ?? [];
  const [formula = null, other] = found;
  return other === undefined && formula?.tree !== WEIGHT ? formula : null;
}
