import type { Rational } from '../exact/rational.ts';
import type { Expression } from '../expression/tree.ts';
import type { FormKind, Operator } from '../model/indicator.ts';
import type { CheckName } from './check-names.ts';
import type { FirstLevel } from './first-levels.ts';

/** 依据: a document that rules come from. `verified` is 已核实: whether its text was read. */
export interface Source {
  readonly document: string;
  readonly number: string | null;
  readonly article: string | null;
  readonly link: string | null;
  readonly verified: boolean;
}

/** What a clause gives: a formula, or 待定 where a person decides. */
export type Outcome = { readonly kind: 'formula'; readonly expression: Expression } | { readonly kind: 'undecided' };

/** One step of 阶梯. */
export interface Step {
  readonly when: Expression;
  readonly score: Outcome;
}

/**
 * 计分 of one kind of target: reached or missed, or 阶梯 where the first step whose condition holds gives the score.
 * `beyond` is 超过 of “=”: what more than the target is worth; null where that counts as reached.
 */
export type Method =
  | { readonly kind: 'reached'; readonly met: Outcome; readonly missed: Outcome; readonly beyond: Outcome | null }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] };

/** Kinds of target that a pack scores: the operators, 区间, 日期, 完成率, 是否, 指标值为零. */
export type MethodKey = Exclude<Operator, '定性'> | '区间' | '日期' | '完成率' | '是否' | '指标值为零';

/** 定性 band (等次): shares of the weight from `low` to `high`; `byDefault` is the share proposed, null for 待定. */
export interface Band {
  readonly name: string;
  readonly achievement: 'met' | 'partly' | 'missed';
  readonly low: Rational;
  readonly high: Rational;
  readonly highIncluded: boolean;
  readonly byDefault: Rational | null;
}

/**
 * 按指标: another 计分 for indicators whose level or name holds a word (满意度). `unit` is the unit that its formulas count in (%), null for
 * whatever unit the row has.
 */
export interface Special {
  readonly word: string;
  readonly unit: string | null;
  readonly methods: ReadonlyMap<MethodKey, Method>;
}

/** 适用: where a pack is meant for. Empty lists mean everywhere; dates are ISO text. */
export interface Scope {
  readonly kinds: readonly ('department' | 'project')[];
  readonly regions: readonly string[];
  readonly forms: readonly FormKind[];
  readonly costLevel: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

/** 封顶: a rate of execution (a fraction) below which the total is at most so many points. */
export interface Cap {
  readonly below: Rational;
  readonly most: Rational;
}

/** 复核 of one check, as a pack has it: whether it is made, and the thresholds that are not the check's own. */
export interface CheckSetting {
  readonly on: boolean;
  readonly thresholds: ReadonlyMap<string, Rational>;
}

/** 评分规则: one pack, resolved with all that it inherits. */
export interface Pack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** 继承: ids of the packs that it inherits from, the nearest first. */
  readonly ancestors: readonly string[];
  /** SHA-256, hex, over the resolved content in canonical JSON. */
  readonly sha256: string;
  readonly sources: readonly Source[];
  /** 未核实: places in the pack (`计分.≤`) whose source text was not read. */
  readonly unverified: readonly string[];
  readonly scope: Scope;
  readonly full: Rational;
  readonly rounding: { readonly places: number; readonly when: 'row' | 'total' };
  readonly execution: {
    readonly weight: Rational | null;
    readonly formula: Expression;
    /** 预算为零: what a budget of zero gives, for which there is no rate. */
    readonly zeroBudget: Outcome;
    readonly reasonBelow: Rational | null;
    readonly caps: readonly Cap[];
  };
  /** 一级指标: the points that the rows below each are to sum to; those of which the pack says nothing are not among them. */
  readonly firstLevels: ReadonlyMap<FirstLevel, Rational>;
  readonly methods: ReadonlyMap<MethodKey, Method>;
  readonly specials: readonly Special[];
  /** 无符号: the operator meant where none is printed. */
  readonly noOperator: Exclude<Operator, '定性'>;
  /** 定量用语: what a canned phrase on a numeric target is worth. */
  readonly phraseOnNumber: Outcome;
  readonly bands: readonly Band[];
  /** 超额, as shares of the target: flagged from `flag`, to be explained from `reason` on, where `deduction` (扣分) is taken off too; null takes off nothing. */
  readonly over: { readonly flag: Rational; readonly reason: Rational; readonly deduction: Expression | null };
  /** 不适用行, with a weight but nothing to judge: 不计 leaves them out; 折算 scales the rest up by what they carried; 记零 counts them as 0. */
  readonly emptyRows: 'left-out' | 'scaled' | 'zero';
  /** 不足一步, of a rule printed beside a row (每低1个百分点扣2分) and a gap of 1.5 steps: 待定, 按比例, 不计, 按一步计. */
  readonly stepBegun: 'open' | 'share' | 'dropped' | 'whole';
  /** 等级, the best first. */
  readonly grades: readonly { readonly name: string; readonly from: Rational }[];
  /** 复核: only the checks of which the pack says something. */
  readonly review: ReadonlyMap<CheckName, CheckSetting>;
}

/** Is this place of the pack, or one above it, marked 未核实? */
export function isVerified(pack: Pick<Pack, 'unverified'>, clause: string): boolean {
  return !pack.unverified.some((place) => clause === place || clause.startsWith(`${place}.`));
}

/** Do the dates of 适用 cover a day of this year? A table without a year is taken to be covered. */
export function isInForce({ scope: { from, until } }: Pack, year: number | null): boolean {
  if (year === null) return true;
  return (from === null || from <= `${String(year)}-12-31`) && (until === null || until >= `${String(year)}-01-01`);
}
