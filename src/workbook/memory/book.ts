import { type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, MergeChange, NewCell, SheetChange } from '../../sheet/changes.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import type { BookState, SheetState } from '../port.ts';
import { freeSheetName } from '../xlsx/new-sheet.ts';

/** A cell as the workbook in memory holds it: what a grid shows, and a name for its look. */
export interface MemoryCell extends GridCell {
  readonly look: string;
  readonly link?: string;
}

/** A sheet in memory. Cells by row, then column; nothing stands where there is none. */
export interface MemorySheet {
  readonly name: string;
  readonly hidden: boolean;
  isProtected: boolean;
  readonly cells: Map<number, Map<number, MemoryCell>>;
  merges: Area[];
  readonly arrays: readonly Area[];
  /** Characters, by column; only columns with a width of their own. */
  readonly widths: Map<number, number>;
  /** Points, by row; only rows with a height of their own. */
  readonly heights: Map<number, number>;
  readonly frozenRows: number;
  readonly landscape: boolean;
}

/** What stood where a batch of changes wrote: all that takes it back, as plain JSON. */
export interface MemoryUndo {
  readonly cells: { readonly sheet: string; readonly row: number; readonly col: number; readonly cell: MemoryCell | null }[];
  readonly merges: { readonly sheet: string; readonly area: Area }[];
  readonly widths: { readonly sheet: string; readonly col: number }[];
  readonly heights: { readonly sheet: string; readonly row: number }[];
  readonly sheets: string[];
}

const EMPTY: MemoryCell = { value: null, format: null, formula: null, state: 'ok', look: '' };

/** A new sheet with nothing on it. */
export function memorySheet(name: string, more: Partial<MemorySheet> = {}): MemorySheet {
  return {
    name, hidden: false, isProtected: false, cells: new Map(), merges: [], arrays: [], widths: new Map(), heights: new Map(), frozenRows: 0, landscape: false, ...more,
  };
}

/** Sets a cell, or takes it away where there is nothing to it. */
export function setCell(sheet: MemorySheet, row: number, col: number, cell: MemoryCell | null): void {
  const cells = sheet.cells.get(row) ?? new Map<number, MemoryCell>();
  if (cell === null) cells.delete(col);
  else cells.set(col, cell);
  if (cells.size === 0) sheet.cells.delete(row);
  else sheet.cells.set(row, cells);
}

function held(value: CellChange['value']): GridCell['value'] {
  if (value === null) return null;
  return 'number' in value ? Number(value.number) : value.text;
}

/** A cell that only has a look is not in the grid, like an empty cell of any host. */
function gridOf(sheet: MemorySheet): Grid {
  const rows = [...sheet.cells].map(([row, cells]) =>
    [row, new Map([...cells].filter(([, { value, formula }]) => value !== null || formula !== null).map(([col, { value, format, formula, state }]) => [col, { value, format, formula, state }] as const))] as const);
  return new Grid(sheet.name, new Map(rows.filter(([, cells]) => cells.size > 0)), { merges: [...sheet.merges], hidden: sheet.hidden });
}

/** The workbook in memory: it holds, changes and takes back; it asks nobody whether it may. */
export class MemoryBook {
  sheets: MemorySheet[];
  active: string | null;
  isReadOnly = false;
  readonly notes = new Map<string, string>();

  constructor(sheets: readonly MemorySheet[]) {
    this.sheets = [...sheets];
    this.active = sheets.find(({ hidden }) => !hidden)?.name ?? null;
  }

  state(): BookState {
    const sheets = this.sheets.map((sheet): SheetState => ({ grid: gridOf(sheet), isProtected: sheet.isProtected, arrays: sheet.arrays }));
    return { sheets, active: this.active, isReadOnly: this.isReadOnly };
  }

