import type { Area } from '../model/cell.ts';

/**
 * How a written cell looks: as the cell `like` does (same sheet), with its number format replaced where `format` is given
 * (`General`, `0.00`). Without a style the cell keeps the one it has.
 */
export interface StyleChange {
  readonly like: { readonly row: number; readonly col: number };
  readonly format?: string;
}

/** One cell set to a value; with a formula, `value` is its computed result. A number is given as exact decimal text. */
export interface CellChange {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: { readonly number: string } | { readonly text: string } | null;
  /** Without `=`. */
  readonly formula?: string;
  readonly style?: StyleChange;
  /** The number must be seen as it is: a number format that would hide its decimals, or show it as something else, gives way to a fitting one. */
  readonly inFull?: true;
}

/** Cells merged into one. */
export interface MergeChange {
  readonly kind: 'merge';
  readonly sheet: string;
  readonly area: Area;
  /** A merge of the sheet that lies inside `area` and goes into it. */
  readonly replaces?: Area;
}

/** A column's width in characters: `width` where the column has none of its own, `least` where its own is less. */
export interface WidthChange {
  readonly kind: 'width';
  readonly sheet: string;
  readonly col: number;
  /** Null leaves a column without a width of its own as it is; a number also shows a hidden column. */
  readonly width: number | null;
  readonly least: number;
}

/** A formula that stays: where its result changes, its number is seen in full like one written with `inFull`, to at most so many decimals. */
export interface ShownChange {
  readonly kind: 'shown';
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly places: number;
}

/** An area that is printed where the sheet says what is printed of it: the range that it touches takes it in. */
export interface PrintChange {
  readonly kind: 'print';
  readonly sheet: string;
  readonly area: Area;
}

/** A row as high as another one but at most `height` points, where it has no height of its own: it grows by itself where that one does. A hidden row is shown. */
export interface HeightChange {
  readonly kind: 'height';
  readonly sheet: string;
  readonly row: number;
  readonly like: number;
  readonly height: number;
}

/**
 * A look of a new sheet's cell, one of a fixed few. Without ruled lines: `title`, `subtitle` and `note` set from the left,
 * `caption` in the middle (（2023年度）), `aside` to the right (单位：万元).
 */
export type SheetLook = 'title' | 'subtitle' | 'caption' | 'aside' | 'header' | 'text' | 'center' | 'number' | 'note' | 'strong';

/** One cell of a new sheet. `link` is a place in the same workbook (`'部门'!H8`). */
export interface NewCell {
  readonly row: number;
  readonly col: number;
  readonly value: { readonly number: string } | { readonly text: string } | null;
  readonly formula?: string;
  readonly look: SheetLook;
  readonly link?: string;
}

/** A whole sheet added behind the others, or put in the place of one. */
export interface SheetChange {
  readonly kind: 'sheet';
  readonly name: string;
  /** The sheet in whose place it comes, under that one's name; it is added all the same where that one is protected or has parts of its own (comments, pictures). */
  readonly replaces?: string;
  readonly cells: readonly NewCell[];
  readonly merges: readonly Area[];
  /** Characters, from column A. */
  readonly widths: readonly number[];
  /** Points; row counted from 0 → height. Rows not named grow by themselves. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows kept in sight when scrolling, counted from the top; 0 for none. */
  readonly frozenRows: number;
  readonly landscape: boolean;
}

export type Change = CellChange | MergeChange | WidthChange | HeightChange | PrintChange | ShownChange | SheetChange;
