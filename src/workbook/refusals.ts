import { address, type Area } from '../model/cell.ts';
import type { Change } from '../sheet/changes.ts';
import { WorkbookError } from './errors.ts';
import type { BookState, SheetState } from './port.ts';
import { overlap, refuseUnwritable } from './xlsx/refusals.ts';

/** As much of a workbook as decides whether it can be written. */
export type Lockable = Pick<BookState, 'sheets' | 'isReadOnly'>;

/** The sheets that changes write into, each once; sheets that they add are none. */
export function writtenSheets(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap((change) => (change.kind === 'sheet' ? [] : [change.sheet])))];
}

/** A sheet by its name. @throws WorkbookError `no-such-sheet` */
export function sheetNamed<Sheet extends SheetState>(book: { readonly sheets: readonly Sheet[] }, name: string): Sheet {
  const found = book.sheets.find(({ grid }) => grid.sheet === name);
  if (found === undefined) throw new WorkbookError('no-such-sheet', { sheet: name, sheets: book.sheets.map(({ grid }) => grid.sheet).join('、') });
  return found;
}

/** Refuses to touch a workbook or sheets that do not let themselves be written. @throws WorkbookError `workbook-read-only`, `no-such-sheet`, `sheet-is-protected` */
export function refuseLocked(book: Lockable, sheets: readonly string[]): void {
  if (book.isReadOnly) throw new WorkbookError('workbook-read-only');
  for (const name of sheets) if (sheetNamed(book, name).isProtected) throw new WorkbookError('sheet-is-protected', { sheet: name });
}

/** No program lets an array formula stand in merged cells. */
function refuseMergedArrays(merges: readonly Area[], arrays: readonly Area[]): void {
  const array = arrays.find((area) => merges.some((merge) => overlap(merge, area)));
  if (array !== undefined) throw new WorkbookError('array-cell', { cell: address({ row: array.top, col: array.left }) });
}

/**
 * Refuses changes that a workbook in this state cannot take, before any of them is made.
 * @throws WorkbookError `workbook-read-only`, `no-such-sheet`, `sheet-is-protected`, `array-cell`, `merged-cell`, `merge-overlap`
 */
export function refuseChanges(book: Lockable, changes: readonly Change[]): void {
  const names = writtenSheets(changes);
  refuseLocked(book, names);
  for (const name of names) {
    const { grid, arrays } = sheetNamed(book, name);
    const own = changes.filter((change) => change.kind !== 'sheet' && change.sheet === name);
    const merges = own.filter((change) => change.kind === 'merge');
    refuseUnwritable({ grid, arrays: arrays.map((area) => ({ area, formula: '' })) }, own.filter((change) => change.kind === 'cell'), merges);
    refuseMergedArrays(merges.map(({ area }) => area), arrays);
  }
}
