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

/** A formula (计分公式) that passed the allow-list, with the author's own text. */
export interface Expression {
  readonly text: string;
  readonly tree: Node;
}

/** A value in a formula. */
export type Value = Rational | boolean;

/** What a formula gives: a number (分值) or a condition's yes or no (条件). */
export type Kind = 'number' | 'condition';

/** Why a formula has no value: a code worded in explain/messages with its parameters. */
export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A formula that cannot be used, and where: `position` counts characters of the author's text from 0; `params.at` says it from 1, for people. */
export interface FormulaError extends Failure {
  readonly position: number;
}

/** Thrown inside expression/ only; its faces return it as a value. */
export class FormulaFailure extends Error {
  readonly failure: Failure;
  readonly position: number | null;

  constructor(code: string, params: Readonly<Record<string, string>> = {}, position: number | null = null) {
    super(code);
    this.failure = { code, params };
    this.position = position;
  }
}

/** The parts that a node is made of. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'number':
    case 'name': return [];
    case 'group':
    case 'percent':
    case 'negate':
    case 'not': return [node.of];
    case 'if': return [node.condition, node.then, node.otherwise];
    case 'call': return node.args;
    default: return [node.left, node.right];
  }
}

/** What a node gives, as far as it can be known without values; null where that depends on a name. */
export function kindOf(node: Node): Kind | null {
  switch (node.kind) {
    case 'name': return null;
    case 'group': return kindOf(node.of);
    case 'if': {
      const kind = kindOf(node.then);
      return kind === kindOf(node.otherwise) ? kind : null;
    }
    case 'not':
    case 'compare':
    case 'and':
    case 'or': return 'condition';
    default: return 'number';
  }
}
