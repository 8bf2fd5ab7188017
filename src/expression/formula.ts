import { type Bindings, valueOf } from './compute.ts';
import { AllowList, parsePlain } from './grammar.ts';
import { plainSpelling } from './spelling.ts';
import { substituted } from './substitute.ts';
import { type Failure, type FormulaError, FormulaFailure, type Node, type Value } from './tree.ts';

/** A formula (计分公式) that passed the allow-list, with the author's own text. */
export interface Expression {
  readonly text: string;
  readonly tree: Node;
}

export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly errors: readonly FormulaError[] };

export type Evaluated =
  /** `substituted` words the formula with its numbers put in, only when asked. */
  | { readonly ok: true; readonly value: Value; readonly substituted: () => string }
  | ({ readonly ok: false } & Failure);

const MOST_CHARACTERS = 2_000;
const MOST_DEPTH = 50;

function depth(text: string): number {
  let [now, most] = [0, 0];
  for (const character of text) {
    if (character === '(') most = Math.max(most, (now += 1));
    else if (character === ')') now -= 1;
  }
  return most;
}

function tooMuch(plain: string): FormulaError | null {
  if (plain.length > MOST_CHARACTERS) return { code: 'formula-too-long', params: { most: String(MOST_CHARACTERS) }, position: MOST_CHARACTERS };
  if (depth(plain) > MOST_DEPTH) return { code: 'formula-too-deep', params: { most: String(MOST_DEPTH) }, position: null };
  const chained = /(?:[-+!^?]\s*){20,}/.exec(plain);
  return chained === null ? null : { code: 'formula-too-deep', params: { most: String(MOST_DEPTH) }, position: chained.index };
}

function position(error: unknown): number | null {
  const char = (error as { readonly char?: unknown }).char;
  return typeof char === 'number' ? char - 1 : null;
}

function located(failure: Failure, text: string): FormulaError {
  const name = failure.params['name'] ?? failure.params['what'] ?? '';
  const at = name === '' ? -1 : text.indexOf(name);
  return { ...failure, position: at < 0 ? null : at };
}

/**
 * Reads a formula in the author's words. Only the given names, the listed functions, arithmetic, comparisons and conditions get through:
 * no assignment, no call by text, no string, no matrix, no product without its sign.
 */
export function compile(text: string, names: ReadonlySet<string>): Compiled {
  const plain = plainSpelling(text);
  const excess = tooMuch(plain);
  if (excess !== null) return { ok: false, errors: [excess] };
  try {
    return { ok: true, expression: { text, tree: new AllowList(names).node(parsePlain(plain)) } };
  } catch (error) {
    if (error instanceof FormulaFailure) return { ok: false, errors: [located(error.failure, text)] };
    return { ok: false, errors: [{ code: 'formula-syntax', params: { text }, position: position(error) }] };
  }
}

/** The exact value of a formula for these values of its names; a failure (division by zero, too many digits) is a value too. */
export function evaluate(expression: Expression, bindings: Bindings): Evaluated {
  try {
    const value = valueOf(expression.tree, bindings);
    return { ok: true, value, substituted: () => substituted(expression.tree, bindings) };
  } catch (error) {
    if (error instanceof FormulaFailure) return { ok: false, ...error.failure };
    throw error;
  }
}
