import type { CellRef } from './cell.ts';
import type { Rational } from '../exact/rational.ts';
import type { Finding } from './finding.ts';
import type { Scorecard, Score } from './scorecard.ts';

/** What of a table is held against what is printed: a row's 得分, 预算执行得分, 总分, 等级. */
export type ReviewedPlace = 'row' | 'execution' | 'total' | 'grade';

/**
 * 差异原因: why a printed figure is not the recomputed one. Never a sentence: a code (`cause-*`) with parameters, worded in explain/messages.
 * `convention` causes reproduce the printed figure exactly by another way of calculating, which for a total may be the mere sum of rows that differ; the
 * others say what kind of difference it is: points that a person took off or gave, a mistake, or nothing that the rules could be held against (`open`).
 */
export interface Cause {
  readonly code: string;
  readonly kind: 'convention' | 'judgement' | 'mistake' | 'open';
  readonly params: Readonly<Record<string, string>>;
  /** The arithmetic that gives the printed figure: `20 × 90 ÷ 95 = 18.947368… → 18.94`; null where the cause is no arithmetic. */
  readonly proof: string | null;
}

/** 差异: one printed figure that is not the recomputed one, with its cause. */
export interface Difference {
  readonly place: ReviewedPlace;
  /** Of the row; null for the other places. */
  readonly score: Score | null;
  readonly sheet: string;
  /** The cell of the printed figure. */
  readonly cell: CellRef | null;
  /** Points as printed and as recomputed; both null for 等级. `recomputed` is null while the rules leave it open. */
  readonly printed: Rational | null;
  readonly recomputed: Rational | null;
  /** 等级 as printed and as recomputed; null for the other places. */
  readonly grades: { readonly printed: string; readonly recomputed: string | null } | null;
  readonly cause: Cause;
}

/** 通行于全表的口径: a convention that explains several differences of a table, said once; no figure of the table speaks against it. Each difference keeps its own proof. */
export interface SharedCause {
  readonly cause: Cause;
  readonly differences: readonly Difference[];
}

/** 复核 of one table. A difference stands either in `differences` or in one of `shared`. */
export interface TableReview {
  /** As of a scored table: `部门#2`. */
  readonly key: string;
  readonly card: Scorecard;
  readonly shared: readonly SharedCause[];
  readonly differences: readonly Difference[];
  /** What scoring and the checks found, less what the differences already say. */
  readonly findings: readonly Finding[];
}

/** A paragraph of a document outside its tables. `number` counts those that hold text, from 1. */
export interface Paragraph {
  readonly number: number;
  readonly text: string;
}
