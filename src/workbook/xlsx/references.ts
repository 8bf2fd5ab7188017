import type { Area } from '../../model/cell.ts';

/** A place on a sheet, rows and columns counted from 0. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** The last row and column of a sheet, counted from 0. */
export const [LAST_ROW, LAST_COL] = [1_048_575, 16_383] as const;
const A = 65;
const FIRST_PLACE: Place = { row: 0, col: 0 };
const LAST_PLACE: Place = { row: LAST_ROW, col: LAST_COL };

/** Column counted from 0 of a reference like `C7`; -1 where it starts with no letters of a column. */
export function columnOf(reference: string): number {
  let col = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - A;
    if (letter < 0 || letter > 25) break;
    col = col * 26 + letter + 1;
  }
  return col > LAST_COL + 1 ? -1 : col - 1;
}

/** Row counted from 0 of a reference like `C7`; `otherwise` where it has none. */
export function rowOf(reference: string, otherwise: number): number {
  const row = Number(/\d+$/.exec(reference)?.[0] ?? 0) - 1;
  return row < 0 || row > LAST_ROW ? otherwise : row;
}

const [DOLLAR, ZERO, NINE, LONGEST_COL, LONGEST_ROW] = [36, 48, 57, 3, 7];

const isLetter = (code: number): boolean => (code & ~32) >= A && (code & ~32) < A + 26;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** One corner of a range; what it leaves out reaches to the sheet's edge. */
function cornerOf(text: string, edge: Place): Place | null {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  while (isLetter(text.charCodeAt(at))) at += 1;
  const lettersEnd = at;
  if (at > letters && text.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  while (isDigit(text.charCodeAt(at))) at += 1;
  if (at !== text.length || (lettersEnd === letters && at === digits) || lettersEnd - letters > LONGEST_COL || at - digits > LONGEST_ROW) return null;
  const row = at === digits ? edge.row : Number(text.slice(digits)) - 1;
  const col = lettersEnd === letters ? edge.col : columnOf(text.slice(letters, lettersEnd));
  return row < 0 || row > LAST_ROW || col < 0 ? null : { row, col };
}

/** The rectangle of `B2:D9`, `$B$2`, `B:D` or `2:9`; null for anything else. */
export function areaOf(reference: string): Area | null {
  const colon = reference.indexOf(':');
  const from = cornerOf(colon < 0 ? reference : reference.slice(0, colon), FIRST_PLACE);
  const to = cornerOf(colon < 0 ? reference : reference.slice(colon + 1), LAST_PLACE);
  if (from === null || to === null) return null;
  return { top: Math.min(from.row, to.row), left: Math.min(from.col, to.col), bottom: Math.max(from.row, to.row), right: Math.max(from.col, to.col) };
}

/** Does a place lie in an area? */
export function holds(area: Area, { row, col }: Place): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}

/** One key for each place of a sheet. */
export function keyOf({ row, col }: Place): number {
  return row * (LAST_COL + 1) + col;
}
