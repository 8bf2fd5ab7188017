import { Lexer } from 'yaml';
import { PackProblem } from './problem.ts';

const MOST_LEVELS = 60;
/** A file of 20,000 characters that people write has 12,500. */
const MOST_SIGNS = 14_000;

/**
 * Why a text nests deeper, or is made of more words, signs and spaces, than any pack has to; null where it does not. Asked before the YAML is composed,
 * because that goes down a level a call and takes seconds to run out of levels. The signs come one by one, so that brackets in a quoted text count for nothing.
 */
export function overgrown(text: string, most = MOST_SIGNS): PackProblem | null {
  let [line, signs, levels, dashes] = [1, 0, 0, 0];
  for (const sign of new Lexer().lex(text)) {
    signs += 1;
    if (sign === '[' || sign === '{') levels += 1;
    else if (sign === ']' || sign === '}') levels = Math.max(0, levels - 1);
    else if (sign === '-' || sign === '?') dashes += 1;
    if (levels > MOST_LEVELS || dashes > MOST_LEVELS) return new PackProblem('pack-too-deep', {}, line);
    if (signs > most) return new PackProblem('pack-too-many-signs', { most: String(most) }, line);
    const breaks = sign.split('\n').length - 1;
    if (breaks > 0) dashes = 0;
    line += breaks;
  }
  return null;
}
