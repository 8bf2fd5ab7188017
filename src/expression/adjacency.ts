import type { Token } from './tokens.ts';
import { FormulaFailure } from './tree.ts';

const MOST_LEVELS = 50;

function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'sign' ? token.text === ')' || token.text === '%' : token.kind !== 'function');
}

function startsOperand(token: Token): boolean {
  return token.kind !== 'sign' || token.text === '(' || token.text === 'not';
}

/** What a token adds to the nesting that a reader of the formula has to go down: brackets, conditions, powers and leading signs. */
function deeper(token: Token, before: Token | undefined): number {
  if (token.kind !== 'sign') return 0;
  if (token.text === ')') return -1;
  const leading = !endsOperand(before) && /^(?:[-+]|not)$/.test(token.text);
  return leading || /^[(?^]$/.test(token.text) ? 1 : 0;
}

/**
 * Refuses two values without a sign between them (`2 权重`, `80% 权重`: no product is ever guessed) and nesting beyond 50 levels.
 * @throws FormulaFailure
 */
export function checkAdjacency(tokens: readonly Token[]): void {
  let levels = 0;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined && endsOperand(before) && startsOperand(token)) {
      throw new FormulaFailure('formula-missing-sign', { left: before.text, right: token.text }, token.at);
    }
    levels += deeper(token, before);
    if (levels > MOST_LEVELS) throw new FormulaFailure('formula-too-deep', { most: String(MOST_LEVELS) }, token.at);
  });
}
