import { nodeAt, outlineOf, type Outline } from '../../src/app/outline.ts';
import type { TableState } from '../../src/app/session/state.ts';
import type { CellRef } from '../../src/model/cell.ts';
import type { Leaf } from '../indicators/visible.ts';

const KNOWN = new WeakMap<TableState, Outline>();

/** The outline of a table, made once for each of its states. */
export function outlineFor(table: TableState): Outline {
  const outline = KNOWN.get(table) ?? outlineOf(table.card, table.findings);
  KNOWN.set(table, outline);
  return outline;
}

/** The table and the indicator that a cell belongs to; null for a cell of none. */
export function indicatorAt(tables: readonly TableState[], cell: CellRef): { readonly table: TableState; readonly leaf: Leaf } | null {
  for (const table of tables) {
    const leaf = nodeAt(table.card, outlineFor(table), cell);
    if (leaf !== null) return { table, leaf };
  }
  return null;
}

/** The cell that stands for an indicator in the workbook: what was reached, else its name. */
export function cellOf({ card }: TableState, leaf: Leaf): CellRef | null {
  if (leaf.kind === 'row') {
    const { actual, target, level3, level2, level1 } = leaf.score.indicator.cells;
    return actual ?? target ?? level3 ?? level2 ?? level1 ?? null;
  }
  const cells = card.table.execution?.cells;
  return cells?.executed ?? cells?.rate ?? cells?.budget ?? null;
}
