import type { Difference } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { agrees } from '../../scoring/differences.ts';

/** The rows whose printed 得分 is not the recomputed one. */
export function rowDifferences(card: Scorecard, pack: Pack): readonly Difference[] {
  return card.rows.flatMap((score): Difference[] => {
    const { indicator } = score;
    const { printedScore: printed } = indicator;
    if (printed === null || (score.score !== null && agrees(printed, score.score, pack))) return [];
    const cell = indicator.cells.score ?? null;
    const cause = { code: 'cause-unexplained', kind: 'mistake', params: {}, proof: null } as const;
    return [{ place: 'row', score, sheet: card.table.sheet, cell, printed, recomputed: score.score, grades: null, cause }];
  });
}
