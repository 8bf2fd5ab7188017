import { decimalText, fromDouble } from '../../exact/decimal.ts';
import { type Area, areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, HeightChange, MergeChange, NewCell, PrintChange, SheetChange, ShownChange, WidthChange } from '../../sheet/changes.ts';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import type { BookState, SheetState } from '../port.ts';
import { newWidth } from '../widths.ts';
import { sheetFindings } from '../xlsx/findings.ts';
import { freeSheetName } from '../sheet-names.ts';
import { formatShowing } from '../xlsx/number-format.ts';
import { withAreaTaken } from '../xlsx/print-area.ts';
import { recalculate, type Result } from '../xlsx/recalculate.ts';

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
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  /** The ranges that are printed; none for all of it. */
  printed: readonly Area[];
  readonly frozenRows: number;
  readonly landscape: boolean;
}

/** A sheet as plain JSON. */
type Kept = readonly [sheet: Omit<MemorySheet, Mapped>, maps: Readonly<Record<Mapped, readonly unknown[]>>];
type Mapped = 'cells' | 'widths' | 'heights' | 'hiddenColumns' | 'hiddenRows';

/** What stood where a batch of changes wrote: all that takes it back, as plain JSON. */
export interface MemoryUndo {
  readonly cells: { readonly sheet: string; readonly row: number; readonly col: number; readonly cell: MemoryCell | null }[];
  readonly merges: { readonly sheet: string; readonly area: Area; readonly replaced: Area | null }[];
  /** Sizes that were set, null where there was none, and what was shown. */
  readonly sizes: { readonly sheet: string; readonly kind: 'width' | 'height'; readonly at: number; readonly size: number | null; readonly isHidden: boolean }[];
  readonly printed: { readonly sheet: string; readonly ranges: readonly Area[] }[];
  readonly sheets: { readonly name: string; readonly replaced: Kept | null }[];
}

function kept({ cells, widths, heights, hiddenColumns, hiddenRows, ...sheet }: MemorySheet): Kept {
  return [sheet, { cells: [...cells].map(([row, inRow]) => [row, [...inRow]]), widths: [...widths], heights: [...heights], hiddenColumns: [...hiddenColumns], hiddenRows: [...hiddenRows] }];
}

function unkept([sheet, maps]: Kept): MemorySheet {
  const cells = maps.cells as readonly (readonly [number, readonly (readonly [number, MemoryCell])[]])[];
  return memorySheet(sheet.name, {
    ...sheet, cells: new Map(cells.map(([row, inRow]) => [row, new Map(inRow)])), widths: new Map(maps.widths as [number, number][]), heights: new Map(maps.heights as [number, number][]),
    hiddenColumns: new Set(maps.hiddenColumns as number[]), hiddenRows: new Set(maps.hiddenRows as number[]),
  });
}

/** Characters, where a column has no width of its own. */
const USUAL_WIDTH = 8.43;
const EMPTY: MemoryCell = { value: null, format: null, formula: null, state: 'ok', look: '' };

