import stringWidth from 'string-width';

/** Signs that do not begin a line, and signs that do not end one. */
const CLOSING = '，。；：、！？”’）》】」,.;:!?)%';
const OPENING = '“‘（《【「(';

/** Where a line may break: between Chinese characters, and at spaces; a Latin word, a number or an address stays whole. */
const PIECE = new RegExp(`[${OPENING}]*(?:[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]|[^\\s\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef${OPENING}]+|[${OPENING}]+)[${CLOSING}]*|\\s+`, 'gu');

/** Pieces of at most a width: those that are wider are cut. */
function cut(piece: string, width: number): string[] {
  if (stringWidth(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const glyph of piece) {
    if (part !== '' && stringWidth(part + glyph) > width) {
      parts.push(part);
      part = '';
    }
    part += glyph;
  }
  return [...parts, part];
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of (text.match(PIECE) ?? []).flatMap((found) => cut(found, width))) {
    const size = stringWidth(piece);
    if (used + size > width && used > 0) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece;
    used += size;
  }
  return [...lines, line.trimEnd()];
}

/**
 * A text as lines of at most `width` terminal cells, a Chinese character taking two. Breaks at spaces and between Chinese characters, inside a
 * word only where the word alone is wider than a line.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}
