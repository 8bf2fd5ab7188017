import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { chain, made, nameNode, numberNode } from '../expression/made.ts';
import type { BinaryOperator, Expression, Node } from '../expression/tree.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Binding, Reason, Status } from '../model/scorecard.ts';
import type { RuleDeduction, ScoringRule } from '../model/scoring-rule.ts';
import type { Clause } from './clause.ts';
import { binding, reason } from './judgement.ts';
import { type Missed, unitOf, valueOf } from './missed.ts';
import { type Limits, limitsOf } from './person.ts';
import { disagrees, fullAtTarget, stepFor } from './rule-steps.ts';

/** What the rule printed beside a row (评分标准) comes to: nothing to apply, points by a formula, or a person's points within limits. */
export type RuleOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'clause'; readonly clause: Clause; readonly bindings: readonly Binding[]; readonly why: Reason }
  | { readonly kind: 'open'; readonly limits: Limits; readonly why: readonly Reason[] };

const PLACE = '评分标准';
const HUNDRED = rational(100);
const DAY = 86_400_000;
const [WEIGHT, TARGET, ACTUAL] = [nameNode('权重'), nameNode('指标值'), nameNode('实际值')];

function printedRule({ printed }: Indicator): string {
  return (printed.rule ?? '').trim();
}

function byFormula(expression: Expression, { indicator }: Missed, bindings: readonly Binding[] = []): RuleOutcome {
  return { kind: 'clause', clause: { places: [PLACE], expression }, bindings, why: reason('because-printed-rule', { text: printedRule(indicator) }) };
}

/** A rule that is not applied: a person's points stand for it. */
function leftToPerson({ indicator, weight }: Missed): RuleOutcome {
  return { kind: 'open', limits: limitsOf(null, weight), why: [reason('because-printed-rule-open', { text: printedRule(indicator), weight: decimalText(weight) })] };
}

type Factor = readonly [operator: BinaryOperator, factor: Node];

/** By how much the target was missed, in the deduction's unit, and the formula that says so. */
interface Gap {
  readonly value: Rational;
  /** Multiplied by the points, from the left. */
  readonly factors: readonly Factor[];
  readonly bindings: readonly Binding[];
}

function daysLate({ target, actual, cells }: Indicator): Gap | null {
  if (target.kind !== 'date' || actual.kind !== 'date' || target.date.last === null || actual.date.last === null || actual.date.first !== actual.date.last) return null;
  const days = rational((Date.parse(actual.date.last) - Date.parse(target.date.last)) / DAY);
  return { value: days, factors: [['*', nameNode('延迟天数')]], bindings: [binding('延迟天数', days, `${decimalText(days)}天`, cells.actual)] };
}

/** In the row's own unit; a percent of another unit is one of the target. */
function numberGap({ indicator, award }: Missed, { side, unit }: RuleDeduction): Gap | null {
  const [actual, target] = [valueOf(award, '实际值'), valueOf(award, '指标值')];
  if (actual === null || target === null) return null;
  const own = unitOf(indicator);
  const difference: Factor = ['*', { kind: 'group', of: side === 'short' ? chain(TARGET, ['-', ACTUAL]) : chain(ACTUAL, ['-', TARGET]) }];
  const value = side === 'short' ? target.sub(actual) : actual.sub(target);
  const isRate = own?.text === '%';
  if (unit === null || unit.text === own?.text || (isRate && unit.dimension === '百分点')) return { value, factors: [difference], bindings: [] };
  if (isRate || unit.text !== '%' || target.lte(ZERO)) return null;
  return { value: value.div(target).mul(HUNDRED), factors: [difference, ['/', TARGET], ['*', numberNode('100')]], bindings: [] };
}

function gapOf(missed: Missed, deduction: RuleDeduction): Gap | null {
  const gap = missed.indicator.target.kind === 'date' ? daysLate(missed.indicator) : numberGap(missed, deduction);
  const days = missed.indicator.target.kind !== 'date' || (deduction.side === 'over' && deduction.unit?.dimension === '天' && deduction.unit.factor.equals(1));
  return gap !== null && days && gap.value.gt(ZERO) ? gap : null;
}

