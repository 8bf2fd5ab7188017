import type { Area } from '../../model/cell.ts';
import type { Indicator } from '../../model/indicator.ts';
import { isFree } from './standing.ts';
import type { WriteContext } from './write-context.ts';

/** Where an added 得分 column stands. */
export interface Frame {
  /** The table's own last column, whose look the new one takes. */
  readonly last: number;
  /** The added column. */
  readonly col: number;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The last row of the last indicator. */
  readonly bottom: number;
}

/** The last row of an indicator: its own row, or the end of the merge that its weight, target or name stands in. */
export function lastRowOf(context: WriteContext, indicator: Indicator, nextRow: number): number {
  const ends = [indicator.cells.weight, indicator.cells.target, indicator.cells.level3].flatMap((cell) =>
    cell === undefined ? [] : [context.merges.at(cell.row, cell.col).bottom],
  );
  return Math.max(indicator.row, Math.min(nextRow - 1, ...ends));
}

function lastColumn(context: WriteContext): number {
  const { columns, header } = context.card.table;
  let last = Math.max(...Object.values(columns));
  for (let row = header.top; row <= header.bottom; row += 1) {
    for (const [col, cell] of context.grid.cellsOf(row)) {
      if (!isFree(cell) && col <= context.card.table.area.right) last = Math.max(last, context.merges.at(row, col).right);
    }
  }
  return last;
}

/** Whether nothing stands in an area and no merge reaches into it. */
export function isEmpty(context: WriteContext, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (context.grid.cellsOf(row).some(([col, cell]) => area.left <= col && col <= area.right && !isFree(cell))) return false;
    if (context.merges.ofRow(row).some((merge) => merge.left <= area.right && area.left <= merge.right)) return false;
  }
  return true;
}

function lastUsed(context: WriteContext, top: number, bottom: number): number {
  let last = 0;
  for (let row = top; row <= bottom; row += 1) {
    for (const [col, cell] of context.grid.cellsOf(row)) if (!isFree(cell)) last = Math.max(last, col);
    for (const merge of context.merges.ofRow(row)) last = Math.max(last, merge.right);
  }
  return last;
}

/** The frame of an added column: right of the table, or right of everything in its rows where something stands there. */
export function frameOf(context: WriteContext): Frame {
  const { table } = context.card;
  const last = lastColumn(context);
  const lastIndicator = table.indicators.reduce((low, one) => (one.row > low.row ? one : low));
  const bottom = lastRowOf(context, lastIndicator, table.area.bottom + 1);
  const beside = { top: table.header.top, bottom, left: last + 1, right: last + 1 };
  const col = isEmpty(context, beside) ? last + 1 : lastUsed(context, table.header.top, bottom) + 1;
  return { last, col, header: table.header, bottom };
}
