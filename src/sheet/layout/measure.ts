/** Points that one line of text takes. */
const LINE = 15;
const PADDING = 6;
/** The height in points that no row may exceed: Excel's own limit. */
export const TALLEST = 409;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2026\u2014\u2605\u2264\u2265\u00d7\u00f7]/u;

const [LAST_NARROW, FIRST_HAN, LAST_HAN] = [0x7e, 0x4e00, 0x9fff];

/** The two ranges that most letters lie in are told without the pattern: every text of a result is measured. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code <= LAST_NARROW) return false;
  return code > 0xffff || (code >= FIRST_HAN && code <= LAST_HAN) || WIDE.test(character);
}

function unitsOf(line: string): number {
  let units = 0;
  for (const character of line) units += isWide(character) ? 2 : 1;
  return units;
}

/** Width of a text in column-width characters, the longest of its lines; a Chinese character takes two. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(unitsOf));
}

/** How many lines a text takes in a cell of some width when wrapped; at least one. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  if (2 * text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(unitsOf(line) / room)), 0);
}

/** Height in points of a row that shows so many lines. */
export function heightFor(lines: number): number {
  return Math.min(TALLEST, lines * LINE + PADDING);
}
