import type { Severity } from '../../model/finding.ts';
import type { ReviewedPlace } from '../../model/review.ts';
import type { TableDigest } from '../../review/folder/index.ts';

/**
 * 复核记录: what a review says of one file, worded, as one line of NDJSON: what a worker hands over, what is resumed from and what 复核结果.xlsx
 * is made of. Points and weights are exact decimal text.
 */
export interface FileRecord {
  /** The path as it was reached, with `/`. */
  readonly file: string;
  /** Why it could not be reviewed; null where it was. */
  readonly error: { readonly code: string; readonly message: string; readonly next: string } | null;
  readonly tables: readonly TableRecord[];
  /** Those of the file and of all its tables. */
  readonly findings: readonly FindingRecord[];
  /** What is held against the other files of a folder when all of them are there. */
  readonly digests: readonly TableDigest[];
}

/** The records of a review in the order of the files, walked through as often as need be; `at` gives the one of a place of that order, counted from 0. */
export interface FileRecords extends Iterable<FileRecord> {
  at(index: number): FileRecord | undefined;
}

export interface TableRecord {
  readonly key: string;
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  /** 单位 and 项目 as the head of the form prints them; `''` where it does not. */
  readonly unit: string;
  readonly project: string;
  readonly year: number | null;
  readonly kind: 'department' | 'project';
  readonly rules: { readonly id: string; readonly name: string; readonly version: string; readonly sha256: string };
  readonly printedTotal: string | null;
  readonly total: string | null;
  /** 已评 and 待定 points. */
  readonly decided: string;
  readonly undecided: string;
  readonly printedGrade: string | null;
  readonly grade: string | null;
  /** Conventions that explain differences of the whole table, each said once. */
  readonly conventions: readonly { readonly code: string; readonly message: string; readonly places: readonly string[] }[];
  readonly differences: readonly DifferenceRecord[];
  /** Differences that 评分记录 accepts: nothing to look at any more. Their cause is of the kind `accepted` and says by whom and why. */
  readonly accepted: readonly DifferenceRecord[];
}

export interface DifferenceRecord {
  readonly place: ReviewedPlace;
  /** The indicator's levels, empty texts left out; for the other places 预算执行, 总分, 等级. */
  readonly path: readonly string[];
  /** As a person finds it: `自评!H12`, 第2个表第12行第5列. */
  readonly where: string;
  readonly cell: string | null;
  readonly target: string;
  readonly actual: string;
  readonly weight: string | null;
  readonly printed: string;
  /** Null while the rules leave it open. */
  readonly recomputed: string | null;
  /** Printed less recomputed, points; null for 等级 and where nothing was recomputed. */
  readonly difference: string | null;
  readonly cause: { readonly code: string; readonly kind: string; readonly message: string; readonly proof: string };
  /** True where one of the table's conventions explains it. */
  readonly shared: boolean;
  /** Why the rules give what they give, with the arithmetic. */
  readonly because: string;
}

export interface FindingRecord {
  /** The table's key; null where it is of the file. */
  readonly table: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly where: string;
  readonly cell: string | null;
  readonly message: string;
  readonly next: string;
}
