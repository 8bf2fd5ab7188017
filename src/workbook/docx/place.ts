import type { Area } from '../../model/cell.ts';
import type { Block, Table, TableCell } from './blocks.ts';

/** A table cell where it stands, merges resolved; rows count from the table's own top. */
export interface PlacedCell extends Area {
  readonly blocks: readonly Block[];
}

interface Growing extends PlacedCell {
  bottom: number;
  right: number;
}

/** Joins a vMerge continuation to the cell above it. False where none with the same edges ends there: then it is a cell of its own. */
function continueAbove(above: ReadonlyMap<number, Growing>, row: number, left: number, right: number): Growing | null {
  const cell = above.get(left);
  if (cell === undefined || cell.right !== right || cell.bottom !== row - 1) return null;
  cell.bottom = row;
  return cell;
}

/** The cells of a row with hMerge resolved: a continuation widens the cell to its left. */
function joinLeft(cells: readonly TableCell[]): TableCell[] {
  const joined: TableCell[] = [];
  for (const cell of cells) {
    const left = joined.at(-1);
    if (cell.continuesLeft && left !== undefined) joined[joined.length - 1] = { ...left, span: left.span + cell.span };
    else joined.push(cell);
  }
  return joined;
}

/** Gives every cell of a table its rows and columns: gridBefore, gridSpan, hMerge and vMerge resolved. */
export function placeCells(table: Table): PlacedCell[] {
  const placed: Growing[] = [];
  let above = new Map<number, Growing>();
  table.rows.forEach(({ before, cells }, row) => {
    const open = new Map<number, Growing>();
    let left = before;
    for (const { span, vertical, blocks } of joinLeft(cells)) {
      const right = left + span - 1;
      const upper = vertical === 'continue' ? continueAbove(above, row, left, right) : null;
      const cell = upper ?? { top: row, left, bottom: row, right, blocks };
      if (upper === null) placed.push(cell);
      if (vertical !== 'none') open.set(left, cell);
      left = right + 1;
    }
    above = open;
  });
  return placed;
}
