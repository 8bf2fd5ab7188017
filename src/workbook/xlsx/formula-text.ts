import { columnName } from '../../model/cell.ts';
import { columnOf, LAST_COL, LAST_ROW } from './references.ts';

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
