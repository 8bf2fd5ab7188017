import type { ConditionalNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, RelationalNode, SymbolNode } from 'mathjs';
import { literal, valueOf } from './compute.ts';
import { CONDITIONALS, FUNCTIONS } from './functions.ts';
import { parseShape, tokenIndex } from './grammar.ts';
import type { Token } from './tokens.ts';
import { type BinaryOperator, type Comparison, FormulaFailure, type Kind, kindOf, type Node, partsOf } from './tree.ts';

const BINARY: Readonly<Record<string, BinaryOperator>> = { add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^' };
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=',
};
/** A chain asks for its middle twice, so chains within chains double what has to be calculated. */
const MOST_PARTS = 4_000;
const NEEDED: Readonly<Record<Kind, string>> = { number: 'formula-number-needed', condition: 'formula-condition-needed' };

/** What a calculation gives; its failure is said to stand at this place of the text. */
function placed<Result>(place: () => number, calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof FormulaFailure) throw new FormulaFailure(error.failure.code, error.failure.params, place());
    throw error;
  }
}

/** Turns the grammar's tree into ours, and refuses whatever is not on the list. */
class Builder {
  readonly #tokens: readonly Token[];
  readonly #origins = new Map<Node, MathNode>();
  #parts = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The node for a part of the grammar's tree, of the kind that its surroundings need. */
  node(from: MathNode, needed: Kind | null = null): Node {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) throw new FormulaFailure('formula-too-many-parts', { most: String(MOST_PARTS) }, this.#place(from));
    const node = this.#build(from);
    this.#origins.set(node, from);
    const kind = kindOf(node);
    if (needed !== null && kind !== null && kind !== needed) throw new FormulaFailure(NEEDED[needed], {}, this.#place(from));
    return node;
  }

  /** Calculates what holds no name, so that 1 ÷ 0 and 9^9^9 fail when rules are loaded, not when a form is scored. */
  tryConstants(node: Node): boolean {
    const parts = partsOf(node).map((part) => ({ part, constant: this.tryConstants(part) }));
    if (node.kind !== 'name' && parts.every(({ constant }) => constant)) return true;
    for (const { part, constant } of parts) if (constant) this.tryValue(part);
    // Dividing it by itself tells whether it is nothing.
    const divisor = node.kind === 'binary' && node.operator === '/' ? parts[1] : undefined;
    if (divisor?.constant === true) this.tryValue({ kind: 'binary', operator: '/', left: divisor.part, right: divisor.part }, divisor.part);
    return false;
  }

  tryValue(node: Node, at: Node = node): void {
    placed(() => this.#place(this.#origins.get(at)), () => valueOf(node, new Map()));
  }

  #build(from: MathNode): Node {
    switch (from.type) {
      case 'SymbolNode': return this.#leaf(this.#token((from as SymbolNode).name));
      case 'ParenthesisNode': return { kind: 'group', of: this.node((from as ParenthesisNode).content) };
      case 'OperatorNode': return this.#operator(from as OperatorNode);
      case 'RelationalNode': return this.#chain(from as RelationalNode);
      case 'FunctionNode': return this.#call(from as FunctionNode);
      case 'ConditionalNode': {
        const { condition, trueExpr, falseExpr } = from as ConditionalNode;
        return this.#if(condition, trueExpr, falseExpr);
      }
      default: throw new FormulaFailure('formula-syntax', {}, this.#place(from));
    }
  }

  #token(symbol: string): Token {
    const token = this.#tokens[tokenIndex(symbol)];
    if (token === undefined) throw new FormulaFailure('formula-syntax', {}, 0);
    return token;
  }

  /** Where a part begins: its first leaf. */
  #place(from: MathNode | undefined): number {
    let first = Infinity;
    from?.traverse((part) => {
      if (part.type === 'SymbolNode') first = Math.min(first, this.#token((part as SymbolNode).name).at);
    });
    return Number.isFinite(first) ? first : 0;
  }

  #leaf({ kind, text, at }: Token): Node {
    if (kind === 'name') return { kind, name: text };
    return { kind: 'number', value: placed(() => at, () => literal(text)), text };
  }

  #operator(from: OperatorNode): Node {
    const [left, right] = from.args;
    const fn = from.fn as string;
    if (left === undefined || from.implicit) throw new FormulaFailure('formula-syntax', {}, this.#place(from));
    if (right === undefined) return this.#unary(fn, left);
    if (fn === 'and' || fn === 'or') return { kind: fn, left: this.node(left, 'condition'), right: this.node(right, 'condition') };
    const operator = BINARY[fn];
    if (operator === undefined) return this.#compare(fn, left, right);
    return { kind: 'binary', operator, left: this.node(left, 'number'), right: this.node(right, 'number') };
  }

  #unary(fn: string, operand: MathNode): Node {
    if (fn === 'not') return { kind: 'not', of: this.node(operand, 'condition') };
    const of = this.node(operand, 'number');
    if (fn === 'unaryPlus') return of;
    return { kind: fn === 'factorial' ? 'percent' : 'negate', of };
  }

  #compare(fn: string, left: MathNode, right: MathNode): Node {
    const operator = COMPARISONS[fn];
    if (operator === undefined) throw new FormulaFailure('formula-syntax', {}, this.#place(left));
    return { kind: 'compare', operator, left: this.node(left, 'number'), right: this.node(right, 'number') };
  }

  /** 60% ≤ 完成率 < 80% holds when each comparison does. */
  #chain(from: RelationalNode): Node {
    const links = from.conditionals.map((fn, index) => this.#compare(fn, from.params[index] as MathNode, from.params[index + 1] as MathNode));
    return links.reduce((left, right) => ({ kind: 'and', left, right }));
  }

  #if(condition: MathNode, then: MathNode, otherwise: MathNode): Node {
    return { kind: 'if', condition: this.node(condition, 'condition'), then: this.node(then), otherwise: this.node(otherwise) };
  }

  #call(from: FunctionNode): Node {
    const { text: name, at } = this.#token((from.fn as { readonly name?: string }).name ?? '');
    const [first, second, third] = from.args;
    if (CONDITIONALS.has(name) && first && second && third && from.args.length === 3) return this.#if(first, second, third);
    const known = FUNCTIONS.get(name);
    if (known === undefined || from.args.length < known.least || from.args.length > known.most) throw new FormulaFailure('formula-arguments', { name }, at);
    return { kind: 'call', name, args: from.args.map((argument) => this.node(argument, 'number')) };
  }
}

/** The checked tree of a formula's tokens. @throws FormulaFailure with a position */
export function buildTree(tokens: readonly Token[], end: number, needed: Kind | null): Node {
  const builder = new Builder(tokens);
  const tree = builder.node(parseShape(tokens, end), needed);
  if (builder.tryConstants(tree)) builder.tryValue(tree);
  return tree;
}
