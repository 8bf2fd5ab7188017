import type { Area } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import type { BookState, SheetState } from '../port.ts';
import { sheetFindings } from '../xlsx/findings.ts';
import { answered, type ExcelHost, failureOf, request } from './host.ts';

/** A sheet as read, with what only saves asking Excel again: formats of blank cells, and sizes in points, 0 for what is hidden. */
export interface KnownSheet extends SheetState {
  /** Number format of a cell; null where it was not read. */
  format(row: number, col: number): string | null;
  /** Of the first columns. */
  readonly columns: readonly number[];
  /** undefined where it was not read. */
  rowHeight(row: number): number | undefined;
  readonly standardHeight: number;
  /** null where even the sheet's last column has a width of its own. */
  readonly standardWidth: number | null;
  /** Do array formulas stand on it? Which cells are theirs is asked where some are to be written. */
  readonly hasArrays: boolean;
}

/** The workbook as read, with Excel's own names of its sheets. */
export interface KnownBook extends BookState {
  readonly sheets: readonly KnownSheet[];
  /** Sheet id → name. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is asked of several ranges, so that `areasOf` can tell them. */
export const RANGES = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Asks for the merged areas of a sheet. Only those are found whose upper left cell lies in the range asked about: the used one. */
export function askMerges(sheet: Excel.Worksheet): Excel.RangeAreas {
  return sheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject().load(RANGES);
}

/** The ranges that were asked for. */
export function areasOf(asked: Excel.RangeAreas): Area[] {
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

/** Sizes are asked of so many columns: wider than any form. */
const COLUMNS = 128;
const LAST_COLUMN = 16_383;

function askSheet(sheet: Excel.Worksheet) {
  const cells = sheet.getUsedRangeOrNullObject(true);
  return {
    cells: cells.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes,savedAsArray'),
    merges: askMerges(sheet),
    protection: sheet.protection.load('protected'),
    rows: cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: sheet.getRangeByIndexes(0, 0, 1, COLUMNS).getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    sheet: sheet.load('id,standardHeight'),
    // Excel tells the standard width in characters only, but the width of a column that nobody has touched in points.
    last: sheet.getRangeByIndexes(0, LAST_COLUMN, 1, 1).format.load('columnWidth,useStandardWidth'),
  };
}

/** Neighbours as one range. */
function runs(columns: readonly number[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const col of columns) {
    const last = found.at(-1);
    if (last?.right === col - 1) last.right = col;
    else found.push({ left: col, right: col });
  }
  return found;
}

interface Listed { readonly name: string; readonly hidden: boolean; readonly date1904: boolean }

function sheetOf({ name, hidden, date1904 }: Listed, asked: ReturnType<typeof askSheet>): { readonly state: KnownSheet; readonly findings: readonly Finding[] } {
  const rows = rowsOf(asked.cells);
  const grid = new Grid(name, rows, { merges: areasOf(asked.merges), date1904, hidden });
  const [rowSizes, columnSizes, isProtected] = [asked.cells.isNullObject ? [] : asked.rows.value, asked.columns.value, asked.protection.protected];
  const [top, left, formats] = asked.cells.isNullObject ? [0, 0, []] : [asked.cells.rowIndex, asked.cells.columnIndex, asked.cells.numberFormat];
  const hiddenRows = rowSizes.flatMap(({ rowHidden }, index) => (rowHidden === true && rows.has(top + index) ? [top + index] : []));
  const hiddenColumns = runs(columnSizes.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : [])));
  return {
    state: {
      grid, isProtected, arrays: [], hasArrays: !asked.cells.isNullObject && asked.cells.savedAsArray !== false, standardHeight: asked.sheet.standardHeight,
      standardWidth: asked.last.useStandardWidth ? asked.last.columnWidth : null,
      format: (row, col) => (formats[row - top]?.[col - left] as string | undefined) ?? null,
      columns: columnSizes.map(({ columnHidden, format }) => (columnHidden === true ? 0 : format?.columnWidth ?? 0)),
      rowHeight: (row) => (rowSizes[row - top]?.rowHidden === true ? 0 : rowSizes[row - top]?.format?.rowHeight),
    },
    findings: sheetFindings({ grid, isProtected, hidden: { rows: hiddenRows, columns: hiddenColumns } }),
  };
}

