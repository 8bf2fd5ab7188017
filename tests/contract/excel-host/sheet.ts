import { address, type Area, areaAddress } from '../../../src/model/cell.ts';
import { areaOf } from '../../../src/workbook/xlsx/references.ts';
import type { Book } from './book.ts';
import { type Cell, EMPTY_CELL, entered } from './cells.ts';
import { type ConditionalFormat, RangeAreas } from './formats.ts';
import { MergedAreas, overlap, Range, STANDARD_HEIGHT } from './range.ts';
import { HostError, HostObject } from './wire.ts';

class Protection extends HostObject {
  readonly shape = { scalars: ['Protected'] };
  Protected = false;
}

class FreezePanes extends HostObject {
  readonly shape = {};
  rows = 0;

  FreezeRows(rows: number): void {
    this.rows = rows;
  }
}

class PageLayout extends HostObject {
  readonly shape = { scalars: ['Orientation', 'PaperSize', 'CenterHorizontally', 'Zoom'] };
  Orientation = 'Portrait';
  readonly #sheet: Sheet;
  printed: readonly Area[] = [];

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  GetPrintAreaOrNullObject(): MergedAreas | null {
    this.#refuseWithoutPrinter();
    return this.printed.length === 0 ? null : new MergedAreas(this.printed.map((area) => new Range(this.#sheet, area)));
  }

  SetPrintArea(areas: string): void {
    this.#refuseWithoutPrinter();
    this.printed = areas.split(',').map((area) => this.#sheet.GetRange(area).area);
  }

  #refuseWithoutPrinter(): void {
    if (!this.#sheet.book.hasPrinter) throw new HostError('GeneralException', 'There was an internal error while processing the request.', 'PageLayout');
  }

  PaperSize = 'Letter';
  CenterHorizontally = false;
  Zoom: unknown = { scale: 100 };
}

const LAST: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** A worksheet of the emulated workbook. */
export class Sheet extends HostObject {
  readonly shape = { scalars: ['Id', 'Name', 'Visibility', 'Gridlines', 'StandardHeight'], objects: ['Protection', 'PageLayout', 'FreezePanes'] };
  override readonly _Id: string;
  readonly Id: string;
  Name: string;
  Visibility: 'Visible' | 'Hidden' = 'Visible';
  Gridlines = true;
  readonly Protection = new Protection();
  readonly StandardHeight = STANDARD_HEIGHT;
  readonly PageLayout = new PageLayout(this);
  readonly FreezePanes = new FreezePanes();
  readonly book: Book;
  readonly cells = new Map<number, Map<number, Cell>>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly links = new Map<string, string>();
  merges: readonly Area[] = [];
  arrays: readonly Area[] = [];
  rules: readonly ConditionalFormat[] = [];

  constructor(book: Book, id: string, name: string) {
    super();
    this.book = book;
    this._Id = id;
    this.Id = id;
    this.Name = name;
  }

  newId(kind: string): string {
    return this.book.newId(kind);
  }

  /** Every write asks here first. */
  write(): void {
    if (this.Protection.Protected) throw new HostError('AccessDenied', 'You cannot perform the requested operation.', 'Range');
  }

  refuseArrays(area: Area): void {
    const broken = this.arrays.find((array) => overlap(array, area) && areaAddress(array) !== areaAddress(area));
    if (broken !== undefined) throw new HostError('InvalidOperation', 'You can\'t change part of an array.', 'Range.formulas');
  }

  at(row: number, col: number): Cell {
    return this.cells.get(row)?.get(col) ?? EMPTY_CELL;
  }

  set(row: number, col: number, cell: Cell): void {
    const cells = this.cells.get(row) ?? new Map<number, Cell>();
    const isPlain = cell.value === '' && cell.formula === null && cell.format === 'General' && Object.keys(cell.look).length === 0;
    if (isPlain) cells.delete(col);
    else cells.set(col, { value: cell.value, formula: cell.formula, isError: cell.isError, format: cell.format, look: cell.look });
    if (cells.size === 0) this.cells.delete(row);
    else this.cells.set(row, cells);
  }

  enter(row: number, col: number, entry: unknown): void {
    this.set(row, col, entered(this.at(row, col), entry, (r, c) => this.at(r, c).value));
  }

  /** Formulas are worked out again, and those who watch are told. */
  entered(area: Area): void {
    this.calculate();
    this.book.changed(this, area, 'ThisLocalAddin');
  }

  calculate(): void {
    for (const [row, cells] of this.cells) {
      for (const [col, { formula }] of cells) {
        if (formula !== null && !this.arrays.some((array) => overlap(array, { top: row, left: col, bottom: row, right: col }))) this.enter(row, col, formula);
      }
    }
  }

  #used(holds: (cell: Cell) => boolean): Area | null {
    const places = [...this.cells].flatMap(([row, cells]) => [...cells].filter(([, cell]) => holds(cell)).map(([col]) => ({ row, col })));
    if (places.length === 0) return null;
    const [rows, cols] = [places.map(({ row }) => row), places.map(({ col }) => col)];
    return {
      top: rows.reduce((a, b) => Math.min(a, b)), left: cols.reduce((a, b) => Math.min(a, b)), bottom: rows.reduce((a, b) => Math.max(a, b)), right: cols.reduce((a, b) => Math.max(a, b)),
    };
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.#used((cell) => valuesOnly !== true || cell.value !== '' || cell.formula !== null);
    // A merge is a format: the used range takes it in.
    const all = valuesOnly === true ? [used] : [used, ...this.merges];
    const areas = all.filter((area) => area !== null);
    const [first, ...others] = areas.map((area) => new Range(this, area));
    return first === undefined ? null : others.reduce((whole, range) => whole.GetBoundingRect(range), first);
  }

  GetRange(cells?: string | null): Range {
    const area = cells === undefined || cells === null ? LAST : areaOf(cells);
    if (area === null) throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', 'Worksheet.getRange');
    return new Range(this, area);
  }

  GetRanges(cells: string): RangeAreas {
    return new RangeAreas({ sheet: this, addresses: cells.split(',') });
  }

  GetRangeByIndexes(top: number, left: number, rows: number, cols: number): Range {
    return new Range(this, { top, left, bottom: top + rows - 1, right: left + cols - 1 });
  }

  GetNextOrNullObject(): Sheet | null {
    return this.book.sheets[this.book.sheets.indexOf(this) + 1] ?? null;
  }

  Activate(): void {
    this.book.active = this;
  }

  Delete(): void {
    this.book.remove(this, 'ThisLocalAddin');
  }

  /** All of it, a line a thing. */
  lines(): string[] {
    const inOrder = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
    const page = { ...this.PageLayout, shape: undefined, printed: this.PageLayout.printed.map(areaAddress) };
    const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
    return [
      JSON.stringify([this.Name, this.Visibility, this.Gridlines, this.FreezePanes.rows, this.Protection.Protected, page]),
      ...inOrder(this.cells).flatMap(([row, cells]) => inOrder(cells).map(([col, cell]) => `${address({ row, col })} ${JSON.stringify(cell)}`)),
      JSON.stringify([inOrder(this.widths), inOrder(this.heights), ascending(this.hiddenColumns), ascending(this.hiddenRows), this.merges.map(areaAddress).sort(), this.arrays.map(areaAddress), [...this.links]]),
      ...this.rules.map(({ Type, addresses, custom }) => JSON.stringify([Type, addresses, custom.Rule.Formula, custom.Format.Fill.Color])),
    ];
  }
}
