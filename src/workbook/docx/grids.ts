import type { Area } from '../../model/cell.ts';
import { Grid, plainCell, type GridCell } from '../../sheet/grid.ts';
import { textOf, type Block } from './blocks.ts';
import { placeCells, type PlacedCell } from './place.ts';
import { sectionsOf, type Section } from './sections.ts';

/** The section's cells in one column of rows: captions, tables one under the other, notes. */
function layOut({ captions, tables, notes }: Section): PlacedCell[] {
  const placedTables = tables.map(placeCells);
  const width = Math.max(1, ...placedTables.flat().map((cell) => cell.right + 1));
  const cells: PlacedCell[] = [];
  let top = 0;
  const addLine = (text: string): void => {
    cells.push({ top, left: 0, bottom: top, right: width - 1, blocks: [{ kind: 'paragraph', text }] });
    top += 1;
  };
  captions.forEach(addLine);
  placedTables.forEach((placed, index) => {
    const offset = top;
    for (const cell of placed) cells.push({ ...cell, top: cell.top + offset, bottom: cell.bottom + offset });
    top += tables[index]?.rows.length ?? 0;
  });
  notes.forEach(addLine);
  return cells;
}

function gridOf(sheet: string, cells: readonly PlacedCell[], rowsAbove: number): Grid {
  const rows = new Map<number, Map<number, GridCell>>();
  const merges: Area[] = [];
  for (const { top, left, bottom, right, blocks } of cells) {
    if (bottom > top || right > left) merges.push({ top, left, bottom, right });
    const text = textOf(blocks);
    if (text === '') continue;
    const row = rows.get(top) ?? new Map<number, GridCell>();
    rows.set(top, row.set(left, plainCell(text)));
  }
  return new Grid(sheet, rows, { merges, rowsAbove });
}

/**
 * One Grid a table, named 表1, 表2… in reading order; a nested table follows the one that holds it.
 * A table without any text keeps its number and gives no Grid.
 */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  const grids: Grid[] = [];
  let number = 0;
  const visit = (story: readonly Block[]): void => {
    for (const section of sectionsOf(story)) {
      number += 1;
      const cells = layOut(section);
      const grid = gridOf(`表${String(number)}`, cells, section.captions.length);
      if (grid.rowIndexes().length > 0) grids.push(grid);
      for (const cell of cells) visit(cell.blocks);
    }
  };
  visit(blocks);
  return grids;
}
