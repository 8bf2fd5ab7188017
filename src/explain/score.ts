import { decimalText, fixedText } from '../exact/decimal.ts';
import { rational } from '../exact/rational.ts';
import type { Finding } from '../model/finding.ts';
import type { ExecutionScore, Reason, Scorecard, Score } from '../model/scorecard.ts';
import { arithmeticOf } from '../scoring/points.ts';
import { type Language, word } from './messages/wording.ts';

/** A finding in a person's words. */
export interface SaidFinding {
  readonly message: string;
  readonly next: string;
}

/** Why a score is what it is, in one sentence a reason, joined. */
export function becauseText(because: readonly Reason[], language: Language): string {
  return because.map((reason) => word(language, reason.code, reason.params).message).join(language === 'zh' ? '；' : '; ');
}

/** A finding's parameters as they are said: `because` holds the code of a reason, which is worded with the same parameters. */
export function spokenParams({ params }: Finding, language: Language): Readonly<Record<string, string>> {
  const because = params['because'];
  return because === undefined ? params : { ...params, because: word(language, because, params).message };
}

/** What a finding says and what to do next. */
export function sayFinding(finding: Finding, language: Language): SaidFinding {
  return word(language, finding.code, spokenParams(finding, language));
}

/** The formula of a score with the numbers put in and its result: `20 × 90 ÷ 100 = 18`; `''` without a trace. */
export function arithmetic(score: Score | ExecutionScore): string {
  return score.trace === null ? '' : arithmeticOf(score.trace);
}

/** 执行率 as forms print it: percent with two decimals, without the sign. */
export function rateText(execution: ExecutionScore): string | null {
  return execution.rate === null ? null : fixedText(execution.rate.mul(rational(100)), 2);
}

/** The result of a whole table in one sentence: total and grade, or decided and undecided points. */
export function summary(card: Scorecard, language: Language): string {
  const params = {
    weight: card.weightTotal === null ? '' : decimalText(card.weightTotal),
    decided: decimalText(card.decided),
    undecided: decimalText(card.undecided),
    total: card.total === null ? '' : decimalText(card.total),
    grade: card.grade ?? '',
    rows: String(unweightedRows(card)),
  };
  return word(language, summaryCode(card), params).message;
}

function unweightedRows(card: Scorecard): number {
  return card.rows.filter(({ indicator, status }) => indicator.role !== 'subordinate' && indicator.weight === null && status !== 'not-applicable').length;
}

/** Can an open row become less, or not as much, as its weight allows? */
function isLimited({ score, possible, indicator: { weight } }: Score): boolean {
  return score === null && possible !== null && weight !== null && !possible.high.sub(possible.low).equals(weight);
}

function summaryCode(card: Scorecard): string {
  if (card.weightTotal === null) return 'summary-unweighted';
  if (unweightedRows(card) > 0) return 'summary-open-missing';
  const limits = card.grade !== null && card.rows.some(isLimited);
  const open = card.total !== null ? 'summary-closed' : limits ? 'summary-open-limited' : 'summary-open';
  return card.grade === null ? open : `${open}-graded`;
}