/** What 2000-01-01 is in a workbook whose days count from 1904 or from 1900. */
const DAY_IN_1904 = 35_064;
const DAY_IN_1900 = 36_526;

/** So many sheets are asked about before it is known how many there are: more than most workbooks have, since each lengthens the request. */
const AHEAD = 16;

/** The first sheets of a workbook, by their order alone. Those behind the last one are null, and so is all that is asked of them. */
function firstSheets(worksheets: Excel.WorksheetCollection, count: number): Excel.Worksheet[] {
  const sheets: Excel.Worksheet[] = [];
  while (sheets.length < count) sheets.push(sheets.at(-1)?.getNextOrNullObject() ?? worksheets.getFirst());
  return sheets;
}

/**
 * Which sheets there are, what stands on the first of them, and from when days count. Excel has no property for that; what its DATE function says
 * depends on it. It is asked last, so that an Excel that refuses it answers all else.
 */
async function askBook(host: ExcelHost, count: number) {
  const context = host.newContext();
  const { worksheets } = context.workbook;
  const asked = {
    sheets: worksheets.load('items/id,items/name,items/visibility'),
    active: worksheets.getActiveWorksheet().load('name'),
    first: firstSheets(worksheets, count).map(askSheet),
    workbook: context.workbook.load('readOnly'),
    day: context.workbook.functions.date(2000, 1, 1).load('value'),
  };
  await context.sync().catch((error: unknown) => { if (answered(() => asked.workbook.readOnly) === null) throw failureOf(error); });
  const read = asked.first.filter(({ sheet }) => !sheet.isNullObject);
  return { ...asked, read: new Map(read.map((answers) => [answers.sheet.id, answers])), day: answered(() => asked.day.value) };
}

/** An Excel that refuses to be asked about sheets that may not be there is asked which there are. */
async function askAhead(host: ExcelHost, count: number): Promise<Awaited<ReturnType<typeof askBook>>> {
  return askBook(host, count).catch((error: unknown) => {
    const failure = failureOf(error);
    if (failure.code !== 'host-failed') throw failure;
    return askBook(host, 0);
  });
}

/**
 * Reads the whole workbook in one request; sheets that are more than were looked for (`expected`, where the workbook was read before) take a second.
 * @throws WorkbookError `host-editing`, `host-failed`
 */
export async function readBook(host: ExcelHost, expected = AHEAD): Promise<KnownBook> {
  const { sheets, active, read, workbook, day } = await askAhead(host, expected);
  const others = sheets.items.map(({ id }) => id).filter((id) => !read.has(id));
  const more = others.length === 0 ? [] : await request(host, (context) => others.map((id) => [id, askSheet(context.workbook.worksheets.getItem(id))] as const));
  const all = new Map([...read, ...more]);
  const states = sheets.items.flatMap(({ id, name, visibility }) => {
    const answers = all.get(id);
    return answers === undefined ? [] : [sheetOf({ name, hidden: visibility !== 'Visible', date1904: day === DAY_IN_1904 }, answers)];
  });
  const isDated = day === DAY_IN_1904 || day === DAY_IN_1900;
  return {
    sheets: states.map(({ state }) => state),
    active: active.name,
    isReadOnly: workbook.readOnly,
    findings: [...isDated ? [] : [UNDATED], ...states.flatMap(({ findings }) => findings)],
    names: new Map(sheets.items.map(({ id, name }) => [id, name])),
  };
}

const UNDATED: Finding = { code: 'date-system-unknown', severity: 'warning', sheet: '', cell: null, params: {} };
