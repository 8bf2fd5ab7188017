import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Indicator, IndicatorTable } from '../../model/indicator.ts';
import { type Judgement, recordedPath, recordedPlace } from '../../model/judgement.ts';
import type { Pack } from '../../rules/pack.ts';
import { holdsPoints, type Limits, spanText } from '../../scoring/person.ts';
import { rowsByRules } from '../../scoring/table.ts';
import type { Judged } from '../../sheet/records/plan.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { JudgementEntry } from './api.ts';

/** An indicator's points by the rules alone, as if nobody had judged it. */
export function byRules(indicator: Indicator, table: IndicatorTable, pack: Pack): Rational | null {
  return rowsByRules(table, pack, (one) => one === indicator).find((row) => row.score.indicator === indicator)?.score.score ?? null;
}

/** Where 评分记录 has an indicator. */
export function judgedOf(indicator: Indicator, sheet: string): Judged {
  return { sheet, place: recordedPlace(indicator), path: recordedPath(indicator) };
}

/** The indicator that is judged. */
export interface Subject {
  readonly indicator: Indicator;
  readonly sheet: string;
  /** Its points by the rules alone. */
  readonly score: Rational | null;
  /** What the rules leave to a person. */
  readonly choices: readonly Limits[];
  /** Does 评分记录 hold a 评定 or a 扣分 of it? */
  readonly isJudged: boolean;
}

function pointsOf({ points }: JudgementEntry): Rational {
  const value = parseDecimal(points.trim());
  if (value === null || value.lt(ZERO)) throw new WorkbookError('judgement-points', { text: points });
  return value;
}

function refusePoints(points: Rational, { grade }: JudgementEntry, choices: readonly Limits[]): void {
  const limits = choices.find(({ band }) => (band?.name ?? null) === grade);
  if (limits === undefined) throw new WorkbookError('judgement-not-open', { grade: grade ?? '' });
  if (!holdsPoints(limits, points)) throw new WorkbookError('judgement-outside', { points: decimalText(points), span: spanText(limits) });
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

/**
 * What a person entered about an indicator as it goes into 评分记录.
 * @throws WorkbookError `judgement-points`, `judgement-not-open`, `judgement-outside`, `judgement-reason`, `judgement-too-much`, `acceptance-reason`,
 * `acceptance-judged`, `acceptance-not-printed`
 */
export function judgementOf({ indicator, sheet, score, choices, isJudged }: Subject, entry: JudgementEntry, at: string): Judgement {
  const points = pointsOf(entry);
  if (entry.kind === 'points') refusePoints(points, entry, choices);
  else if (entry.kind === 'deduction') refuseDeduction(points, entry, score);
  else refuseAcceptance(points, entry, indicator.printedScore, isJudged);
  return { sheet, place: recordedPlace(indicator), path: recordedPath(indicator), kind: entry.kind, grade: entry.grade, points, reason: entry.reason.trim(), by: entry.by.trim(), at };
}
