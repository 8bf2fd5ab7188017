import { type Bindings, valueOf } from './compute.ts';
import { substituted, type Texts } from './substitute.ts';
import { type Expression, type Failure, FormulaFailure, type Value } from './tree.ts';

export type Evaluated =
  /** `substituted` words the formula with its numbers put in, only when asked; `texts` say how a name's value is printed (95%). */
  | { readonly ok: true; readonly value: Value; substituted(texts?: Texts): string }
  | ({ readonly ok: false } & Failure);

/** The exact value of a formula for these values of its names; a failure (division by zero, too many digits) is a value too. */
export function evaluate(expression: Expression, bindings: Bindings): Evaluated {
  try {
    const value = valueOf(expression.tree, bindings);
    return { ok: true, value, substituted(texts) { return substituted(expression.tree, bindings, texts); } };
  } catch (error) {
    if (error instanceof FormulaFailure) return { ok: false, ...error.failure };
    throw error;
  }
}
