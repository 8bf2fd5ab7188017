import '../../explain/messages/loading.ts';
import type { Language } from '../../explain/messages/wording.ts';
import type { Finding } from '../../model/finding.ts';
import { type ScorePlan, scoresSheet } from '../../sheet/system/scores.ts';
import type { BookState } from '../../workbook/port.ts';
import type { Rules, ScoredGrids } from '../score-workbook.ts';
import { levelText, linesOf, notedOnOpening, planSystemScores, scoreFilled } from '../system/score-system.ts';
import type { SystemState } from './state.ts';

export { levelText, linesOf };

/** A fill-in workbook (填报表) as it was read and scored: the tables of projects in it, and its own result. */
export interface Filled extends ScoredGrids {
  readonly system: SystemState;
  /** What was noticed on reading that says anything of such a workbook. */
  readonly noticed: readonly Finding[];
  /** What writing its result would change. */
  readonly plan: (language: Language) => ScorePlan;
}

/** Scores a fill-in workbook by the system that it carries; null for any other workbook. @throws WorkbookError as `scoreFilled` */
export function filledIn({ sheets, findings }: BookState, rules: Rules): Filled | null {
  const grids = sheets.map(({ grid }) => grid);
  const scored = scoreFilled(grids, { named: null, systems: () => [], tables: rules });
  if (scored === null) return null;
  const own = scoresSheet(grids);
  return {
    tables: scored.tables, findings: scored.own, noticed: notedOnOpening(findings), plan: (language) => planSystemScores(grids, scored, language),
    system: { card: scored.card, isLocked: sheets.some(({ grid, isProtected }) => isProtected && grid.sheet === own) },
  };
}
