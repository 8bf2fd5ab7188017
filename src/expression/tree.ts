import type { Rational } from '../exact/rational.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A formula after the allow-list: nothing else can be evaluated. */
export type Node =
  | { readonly kind: 'number'; readonly value: Rational; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'percent'; readonly of: Node }
  | { readonly kind: 'group'; readonly of: Node }
  | { readonly kind: 'negate'; readonly of: Node }
  | { readonly kind: 'not'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Node; readonly right: Node }
  | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

/** A value in a formula. */
export type Value = Rational | boolean;

/** Why a formula has no value: a code worded in explain/messages with its parameters. */
export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A formula that cannot be used, and where: `position` counts characters of the author's text, null where the grammar gives none. */
export interface FormulaError extends Failure {
  readonly position: number | null;
}

/** Thrown inside expression/ only; its faces return it as a value. */
export class FormulaFailure extends Error {
  readonly failure: Failure;

  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.failure = { code, params };
  }
}
