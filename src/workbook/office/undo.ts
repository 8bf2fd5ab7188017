import type { Area } from '../../model/cell.ts';
import { WorkbookError } from '../errors.ts';
import { refuseLocked } from '../refusals.ts';
import { type Entry, isMadeText } from './content.ts';
import { type ExcelHost, quietRequest } from './host.ts';
import { dress, type Looks } from './looks.ts';
import { type PrintUndo, setPrints } from './print.ts';
import { type KnownBook, readBook } from './read.ts';
import { type SizeUndo, undoSize } from './sizes.ts';

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
  /** Merges in whose place others came. */
  readonly replaced: readonly Area[];
  readonly sizes: readonly SizeUndo[];
}

/** What takes one `apply` back, as plain JSON. */
export interface OfficeUndo {
  readonly sheets: readonly SheetUndo[];
  /** Ids of the sheets that were added. */
  readonly added: readonly string[];
  readonly prints: readonly PrintUndo[];
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Enters cells as they are to be under their formats. A format that makes text of everything comes after a number or formula, before a text. */
export function enter(range: Excel.Range, entries: readonly (readonly Entry[])[], formats: readonly (readonly (string | null)[])[]): void {
  const isLate = (entry: Entry, row: number, col: number): boolean => isMadeText(entry, formats[row]?.[col] ?? null);
  const late = entries.map((cells, row) => cells.map((entry, col) => isLate(entry, row, col)));
  const isAny = late.some((cells) => cells.includes(true));
  if (isAny) range.numberFormat = late.map((cells) => cells.map((is) => (is ? 'General' : null)));
  range.formulas = entries.map((row) => [...row]);
  if (isAny) range.numberFormat = late.map((cells) => cells.map((is) => (is ? '@' : null)));
}

function putBack(sheet: Excel.Worksheet, { area, entries, formats, looks, isBare }: CellsUndo): void {
  const range = rangeOf(sheet, area);
  if (looks !== null) dress(range, looks);
  if (looks !== null && isBare) range.conditionalFormats.clearAll();
  // The format first: it decides how an entry is read.
  range.numberFormat = formats.map((row) => [...row]);
  if (entries !== null) enter(range, entries, formats);
}

/** Queues what takes a sheet's changes back. */
export function undoSheet(context: Excel.RequestContext, undo: SheetUndo): void {
  const sheet = context.workbook.worksheets.getItem(undo.id);
  for (const area of undo.merges) rangeOf(sheet, area).unmerge();
  for (const area of undo.replaced) rangeOf(sheet, area).merge(false);
  for (const cells of undo.cells) putBack(sheet, cells);
  for (const size of undo.sizes) undoSize(sheet, size);
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
  await setPrints(host, undo.prints);
}
