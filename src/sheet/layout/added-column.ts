import { areaAddress, columnName, type Area } from '../../model/cell.ts';
import type { Score } from '../../model/scorecard.ts';
import type { CellChange, Change, MergeChange, StyleChange } from '../changes.ts';
import { addTotal } from './added-total.ts';
import { frameOf, lastRowOf, type Frame } from './frame.ts';
import { NOTHING, points, says, together, type Step, type WriteContext } from './write-context.ts';
import { LEAST_WIDTH } from './score-column.ts';
import { widenForm } from './widened.ts';

const WIDTH = 9;

/** The rows that one cell of the added column takes. */
interface Slot {
  readonly top: number;
  readonly bottom: number;
  readonly value: CellChange['value'];
}

/**
 * The cell whose look the new cell of a row takes: the table's last one, or the nearest to its left that is neither running
 * text nor merged with other rows, since such a cell lacks the lines between them.
 */
function neighbour(context: WriteContext, frame: Frame, slot: Slot, row: number): StyleChange {
  const { area, columns } = context.card.table;
  for (let col = frame.last; col >= area.left; col -= 1) {
    if (row > frame.header.bottom && (col === columns.reason || col === columns.rule)) continue;
    const merge = context.merges.at(row, col);
    if (slot.top <= merge.top && merge.bottom <= slot.bottom) return { like: { row, col }, format: 'General' };
  }
  return { like: { row, col: frame.last }, format: 'General' };
}

function cellsOf(context: WriteContext, frame: Frame, slot: Slot): Change[] {
  const { sheet } = context.grid;
  const changes: Change[] = [];
  for (let row = slot.top; row <= slot.bottom; row += 1) {
    const value = row === slot.top ? slot.value : null;
    changes.push({ kind: 'cell', sheet, row, col: frame.col, value, style: neighbour(context, frame, slot, row) });
  }
  if (slot.bottom > slot.top) changes.push(mergeOf(sheet, { top: slot.top, bottom: slot.bottom, left: frame.col, right: frame.col }));
  return changes;
}

function mergeOf(sheet: string, area: Area): MergeChange {
  return { kind: 'merge', sheet, area };
}

function scoreValue(context: WriteContext, row: Score): CellChange['value'] {
  if (row.score !== null) return { number: points(context, row.score) };
  return row.status === 'undecided' && row.possible !== null ? { text: context.options.words.pending } : null;
}

/** One slot for the header, one for each indicator, one for every row between them, so that the column has no gaps. */
function slotsOf(context: WriteContext, frame: Frame): Slot[] {
  const rows = [...context.card.rows].sort((a, b) => a.indicator.row - b.indicator.row);
  const slots: Slot[] = [{ ...frame.header, value: { text: context.options.words.score } }];
  let next = frame.header.bottom + 1;
  const fillTo = (end: number): void => {
    for (; next < end; next += 1) slots.push({ top: next, bottom: next, value: null });
  };
  rows.forEach((row, index) => {
    const top = row.indicator.row;
    fillTo(top);
    const bottom = lastRowOf(context, row.indicator, rows[index + 1]?.indicator.row ?? frame.bottom + 1);
    slots.push({ top, bottom, value: scoreValue(context, row) });
    next = bottom + 1;
  });
  fillTo(frame.bottom + 1);
  return slots;
}

/** Everything that is written around and in the column, for a sheet that prints only a part of itself. */
function printed(context: WriteContext, changes: readonly Change[]): Change[] {
  const places = changes.filter((change) => change.kind === 'cell');
  const [rows, cols] = [places.map(({ row }) => row), places.map(({ col }) => col)];
  const area = { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
  return [{ kind: 'print', sheet: context.grid.sheet, area }];
}

/** A 得分 column right of a table that has none, in the look of its neighbours, and the total under it. */
export function addScoreColumn(context: WriteContext, execution: Step): Step {
  const frame = frameOf(context);
  const { sheet } = context.grid;
  const column: Change[] = [
    ...widenForm(context, frame),
    ...slotsOf(context, frame).flatMap((slot) => cellsOf(context, frame, slot)),
    { kind: 'width', sheet, col: frame.col, width: WIDTH, least: LEAST_WIDTH },
  ];
  const area = { top: frame.header.top, bottom: frame.bottom, left: frame.col, right: frame.col };
  const headerCell = { sheet, row: frame.header.top, col: frame.col };
  const total = addTotal(context, frame, execution, column);
  return together([
    { ...NOTHING, changes: column },
    says(context, 'score-column-added', 'info', headerCell, { column: columnName(frame.col), area: areaAddress(area) }),
    total,
    { ...NOTHING, changes: printed(context, [...column, ...total.changes]) },
  ]);
}
