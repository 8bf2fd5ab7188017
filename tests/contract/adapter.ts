import type { CellRef } from '../../src/model/cell.ts';
import type { MemoryCell, MemorySheet } from '../../src/workbook/memory/book.ts';
import type { WorkbookPort } from '../../src/workbook/port.ts';

/** What someone at the screen of a host does. */
export interface AtTheScreen {
  edit(cell: CellRef, value: MemoryCell['value']): void;
  select(cell: CellRef): void;
  editing(isEditing: boolean): void;
  protect(sheet: string, isProtected: boolean): void;
  lockBook(isReadOnly: boolean): void;
  removeSheet(sheet: string): void;
}

/** What a sheet is like beside its cells, as far as changes touch it. */
export interface Shape {
  /** Characters, of columns that have a width of their own. */
  readonly widths: Readonly<Record<number, number>>;
  /** Points, of rows that have a height of their own. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Printed ranges; none for all of it. */
  readonly printed: readonly string[];
}

/** One workbook open in a host. */
export interface Bench {
  readonly port: WorkbookPort;
  /** Absent where the host has no screen. */
  readonly person?: AtTheScreen;
  /** All that the workbook holds, looks included; the same text only for the same workbook. */
  snapshot(): string;
  /** A cell's look without its number format, in the host's own words. */
  lookOf(cell: CellRef): Promise<string>;
  shapeOf(sheet: string): Promise<Shape>;
  /** Cells that are marked on the screen, `部门!C3 error`, sorted. */
  marked(): string[];
}

/** A workbook to be opened: sheets as the workbook in memory holds them, which every adapter's test can make its own of. */
export interface BookPlan {
  readonly sheets: readonly MemorySheet[];
  readonly isReadOnly?: boolean;
}

/** How a test opens a host's adapter. */
export interface Adapter {
  readonly name: string;
  readonly hasScreen: boolean;
  open(plan: BookPlan): Promise<Bench>;
}
