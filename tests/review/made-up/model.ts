import type { Rational } from '../../../src/exact/rational.ts';

/** A cell of a made-up form: a text, or a number with its format. */
export type Cell = string | { readonly number: number; readonly format: string | null };

/** Forms of made-up tables, each scored by the pack that it is named after. */
export type Form = 'national-2020' | 'national-2021' | 'hubei' | 'sichuan-project' | 'sichuan-department' | 'transfer-payment';
export const FORMS: readonly Form[] = ['national-2020', 'national-2021', 'hubei', 'sichuan-project', 'sichuan-department', 'transfer-payment'];

/** How far a row reached its target, as it was made. */
export type Reach = 'met' | 'over' | 'missed' | 'partly';

/** One indicator with its cells as printed. `score` is null where the form has none. */
export interface MadeRow {
  readonly kind: 'count' | 'rate' | 'date' | 'ceiling' | 'words';
  level1: string;
  level2: string;
  name: string;
  operator: string;
  target: Cell;
  unit: string;
  actual: Cell;
  weight: Rational | null;
  weightText: string | null;
  score: Rational | null;
  reason: string;
  readonly reach: Reach;
  /** Plain numbers behind target and actual, in the row's unit; null for words and dates. */
  readonly numbers: { readonly target: Rational; readonly actual: Rational } | null;
}

/** 项目资金. Amounts in 万元. */
export interface MadeBudget {
  initial: Rational;
  budget: Rational;
  executed: Rational;
  rate: string;
  weight: Rational | null;
  score: Rational | null;
  /** 其中 rows: label and its three amounts. */
  parts: { label: string; amounts: [Rational, Rational, Rational] }[];
  reason: string;
}

/** A made-up submission of one table. */
export interface MadeTable {
  readonly form: Form;
  readonly year: number;
  title: string;
  head: [label: string, value: string][];
  budget: MadeBudget | null;
  /** 年度总体目标: 预期目标 and 实际完成情况. */
  goal: { expected: string; actual: string } | null;
  rows: MadeRow[];
  /** Printed in the level-1 cells: 产出指标（50分）. */
  caps: Map<string, Rational> | null;
  total: { score: Rational; weight: Rational } | null;
  grade: string | null;
  readonly merged: boolean;
}

/** Where a mistake stands: a column of a row, an amount of the budget, a field of the head, the total's score or grade, the title. */
export type Where =
  | { readonly row: number; readonly column: 'level1' | 'level2' | 'name' | 'operator' | 'target' | 'unit' | 'actual' | 'weight' | 'score' | 'reason' }
  | { readonly budget: 'initial' | 'budget' | 'executed' | 'rate' | 'weight' | 'score' | 'reason' }
  | { readonly goal: 'expected' | 'actual' }
  | { readonly head: string }
  | { readonly total: 'score' | 'weight' | 'grade' };
