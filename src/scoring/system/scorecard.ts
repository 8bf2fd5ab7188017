import type { Rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Binding, Reason, Trace } from '../../model/scorecard.ts';
import type { Calculation, FormulaSystem, Inapplicable, Leaf } from '../../rules/system/system.ts';

/** What an open row can still become, points of its own weight. */
export interface Possible {
  readonly low: Rational;
  readonly high: Rational;
}

/** 得分 of one third-level indicator. */
export interface SystemRow {
  readonly leaf: Leaf;
  readonly weight: Rational;
  /** Weight after 折算: what the row can bring of 总分. Null while it is not known which rows apply; 0 for a dropped row. */
  readonly effective: Rational | null;
  readonly status: 'scored' | 'undecided' | 'not-applicable';
  /** 不适用时 of a row that does not apply. */
  readonly dropped: Inapplicable['then'] | null;
  /** Points of the row's own weight, before 折算. Null while undecided, and for a dropped row. */
  readonly score: Rational | null;
  readonly possible: Possible | null;
  readonly because: readonly Reason[];
  readonly trace: Trace | null;
}

/** One calculation that was needed, or could be made: `substituted` is the formula with its numbers put in, a list's rows joined by `+`. */
export interface CalculationResult {
  readonly name: string;
  readonly kind: Calculation['kind'];
  /** How many rows a 求和 or 计数 went over; 0 for a formula. */
  readonly rows: number;
  readonly formula: string;
  readonly value: Rational | boolean | null;
  readonly substituted: string | null;
  readonly bindings: readonly Binding[];
  readonly because: readonly Reason[];
}

/** 小计 of a first or second level: points of the decided rows below it, before 折算; `score` is null while one of them is undecided. */
export interface LevelSum {
  readonly path: readonly string[];
  /** 分值 that the level claims. */
  readonly weight: Rational;
  /** 适用分值: weights of the rows below it that are not dropped; 0 where none applies. */
  readonly applies: Rational;
  readonly decided: Rational;
  readonly undecided: Rational;
  readonly score: Rational | null;
}

/** 扣分 as taken off; null while undecided. */
export interface DeductionResult {
  readonly name: string;
  readonly points: Rational | null;
  readonly most: Rational | null;
  readonly because: readonly Reason[];
  readonly trace: Trace | null;
}

/** 评分结果 of a formula system. `total` = (Σ rows × scaled.to ÷ scaled.from), rounded, − deductions, not below 0, not above the cap. */
export interface SystemScorecard {
  readonly system: FormulaSystem;
  readonly rows: readonly SystemRow[];
  readonly calculations: readonly CalculationResult[];
  readonly levels: readonly LevelSum[];
  readonly deductions: readonly DeductionResult[];
  /** 折算: the weights that apply and what they count for; null where nothing is dropped, or it is not known yet. */
  readonly scaled: { readonly from: Rational; readonly to: Rational } | null;
  /** 封顶 that holds: the most that the total can be. */
  readonly cap: { readonly most: Rational; readonly place: string } | null;
  /** 已评 and 待定: points and weights of the rows, before 折算. */
  readonly decided: Rational;
  readonly undecided: Rational;
  readonly total: Rational | null;
  /** How the total comes from the first levels: their sum, 折算, 扣分, 封顶. Empty while there is none. */
  readonly because: readonly Reason[];
  /** Least and most that the total can come to. */
  readonly possible: Possible;
  readonly grade: string | null;
  readonly findings: readonly Finding[];
}
