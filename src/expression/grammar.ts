import type { FactoryFunctionMap, MathNode } from 'mathjs';
import { create, parseDependencies } from 'mathjs/number';
import type { Token } from './tokens.ts';
import { FormulaFailure } from './tree.ts';

/** An instance of its own: nothing here changes, or is changed by, another user of mathjs. */
const { parse } = create({ parseDependencies } as FactoryFunctionMap);
const grammar = parse as unknown as (text: string) => MathNode;

/**
 * The grammar is shown the shape alone: each number, name and function as the index of its token. So it has nothing to interpret, literals keep
 * every digit, and each leaf knows its place. `%` becomes the postfix `!`, since mathjs reads `x − 80%` as x less 80 % of x.
 */
function shapeOf(token: Token, index: number): string {
  if (token.kind !== 'sign') return `_${String(index)}`;
  return token.text === '%' ? '!' : token.text;
}

/** Index of the token that a leaf of the grammar's tree stands for. */
export function tokenIndex(symbol: string): number {
  return Number(symbol.slice(1));
}

function placeOf(error: unknown, tokens: readonly Token[], shapes: readonly string[], end: number): number {
  const character = Number((error as { readonly char?: unknown }).char) - 1;
  let start = 0;
  for (const [index, shape] of shapes.entries()) {
    start += shape.length + 1;
    if (character < start - 1) return tokens[index]?.at ?? end;
  }
  return end;
}

/** The grammar's tree over tokens; `end` is the place behind the last one. @throws FormulaFailure where brackets or signs do not fit together. */
export function parseShape(tokens: readonly Token[], end: number): MathNode {
  const shapes = tokens.map(shapeOf);
  try {
    return grammar(shapes.join(' '));
  } catch (error) {
    throw new FormulaFailure('formula-syntax', {}, placeOf(error, tokens, shapes, end));
  }
}
