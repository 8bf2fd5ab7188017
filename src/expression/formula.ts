import { checkAdjacency } from './adjacency.ts';
import { buildTree } from './builder.ts';
import { tokenise } from './tokens.ts';
import { type Expression, type FormulaError, FormulaFailure, type Kind, type Node } from './tree.ts';

export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly errors: readonly FormulaError[] };

const MOST_CHARACTERS = 2_000;

function treeOf(text: string, names: ReadonlySet<string>, needed: Kind | null): Node {
  if (text.length > MOST_CHARACTERS) throw new FormulaFailure('formula-too-long', { most: String(MOST_CHARACTERS) }, MOST_CHARACTERS);
  const tokens = tokenise(text, names);
  if (tokens.length === 0) throw new FormulaFailure('formula-empty');
  checkAdjacency(tokens);
  return buildTree(tokens, text.length, needed);
}

function located({ failure, position }: FormulaFailure, text: string): FormulaError {
  const place = position ?? 0;
  return { code: failure.code, params: { ...failure.params, text, at: String(place + 1) }, position: place };
}

/**
 * Reads a formula in the author's words: the given names, decimal numbers, percents, + − × ÷ ^, comparisons (a single = compares), 且 或 非,
 * 如果(条件, 甲, 乙) and the listed functions. Nothing else gets through: no assignment, call by text, string, matrix, or product without its sign.
 * `needed` says what the formula has to give where only a number or only a condition will do.
 */
export function compile(text: string, names: ReadonlySet<string>, needed: Kind | null = null): Compiled {
  try {
    return { ok: true, expression: { text, tree: treeOf(text, names, needed) } };
  } catch (error) {
    if (error instanceof FormulaFailure) return { ok: false, errors: [located(error, text.slice(0, MOST_CHARACTERS))] };
    throw error;
  }
}
