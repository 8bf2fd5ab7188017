import type { IBorderStyleData, IColumnData, IRowData, IStyleData } from '@univerjs/core';
import type { SheetChange } from '../../sheet/changes.ts';
import type { BookLooks, CellLook, Line, LineLook, SheetLooks } from '../cell-look.ts';
import { lookStyle } from './looks.ts';
import { columnPixels, digitWidth, rowPixels } from './sizes.ts';
import { PLAIN_PICTURE, type SheetPicture, USUAL_DIGIT } from './snapshot.ts';

const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, centerContinuous: 2, right: 3, justify: 4, distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, justify: 2, distributed: 2, bottom: 3 };
const LINES: Readonly<Record<string, number>> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};
const WRAP = 3;
/** Pixels of one step of indent. */
const STEP = 9;
const UPRIGHT = 255;

function lineStyle({ style, colour }: Line): IBorderStyleData {
  return { s: LINES[style] ?? 1, cl: { rgb: colour } };
}

function borders({ left, right, top, bottom }: CellLook['lines']): Pick<IStyleData, 'bd'> {
  const sides = Object.entries({ t: top, r: right, b: bottom, l: left }).flatMap(([side, line]) => (line === null ? [] : [[side, lineStyle(line)]]));
  return sides.length === 0 ? {} : { bd: Object.fromEntries(sides) as NonNullable<IStyleData['bd']> };
}

function fontStyle({ name, size, bold, italic, underline, strike, colour }: CellLook['font']): IStyleData {
  const cl = colour === null ? {} : { cl: { rgb: colour } };
  return {
    ff: name, fs: size, ...cl,
    ...(bold ? { bl: 1 } : {}), ...(italic ? { it: 1 } : {}), ...(underline ? { ul: { s: 1, ...cl } } : {}), ...(strike ? { st: { s: 1, ...cl } } : {}),
  };
}

/** A degree of a file runs anticlockwise, and from 90 on downwards; Univer's clockwise. */
function rotated(rotation: number): Pick<IStyleData, 'tr'> {
  if (rotation === 0) return {};
  if (rotation === UPRIGHT) return { tr: { a: 0, v: 1 } };
  return { tr: { a: rotation > 90 ? rotation - 90 : -rotation } };
}

function indented({ indent, horizontal }: CellLook): Pick<IStyleData, 'pd'> {
  if (indent === 0) return {};
  return { pd: horizontal === 'right' ? { r: indent * STEP } : { l: indent * STEP } };
}

/** A cell's look as Univer's style. */
export function styleOf(look: CellLook): IStyleData {
  const ht = look.horizontal === null ? undefined : HORIZONTAL[look.horizontal];
  return {
    ...fontStyle(look.font), ...borders(look.lines), ...indented(look), ...rotated(look.rotation),
    vt: VERTICAL[look.vertical] ?? 3,
    ...(look.fill === null ? {} : { bg: { rgb: look.fill } }),
    ...(ht === undefined ? {} : { ht }),
    ...(look.wrap ? { tb: WRAP } : {}),
  };
}

function withFormat(style: IStyleData, format: string | null): IStyleData {
  return format === null ? style : { ...style, n: { pattern: format } };
}

function column({ size, isHidden, style }: LineLook, digit: number, styles: readonly IStyleData[]): Partial<IColumnData> {
  const own = style === null ? undefined : styles[style];
  return { ...(size === null ? {} : { w: columnPixels(size, digit) }), ...(isHidden ? { hd: 1 } : {}), ...(own === undefined ? {} : { s: own }) };
}

/** A height that a person set stays; one that the text needed may grow with it. */
function row({ size, isOwn, isHidden }: LineLook): Partial<IRowData> {
  const height = size === null ? {} : isOwn ? { h: rowPixels(size), ia: 0 } : { ah: rowPixels(size), h: rowPixels(size), ia: 1 };
  return { ...height, ...(isHidden ? { hd: 1 } : {}) };
}

/** Pixels of a character in a workbook, as its usual font has it. */
export function digitOf({ font }: BookLooks): number {
  return digitWidth(font.name, font.size);
}

/** How a sheet looks, in Univer's terms. */
export function pictureOf(sheet: SheetLooks, book: BookLooks): SheetPicture {
  const [digit, styles] = [digitOf(book), book.looks.map((look, index) => withFormat(styleOf(look), book.formats[index] ?? null))];
  const width = sheet.columnWidth === null ? 8 * digit + 8 : columnPixels(sheet.columnWidth, digit);
  return {
    styles: new Map([...sheet.cells].map(([at, cells]) => [at, new Map([...cells].flatMap(([col, index]): [number, IStyleData][] => (styles[index] === undefined ? [] : [[col, styles[index]]])))])),
    columns: new Map([...sheet.columns].map(([col, line]) => [col, column(line, digit, styles)])),
    rows: new Map([...sheet.rows].map(([at, line]) => [at, row(line)])),
    frozen: sheet.frozen, hasGridlines: sheet.hasGridlines, printed: [],
    columnWidth: width, rowHeight: sheet.rowHeight === null ? PLAIN_PICTURE.rowHeight : rowPixels(sheet.rowHeight),
  };
}

/** How the form that is made of a document's table looks. */
export function formPicture({ cells, widths, heights }: SheetChange): SheetPicture {
  const styles = new Map<number, Map<number, IStyleData>>();
  for (const { row: at, col, look } of cells) {
    const inRow = styles.get(at) ?? new Map<number, IStyleData>();
    styles.set(at, inRow.set(col, lookStyle(look)));
  }
  return {
    ...PLAIN_PICTURE, styles, hasGridlines: false,
    columns: new Map(widths.map((width, col) => [col, { w: columnPixels(width, USUAL_DIGIT) }])),
    rows: new Map([...heights].map(([at, points]) => [at, { h: rowPixels(points), ia: 0 }])),
  };
}
