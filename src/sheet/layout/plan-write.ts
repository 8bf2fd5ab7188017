import { decimalText } from '../../exact/decimal.ts';
import { areaAddress } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Change } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { addScoreColumn } from './added-column.ts';
import { anchor, put } from './put.ts';
import { fillScoreColumn } from './score-column.ts';
import { standingAt } from './standing.ts';
import { contextOf, NOTHING, points, says, together, type Step, type WriteContext, type WriteOptions } from './write-context.ts';

/** What is to be written for one table, and what the person must know about it. */
export interface WritePlan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** A percentage of two decimals as the fraction that a cell holds. */
const RATE_PLACES = 4;
const RATE_FORMAT = '0.00%';
/** Room for `100.00%`. */
const RATE_WIDTH = 9;

/** 执行率 into the form's own cell where that is blank; what stands there is compared with ours on reading. */
function writeRate(context: WriteContext): Step {
  const { card: { execution, table }, grid: { sheet } } = context;
  const [rate, { rate: own, ...others }] = [execution?.rate ?? null, table.execution?.cells ?? {}];
  if (rate === null || own === undefined) return NOTHING;
  const { row, col } = anchor(context, own);
  const isShared = Object.values(others).some((other) => areaAddress(context.merges.at(other.row, other.col)) === areaAddress(context.merges.at(row, col)));
  if (isShared || standingAt(context.grid, row, col).kind !== 'free') return NOTHING;
  const value = { number: decimalText(rate, RATE_PLACES) };
  const cell: Change = { kind: 'cell', sheet, row, col, value, style: { like: { row, col }, format: RATE_FORMAT } };
  const { left, right } = context.merges.at(row, col);
  return { ...NOTHING, changes: left === right ? [cell, { kind: 'width', sheet, col, width: null, least: RATE_WIDTH }] : [cell] };
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
  const isPointless = card.table.findings.some(({ code }) => code === 'form-without-weights');
  const rows = card.rows.every((row) => row.possible === null)
    ? (isPointless ? NOTHING : says(context, 'nothing-to-write', 'info', null))
    : writeRows(context, execution);
  const { changes, findings } = together([writeRate(context), execution, rows]);
  return { changes, findings };
}
