import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { Area } from '../../model/cell.ts';
import type { NewCell, SheetChange } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { changedCell, univerCell } from './cells.ts';
import { inUniver } from './epoch.ts';
import { lookStyle } from './looks.ts';
import { columnPixels, rowPixels } from './sizes.ts';

/** How a sheet looks, in Univer's terms; sizes in pixels. */
export interface SheetPicture {
  /** Style of each cell that has one, empty cells too; rows, then columns. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, IStyleData>>;
  readonly columns: ReadonlyMap<number, Partial<IColumnData>>;
  readonly rows: ReadonlyMap<number, Partial<IRowData>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** The ranges that are printed; none for all of it. */
  readonly printed: readonly Area[];
}

/** One sheet to be shown in Univer. */
export interface ShownSheet {
  readonly grid: Grid;
  readonly isProtected: boolean;
  readonly arrays: readonly Area[];
  readonly picture: SheetPicture;
}

/** What we keep with a workbook in Univer besides what Univer knows itself. */
export interface BookMemo {
  readonly date1904: boolean;
  /** Pixels of a character, in which column widths are counted. */
  readonly digit: number;
  readonly notes: Readonly<Record<string, string>>;
  /** Each write of ours by its number: does it stand, or was it taken back? */
  readonly writes: Readonly<Record<string, boolean>>;
}

/** What we keep with a sheet besides what Univer knows itself. */
export interface SheetMemo {
  /** What it was added by; its cells, merges and sizes are read from Univer. */
  readonly added: Pick<SheetChange, 'name' | 'replaces' | 'landscape'> | null;
  /** The ranges that are printed; none for all of it. */
  readonly printed: readonly Area[];
  /** Areas that were asked to be printed, for saving. */
  readonly asked: readonly Area[];
  /** Rows that were made as high as another one: row → that one. */
  readonly heights: Readonly<Record<number, number>>;
}

/** Excel's usual digit, row and column. */
export const USUAL_DIGIT = 8;
export const PLAIN_PICTURE: SheetPicture = {
  styles: new Map(), columns: new Map(), rows: new Map(), frozen: { rows: 0, columns: 0 }, hasGridlines: true, columnWidth: 72, rowHeight: 20, printed: [],
};

/** Room behind what is there, for a person to write into. */
const SPARE = { rows: 40, columns: 8, leastRows: 60, leastColumns: 26 };

type Cells = Record<number, Record<number, ICellData>>;

function put(cells: Cells, row: number, col: number, cell: ICellData): void {
  Object.assign((cells[row] ??= {})[col] ??= {}, cell);
}

/** Styles by their content: Univer looks a style up by it, so that two of one content would change places unseen. */
class StyleList {
  readonly all: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `s${String(this.#ids.size + 1)}`;
    this.#ids.set(key, id);
    this.all[id] = style;
    return id;
  }
}

const isInside = ({ top, left, bottom, right }: Area, row: number, col: number): boolean => row >= top && row <= bottom && col >= left && col <= right;

/** Cells with their looks. Of an array formula only the first cell holds it: the others are filled by Univer. */
function cellsOf({ grid, arrays, picture }: ShownSheet, styles: StyleList): Cells {
  const cells: Cells = {};
  for (const [row, looks] of picture.styles) for (const [col, style] of looks) put(cells, row, col, { s: styles.idOf(style) });
  for (const row of grid.rowIndexes()) {
    for (const [col, cell] of grid.cellsOf(row)) {
      const format = cell.format === null ? {} : { n: { pattern: cell.format } };
      const look = { ...picture.styles.get(row)?.get(col), ...format };
      if (Object.keys(look).length > 0) put(cells, row, col, { s: styles.idOf(look) });
      const array = arrays.find((area) => isInside(area, row, col));
      if (array === undefined || (array.top === row && array.left === col)) put(cells, row, col, univerCell(inUniver(cell, grid.date1904)));
    }
  }
  return cells;
}

