import { decimalText } from '../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../exact/rational.ts';
import { chain, made, nameNode, numberNode } from '../expression/made.ts';
import type { BinaryOperator, Expression, Node } from '../expression/tree.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Binding } from '../model/scorecard.ts';
import type { RuleDeduction } from '../model/scoring-rule.ts';
import type { Pack } from '../rules/pack.ts';
import { binding, reason } from './judgement.ts';
import { type Missed, unitOf, valueOf } from './missed.ts';
import { byFormula, leftToPerson, type RuleOutcome, ruleText } from './rule-outcome.ts';
import { treeOf, worth } from './rule-steps.ts';

const HUNDRED = rational(100);
const DAY = 86_400_000;
const [WEIGHT, ACTUAL] = [nameNode('权重'), nameNode('实际值')];
const ZERO_NODE = numberNode('0');
/** 不足一步, where a pack says what a part of a step counts for. */
const PLACE = '不足一步';

type Factor = readonly [operator: BinaryOperator, factor: Node];

/** By how much the target was missed, in the deduction's unit, and the formula that says so. */
interface Gap {
  readonly value: Rational;
  readonly factors: readonly Factor[];
  readonly bindings: readonly Binding[];
}

function daysLate({ target, actual, cells }: Indicator): Gap | null {
  if (target.kind !== 'date' || actual.kind !== 'date' || target.date.last === null || actual.date.last === null || actual.date.first !== actual.date.last) return null;
  const days = rational((Date.parse(actual.date.last) - Date.parse(target.date.last)) / DAY);
  return { value: days, factors: [['*', nameNode('延迟天数')]], bindings: [binding('延迟天数', days, `${decimalText(days)}天`, cells.actual)] };
}

/** What the deduction counts from: the target, or the end of a range on its side. */
function goalOf({ award }: Missed, side: RuleDeduction['side']): { readonly name: string; readonly value: Rational } | null {
  for (const name of ['指标值', side === 'short' ? '下限' : '上限']) {
    const value = valueOf(award, name);
    if (value !== null) return { name, value };
  }
  return null;
}

/** In the row's own unit; a percent of another unit is one of the target, which a range has none of. */
function numberGap(missed: Missed, { side, unit }: RuleDeduction): Gap | null {
  const [actual, goal, own] = [valueOf(missed.award, '实际值'), goalOf(missed, side), unitOf(missed.indicator)];
  if (actual === null || goal === null) return null;
  const target = nameNode(goal.name);
  const difference: Factor = ['*', { kind: 'group', of: side === 'short' ? chain(target, ['-', ACTUAL]) : chain(ACTUAL, ['-', target]) }];
  const value = side === 'short' ? goal.value.sub(actual) : actual.sub(goal.value);
  const isRate = own?.text === '%';
  if (unit === null || unit.text === own?.text || (isRate && unit.dimension === '百分点')) return { value, factors: [difference], bindings: [] };
  if (isRate || unit.text !== '%' || goal.name !== '指标值' || goal.value.lte(ZERO)) return null;
  return { value: value.div(goal.value).mul(HUNDRED), factors: [difference, ['/', target], ['*', numberNode('100')]], bindings: [] };
}

function gapOf(missed: Missed, deduction: RuleDeduction): Gap | null {
  const { target } = missed.indicator;
  const gap = target.kind === 'date' ? daysLate(missed.indicator) : numberGap(missed, deduction);
  const days = target.kind !== 'date' || (deduction.side === 'over' && deduction.unit?.dimension === '天' && deduction.unit.factor.equals(1));
  return gap !== null && days && gap.value.gt(ZERO) ? gap : null;
}

/** What is left after so many steps, by the words: no less than nothing, and no more off than 最多扣 says. */
function leftAfter(count: Rational, { off, most }: RuleDeduction, weight: Rational): Rational {
  const taken = count.mul(worth(off, weight));
  const cap = most === null ? null : worth(most, weight);
  const rest = weight.sub(cap !== null && taken.gt(cap) ? cap : taken);
  return rest.lt(ZERO) ? ZERO : rest;
}

/** 最大(0, 权重 − 最小(5, 2 × …)). */
function formulaOf({ off, most }: RuleDeduction, factors: readonly Factor[]): Expression {
  const taken = chain(treeOf(off), ...factors);
  const capped: Node = most === null ? taken : { kind: 'call', name: '最小', args: [treeOf(most), taken] };
  return made({ kind: 'call', name: '最大', args: [ZERO_NODE, chain(WEIGHT, ['-', capped])] });
}

/** Where the gap is no whole number of steps, the words do not say whether a step that was begun counts. */
function uneven(missed: Missed, steps: Rational, deduction: RuleDeduction): RuleOutcome {
  const [low, high, between] = [steps.ceil(), steps.floor(), steps].map((count) => leftAfter(count, deduction, missed.weight)) as [Rational, Rational, Rational];
  const params = { text: ruleText(missed.indicator), steps: decimalText(steps, 4), full: decimalText(high, 4), begun: decimalText(low, 4), share: decimalText(between, 4) };
  return { kind: 'open', limits: { low, high, highIncluded: true, band: null }, why: [reason('because-printed-rule-uneven', params)] };
}

/** As the pack counts a step that was begun: 不计, 按一步计. */
function counted(missed: Missed, steps: Rational, deduction: RuleDeduction, count: Rational): RuleOutcome {
  const params = { text: ruleText(missed.indicator), steps: decimalText(steps, 4), count: decimalText(count) };
  const named = binding('步数', count, decimalText(count), missed.indicator.cells.actual);
  return byFormula(formulaOf(deduction, [['*', nameNode('步数')]]), missed, [named], reason('because-printed-rule-counted', params), [PLACE]);
}

/** 每少10批次扣2分 of a missed row. A part of a step counts as the pack says (不足一步); where that is 待定, a person decides. */
export function byDeduction(missed: Missed, deduction: RuleDeduction, begun: Pack['stepBegun']): RuleOutcome {
  const gap = gapOf(missed, deduction);
  if (gap === null) return leftToPerson(missed);
  const steps = gap.value.div(deduction.per);
  const isOpen = steps.d !== 1n && !leftAfter(steps.ceil(), deduction, missed.weight).equals(leftAfter(steps.floor(), deduction, missed.weight));
  if (isOpen && begun === 'open') return uneven(missed, steps, deduction);
  if (isOpen && begun !== 'share') return counted(missed, steps, deduction, begun === 'whole' ? steps.ceil() : steps.floor());
  const perStep: Factor[] = deduction.per.equals(1) ? [] : [['/', numberNode(decimalText(deduction.per))]];
  const formula = formulaOf(deduction, [...gap.factors, ...perStep]);
  if (!isOpen) return byFormula(formula, missed, gap.bindings);
  return byFormula(formula, missed, gap.bindings, reason('because-printed-rule-share', { text: ruleText(missed.indicator), steps: decimalText(steps, 4) }), [PLACE]);
}
