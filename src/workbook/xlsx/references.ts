import { type Area, columnName } from '../../model/cell.ts';

/** A place on a sheet, rows and columns counted from 0. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;
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

/** A piece of a formula. A `cells` token refers to `cells` (`$A$1:B2`, `A:A`) of `sheet`, the formula's own where it is null. */
export interface Token {
  readonly kind: 'text' | 'number' | 'cells' | 'function' | 'name' | 'sign';
  readonly text: string;
  readonly sheet: string | null;
  readonly cells: string;
}

const WORD = String.raw`\p{L}\p{N}_.\\?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp([
  String.raw`("(?:[^"]|"")*")`,
  String.raw`(#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!))`,
  String.raw`((?:'(?:[^']|'')+'|[${WORD}[\]]+(?::[${WORD}]+)?)!)?(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![${WORD}(!])`,
  String.raw`((?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)`,
  String.raw`([\p{L}_][${WORD}]*)(?=\()`,
  String.raw`((?:'(?:[^']|'')+'!)?[\p{L}_\\][${WORD}!]*|\[(?:[^[\]]|\[[^[\]]*\])*\])`,
  String.raw`(<>|<=|>=|\S)`,
].join('|'), 'gu');

/** What the groups of TOKEN are: by number, since an object of named groups for each piece costs more than finding it. */
const [TEXT, SHEET, CELLS] = [1, 3, 4] as const;
const KINDS: readonly (readonly [group: number, kind: Token['kind']])[] = [[TEXT, 'text'], [CELLS, 'cells'], [5, 'number'], [6, 'function'], [7, 'name'], [8, 'sign']];

/** The pieces of a formula in order, blanks left out. An error value (`#REF!`) counts as a name that nobody knows. */
export function tokensOf(formula: string): Token[] {
  return Array.from(formula.matchAll(TOKEN), (groups) => ({
    kind: KINDS.find(([group]) => groups[group] !== undefined)?.[1] ?? 'name',
    text: groups[0],
    sheet: groups[SHEET]?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") ?? null,
    cells: groups[CELLS] ?? '',
  }));
}

const HALF = /(\$?)([A-Za-z]+)|(\$?)(\d+)/g;

function movedCells(cells: string, rows: number, cols: number): string {
  let isLost = false;
  const text = cells.replace(HALF, (half, fixedCol: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (fixedCol === '$' || fixedRow === '$') return half;
    const index = letters === undefined ? Number(digits) - 1 + rows : columnOf(letters) + cols;
    if (index < 0 || index > (letters === undefined ? LAST_ROW : LAST_COL)) isLost = true;
    return letters === undefined ? String(index + 1) : columnName(index);
  });
  return isLost ? '#REF!' : text;
}

/**
 * A formula as it reads so many rows and columns further: `A1+$B$2` moved by one row is `A2+$B$2`. Text in quotes, sheet names and function
 * names stay as they are.
 */
export function moved(formula: string, rows: number, cols: number): string {
  return formula.replace(TOKEN, (whole: string, ...rest: readonly (string | undefined)[]) => {
    const [sheet = '', cells] = rest.slice(SHEET - 1, CELLS);
    return cells === undefined ? whole : `${sheet}${movedCells(cells, rows, cols)}`;
  });
}
