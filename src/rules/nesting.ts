const MOST_LEVELS = 60;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/gs;
const DASHES = new RegExp(`(?:[-?][ \\t]+){${String(MOST_LEVELS)}}`);

/**
 * The line, from 1, where a pack nests deeper than any pack has to; null where it does not. Asked before the YAML is read, because the reader goes down
 * a level a call and takes seconds to run out of levels.
 */
export function tooDeep(text: string): number | null {
  let levels = 0;
  const lines = text.replace(QUOTED, (quoted) => quoted.replace(/[^\n]/g, ' ')).split('\n');
  for (const [index, line] of lines.entries()) {
    for (const sign of line.match(/[[\]{}]/g) ?? []) {
      levels = Math.max(0, levels + (/[[{]/.test(sign) ? 1 : -1));
      if (levels > MOST_LEVELS) return index + 1;
    }
    if (DASHES.test(line)) return index + 1;
  }
  return null;
}
