import { areaAddress } from '../../../src/model/cell.ts';
import { Grid, type GridCell } from '../../../src/sheet/grid.ts';
import type { CellChange, Change } from '../../../src/sheet/changes.ts';

function held({ value, formula }: CellChange): GridCell {
  const plain = value === null ? null : 'number' in value ? Number(value.number) : value.text;
  return { value: plain, format: null, formula: formula ?? null, state: 'ok' };
}

/** The grid as it is read after changes of its sheet were written. */
export function changedGrid(grid: Grid, changes: readonly Change[]): Grid {
  const rows = new Map(grid.rowIndexes().map((row) => [row, new Map(grid.cellsOf(row))]));
  for (const change of changes) {
    if (change.kind !== 'cell' || change.sheet !== grid.sheet) continue;
    const row = rows.get(change.row) ?? new Map<number, GridCell>();
    rows.set(change.row, row.set(change.col, held(change)));
  }
  const merges = changes.flatMap((change) => (change.kind === 'merge' && change.sheet === grid.sheet ? [change] : []));
  const replaced = new Set(merges.flatMap(({ replaces }) => (replaces === undefined ? [] : [areaAddress(replaces)])));
  return new Grid(grid.sheet, rows, { merges: [...grid.merges.filter((area) => !replaced.has(areaAddress(area))), ...merges.map(({ area }) => area)] });
}
