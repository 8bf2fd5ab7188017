import type { Rational } from '../exact/rational.ts';
import type { Unit } from './quantity.ts';

/** One end of a stretch of values. `sure`: the words say whether the end itself belongs to it (≥90%), and `included` says so. */
export interface RuleEnd {
  readonly value: Rational;
  readonly included: boolean;
  readonly sure: boolean;
}

/** When a step of a printed rule holds: the target reached, or missed (on one side), or whatever no other step says, or a stretch of values. */
export type RuleCondition =
  | { readonly kind: 'met' | 'rest' }
  | { readonly kind: 'missed'; readonly side: 'any' | 'short' | 'over' }
  | { readonly kind: 'values'; readonly low: RuleEnd | null; readonly high: RuleEnd | null; readonly unit: Unit | null };

/** What a step of a printed rule gives: all points, a share of them, or a number of points. */
export type RuleAward = { readonly kind: 'share'; readonly share: Rational } | { readonly kind: 'points'; readonly points: Rational };

/** One step of a printed rule: 80%-90%得15分. */
export interface RuleStep {
  readonly when: RuleCondition;
  readonly award: RuleAward;
}

/**
 * 每少10批次扣2分: so many points, or such a share of all points, off for each so much. `short`: below the target; `over`: above it, or behind a deadline.
 * `most`: 最多扣5分; null where nothing is said but that no less than 0 is left.
 */
export interface RuleDeduction {
  readonly side: 'short' | 'over';
  readonly per: Rational;
  readonly unit: Unit | null;
  readonly off: RuleAward;
  readonly most: RuleAward | null;
}

/**
 * 评分标准 of one row, printed beside it. `none`: the cell holds no rule; `unknown`: it does, in words that are not read. `full` is what has to hold
 * for all points, `none` where nothing is given whatever the deduction leaves (低于86%不得分).
 */
export type ScoringRule =
  | { readonly kind: 'none' | 'unknown' | 'proportion' }
  | { readonly kind: 'deduction'; readonly deduction: RuleDeduction; readonly full: readonly RuleStep[]; readonly none: readonly RuleStep[] }
  | { readonly kind: 'steps'; readonly steps: readonly RuleStep[] };
