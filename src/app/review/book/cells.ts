import type { LookData } from '../../../workbook/looks.ts';
import type { Link } from '../../../workbook/xlsx/new/links.ts';
import { type BookCell, MOST_TEXT } from '../../../workbook/xlsx/new/sheet.ts';

/** Digits that Excel keeps of a number. */
const MOST_DIGITS = 15;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;

/** Counts the texts that were cut because no cell can hold them. */
export interface Cuts {
  count: number;
}

const ELLIPSIS = '…';

/** A text that fits into a cell: what is longer ends in `…`, never in half a character. */
export function fitting(text: string, cuts: Cuts): string {
  if (text.length <= MOST_TEXT) return text;
  cuts.count += 1;
  return `${text.slice(0, MOST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`;
}

/** A cell of text, which is never a formula however it starts; null text leaves it empty. */
export function textCell(text: string, look: LookData, cuts: Cuts, link?: Link): BookCell {
  return { value: text === '' ? null : { text: fitting(text, cuts) }, look, link };
}

/** Number format → the one that shows a sign too. */
const signed = (format: string): string => `+${format};-${format};${format}`;

/** Decimals that are shown of points: more fit into no column, and tell nothing that the arithmetic beside it does not. */
export const MOST_DECIMALS = 4;

/** How many decimals are shown of a number: all that it has, at most four, save that what is not 0 never looks like 0. */
function shownDecimals(decimals: string, isBelowOne: boolean): number {
  const first = isBelowOne ? decimals.search(/[1-9]/) + 1 : 0;
  return Math.min(decimals.length, Math.max(MOST_DECIMALS, first));
}

/** Decimals that points usually have: a number with fewer leaves room for the rest, so that the points of a column stand under each other. */
const USUAL_DECIMALS = 2;

/** A number format of so many decimals, with a little room to the line behind: `0.00_ `, `0.0_0_ `, `0_._0_0_ `. */
function formatOf(places: number): string {
  const room = `${'_0'.repeat(Math.max(0, USUAL_DECIMALS - places))}_ `;
  return places === 0 ? `0_.${room}` : `0.${'0'.repeat(places)}${room}`;
}

/**
 * Exact decimal text as a number of exactly these digits, of which Excel shows up to four decimals. What is no plain decimal, or has more digits than
 * Excel keeps, stays text: a number that looks like another one would be wrong.
 */
export function numberCell(text: string, look: LookData, { isSigned = false, link }: { readonly isSigned?: boolean; readonly link?: Link } = {}): BookCell {
  const match = DECIMAL.exec(text);
  if (match === null || text.replace(/[-.]/g, '').replace(/^0+/, '').length > MOST_DIGITS) return { value: text === '' ? null : { text }, look, link };
  const format = formatOf(shownDecimals(match[1] ?? '', /^-?0\./.test(text)));
  return { value: { number: text }, look, format: isSigned ? signed(format) : format, link };
}

/** A number of things; 0 leaves the cell empty, so that what is there stands out. */
export function countCell(count: number, look: LookData, link?: Link): BookCell {
  return count === 0 ? { value: null, look } : { value: { number: String(count) }, look, format: '0_ ', link };
}
