import type { GridCell } from '../../src/sheet/grid.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import type { MemorySheet } from '../../src/workbook/memory/book.ts';
import type { BookState } from '../../src/workbook/port.ts';

/** A sheet as plain data, to be compared. */
export interface Said {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, GridCell>>;
}

export const areaSaid = (area: object): string => JSON.stringify(area, ['top', 'left', 'bottom', 'right']);

export function said({ sheets }: BookState): Said[] {
  return sheets.map(({ grid, isProtected }) => ({
    name: grid.sheet, hidden: grid.hidden, isProtected, merges: grid.merges.map(areaSaid).sort(),
    cells: Object.fromEntries(grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([col, cell]) => [`${String(row)},${String(col)}`, cell]))),
  }));
}

export function planned(sheets: readonly MemorySheet[]): Said[] {
  return sheets.map(({ name, hidden, isProtected, merges, cells }) => ({
    name, hidden, isProtected, merges: merges.map(areaSaid).sort(),
    cells: Object.fromEntries([...cells].flatMap(([row, inRow]) =>
      [...inRow].map(([col, { value, format, formula, state }]) => [`${String(row)},${String(col)}`, { value, format, formula, state }]))),
  }));
}

/** The code with which a promise fails; null where it does not. */
export async function failure(action: Promise<unknown>): Promise<string | null> {
  try {
    await action;
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

/** Events come a moment later. */
export const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
