import type { Rational } from '../exact/rational.ts';
import { address, type CellRef } from './cell.ts';
import { type ExecutionBlock, type Indicator, indicatorName, type IndicatorTable } from './indicator.ts';

/**
 * 评定: the points that a person gives; 扣分: points that a person takes off what the rules give; 认可: the printed points, which a person accepts in a review
 * although the rules give others. What is accepted changes no score.
 */
export type JudgementKind = 'points' | 'deduction' | 'accepted';

/** What a record of 评分记录 can be about: an indicator, or the 预算执行 of a table, of which a person can only accept the printed score. */
export type Subject = Indicator | ExecutionBlock;

/** 评分记录: what a person decided about one indicator or one 预算执行, one row of the sheet 评分记录. */
export interface Judgement {
  /** 工作表 that holds it. */
  readonly sheet: string;
  /** 位置: address of the indicator's name cell when it was judged (`C8`), of the score cell for 预算执行; tells apart those of the same name. */
  readonly place: string;
  /** 指标: the names from the first level to the last that is printed, by which it is found again when rows have moved; `预算执行` alone for that. */
  readonly path: readonly string[];
  /** 方式 */
  readonly kind: JudgementKind;
  /** 等次 of a 定性 indicator as the pack names its bands; null where there is none. */
  readonly grade: string | null;
  /** 分数, in points of the indicator's weight: given for 评定, taken off for 扣分, printed for 认可. Not negative. */
  readonly points: Rational;
  /** 理由, in the person's own words; 扣分 and 认可 need one. */
  readonly reason: string;
  /** 评定人 */
  readonly by: string;
  /** 时间, ISO 8601 with the zone; as a person wrote it by hand perhaps without a zone or without a clock time. `''` where none is written or it cannot be read. */
  readonly at: string;
}

/** A judgement as a row of the sheet 评分记录 holds it. `cell` is the one with its points, `row` counts from 0. */
export interface RecordedJudgement {
  readonly judgement: Judgement;
  readonly row: number;
  readonly cell: CellRef;
}

/** What 评分记录 says of one subject; `judgement` is null where its rows contradict each other and none can be taken for the later one. */
export interface SubjectRecord {
  readonly judgement: Judgement | null;
  readonly cell: CellRef;
}

/** What 评分记录 says of the indicators and of the 预算执行 of a workbook. */
export type SubjectRecords = ReadonlyMap<Subject, SubjectRecord>;

/** 指标 of a record about the execution of a budget. */
const EXECUTION = '预算执行';

export function isExecution(subject: Subject): subject is ExecutionBlock {
  return 'budget' in subject;
}

/** All of a table that 评分记录 can be about: its indicators, and 预算执行 where the form has a cell for its score. */
export function subjectsOf({ indicators, execution }: IndicatorTable): readonly Subject[] {
  return execution?.cells.score === undefined ? indicators : [...indicators, execution];
}

/** The name of what is judged, for a message. */
export function subjectName(subject: Subject): string {
  return isExecution(subject) ? EXECUTION : indicatorName(subject);
}

/** 指标 of a record: the names of an indicator from the first level to the last that is printed. */
export function recordedPath(subject: Subject): readonly string[] {
  if (isExecution(subject)) return [EXECUTION];
  const { path } = subject;
  return path.slice(0, path.findLastIndex((name) => name !== '') + 1);
}

/** 位置 of a record: the address of the indicator's name cell, the lowest level's that the form has; of the score cell of 预算执行. */
export function recordedPlace(subject: Subject): string {
  if (isExecution(subject)) return subject.cells.score === undefined ? '' : address(subject.cells.score);
  const { cells, row } = subject;
  return address(cells.level3 ?? cells.level2 ?? cells.level1 ?? { row, col: 0 });
}
