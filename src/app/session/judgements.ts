import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Indicator, IndicatorTable } from '../../model/indicator.ts';
import { isExecution, type Judgement, recordedPath, recordedPlace, type Subject, subjectsOf } from '../../model/judgement.ts';
import type { Pack } from '../../rules/pack.ts';
import { choicesFor } from '../../scoring/choices.ts';
import { holdsPoints, type Limits, spanText } from '../../scoring/person.ts';
import { rowsByRules } from '../../scoring/table.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { pathKey } from '../../sheet/records/path.ts';
import { type Judged, planJudgement, recordedOf, withdrawJudgement } from '../../sheet/records/plan.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { Decided, JudgementEntry } from './api.ts';

/** An indicator's points by the rules alone, as if nobody had judged it. */
export function byRules(indicator: Indicator, table: IndicatorTable, pack: Pack): Rational | null {
  return rowsByRules(table, pack, (one) => one === indicator).find((row) => row.score.indicator === indicator)?.score.score ?? null;
}

export function subjectOf(decided: Decided): Subject {
  return 'indicator' in decided ? decided.indicator : decided;
}

/** Where 评分记录 has it. */
export function judgedOf(subject: Subject, sheet: string): Judged {
  return { sheet, place: recordedPlace(subject), path: recordedPath(subject) };
}

/** The same subject as it stands in a table now; undefined where it is another one, or gone. */
export function stillIn(table: IndicatorTable, subject: Subject): Subject | undefined {
  const names = pathKey(recordedPath(subject));
  return subjectsOf(table).find((one) => recordedPlace(one) === recordedPlace(subject) && pathKey(recordedPath(one)) === names);
}

/** Where a subject stands: its table, the rules of that, and all tables of the workbook with their 评分记录. */
export interface There {
  readonly subject: Subject;
  readonly table: IndicatorTable;
  readonly pack: Pack;
  readonly tables: readonly IndicatorTable[];
  readonly records: Grid | null;
}

function pointsOf({ points }: JudgementEntry): Rational {
  const value = parseDecimal(points.trim());
  if (value === null || value.lt(ZERO)) throw new WorkbookError('judgement-points', { text: points });
  return value;
}

function refusePoints(points: Rational, { grade }: JudgementEntry, choices: readonly Limits[]): void {
  const limits = choices.find(({ band }) => (band?.name ?? null) === grade);
  if (limits === undefined) throw new WorkbookError('judgement-not-open', { grade: grade ?? '' });
  if (!holdsPoints(limits, points)) throw new WorkbookError(choices.length > 1 ? 'judgement-outside' : 'judgement-outside-all', { points: decimalText(points), span: spanText(limits) });
}

function refuseDeduction(points: Rational, { reason }: JudgementEntry, score: Rational | null): void {
  if (reason.trim() === '') throw new WorkbookError('judgement-reason');
  if (score === null || points.gt(score)) throw new WorkbookError('judgement-too-much', { points: decimalText(points), score: score === null ? '' : decimalText(score) });
}

/** Only what is printed now can be accepted, and only over rules that nobody has judged: a judgement is not overwritten by it. */
function refuseAcceptance(points: Rational, { reason }: JudgementEntry, printed: Rational | null, isJudged: boolean): void {
  if (reason.trim() === '') throw new WorkbookError('acceptance-reason');
  if (isJudged) throw new WorkbookError('acceptance-judged');
  if (printed === null || !printed.equals(points)) throw new WorkbookError('acceptance-not-printed', { points: decimalText(points), printed: printed === null ? '' : decimalText(printed) });
}

/** Does 评分记录 hold a 评定 or a 扣分 of it? */
function hasJudgement({ subject, table, tables, records }: There): boolean {
  return records !== null && recordedOf(records, judgedOf(subject, table.sheet), tables).some(({ judgement }) => judgement.kind !== 'accepted');
}

/** What is judged, with what the rules say of it. */
export interface Case {
  readonly subject: Subject;
  readonly sheet: string;
  /** Its points by the rules alone. */
  readonly score: Rational | null;
  /** What the rules leave to a person. */
  readonly choices: readonly Limits[];
  /** Does 评分记录 hold a 评定 or a 扣分 of it? */
  readonly isJudged: boolean;
}

/** The points of 预算执行 follow from the amounts: nobody gives any, or takes any off. */
function caseOf(there: There): Case {
  const { subject, table, pack } = there;
  const own = isExecution(subject) ? { score: null, choices: [] } : { score: byRules(subject, table, pack), choices: choicesFor(subject, pack) };
  return { ...own, subject, sheet: table.sheet, isJudged: hasJudgement(there) };
}

/**
 * What a person entered as it goes into 评分记录.
 * @throws WorkbookError `judgement-points`, `judgement-not-open`, `judgement-outside`, `judgement-outside-all`, `judgement-reason`, `judgement-too-much`, `acceptance-reason`,
 * `acceptance-judged`, `acceptance-not-printed`
 */
export function judgementOf({ subject, sheet, score, choices, isJudged }: Case, entry: JudgementEntry, at: string): Judgement {
  const points = pointsOf(entry);
  if (entry.kind === 'accepted') refuseAcceptance(points, entry, subject.printedScore, isJudged);
  else if (entry.kind === 'points' || isExecution(subject)) refusePoints(points, entry, choices);
  else refuseDeduction(points, entry, score);
  return { ...judgedOf(subject, sheet), kind: entry.kind, grade: entry.grade, points, reason: entry.reason.trim(), by: entry.by.trim(), at };
}

/** What puts a person's entry into 评分记录. @throws WorkbookError where it cannot be recorded, as `judgementOf` */
export function judged(there: There, entry: JudgementEntry, at: string): readonly Change[] {
  return planJudgement(there.records, judgementOf(caseOf(there), entry, at), there.tables);
}

/** What takes it out of 评分记录. */
export function withdrawn({ subject, table, tables, records }: There): readonly Change[] {
  return records === null ? [] : withdrawJudgement(records, judgedOf(subject, table.sheet), tables);
}