/** Where the gap is no whole number of steps, the words do not say whether a step that was begun counts. */
function uneven(missed: Missed, steps: Rational, off: Rational): RuleOutcome {
  const left = (count: Rational): Rational => { const rest = missed.weight.sub(count.mul(off)); return rest.lt(ZERO) ? ZERO : rest; };
  const [low, high, between] = [left(steps.ceil()), left(steps.floor()), left(steps)];
  const params = { text: printedRule(missed.indicator), steps: decimalText(steps, 4), full: decimalText(high), begun: decimalText(low), share: decimalText(between, 4) };
  return { kind: 'open', limits: { low, high, highIncluded: true, band: null }, why: [reason('because-printed-rule-uneven', params)] };
}

function byDeduction(missed: Missed, deduction: RuleDeduction): RuleOutcome {
  const gap = gapOf(missed, deduction);
  if (gap === null) return leftToPerson(missed);
  const { per, points } = deduction;
  const steps = gap.value.div(per);
  if (steps.d !== 1n && missed.weight.sub(steps.floor().mul(points)).gt(ZERO)) return uneven(missed, steps, points);
  const perStep: Factor[] = per.equals(1) ? [] : [['/', numberNode(decimalText(per))]];
  const off = chain(numberNode(decimalText(points)), ...gap.factors, ...perStep);
  return byFormula(made({ kind: 'call', name: '最大', args: [numberNode('0'), chain(WEIGHT, ['-', off])] }), missed, gap.bindings);
}

/** 按比例 is what the pack itself does, where its clause goes by what was reached. */
function byProportion(missed: Missed, pack: Expression | null): RuleOutcome {
  return pack !== null && /实际值|完成率/.test(pack.text) && !/如果|条件/.test(pack.text) ? { kind: 'none' } : leftToPerson(missed);
}

/** Is the row one that a rule can be held against: missed, by numbers, a date, a rate or 是否, or by words? Facts that are missing are missing for it too. */
function isMissed({ award }: Missed, status: Status): boolean {
  if (award.by === 'method') return award.side !== 'met';
  if (award.by === 'band') return award.band.achievement !== 'met';
  return award.by === 'person' && award.open === 'points' && status === 'undecided';
}

/** Does the rule take points off a row that reached its target? */
function disputes(rule: ScoringRule, row: Missed): boolean {
  if (rule.kind === 'steps') return disagrees(rule.steps, row);
  if (rule.kind !== 'deduction') return false;
  const [actual, target] = [valueOf(row.award, '实际值'), valueOf(row.award, '指标值')];
  const beyond = rule.deduction.side === 'over' && row.award.by === 'method' && row.award.key === '=' && actual !== null && target !== null && actual.gt(target);
  return beyond || disagrees(rule.full, row);
}

/** The points of a row that its printed rule gives. `pack` is the pack's own formula for it, null where it has none. */
export function ruleOutcome(row: Missed, status: Status, pack: Expression | null): RuleOutcome {
  const { rule } = row.indicator;
  if (rule === undefined) return { kind: 'none' };
  if (rule.kind !== 'none' && row.award.by === 'band' && row.award.band.achievement === 'partly') return leftToPerson(row);
  if (isMissed(row, status)) return applyRule(rule, row, pack);
  return row.award.by === 'method' && disputes(rule, row) ? leftToPerson(row) : { kind: 'none' };
}

function applyRule(rule: ScoringRule, missed: Missed, pack: Expression | null): RuleOutcome {
  switch (rule.kind) {
    case 'none': return { kind: 'none' };
    case 'unknown': return leftToPerson(missed);
    case 'proportion': return byProportion(missed, pack);
    case 'deduction': return fullAtTarget(rule.full, missed) ? byDeduction(missed, rule.deduction) : leftToPerson(missed);
    case 'steps': {
      const formula = stepFor(rule.steps, missed);
      return formula === null ? leftToPerson(missed) : byFormula(formula, missed);
    }
  }
}
