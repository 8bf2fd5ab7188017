import type { Area } from '../../model/cell.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import type { BookState, SheetState } from '../port.ts';
import { type ExcelHost, request } from './host.ts';

/** The workbook as read, with Excel's own names of its sheets. */
export interface KnownBook extends BookState {
  /** Sheet id → name. */
  readonly names: ReadonlyMap<string, string>;
}

const MERGES = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Asks for the merged areas of a sheet. Only those are found whose upper left cell lies in the range asked about: the used one. */
export function askMerges(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject().load(MERGES);
}

/** The merged areas that were asked for. */
export function mergesOf(asked: Excel.RangeAreas): Area[] {
  if (asked.isNullObject) return [];
  return asked.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
    ({ top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 }));
}

/** A formula without `=`; null for a plain value. A text that starts with `=` reads like its own formula, which no formula's result does. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null;
}

interface Answered {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

function cellAt(range: Answered, row: number, col: number): GridCell | undefined {
  const value = range.values[row]?.[col];
  const formula = formulaOf(range.formulas[row]?.[col], value);
  if (value === '' && formula === null) return undefined;
  const format = range.numberFormat[row]?.[col];
  const isKnown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    value: isKnown ? value : String(value), format: typeof format === 'string' && format !== 'General' ? format : null, formula,
    state: range.valueTypes[row]?.[col] === 'Error' || !isKnown ? 'error' : 'ok',
  };
}

function rowsOf(range: Excel.Range): Map<number, Map<number, GridCell>> {
  const rows = new Map<number, Map<number, GridCell>>();
  if (range.isNullObject) return rows;
  // Each of these builds anew what it gives: read once, not once a cell.
  const answered: Answered = { values: range.values, formulas: range.formulas, numberFormat: range.numberFormat, valueTypes: range.valueTypes };
  answered.values.forEach((values, row) => {
    const cells = new Map<number, GridCell>();
    values.forEach((_, col) => {
      const cell = cellAt(answered, row, col);
      if (cell !== undefined) cells.set(range.columnIndex + col, cell);
    });
    if (cells.size > 0) rows.set(range.rowIndex + row, cells);
  });
  return rows;
}

function askSheet(sheet: Excel.Worksheet) {
  return {
    cells: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes'),
    merges: askMerges(sheet),
    protection: sheet.protection.load('protected'),
  };
}

/** Reads the whole workbook in two requests: which sheets there are, and what stands on them. @throws WorkbookError `host-editing`, `host-failed` */
export async function readBook(host: ExcelHost): Promise<KnownBook> {
  const { sheets, active, workbook } = await request(host, (context) => ({
    sheets: context.workbook.worksheets.load('items/id,items/name,items/visibility'),
    active: context.workbook.worksheets.getActiveWorksheet().load('name'),
    workbook: context.workbook.load('readOnly'),
  }));
  const listed = sheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== 'Visible' }));
  const asked = await request(host, (context) => listed.map((sheet) => ({ ...sheet, ...askSheet(context.workbook.worksheets.getItem(sheet.id)) })));
  return {
    sheets: asked.map(({ name, hidden, cells, merges, protection }): SheetState =>
      ({ grid: new Grid(name, rowsOf(cells), { merges: mergesOf(merges), hidden }), isProtected: protection.protected, arrays: [] })),
    active: active.name,
    isReadOnly: workbook.readOnly,
    names: new Map(listed.map(({ id, name }) => [id, name])),
  };
}