/** A new sheet with nothing on it. */
export function memorySheet(name: string, more: Partial<MemorySheet> = {}): MemorySheet {
  return {
    name, hidden: false, isProtected: false, cells: new Map(), merges: [], arrays: [], widths: new Map(), heights: new Map(), hiddenColumns: new Set(), hiddenRows: new Set(), printed: [],
    frozenRows: 0, landscape: false, ...more,
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

const formatOf = (format: string): string | null => (format === 'General' ? null : format);

/** The format in which a number is shown in full; the given one where it does. */
function showing(format: string | null, number: string): string | null {
  const fitting = formatShowing(format, number);
  return fitting === null ? format : formatOf(fitting);
}

function resultCell({ value }: Result): Pick<GridCell, 'value' | 'state'> {
  if (value === undefined) return { value: null, state: 'uncalculated' };
  return { value: typeof value === 'object' ? Number(decimalText(value, 17)) : value, state: 'ok' };
}

/** A cell that only has a look is not in the grid, like an empty cell of any host. */
function gridOf(sheet: MemorySheet): Grid {
  const rows = [...sheet.cells].map(([row, cells]) =>
    [row, new Map([...cells].filter(([, { value, formula }]) => value !== null || formula !== null).map(([col, { value, format, formula, state }]) => [col, { value, format, formula, state }] as const))] as const);
  return new Grid(sheet.name, new Map(rows.filter(([, cells]) => cells.size > 0)), { merges: [...sheet.merges], hidden: sheet.hidden });
}

/** The workbook in memory: it holds, changes, calculates and takes back; it asks nobody whether it may. */
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
    const sheets = this.sheets.map((sheet) => {
      const [grid, filled] = [gridOf(sheet), new Set(sheet.cells.keys())];
      const hidden = { rows: [...sheet.hiddenRows].filter((row) => filled.has(row)), columns: [...sheet.hiddenColumns].map((col) => ({ left: col, right: col })) };
      return { state: { grid, isProtected: sheet.isProtected, arrays: sheet.arrays } satisfies SheetState, findings: sheetFindings({ grid, isProtected: sheet.isProtected, hidden }) };
    });
    return { sheets: sheets.map(({ state }) => state), active: this.active, isReadOnly: this.isReadOnly, findings: sheets.flatMap(({ findings }) => findings) };
  }

  sheet(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** Makes changes that were found possible; answers what takes them back. */
  change(changes: readonly Change[]): MemoryUndo {
    const undo: MemoryUndo = { cells: [], merges: [], sizes: [], printed: [], sheets: [] };
    const cells = changes.filter((change) => change.kind === 'cell');
    const made = cells.map((change) => [change, this.#changedCell(change)] as const);
    const results = this.#results(cells);
    for (const [{ sheet, row, col }, cell] of made) this.#write(undo, sheet, row, col, cell);
    for (const change of changes) this.#make(undo, change);
    this.#calculated(undo, results, changes.filter((change) => change.kind === 'shown'));
    return undo;
  }

  #make(undo: MemoryUndo, change: Change): void {
    if (change.kind === 'sheet') undo.sheets.push(this.#addSheet(change));
    const sheet = change.kind === 'sheet' ? undefined : this.sheet(change.sheet);
    if (sheet === undefined) return;
    switch (change.kind) {
      case 'merge': this.#merge(undo, sheet, change); break;
      case 'width': widen(undo, sheet, change); break;
      case 'height': heighten(undo, sheet, change); break;
      case 'print': print(undo, sheet, change); break;
      default:
    }
  }

  /** The cell as changed, with the looks that stood before any change of the batch. */
  #changedCell({ sheet, row, col, value, formula, style, inFull }: CellChange): MemoryCell {
    const cells = this.sheet(sheet)?.cells;
    const own = cells?.get(row)?.get(col) ?? EMPTY;
    const like = style === undefined ? own : cells?.get(style.like.row)?.get(style.like.col) ?? EMPTY;
    const given = style?.format === undefined ? like.format : formatOf(style.format);
    const format = inFull === true && value !== null && 'number' in value ? showing(given, value.number) : given;
    return { value: held(value), formula: formula ?? null, state: 'ok', format, look: like.look };
  }

  #write(undo: MemoryUndo, name: string, row: number, col: number, cell: MemoryCell): void {
    const sheet = this.sheet(name);
    if (sheet === undefined) return;
    undo.cells.push({ sheet: name, row, col, cell: sheet.cells.get(row)?.get(col) ?? null });
    const isNothing = cell.value === null && cell.formula === null && cell.format === null && cell.look === '';
    setCell(sheet, row, col, isNothing ? null : cell);
  }

  /** What the formulas that rest on changed cells come to. */
  #results(changes: readonly CellChange[]): Result[] {
    return recalculate(this.sheets.map((sheet) => ({
      grid: gridOf(sheet), arrays: sheet.arrays.map((area) => ({ area, formula: sheet.cells.get(area.top)?.get(area.left)?.formula ?? '' })),
    })), changes);
  }

  #calculated(undo: MemoryUndo, results: readonly Result[], shown: readonly ShownChange[]): void {
    for (const result of results) {
      const { sheet, row, col, value } = result;
      const cell = this.sheet(sheet)?.cells.get(row)?.get(col);
      if (cell === undefined || cell.formula === null) continue;
      const [places, next] = [shown.find((one) => one.sheet === sheet && one.row === row && one.col === col)?.places, resultCell(result)];
      const isSeen = places !== undefined && typeof value === 'object';
      this.#write(undo, sheet, row, col, { ...cell, ...next, format: isSeen ? showing(cell.format, decimalText(fromDouble(Number(next.value)), places)) : cell.format });
    }
  }

  /** Merging empties the cells that it covers, as spreadsheet programs do. */
  #merge(undo: MemoryUndo, sheet: MemorySheet, { area, replaces }: MergeChange): void {
    const isSame = (one: Area | undefined) => (other: Area): boolean => one !== undefined && areaAddress(one) === areaAddress(other);
    if (sheet.merges.some(isSame(area))) return;
    const replaced = sheet.merges.find(isSame(replaces)) ?? null;
    sheet.merges = replaced === null ? [...sheet.merges, area] : sheet.merges.map((merge) => (merge === replaced ? area : merge));
    undo.merges.push({ sheet: sheet.name, area, replaced });
    for (const [row, cells] of [...sheet.cells]) {
      for (const [col, cell] of [...cells]) {
        const isCovered = row >= area.top && row <= area.bottom && col >= area.left && col <= area.right && (row > area.top || col > area.left);
        if (isCovered) this.#write(undo, sheet.name, row, col, { ...cell, value: null, formula: null, state: 'ok' });
      }
    }
  }

  #addSheet({ name, replaces, cells, merges, widths, heights, frozenRows, landscape }: SheetChange): MemoryUndo['sheets'][number] {
    const standing = this.sheets.find((sheet) => sheet.name === replaces && !sheet.isProtected);
    const free = standing?.name ?? freeSheetName(name, new Set(this.sheets.map((sheet) => sheet.name)));
    const sheet = memorySheet(free, { merges: [...merges], widths: new Map(widths.entries()), heights: new Map(heights), frozenRows, landscape, hidden: standing?.hidden ?? false });
    for (const cell of cells) setCell(sheet, cell.row, cell.col, newCell(cell));
    this.sheets = standing === undefined ? [...this.sheets, sheet] : this.sheets.map((one) => (one === standing ? sheet : one));
    return { name: free, replaced: standing === undefined ? null : kept(standing) };
  }

  /** Takes changes back, the last first. */
  undo(undo: MemoryUndo): void {
    for (const { sheet, area, replaced } of undo.merges) {
      const merged = this.sheet(sheet);
      if (merged !== undefined) merged.merges = merged.merges.flatMap((merge) => (areaAddress(merge) !== areaAddress(area) ? [merge] : replaced ?? []));
    }
    for (const { sheet: name, row, col, cell } of [...undo.cells].reverse()) {
      const sheet = this.sheet(name);
      if (sheet !== undefined) setCell(sheet, row, col, cell);
    }
    for (const size of [...undo.sizes].reverse()) this.#unsize(size);
    for (const { sheet: name, ranges } of [...undo.printed].reverse()) {
      const sheet = this.sheet(name);
      if (sheet !== undefined) sheet.printed = ranges;
    }
    this.sheets = undo.sheets.reduceRight((sheets, { name, replaced }) =>
      sheets.flatMap((sheet) => (sheet.name !== name ? [sheet] : replaced === null ? [] : [unkept(replaced)])), this.sheets);
  }

  #unsize({ sheet: name, kind, at, size, isHidden }: MemoryUndo['sizes'][number]): void {
    const sheet = this.sheet(name);
    if (sheet === undefined) return;
    const [sizes, hidden] = kind === 'width' ? [sheet.widths, sheet.hiddenColumns] : [sheet.heights, sheet.hiddenRows];
    if (size === null) sizes.delete(at);
    else sizes.set(at, size);
    if (isHidden) hidden.add(at);
  }
}

