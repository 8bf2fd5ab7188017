import type { Area, CellRef } from '../../model/cell.ts';
import type { CellChange, Change } from '../changes.ts';
import { isEmpty, type Frame } from './frame.ts';
import { summed, type Summed } from './sum.ts';
import { totalLabel } from './total-label.ts';
import { saysWithheld, writeTotals } from './totals.ts';
import { NOTHING, points, says, together, type Step, type WriteContext } from './write-context.ts';

/** The most that the total row is high, in points: one line with some air, whatever the rows above it hold. */
const HEIGHT = 22;

/** A total row to be added: its place and the columns that it takes. */
interface TotalRow {
  readonly frame: Frame;
  readonly row: number;
  readonly left: number;
}

/** Rows of one column, and the execution block's cell of the same meaning where the total counts it. */
function parts(context: WriteContext, frame: Frame, col: number, other: CellRef | undefined): Area[] {
  const rows = { top: frame.header.bottom + 1, bottom: frame.bottom, left: col, right: col };
  const counted = other !== undefined && context.card.execution?.score !== null;
  return counted ? [rows, { top: other.row, bottom: other.row, left: other.col, right: other.col }] : [rows];
}

function scoreSum(context: WriteContext, frame: Frame, planned: readonly Change[]): Summed {
  const { card } = context;
  const areas = parts(context, frame, frame.col, card.table.execution?.cells.score);
  return summed(context, points(context, card.total ?? card.decided), areas, planned);
}

function weightSum(context: WriteContext, frame: Frame, col: number): Summed {
  const { card } = context;
  if (card.weightTotal === null) return { value: null };
  const areas = parts(context, frame, col, card.table.execution?.cells.weight);
  return summed(context, points(context, card.weightTotal), areas, []);
}

/** The columns that the label takes: from the table's left edge to the column before its weights. */
function labelEnd(context: WriteContext, { frame, left }: TotalRow): number {
  const { weight, level1, level2, level3 } = context.card.table.columns;
  const end = weight === undefined ? Math.max(left, level1 ?? left, level2 ?? left, level3 ?? left) : weight - 1;
  return Math.min(Math.max(left, context.merges.at(frame.bottom, end).right), frame.last);
}

/** Merges of the last indicator row side by side, taken over into the total row right of its label. */
function mergesRightOf(context: WriteContext, { frame, row }: TotalRow, end: number): Change[] {
  return context.merges
    .ofRow(frame.bottom)
    .filter((merge) => merge.left > end && merge.right <= frame.last && merge.right > merge.left)
    .map(({ left, right }) => ({ kind: 'merge', sheet: context.grid.sheet, area: { top: row, bottom: row, left, right } }));
}

function totalRow(context: WriteContext, place: TotalRow, planned: readonly Change[]): Step {
  const { frame, row, left } = place;
  const { sheet } = context.grid;
  const { weight } = context.card.table.columns;
  const end = labelEnd(context, place);
  const cell = (col: number, held: Summed, like: number): CellChange => ({
    kind: 'cell', sheet, row, col, ...held, style: { like: { row: frame.bottom, col: like }, format: 'General' },
  });
  const changes: Change[] = [cell(left, { value: { text: totalLabel(context) } }, left)];
  for (let col = left + 1; col <= frame.last; col += 1) {
    changes.push(cell(col, col === weight ? weightSum(context, frame, col) : { value: null }, col));
  }
  changes.push(cell(frame.col, scoreSum(context, frame, planned), frame.last));
  changes.push({ kind: 'height', sheet, row, like: frame.bottom, height: HEIGHT });
  if (end > left) changes.push({ kind: 'merge', sheet, area: { top: row, bottom: row, left, right: end } });
  return { ...NOTHING, changes: [...changes, ...mergesRightOf(context, place, end)] };
}

function noRoom(context: WriteContext): Step {
  const { total, decided } = context.card;
  return says(context, 'no-room-for-total', 'warning', null, { total: points(context, total ?? decided) });
}

/** The final total under an added column where the form has a total row, which only lacks the column. */
function totalInRow(context: WriteContext, frame: Frame, row: number, planned: readonly Change[]): Step {
  const { sheet } = context.grid;
  if (context.card.total === null) return NOTHING;
  if (!isEmpty(context, { top: row, bottom: row, left: frame.col, right: frame.col })) return noRoom(context);
  const style = { like: { row, col: frame.last }, format: 'General' };
  return { ...NOTHING, changes: [{ kind: 'cell', sheet, row, col: frame.col, ...scoreSum(context, frame, planned), style }] };
}

function freeRow(context: WriteContext, frame: Frame, left: number): number | null {
  const candidates = [frame.bottom + 1, context.card.table.area.bottom + 1];
  return candidates.find((row) => isEmpty(context, { top: row, bottom: row, left, right: frame.col })) ?? null;
}

function placeTotal(context: WriteContext, frame: Frame, planned: readonly Change[]): Step {
  const { weight, grade } = context.card.table.totals.cells;
  const existing = weight ?? grade;
  if (existing !== undefined) return totalInRow(context, frame, existing.row, planned);
  const left = context.card.table.area.left;
  const row = freeRow(context, frame, left);
  if (row !== null) return totalRow(context, { frame, row, left }, planned);
  return noRoom(context);
}

/** The total of an added column: into the form's own total cell or row, or in a 合计 row under the last indicator. */
export function addTotal(context: WriteContext, frame: Frame, execution: Step, column: readonly Change[]): Step {
  const { total, table } = context.card;
  if (table.totals.cells.score !== undefined) return writeTotals(context, execution.kept);
  const withheld = total === null ? saysWithheld(context, null) : NOTHING;
  return together([placeTotal(context, frame, [...execution.changes, ...column]), withheld]);
}
