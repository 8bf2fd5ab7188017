import { Lexer } from 'yaml';
import { PackProblem } from './problem.ts';

const MOST_LEVELS = 60;
/** A file of 20,000 characters that people write has 12,500. */
const MOST_SIGNS = 14_000;
/** As often as one anchor may be named; a text that names all of its anchors more than twenty times as often is not composed to find the one. */
export const MOST_ALIASES = 20;
const MOST_ALIASES_IN_ALL = 20 * MOST_ALIASES;

/**
 * The words, signs and spaces of a text, one by one, up to where it nests deeper or has more of them than any pack has to. Asked before its YAML is composed,
 * because that goes down a level a call and takes seconds to run out of levels. As signs, so that brackets in a quoted text count for nothing.
 * @throws PackProblem at the sign that is too much
 */
export function* signsOf(text: string, most = MOST_SIGNS): Generator<string> {
  let [line, signs, levels, dashes, aliases] = [1, 0, 0, 0, 0];
  for (const sign of new Lexer().lex(text)) {
    signs += 1;
    if (sign === '[' || sign === '{') levels += 1;
    else if (sign === ']' || sign === '}') levels = Math.max(0, levels - 1);
    else if (sign === '-' || sign === '?') dashes += 1;
    else if (sign.startsWith('*')) aliases += 1;
    if (levels > MOST_LEVELS || dashes > MOST_LEVELS) throw new PackProblem('pack-too-deep', {}, line);
    if (aliases > MOST_ALIASES_IN_ALL) throw new PackProblem('pack-aliases', { most: String(MOST_ALIASES) }, line);
    if (signs > most) throw new PackProblem('pack-too-many-signs', { most: String(most) }, line);
    if (sign.includes('\n')) {
      dashes = 0;
      line += sign.split('\n').length - 1;
    }
    yield sign;
  }
}

/** Does a text nest deeper, or hold more aliases, than any pack has to? */
export function isTooDeep(text: string): boolean {
  try {
    Array.from(signsOf(text, Infinity));
    return false;
  } catch (error) {
    if (error instanceof PackProblem) return true;
    throw error;
  }
}
