import type { Language } from '../../explain/messages/wording.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { mendOf } from '../../sheet/mend/mend.ts';
import { planScores } from '../plan-scores.ts';
import { asBook, type ScoredGrids, type ScoredTable } from '../score-workbook.ts';
import { placeOf } from './previews.ts';

/** Findings of something printed that is not what the rules give: what a write of the scores would put there is put there. */
const OURS: ReadonlySet<string> = new Set(['printed-score-higher', 'printed-score-lower', 'printed-execution-differs', 'total-differs', 'grade-differs']);

const isAt = (cell: CellRef) => (change: Change): boolean => change.kind === 'cell' && placeOf(change) === placeOf(cell);

/** A write of the scores, of one cell alone and the room that it needs. */
function written(grids: readonly Grid[], scored: ScoredGrids, { card }: ScoredTable, cell: CellRef, language: Language): readonly Change[] | null {
  const grid = grids.find(({ sheet }) => sheet === cell.sheet);
  if (grid?.at(cell.row, cell.col)?.formula !== null) return null;
  const { changes } = planScores(asBook(grids, scored), { overwrite: true, explain: false, only: [card], language });
  const own = changes.filter(isAt(cell));
  const room = changes.filter((change) => change.kind === 'width' && change.sheet === cell.sheet && change.col === cell.col);
  return own.length === 0 ? null : [...own, ...room];
}

const isSame = (one: Finding) => (other: Finding): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The changes of a finding's one-click mend, as the workbook is now; null where there is none, or where the finding is no longer said. */
export function changesFor(finding: Finding, grids: readonly Grid[], scored: ScoredGrids, language: Language): readonly Change[] | null {
  const table = scored.tables.find(({ findings }) => findings.some(isSame(finding)));
  const grid = grids.find(({ sheet }) => sheet === finding.sheet);
  if (table === undefined || grid === undefined || finding.cell === null) return null;
  return OURS.has(finding.code) ? written(grids, scored, table, finding.cell, language) : mendOf(finding, { grid, table: table.card.table });
}
