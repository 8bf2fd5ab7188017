import type { ICellData, IColumnData, IRowData, Workbook, Worksheet } from '@univerjs/core';
import type { Area } from '../../model/cell.ts';
import type { Step } from './host.ts';
import { ADD_MERGE, CELLS, COLUMN_COUNT, COLUMNS, INSERT_SHEET, MEASURE, MEMO, REMOVE_MERGE, REMOVE_SHEET, ROW_COUNT, ROWS } from './names.ts';
import { sheetMemo } from './read.ts';
import { rangeOf, type SheetMemo } from './snapshot.ts';

/** A cell with its place; null for nothing at all. */
export interface PlacedCell {
  readonly row: number;
  readonly col: number;
  readonly cell: ICellData | null;
}

/** Steps that do something, and those that take it back, both in the order in which they are done. */
export interface Turn {
  readonly redo: readonly Step[];
  readonly undo: readonly Step[];
}

/** Turns as one: what was done last is taken back first. */
export function together(turns: readonly Turn[]): Turn {
  return { redo: turns.flatMap(({ redo }) => redo), undo: [...turns].reverse().flatMap(({ undo }) => undo) };
}

/** A cell as it stands, its style in full: the id of a style is good only as long as Univer runs. */
export function standing(workbook: Workbook, sheet: Worksheet, row: number, col: number): ICellData | null {
  const raw = sheet.getCellRaw(row, col);
  if (raw === null || raw === undefined) return null;
  const style = workbook.getStyles().getStyleByCell(raw);
  const cell: ICellData = structuredClone({ ...raw, s: style ?? null });
  if (cell.s === null) delete cell.s;
  return cell;
}

/** The steps for one sheet of a workbook. */
export class SheetSteps {
  readonly #workbook: Workbook;
  readonly #sheet: Worksheet;
  readonly #target: { readonly unitId: string; readonly subUnitId: string };

  constructor(workbook: Workbook, sheet: Worksheet) {
    [this.#workbook, this.#sheet] = [workbook, sheet];
    this.#target = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  }

  #step(id: string, params: object): Step {
    return { id, params: { ...this.#target, ...params } };
  }

  /** Univer lays what it is given over what stands there, so a cell goes before it comes. */
  #set(cells: readonly PlacedCell[]): Step[] {
    const gone: Record<number, Record<number, null>> = {};
    const come: Record<number, Record<number, ICellData>> = {};
    for (const { row, col, cell } of cells) {
      (gone[row] ??= {})[col] = null;
      if (cell !== null) (come[row] ??= {})[col] = cell;
    }
    return [this.#step(CELLS, { cellValue: gone }), this.#step(CELLS, { cellValue: come })];
  }

  cells(cells: readonly PlacedCell[]): Turn {
    if (cells.length === 0) return { redo: [], undo: [] };
    const before = cells.map(({ row, col }) => ({ row, col, cell: standing(this.#workbook, this.#sheet, row, col) }));
    return { redo: this.#set(cells), undo: this.#set(before) };
  }

  merge(area: Area, replaced: Area | null): Turn {
    const [add, remove] = [this.#step(ADD_MERGE, { ranges: [rangeOf(area)] }), this.#step(REMOVE_MERGE, { ranges: [rangeOf(area)] })];
    if (replaced === null) return { redo: [add], undo: [remove] };
    const [addOld, removeOld] = [this.#step(ADD_MERGE, { ranges: [rangeOf(replaced)] }), this.#step(REMOVE_MERGE, { ranges: [rangeOf(replaced)] })];
    return { redo: [removeOld, add], undo: [remove, addOld] };
  }

  column(col: number, data: Partial<IColumnData>): Turn {
    return this.#line(COLUMNS, 'columnData', col, this.#sheet.getConfig().columnData[col], data);
  }

  row(row: number, data: Partial<IRowData>): Turn {
    return this.#line(ROWS, 'rowData', row, this.#sheet.getConfig().rowData[row], data);
  }

  #line(id: string, name: string, at: number, before: object | undefined, data: object): Turn {
    const set = (line: object | null | undefined): Step => this.#step(id, { [name]: { [at]: line ?? null } });
    return { redo: [set({ ...before, ...data })], undo: [set(null), ...before === undefined ? [] : [set(structuredClone(before))]] };
  }

  /** Room for a cell that lies outside of the sheet. */
  room(rows: number, columns: number): Turn {
    const [rowCount, columnCount] = [this.#sheet.getRowCount(), this.#sheet.getColumnCount()];
    const [hasRows, hasColumns] = [rows <= rowCount, columns <= columnCount];
    return {
      redo: [...hasRows ? [] : [this.#step(ROW_COUNT, { rowCount: rows })], ...hasColumns ? [] : [this.#step(COLUMN_COUNT, { columnCount: columns })]],
      undo: [...hasRows ? [] : [this.#step(ROW_COUNT, { rowCount })], ...hasColumns ? [] : [this.#step(COLUMN_COUNT, { columnCount })]],
    };
  }

  memo(memo: SheetMemo): Turn {
    return { redo: [this.#step(MEMO, { memo })], undo: [this.#step(MEMO, { memo: sheetMemo(this.#sheet) })] };
  }

  measure(): Turn {
    const measure = this.#step(MEASURE, { ranges: [], colWidth: 0 });
    return { redo: [measure], undo: [measure] };
  }
}

/** A sheet put in at a place among the others. */
export function sheetTurn(workbook: Workbook, index: number, sheet: object & { readonly id?: string; readonly name?: string }): Turn {
  const unitId = workbook.getUnitId();
  return {
    redo: [{ id: INSERT_SHEET, params: { unitId, index, sheet } }],
    undo: [{ id: REMOVE_SHEET, params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name } }],
  };
}