  sheet(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** Makes changes that were found possible; answers what takes them back. */
  change(changes: readonly Change[]): MemoryUndo {
    const undo: MemoryUndo = { cells: [], merges: [], widths: [], heights: [], sheets: [] };
    const looks = new Map(changes.map((change) => [change, change.kind === 'cell' ? this.#changedCell(change) : EMPTY]));
    for (const change of changes) {
      switch (change.kind) {
        case 'sheet': undo.sheets.push(this.#addSheet(change)); break;
        case 'cell': this.#write(undo, change.sheet, change.row, change.col, looks.get(change) ?? EMPTY); break;
        case 'merge': this.#merge(undo, change); break;
        default: this.#size(undo, change);
      }
    }
    return undo;
  }

  #size(undo: MemoryUndo, change: Extract<Change, { kind: 'width' | 'height' }>): void {
    const sheet = this.sheet(change.sheet);
    if (change.kind === 'width' && sheet?.widths.has(change.col) === false) {
      sheet.widths.set(change.col, change.width);
      undo.widths.push({ sheet: change.sheet, col: change.col });
    }
    if (change.kind === 'height' && sheet?.heights.has(change.row) === false) {
      sheet.heights.set(change.row, change.height);
      undo.heights.push({ sheet: change.sheet, row: change.row });
    }
  }

  /** The cell as changed, with the looks that stood before any change of the batch. */
  #changedCell({ sheet, row, col, value, formula, style }: CellChange): MemoryCell {
    const cells = this.sheet(sheet)?.cells;
    const own = cells?.get(row)?.get(col) ?? EMPTY;
    const like = style === undefined ? own : cells?.get(style.like.row)?.get(style.like.col) ?? EMPTY;
    const format = style?.format === undefined ? like.format : style.format === 'General' ? null : style.format;
    return { value: held(value), formula: formula ?? null, state: 'ok', format, look: like.look };
  }

  #write(undo: MemoryUndo, name: string, row: number, col: number, cell: MemoryCell): void {
    const sheet = this.sheet(name);
    if (sheet === undefined) return;
    undo.cells.push({ sheet: name, row, col, cell: sheet.cells.get(row)?.get(col) ?? null });
    const isNothing = cell.value === null && cell.formula === null && cell.format === null && cell.look === '';
    setCell(sheet, row, col, isNothing ? null : cell);
  }

  /** Merging empties the cells that it covers, as spreadsheet programs do. */
  #merge(undo: MemoryUndo, { sheet: name, area }: MergeChange): void {
    const sheet = this.sheet(name);
    if (sheet === undefined || sheet.merges.some((merge) => areaAddress(merge) === areaAddress(area))) return;
    sheet.merges.push(area);
    undo.merges.push({ sheet: name, area });
    for (const [row, cells] of [...sheet.cells]) {
      for (const [col, cell] of [...cells]) {
        const isCovered = row >= area.top && row <= area.bottom && col >= area.left && col <= area.right && (row > area.top || col > area.left);
        if (isCovered) this.#write(undo, name, row, col, { ...cell, value: null, formula: null, state: 'ok' });
      }
    }
  }

  #addSheet({ name, cells, merges, widths, heights, frozenRows, landscape }: SheetChange): string {
    const free = freeSheetName(name, new Set(this.sheets.map((sheet) => sheet.name)));
    const sheet = memorySheet(free, { merges: [...merges], widths: new Map(widths.entries()), heights: new Map(heights), frozenRows, landscape });
    for (const cell of cells) setCell(sheet, cell.row, cell.col, newCell(cell));
    this.sheets.push(sheet);
    return free;
  }

  /** Takes changes back, the last first. */
  undo(undo: MemoryUndo): void {
    for (const { sheet, area } of undo.merges) {
      const merged = this.sheet(sheet);
      if (merged !== undefined) merged.merges = merged.merges.filter((merge) => areaAddress(merge) !== areaAddress(area));
    }
    for (const { sheet: name, row, col, cell } of [...undo.cells].reverse()) {
      const sheet = this.sheet(name);
      if (sheet !== undefined) setCell(sheet, row, col, cell);
    }
    for (const { sheet, col } of undo.widths) this.sheet(sheet)?.widths.delete(col);
    for (const { sheet, row } of undo.heights) this.sheet(sheet)?.heights.delete(row);
    this.sheets = this.sheets.filter(({ name }) => !undo.sheets.includes(name));
  }
}

function newCell({ value, formula, look, link }: NewCell): MemoryCell {
  return { value: held(value), formula: formula ?? null, state: 'ok', format: null, look, ...(link === undefined ? {} : { link }) };
}
