import { literal } from './compute.ts';
import { substituted } from './substitute.ts';
import type { BinaryOperator, Expression, Node } from './tree.ts';

/** A number by its decimal text, not negative. @throws FormulaFailure for more digits than a formula may hold */
export function numberNode(text: string): Node {
  return { kind: 'number', value: literal(text), text };
}

export function nameNode(name: string): Node {
  return { kind: 'name', name };
}

/** `a × b ÷ c`, from the left as it is read. */
export function chain(first: Node, ...rest: readonly (readonly [operator: BinaryOperator, right: Node])[]): Node {
  return rest.reduce<Node>((left, [operator, right]) => ({ kind: 'binary', operator, left, right }), first);
}

/** A formula that is put together here instead of read from an author's text: it needs no grammar. */
export function made(tree: Node): Expression {
  return { text: substituted(tree, new Map()), tree };
}
