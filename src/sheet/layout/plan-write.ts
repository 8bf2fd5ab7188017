import type { Finding } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Change } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { addScoreColumn } from './added-column.ts';
import { put } from './put.ts';
import { fillScoreColumn } from './score-column.ts';
import { contextOf, NOTHING, points, says, together, type Step, type WriteContext, type WriteOptions } from './write-context.ts';

/** What is to be written for one table, and what the person must know about it. */
export interface WritePlan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

function writeExecution(context: WriteContext): Step {
  const score = context.card.execution?.score ?? null;
  if (score === null) return NOTHING;
  const number = points(context, score);
  const cell = context.card.table.execution?.cells.score;
  if (cell === undefined) return says(context, 'execution-score-unplaced', 'info', null, { score: number });
  return put(context, cell, { number });
}

function writeRows(context: WriteContext, execution: Step): Step {
  const { columns, indicators } = context.card.table;
  const hasColumn = columns.score !== undefined || indicators.some((indicator) => indicator.cells.score !== undefined);
  return hasColumn ? fillScoreColumn(context, execution) : addScoreColumn(context, execution);
}

/**
 * A scored table as changes of its sheet: scores into the 得分 column, or a 得分 column with a 合计 row added where the form
 * has none. Only cells that must change are changed, no cell twice, and an entry of a person stays unless `overwrite` is
 * set; what stays or cannot be placed is a finding. Planning again after the changes were made yields none.
 */
export function planWrite(card: Scorecard, grid: Grid, options: WriteOptions): WritePlan {
  const context = contextOf(card, grid, options);
  const execution = writeExecution(context);
  const rows = card.rows.every((row) => row.possible === null)
    ? says(context, 'nothing-to-write', 'info', null)
    : writeRows(context, execution);
  const { changes, findings } = together([execution, rows]);
  return { changes, findings };
}
