import type { Area } from '../../model/cell.ts';
import { WorkbookError } from '../errors.ts';
import { refuseLocked } from '../refusals.ts';
import type { Entry } from './content.ts';
import { type ExcelHost, quietRequest } from './host.ts';
import { dress, type Looks } from './looks.ts';
import { type KnownBook, readBook } from './read.ts';

/** Cells as they were: what to enter into them, their number formats and, where they were changed too, their looks. */
export interface CellsUndo {
  readonly area: Area;
  /** Null leaves what they hold. */
  readonly entries: readonly (readonly Entry[])[] | null;
  readonly formats: readonly (readonly string[])[];
  readonly looks: Looks | null;
  /** Were there no conditional formats? Then those that came with a look go. */
  readonly isBare: boolean;
}

/** What takes back the changes of one sheet. */
export interface SheetUndo {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CellsUndo[];
  /** Merges that were made. */
  readonly merges: readonly Area[];
  /** Columns and rows that had the standard size and were given one of their own. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** What takes one `apply` back, as plain JSON. */
export interface OfficeUndo {
  readonly sheets: readonly SheetUndo[];
  /** Ids of the sheets that were added. */
  readonly added: readonly string[];
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function putBack(sheet: Excel.Worksheet, { area, entries, formats, looks, isBare }: CellsUndo): void {
  const range = rangeOf(sheet, area);
  if (looks !== null) dress(range, looks);
  if (looks !== null && isBare) range.conditionalFormats.clearAll();
  // The format first: it decides how an entry is read.
  range.numberFormat = formats.map((row) => [...row]);
  if (entries !== null) range.formulas = entries.map((row) => [...row]);
}

/** Queues what takes a sheet's changes back. */
export function undoSheet(context: Excel.RequestContext, undo: SheetUndo): void {
  const sheet = context.workbook.worksheets.getItem(undo.id);
  for (const area of undo.merges) rangeOf(sheet, area).unmerge();
  for (const cells of undo.cells) putBack(sheet, cells);
  for (const col of undo.widths) sheet.getRangeByIndexes(0, col, 1, 1).format.useStandardWidth = true;
  for (const row of undo.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.useStandardHeight = true;
}

function refuseUndo(known: KnownBook, { sheets }: OfficeUndo): void {
  for (const { id, name } of sheets) {
    if (!known.names.has(id)) throw new WorkbookError('no-such-sheet', { sheet: name, sheets: [...known.names.values()].join('、') });
  }
  refuseLocked(known, sheets.flatMap(({ id }) => known.names.get(id) ?? []));
}

/**
 * Takes changes back, in one request after a look at the workbook. One that failed can be made again.
 * @throws WorkbookError `workbook-read-only`, `sheet-is-protected`, `no-such-sheet`, `host-editing`, `host-failed`
 */
export async function takeBack(host: ExcelHost, undo: OfficeUndo): Promise<void> {
  const known = await readBook(host);
  refuseUndo(known, undo);
  await quietRequest(host, (context) => {
    for (const sheet of undo.sheets) undoSheet(context, sheet);
    for (const id of undo.added) if (known.names.has(id)) context.workbook.worksheets.getItem(id).delete();
  });
}
