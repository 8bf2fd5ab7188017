import type { Rational } from '../../exact/rational.ts';
import type { Indicator, IndicatorTable } from '../../model/indicator.ts';
import { recordedPath, recordedPlace } from '../../model/judgement.ts';
import type { Pack } from '../../rules/pack.ts';
import { rowsByRules } from '../../scoring/table.ts';
import type { Judged } from '../../sheet/records/plan.ts';

/** An indicator's points by the rules alone, as if nobody had judged it. */
export function byRules(indicator: Indicator, table: IndicatorTable, pack: Pack): Rational | null {
  return rowsByRules(table, pack, (one) => one === indicator).find((row) => row.score.indicator === indicator)?.score.score ?? null;
}

/** An indicator as 评分记录 names it. */
export function judgedOf(indicator: Indicator, sheet: string): Judged {
  return { sheet, place: recordedPlace(indicator), path: recordedPath(indicator) };
}
