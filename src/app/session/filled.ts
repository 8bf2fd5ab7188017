import '../../explain/messages/loading.ts';
import type { Language } from '../../explain/messages/wording.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { ScorePlan } from '../../sheet/system/scores.ts';
import type { Rules } from '../score-workbook.ts';
import { linesOf, planSystemScores, type ScoredSystem, scoreFilled } from '../system/score-system.ts';

export { linesOf };

/** Scores a fill-in workbook (填报表) by the system that it carries. @throws WorkbookError as `scoreFilled` */
export function filledIn(grids: readonly Grid[], rules: Rules): ScoredSystem | null {
  return scoreFilled(grids, { named: null, systems: () => [], tables: rules });
}

/** What writing its result would change. */
export function planFilled(grids: readonly Grid[], scored: ScoredSystem, language: Language): ScorePlan {
  return planSystemScores(grids, scored, language);
}
