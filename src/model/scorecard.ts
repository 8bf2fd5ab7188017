import type { Rational } from '../exact/rational.ts';
import type { CellRef } from './cell.ts';
import type { Finding } from './finding.ts';
import type { Indicator, IndicatorTable, Operator } from './indicator.ts';

/**
 * `met` reached; `missed` not reached; `over` reached by the pack's flagging margin; `undecided` a person is needed;
 * `not-applicable` nothing to judge (an empty or placeholder row).
 */
export type Status = 'met' | 'missed' | 'over' | 'undecided' | 'not-applicable';

/** A named value that went into a formula, with the cell it came from. `text` is what a person reads: `50人`, `95%`. */
export interface Binding {
  readonly name: string;
  readonly value: Rational | boolean;
  readonly text: string;
  readonly cell: CellRef | null;
}

/** How a value came about: which clause of which pack, its formula, the numbers put in. Data only; explain/ words it. */
export interface Trace {
  /** Place in the pack in its own words, e.g. `计分.≥.未达到`. */
  readonly clause: string;
  /** The formula as the pack writes it: `权重 × 实际值 ÷ 指标值`. */
  readonly formula: string;
  /** The formula with the numbers put in: `20 × 90 ÷ 95`. */
  readonly substituted: string;
  /** Before rounding. */
  readonly exact: Rational;
  /** After rounding and clamping. */
  readonly value: Rational;
  readonly bindings: readonly Binding[];
  /** `否` of the pack's 已核实 for this clause is `false`. */
  readonly verified: boolean;
}

/** Why a score is what it is: a code with parameters, worded in explain/messages (`because.*`). */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** 得分 of one indicator. */
export interface Score {
  readonly indicator: Indicator;
  readonly status: Status;
  /** Null while undecided, not applicable or without a weight. */
  readonly score: Rational | null;
  /** What an undecided score can still become, points; for a decided one both ends are the score. Null without a weight. */
  readonly possible: { readonly low: Rational; readonly high: Rational } | null;
  readonly because: readonly Reason[];
  /** The operator used where none was printed. */
  readonly assumedOperator: Operator | null;
  readonly trace: Trace | null;
}

/** 预算执行得分. */
export interface ExecutionScore {
  /** 执行率 as an exact fraction (1 is 100 %); null where it cannot be formed. */
  readonly rate: Rational | null;
  readonly weight: Rational | null;
  readonly status: 'scored' | 'undecided' | 'unweighted';
  readonly score: Rational | null;
  readonly possible: { readonly low: Rational; readonly high: Rational } | null;
  readonly because: readonly Reason[];
  readonly trace: Trace | null;
}

/** Which rules scored a table, and why these. */
export interface PackIdentity {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** SHA-256, hex, of the pack's resolved content. */
  readonly sha256: string;
  readonly chosen: Reason;
  readonly verified: boolean;
}

/** 评分结果 of one table. */
export interface Scorecard {
  readonly table: IndicatorTable;
  readonly rules: PackIdentity;
  readonly execution: ExecutionScore | null;
  readonly rows: readonly Score[];
  /** Sum of the weights of the scored rows, the execution weight included; null where the form has no weights. */
  readonly weightTotal: Rational | null;
  /** 已评: points of the decided rows. */
  readonly decided: Rational;
  /** 待定: the weights of the undecided rows. */
  readonly undecided: Rational;
  /** Null while anything is undecided or where there are no weights. */
  readonly total: Rational | null;
  /** 优 良 中 差; also given while something is undecided, when no outcome of it could change the grade. */
  readonly grade: string | null;
  readonly findings: readonly Finding[];
}