function widen(undo: MemoryUndo, { name, widths, hiddenColumns }: MemorySheet, change: WidthChange): void {
  const { col, width } = change;
  const own = widths.get(col) ?? null;
  const wanted = newWidth(own, USUAL_WIDTH, change);
  const isHidden = width !== null && hiddenColumns.delete(col);
  if (wanted !== null) widths.set(col, wanted);
  if (wanted !== null || isHidden) undo.sizes.push({ sheet: name, kind: 'width', at: col, size: own, isHidden });
}

function heighten(undo: MemoryUndo, { name, heights, hiddenRows }: MemorySheet, { row, like, height }: HeightChange): void {
  const [own, theirs] = [heights.get(row) ?? null, heights.get(like) ?? null];
  const isHidden = hiddenRows.delete(row);
  if (own === null && theirs !== null) heights.set(row, Math.min(theirs, height));
  if (isHidden || (own === null && theirs !== null)) undo.sizes.push({ sheet: name, kind: 'height', at: row, size: own, isHidden });
}

function print(undo: MemoryUndo, sheet: MemorySheet, { area }: PrintChange): void {
  undo.printed.push({ sheet: sheet.name, ranges: sheet.printed });
  sheet.printed = withAreaTaken(sheet.printed, area);
}

function newCell({ value, formula, look, link }: NewCell): MemoryCell {
  return { value: held(value), formula: formula ?? null, state: 'ok', format: null, look, ...(link === undefined ? {} : { link }) };
}
