import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Indicator } from '../../model/indicator.ts';
import { type Judgement, recordedPath, recordedPlace } from '../../model/judgement.ts';
import { holdsPoints, type Limits, spanText } from '../../scoring/person.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { JudgementEntry } from './api.ts';

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

/**
 * What a person entered about an indicator as it goes into 评分记录. `score` are its points by the rules alone, `choices` what the rules leave to a person.
 * @throws WorkbookError `judgement-points`, `judgement-not-open`, `judgement-outside`, `judgement-reason`, `judgement-too-much`
 */
export function judgementOf(indicator: Indicator, score: Rational | null, sheet: string, entry: JudgementEntry, choices: readonly Limits[], at: string): Judgement {
  const points = pointsOf(entry);
  if (entry.kind === 'points') refusePoints(points, entry, choices);
  else refuseDeduction(points, entry, score);
  return { sheet, place: recordedPlace(indicator), path: recordedPath(indicator), kind: entry.kind, grade: entry.grade, points, reason: entry.reason.trim(), by: entry.by.trim(), at };
}
