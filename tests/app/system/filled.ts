import type { CellChange } from '../../../src/sheet/changes.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { textAt } from '../../../src/sheet/system/cells.ts';

type Scalar = string | number;
type Row = Readonly<Record<string, Scalar>>;
/** 输入 of an example: a value, the rows of a list, or the items of a checklist that were found wanting. */
export type Inputs = Readonly<Record<string, Scalar | readonly (Row | string)[]>>;

const HEAD_COLUMNS = 30;

function gridOf(grids: readonly Grid[], sheet: string): Grid {
  const grid = grids.find((one) => one.sheet === sheet);
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  return grid;
}

function rowWith(grid: Grid, text: string, col = 0): number {
  const row = grid.rowIndexes().find((one) => textAt(grid, one, col) === text);
  if (row === undefined) throw new Error(`no row ${text} on ${grid.sheet}`);
  return row;
}

/** As a person types it: a number as a number, all else as text. */
const cell = (sheet: string, row: number, col: number, value: Scalar): CellChange => ({
  kind: 'cell', sheet, row, col, value: typeof value === 'number' ? { number: String(value) } : { text: value },
});

function listChanges(grid: Grid, rows: readonly Row[]): CellChange[] {
  const head = grid.rowIndexes().find((one) => textAt(grid, one, 0) === '名称' && textAt(grid, one, 1) !== '') ?? rowWith(grid, '名称');
  const columns = new Map(Array.from({ length: HEAD_COLUMNS }, (_, col) => [textAt(grid, head, col), col] as const));
  if (rows.length === 0) return [cell(grid.sheet, rowWith(grid, '没有可填的'), 1, '是')];
  return rows.flatMap((row, index) => {
    const named = grid.rowIndexes().find((one) => one > head && textAt(grid, one, 0) === row['名称']);
    const at = named ?? head + 1 + index;
    return Object.entries(row).filter(([name]) => named === undefined || name !== '名称').map(([name, value]) => {
      const col = columns.get(name);
      if (col === undefined) throw new Error(`no column ${name} on ${grid.sheet}`);
      return cell(grid.sheet, at, col, value);
    });
  });
}

function checklistChanges(grid: Grid, name: string, wanting: readonly string[]): CellChange[] {
  const rows = grid.rowIndexes().filter((row) => textAt(grid, row, 0) === name);
  if (rows.length === 0) throw new Error(`no checklist ${name}`);
  return rows.map((row) => cell(grid.sheet, row, 2, wanting.includes(textAt(grid, row, 1)) ? '是' : '否'));
}

/** A fill-in workbook filled in with the inputs of an example. */
export function filledIn(grids: readonly Grid[], inputs: Inputs): CellChange[] {
  return Object.entries(inputs).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return [cell('填报', rowWith(gridOf(grids, '填报'), name), 1, value as Scalar)];
    const own = grids.find(({ sheet }) => sheet === name);
    if (own !== undefined) return listChanges(own, value as readonly Row[]);
    return checklistChanges(gridOf(grids, '检查清单'), name, value as readonly string[]);
  });
}
