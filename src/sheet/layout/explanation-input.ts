import type { CellRef } from '../../model/cell.ts';

/** One scored row in words, ready to be printed. Numbers are decimal text; null where there is none. */
export interface ExplanationRow {
  /** 行次: the row of the form, as its reader counts. */
  readonly place: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly status: string;
  /** 评分依据: the clause of the rules. */
  readonly clause: string;
  /** 算式: the formula with its numbers put in. */
  readonly working: string;
  readonly because: string;
  /** The cell that the row's link leads to. */
  readonly cell: CellRef | null;
}

/** One line under the rows: 已评, 待定, 总分. */
export interface ExplanationTotal {
  readonly label: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly text: string;
}

/** One finding in words. */
export interface ExplanationFinding {
  readonly severity: string;
  readonly message: string;
  readonly next: string;
  readonly cell: CellRef | null;
}

/** One table's block of the sheet 评分依据. */
export interface ExplanationTable {
  /** The table's title with its sheet. */
  readonly caption: string;
  /** Which rules, their version and fingerprint, and why these: one line each. */
  readonly rules: readonly string[];
  readonly execution: ExplanationRow | null;
  readonly rows: readonly ExplanationRow[];
  readonly totals: readonly ExplanationTotal[];
  readonly findings: readonly ExplanationFinding[];
}

/** Headings of the sheet's columns. */
export interface ExplanationHeadings {
  readonly place: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly status: string;
  readonly clause: string;
  readonly working: string;
  readonly because: string;
  readonly cell: string;
  readonly severity: string;
  readonly message: string;
  readonly next: string;
}

/** Everything that the sheet 评分依据 says, in the reader's language. */
export interface ExplanationInput {
  /** The sheet's name; the writer makes it free where the workbook has one of that name. */
  readonly name: string;
  /** The text of A1; begins with 评分依据, by which a reader knows the sheet as ours. */
  readonly title: string;
  readonly headings: ExplanationHeadings;
  readonly tables: readonly ExplanationTable[];
}
