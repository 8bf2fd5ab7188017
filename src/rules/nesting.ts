import { Lexer } from 'yaml';
import { PackProblem } from './problem.ts';

const MOST_LEVELS = 60;
/** A file of 20,000 characters that people write has 12,500. */
const MOST_SIGNS = 14_000;

/**
 * The words, signs and spaces that a text is made of, for the YAML to be composed from; or why they nest deeper, or are more, than any pack has to. Asked before
 * that, because it goes down a level a call and takes seconds to run out of levels. The signs come one by one, so that brackets in a quoted text count for nothing.
 */
export function signsOf(text: string, most = MOST_SIGNS): readonly string[] | PackProblem {
  let [line, levels, dashes] = [1, 0, 0];
  const signs: string[] = [];
  for (const sign of new Lexer().lex(text)) {
    signs.push(sign);
    if (sign === '[' || sign === '{') levels += 1;
    else if (sign === ']' || sign === '}') levels = Math.max(0, levels - 1);
    else if (sign === '-' || sign === '?') dashes += 1;
    if (levels > MOST_LEVELS || dashes > MOST_LEVELS) return new PackProblem('pack-too-deep', {}, line);
    if (signs.length > most) return new PackProblem('pack-too-many-signs', { most: String(most) }, line);
    if (!sign.includes('\n')) continue;
    dashes = 0;
    line += sign.split('\n').length - 1;
  }
  return signs;
}
