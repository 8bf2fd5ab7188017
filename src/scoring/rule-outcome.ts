import { decimalText } from '../exact/decimal.ts';
import type { Expression } from '../expression/tree.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Binding, Reason } from '../model/scorecard.ts';
import type { Clause } from './clause.ts';
import { reason } from './judgement.ts';
import type { Missed } from './missed.ts';
import { type Limits, limitsOf } from './person.ts';

/** What the rule printed beside a row (评分标准) comes to: nothing to apply, points by a formula, or a person's points within limits. */
export type RuleOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'clause'; readonly clause: Clause; readonly bindings: readonly Binding[]; readonly why: Reason }
  | { readonly kind: 'open'; readonly limits: Limits; readonly why: readonly Reason[] };

const PLACE = '评分标准';

/** The rule as the form prints it. */
export function ruleText({ printed }: Indicator): string {
  return (printed.rule ?? '').trim();
}

/** Points by a formula that the rule comes to, `places` of the pack besides the rule's own. */
export function byFormula(expression: Expression, { indicator }: Missed, bindings: readonly Binding[] = [], why = reason('because-printed-rule', { text: ruleText(indicator) }), places: readonly string[] = []): RuleOutcome {
  return { kind: 'clause', clause: { places: [PLACE, ...places], expression }, bindings, why };
}

/** A rule that is not applied: a person's points stand for it. */
export function leftToPerson({ indicator, weight }: Missed): RuleOutcome {
  return { kind: 'open', limits: limitsOf(null, weight), why: [reason('because-printed-rule-open', { text: ruleText(indicator), weight: decimalText(weight) })] };
}
