import type { NewCell, SheetChange } from '../../sheet/changes.ts';
import { type Entry, entryOf } from './content.ts';
import { newLook } from './looks.ts';
import { widthOf } from './sizes.ts';
import { rangeOf } from './undo.ts';

function table<T>(cells: readonly NewCell[], make: (cell: NewCell) => T, otherwise: T): T[][] {
  const [rows, cols] = [Math.max(0, ...cells.map(({ row }) => row + 1)), Math.max(0, ...cells.map(({ col }) => col + 1))];
  const made = Array.from({ length: rows }, () => Array.from({ length: cols }, () => otherwise));
  for (const cell of cells) made[cell.row]?.splice(cell.col, 1, make(cell));
  return made;
}

function link(sheet: Excel.Worksheet, { row, col, value, link: documentReference }: NewCell): void {
  if (documentReference === undefined) return;
  const textToDisplay = value !== null && 'text' in value ? value.text : undefined;
  sheet.getRangeByIndexes(row, col, 1, 1).hyperlink = { documentReference, ...(textToDisplay === undefined ? {} : { textToDisplay }) };
}

function fill(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const entries = table<Entry>(cells, (cell) => entryOf(cell, null), '');
  const [first] = entries;
  if (first === undefined) return;
  const range = sheet.getRangeByIndexes(0, 0, entries.length, first.length);
  // A link gives its cell a text and a look of its own, so it comes first.
  for (const cell of cells) link(sheet, cell);
  range.formulas = entries;
  range.setCellProperties(table<Excel.SettableCellProperties>(cells, newLook, {}));
}

/** Queues a whole new sheet behind the others; it comes before all other writes, so that a name that is taken stops them too. */
export function addSheet(context: Excel.RequestContext, name: string, change: SheetChange): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name).load('id');
  fill(sheet, change.cells);
  for (const area of change.merges) rangeOf(sheet, area).merge(false);
  change.widths.forEach((width, col) => { sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = widthOf(width); });
  for (const [row, height] of change.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  if (change.frozenRows > 0) sheet.freezePanes.freezeRows(change.frozenRows);
  sheet.showGridlines = false;
  return sheet;
}

/** Queues how an added sheet prints: on A4, fitted to the page's width. To be queued last of all: Excel refuses it where there is no printer, which is no reason to have no sheet. */
export function setUpPage(sheet: Excel.Worksheet, { landscape }: SheetChange): void {
  sheet.pageLayout.set({ orientation: landscape ? 'Landscape' : 'Portrait', paperSize: 'A4', centerHorizontally: true, zoom: { horizontalFitToPages: 1 } });
}
