import type { Area, CellRef } from '../../model/cell.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Score } from '../../model/scorecard.ts';
import type { Change } from '../changes.ts';
import { anchor, put } from './put.ts';
import { standingAt } from './standing.ts';
import { writeTotals } from './totals.ts';
import { NOTHING, points, says, together, type Step, type WriteContext } from './write-context.ts';

function scoreCell(context: WriteContext, indicator: Indicator): CellRef | null {
  const { columns } = context.card.table;
  if (indicator.cells.score !== undefined) return indicator.cells.score;
  return columns.score === undefined ? null : { sheet: context.grid.sheet, row: indicator.row, col: columns.score };
}

/** The sheet rows on which an indicator with points stands. */
function scoredRows(context: WriteContext): ReadonlySet<number> {
  return new Set(context.card.rows.filter((row) => row.possible !== null).map((row) => row.indicator.row));
}

/** Whether a score cell's merge also takes in another indicator's row, the total or another column of the table. */
function isShared(context: WriteContext, merge: Area, row: number, col: number, scored: ReadonlySet<number>): boolean {
  const { columns, totals } = context.card.table;
  for (let other = merge.top; other <= merge.bottom; other += 1) {
    if (other !== row && (scored.has(other) || other === totals.cells.score?.row)) return true;
  }
  return Object.values(columns).some((used) => used !== col && merge.left <= used && used <= merge.right);
}

function writeScore(context: WriteContext, row: Score, scored: ReadonlySet<number>, left: Set<string>): Step {
  const cell = scoreCell(context, row.indicator);
  if (row.score === null || cell === null) return NOTHING;
  const merge = context.merges.at(cell.row, cell.col);
  if (!isShared(context, merge, row.indicator.row, cell.col, scored)) {
    return put(context, cell, { number: points(context, row.score) });
  }
  const key = `${String(merge.top)}:${String(merge.left)}`;
  if (left.has(key)) return NOTHING;
  left.add(key);
  const topLeft = { sheet: cell.sheet, row: merge.top, col: merge.left };
  return { ...says(context, 'score-cell-merged', 'warning', topLeft), kept: [topLeft] };
}

/** Room for `100` and `18.95` and the edges of the cell: a number that finds no room is shown rounded, or as ###. */
export const LEAST_WIDTH = 7;

/** Columns wide enough for the numbers that are written into cells of one column. */
function room(context: WriteContext, changes: readonly Change[]): Change[] {
  const cols = changes.flatMap((change) => {
    if (change.kind !== 'cell') return [];
    const { left, right } = context.merges.at(change.row, change.col);
    return left === right ? [change.col] : [];
  });
  return [...new Set(cols)].map((col) => ({ kind: 'width', sheet: context.grid.sheet, col, width: null, least: LEAST_WIDTH }));
}

/** The form's own formula of the total, which stays: a format that suited whole points would show 91.95 as 92 beside the new scores. */
function ownTotal(context: WriteContext): Change[] {
  const cell = context.card.table.totals.cells.score;
  if (cell === undefined) return [];
  const { row, col } = anchor(context, cell);
  return standingAt(context.grid, row, col).kind === 'formula' ? [{ kind: 'shown', sheet: cell.sheet, row, col, places: context.options.places }] : [];
}

/** The scores into the table's own 得分 column, then the total and the grade. The cell of an undecided row stays as it is. */
export function fillScoreColumn(context: WriteContext, execution: Step): Step {
  const scored = scoredRows(context);
  const left = new Set<string>();
  const rows = together(context.card.rows.map((row) => writeScore(context, row, scored, left)));
  const around = { ...NOTHING, changes: rows.changes.length === 0 ? [] : [...room(context, rows.changes), ...ownTotal(context)] };
  return together([rows, around, writeTotals(context, [...execution.kept, ...rows.kept])]);
}
