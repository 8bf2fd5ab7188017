import '../../explain/messages/impacts.ts';
import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { becauseText } from '../../explain/score.ts';
import { address } from '../../model/cell.ts';
import { indicatorName } from '../../model/indicator.ts';
import type { ExecutionScore, Score } from '../../model/scorecard.ts';
import type { TableImpact } from './impact.ts';

/** One row of which the points change, in a person's words. */
export interface SaidRow {
  readonly cell: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly before: string;
  readonly after: string;
  /** Exact decimal text with its sign; '' where one of the two is no number. */
  readonly difference: string;
  readonly becauseBefore: string;
  readonly becauseAfter: string;
}

/** What other rules do to one table, or to one fill-in workbook, with the rows that change in a person's words. */
export type SaidImpact = Pick<TableImpact, 'sheet' | 'title' | 'total' | 'grade' | 'changes'> & Partial<Pick<TableImpact, 'sums'>> & { readonly said: readonly SaidRow[] };

const text = (value: Rational | null): string => (value === null ? '' : decimalText(value));

/** What the second is above the first; '' where one of them is no number. */
export function differenceText(before: Rational | null, after: Rational | null): string {
  return before === null || after === null ? '' : decimalText(after.sub(before));
}

function pointsText({ score, status }: Pick<Score | ExecutionScore, 'score' | 'status'>, language: Language): string {
  if (score !== null) return decimalText(score);
  return word(language, status === 'undecided' ? 'impact-undecided' : 'impact-not-scored').message;
}

function pair(before: Score | ExecutionScore, after: Score | ExecutionScore, language: Language) {
  return {
    before: pointsText(before, language), after: pointsText(after, language), difference: differenceText(before.score, after.score),
    becauseBefore: becauseText(before.because, language), becauseAfter: becauseText(after.because, language),
  };
}

/** The rows of a table that change, 预算执行 first. */
export function saidRows({ rows, execution }: TableImpact, language: Language): SaidRow[] {
  const first = execution === null ? [] : [{
    cell: '', indicator: word(language, 'impact-execution').message, target: '', actual: '', weight: text(execution.after.weight), ...pair(execution.before, execution.after, language),
  }];
  return [...first, ...rows.map(({ indicator, before, after }) => {
    const place = indicator.cells.score ?? indicator.cells.actual;
    return {
      cell: place === undefined ? '' : address(place), indicator: indicatorName(indicator), target: indicator.printed.target ?? '', actual: indicator.printed.actual ?? '',
      weight: text(indicator.weight), ...pair(before, after, language),
    };
  })];
}

/** Why a total is not the sum of its rows, by the rules before and after, where that is not the same: a total may change, or stay, for a 封顶 alone. */
export function sumsSaid({ sums = { before: [], after: [] } }: Pick<SaidImpact, 'sums'>, language: Language): string[] {
  return (['before', 'after'] as const).flatMap((when) => sums[when].map(({ code, params }) => word(language, `impact-sum-${when}`, { what: word(language, code, params).message }).message));
}

/** A table's impact with its rows said. */
export function saidImpact(impact: TableImpact, language: Language): SaidImpact {
  return { ...impact, said: saidRows(impact, language) };
}

/** A total in a person's words. */
export function totalText(total: Rational | null, language: Language): string {
  return total === null ? word(language, 'impact-undecided').message : decimalText(total);
}
