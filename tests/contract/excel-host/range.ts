import { address, type Area, areaAddress } from '../../../src/model/cell.ts';
import type { Cell } from './cells.ts';
import { ConditionalFormats } from './formats.ts';
import { askedLook, changedLook, clearedLook } from './look.ts';
import type { Sheet } from './sheet.ts';
import { HostCollection, HostError, HostObject } from './wire.ts';

const SIZE = 'The number of rows or columns in the input array doesn\'t match the size or dimensions of the range.';
const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 14.25;

class Fill extends HostObject {
  readonly shape = {};
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  Clear(): void {
    this.#range.change((cell) => ({ ...cell, look: clearedLook(cell.look) }));
  }
}

/** The format of a range, as far as sizes and a cleared fill go. */
class RangeFormat extends HostObject {
  readonly shape = { scalars: ['ColumnWidth', 'RowHeight', 'UseStandardWidth', 'UseStandardHeight'], objects: ['Fill'] };
  readonly Fill: Fill;
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
    this.Fill = new Fill(range);
  }

  /** Of a hidden column Excel tells 0, and one that is given a width is shown. A size that equals the standard one is none of its own. */
  get ColumnWidth(): number {
    return this.#range.ColumnHidden ? 0 : this.#range.sheet.widths.get(this.#range.area.left) ?? STANDARD_WIDTH;
  }

  set ColumnWidth(points: number) {
    this.#range.ColumnHidden = false;
    for (let col = this.#range.area.left; col <= this.#range.area.right; col += 1) this.#range.sheet.widths.set(col, points);
    if (points === STANDARD_WIDTH) this.UseStandardWidth = true;
  }

  get RowHeight(): number {
    return this.#range.RowHidden ? 0 : this.#range.sheet.heights.get(this.#range.area.top) ?? STANDARD_HEIGHT;
  }

  set RowHeight(points: number) {
    this.#range.RowHidden = false;
    for (let row = this.#range.area.top; row <= this.#range.area.bottom; row += 1) this.#range.sheet.heights.set(row, points);
    if (points === STANDARD_HEIGHT) this.UseStandardHeight = true;
  }

  get UseStandardWidth(): boolean {
    return this.ColumnWidth === STANDARD_WIDTH;
  }

  set UseStandardWidth(isStandard: boolean) {
    this.#range.sheet.write();
    if (isStandard) for (let col = this.#range.area.left; col <= this.#range.area.right; col += 1) this.#range.sheet.widths.delete(col);
  }

  get UseStandardHeight(): boolean {
    return this.RowHeight === STANDARD_HEIGHT;
  }

  set UseStandardHeight(isStandard: boolean) {
    this.#range.sheet.write();
    if (isStandard) for (let row = this.#range.area.top; row <= this.#range.area.bottom; row += 1) this.#range.sheet.heights.delete(row);
  }
}

class Ranges extends HostCollection {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  items(): readonly Range[] {
    return this.#ranges;
  }
}

export class MergedAreas extends HostObject {
  readonly shape = { objects: ['Areas'], isTracked: true as const };
  readonly Areas: Ranges;

  constructor(ranges: readonly Range[]) {
    super();
    this.Areas = new Ranges(ranges);
  }
}

/** A range of the emulated workbook. */
export class Range extends HostObject {
  readonly shape = {
    scalars: ['Address', 'RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'Values', 'Formulas', 'NumberFormat', 'ValueTypes', 'SavedAsArray', 'ColumnHidden', 'RowHidden'], objects: ['Format', 'ConditionalFormats'],
    isTracked: true as const,
  };
  readonly sheet: Sheet;
  readonly area: Area;

  constructor(sheet: Sheet, area: Area) {
    super();
    this.sheet = sheet;
    this.area = area;
  }

  get RowIndex(): number { return this.area.top; }
  get ColumnIndex(): number { return this.area.left; }
  get RowCount(): number { return this.area.bottom - this.area.top + 1; }
  get ColumnCount(): number { return this.area.right - this.area.left + 1; }
  get Address(): string { return `${this.sheet.Name}!${areaAddress(this.area)}`; }
  get Format(): RangeFormat { return new RangeFormat(this); }
  get Values(): unknown[][] { return this.grid(({ value }) => value); }
  get Formulas(): unknown[][] { return this.grid(({ value, formula }) => formula ?? value); }
  get NumberFormat(): unknown[][] { return this.grid(({ format }) => format); }
  get ValueTypes(): unknown[][] { return this.grid(typeOf); }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats({ sheet: this.sheet, addresses: this.isWholeSheet ? [''] : this.#addresses().flat() });
  }

  #addresses(): string[][] {
    return this.grid((_, row, col) => address({ row, col }));
  }

  get SavedAsArray(): boolean | null {
    const inside = this.grid((_, row, col) => this.sheet.arrays.some((array) => isIn(array, row, col))).flat();
    return inside.every(Boolean) ? true : inside.some(Boolean) ? null : false;
  }

  get ColumnHidden(): boolean { return this.sheet.hiddenColumns.has(this.area.left); }
  get RowHidden(): boolean { return this.sheet.hiddenRows.has(this.area.top); }

  set ColumnHidden(isHidden: boolean) {
    this.sheet.write();
    for (let col = this.area.left; col <= this.area.right; col += 1) this.sheet.hiddenColumns[isHidden ? 'add' : 'delete'](col);
  }

  set RowHidden(isHidden: boolean) {
    this.sheet.write();
    for (let row = this.area.top; row <= this.area.bottom; row += 1) this.sheet.hiddenRows[isHidden ? 'add' : 'delete'](row);
  }

  GetColumnProperties(): object[] {
    return Array.from({ length: this.ColumnCount }, (_, over) => {
      const column = new Range(this.sheet, { ...this.area, left: this.area.left + over, right: this.area.left + over });
      return { columnHidden: column.ColumnHidden, format: { columnWidth: column.Format.ColumnWidth } };
    });
  }

  GetRowProperties(): object[] {
    return Array.from({ length: this.RowCount }, (_, down) => {
      const row = this.GetRow(down);
      return { rowHidden: row.RowHidden, format: { rowHeight: row.Format.RowHeight } };
    });
  }

  get isWholeSheet(): boolean {
    return this.RowCount === 1_048_576 && this.ColumnCount === 16_384;
  }

  grid<T>(make: (cell: Cell, row: number, col: number) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, over) => make(this.sheet.at(top + down, left + over), top + down, left + over)));
  }

  change(make: (cell: Cell, down: number, over: number) => Cell): void {
    this.sheet.write();
    this.grid((cell, row, col) => { this.sheet.set(row, col, make(cell, row - this.area.top, col - this.area.left)); });
  }

  set Formulas(entries: unknown[][]) {
    this._ValidateArraySize(entries.length, entries[0]?.length ?? 0);
    this.sheet.write();
    this.sheet.refuseArrays(this.area);
    this.grid((_, row, col) => { this.sheet.enter(row, col, entries[row - this.area.top]?.[col - this.area.left]); });
    this.sheet.entered(this.area);
  }

  set NumberFormat(formats: unknown[][]) {
    this._ValidateArraySize(formats.length, formats[0]?.length ?? 0);
    this.change((cell, down, over) => ({ ...cell, format: (formats[down]?.[over] as string | null | undefined) ?? cell.format }));
  }

  set Hyperlink({ documentReference, textToDisplay }: { readonly documentReference: string; readonly textToDisplay?: string }) {
    this.change((cell) => ({
      ...cell, value: textToDisplay ?? cell.value, look: changedLook(cell.look, { style: 'Hyperlink' }),
    }));
    this.sheet.links.set(areaAddress(this.area), documentReference);
  }

  GetCellProperties(options: object): object[][] {
    return this.grid(({ look }) => askedLook(look, options));
  }

  SetCellProperties(properties: readonly (readonly object[])[]): void {
    this._ValidateArraySize(properties.length, properties[0]?.length ?? 0);
    this.change((cell, down, over) => ({ ...cell, look: changedLook(cell.look, properties[down]?.[over] ?? {}) }));
  }

  /** Formats are copied with the rules that lie over a cell and the merge of a merged one, as a format brush does. */
  CopyFrom(source: Range, what: string): void {
    if (what !== 'Formats') throw new HostError('ApiNotFound', `the emulated host copies no ${what}`, 'Range.copyFrom');
    const from = source.grid(({ look, format }) => ({ look, format }));
    this.change((cell, down, over) => ({ ...cell, ...from[down % from.length]?.[over % (from[0]?.length ?? 1)] }));
    const [own, theirs] = [this.#addresses().flat(), source.#addresses()];
    for (const rule of this.sheet.rules) {
      const brought = own.filter((_, index) => {
        const [down, over] = [Math.floor(index / this.ColumnCount), index % this.ColumnCount];
        return rule.addresses.includes(theirs[down % theirs.length]?.[over % source.ColumnCount] ?? '');
      });
      rule.addresses = [...new Set([...rule.addresses, ...brought])];
    }
    for (const merge of this.sheet.merges.filter(({ top, left }) => isIn(source.area, top, left))) {
      const [down, over] = [this.area.top - source.area.top, this.area.left - source.area.left];
      this.sheet.merges = [...this.sheet.merges, { top: merge.top + down, bottom: merge.bottom + down, left: merge.left + over, right: merge.right + over }];
    }
  }

  /** The merged cells take the look of the first one, and only that one keeps what it holds. */
  Merge(): void {
    const first = this.sheet.at(this.area.top, this.area.left);
    if (this.SavedAsArray !== false) throw new HostError('InvalidOperation', 'Array formulas are not valid in merged cells.', 'Range.merge');
    this.change((cell, down, over) => (down + over === 0 ? cell : { ...first, value: '', formula: null, isError: false }));
    this.sheet.merges = [...this.sheet.merges.filter((merge) => !overlap(merge, this.area)), this.area];
    this.sheet.calculate();
  }

  Unmerge(): void {
    this.sheet.write();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.area));
  }

  GetMergedAreasOrNullObject(): MergedAreas | null {
    const found = this.sheet.merges.filter(({ top, left }) => isIn(this.area, top, left));
    return found.length === 0 ? null : new MergedAreas(found.map((merge) => new Range(this.sheet, merge)));
  }

  GetCell(down: number, over: number): Range {
    const [row, col] = [this.area.top + down, this.area.left + over];
    return new Range(this.sheet, { top: row, left: col, bottom: row, right: col });
  }

  GetRow(down: number): Range {
    return new Range(this.sheet, { ...this.area, top: this.area.top + down, bottom: this.area.top + down });
  }

  GetBoundingRect({ area }: Range): Range {
    const { top, left, bottom, right } = this.area;
    return new Range(this.sheet, { top: Math.min(top, area.top), left: Math.min(left, area.left), bottom: Math.max(bottom, area.bottom), right: Math.max(right, area.right) });
  }

  Select(): void {
    this.sheet.book.select(this.sheet, this.area);
  }

  _ValidateArraySize(rows: number, cols: number): void {
    if (rows !== this.RowCount || cols !== this.ColumnCount) throw new HostError('InvalidArgument', SIZE, 'Range');
  }
}

function typeOf({ value, isError }: Cell): string {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function isIn({ top, left, bottom, right }: Area, row: number, col: number): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

export function overlap(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