function extent(cells: Cells, merges: readonly Area[]): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, inRow] of Object.entries(cells)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const col of Object.keys(inRow)) columns = Math.max(columns, Number(col) + 1);
  }
  for (const { bottom, right } of merges) [rows, columns] = [Math.max(rows, bottom + 1), Math.max(columns, right + 1)];
  return { rows, columns };
}

/** An area as Univer says it. */
export const rangeOf = ({ top, left, bottom, right }: Area): { startRow: number; startColumn: number; endRow: number; endColumn: number } =>
  ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });

function worksheet(id: string, name: string, cells: Cells, merges: readonly Area[], picture: SheetPicture): Partial<IWorksheetData> {
  const { rows, columns } = extent(cells, merges);
  const { frozen, printed } = picture;
  const memo: SheetMemo = { added: null, printed, asked: [], heights: {} };
  return {
    id, name, cellData: cells, mergeData: merges.map(rangeOf), hidden: 0,
    rowCount: Math.max(rows + SPARE.rows, SPARE.leastRows), columnCount: Math.max(columns + SPARE.columns, SPARE.leastColumns),
    rowData: Object.fromEntries(picture.rows), columnData: Object.fromEntries(picture.columns),
    defaultColumnWidth: picture.columnWidth, defaultRowHeight: picture.rowHeight, showGridlines: picture.hasGridlines ? 1 : 0, custom: { ...memo },
    rowHeader: { width: 46, hidden: 0 }, columnHeader: { height: 20, hidden: 0 },
    freeze: { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows === 0 ? -1 : frozen.rows, startColumn: frozen.columns === 0 ? -1 : frozen.columns },
  };
}

/**
 * A workbook as Univer opens it. Protection and array formulas come behind it (`prepare`): Univer keeps them elsewhere. `id` is one that no
 * workbook of this page had before: Univer keeps results by it in places that outlive the workbook.
 */
export function snapshotOf(sheets: readonly ShownSheet[], options: { readonly id: string; readonly name: string; readonly digit?: number }): IWorkbookData {
  const styles = new StyleList();
  const drawn = sheets.map((sheet, index) => {
    const id = `sheet-${String(index + 1)}`;
    return { ...worksheet(id, sheet.grid.sheet, cellsOf(sheet, styles), sheet.grid.merges, sheet.picture), hidden: sheet.grid.hidden ? 1 : 0, id };
  });
  const memo: BookMemo = { date1904: sheets.some(({ grid }) => grid.date1904), digit: options.digit ?? USUAL_DIGIT, notes: {}, writes: {} };
  return {
    id: options.id, name: options.name, appVersion: '', locale: 'zhCN' as LocaleType, styles: styles.all,
    sheetOrder: drawn.map(({ id }) => id), sheets: Object.fromEntries(drawn.map((sheet) => [sheet.id, sheet])), custom: { ...memo },
  };
}

function newSheetCell(cell: NewCell): ICellData {
  const content = changedCell({ value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) });
  return { ...content, s: lookStyle(cell.look, cell.link !== undefined), ...(cell.link === undefined ? {} : { custom: { link: cell.link } }) };
}

/** A new sheet as Univer takes it. */
export function newWorksheet(id: string, change: SheetChange, digit: number): Partial<IWorksheetData> {
  const cells: Cells = {};
  for (const cell of change.cells) put(cells, cell.row, cell.col, newSheetCell(cell));
  const { name, replaces, landscape } = change;
  const memo: SheetMemo = { added: { name, landscape, ...(replaces === undefined ? {} : { replaces }) }, printed: [], asked: [], heights: {} };
  return {
    ...worksheet(id, change.name, cells, change.merges, {
      ...PLAIN_PICTURE, frozen: { rows: change.frozenRows, columns: 0 }, hasGridlines: false,
      columns: new Map(change.widths.map((width, col) => [col, { w: columnPixels(width, digit) }])),
      rows: new Map([...change.heights].map(([row, points]) => [row, { h: rowPixels(points), ia: 0 }])),
    }),
    custom: { ...memo },
  };
}
