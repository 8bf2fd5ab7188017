import {
  create, type FactoryFunctionMap, parseDependencies,
  type ConditionalNode, type ConstantNode, type FunctionNode, type MathNode, type OperatorNode, type ParenthesisNode, type SymbolNode,
} from 'mathjs';
import { parseDecimal } from '../exact/decimal.ts';
import { CONDITIONALS, FUNCTIONS } from './functions.ts';
import { type BinaryOperator, type Comparison, FormulaFailure, type Node } from './tree.ts';

/** BigNumber keeps the digits of a literal until it is read exactly. */
const { parse } = create({ parseDependencies } as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });

interface Grammar {
  (text: string): MathNode;
  isAlpha(character: string, before: string, after: string): boolean;
}

const grammar = parse as unknown as Grammar;
const latinIsAlpha = grammar.isAlpha.bind(grammar);
grammar.isAlpha = (character, before, after) => latinIsAlpha(character, before, after) || /\p{Script=Han}/u.test(character);

/** The syntax tree of a formula in plain spelling. @throws SyntaxError of the grammar, with `char` counted from 1. */
export function parsePlain(text: string): MathNode {
  return grammar(text);
}

const BINARY: Readonly<Record<string, BinaryOperator>> = { add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^' };
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=',
};

function refuse(what: string): never {
  throw new FormulaFailure('formula-not-allowed', { what });
}

/** Turns the grammar's tree into ours, and refuses whatever is not on the list. */
export class AllowList {
  readonly #names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  node(from: MathNode): Node {
    switch (from.type) {
      case 'ConstantNode': return this.#constant(from as ConstantNode);
      case 'SymbolNode': return this.#name((from as SymbolNode).name);
      case 'ParenthesisNode': return { kind: 'group', of: this.node((from as ParenthesisNode).content) };
      case 'OperatorNode': return this.#operator(from as OperatorNode);
      case 'FunctionNode': return this.#call(from as FunctionNode);
      case 'ConditionalNode': return this.#conditional(from as ConditionalNode);
      default: return refuse(from.toString().slice(0, 40));
    }
  }

  #constant(from: ConstantNode): Node {
    if (typeof from.value === 'string') return refuse(from.value);
    const text = String(from.value);
    const value = parseDecimal(text);
    return value === null ? refuse(text) : { kind: 'number', value, text };
  }

  #name(name: string): Node {
    if (!this.#names.has(name)) throw new FormulaFailure('formula-unknown-name', { name, names: [...this.#names].join('、') });
    return { kind: 'name', name };
  }

  #operator(from: OperatorNode): Node {
    const [left, right] = from.args;
    const fn = from.fn as string;
    if (left === undefined || from.implicit) return refuse(from.toString());
    if (right === undefined) return this.#unary(fn, left);
    if ((from as { readonly isPercentage?: boolean }).isPercentage) return { kind: 'percent', of: this.node(left) };
    const [a, b] = [this.node(left), this.node(right)];
    const operator = BINARY[fn];
    if (operator !== undefined) return { kind: 'binary', operator, left: a, right: b };
    const comparison = COMPARISONS[fn];
    if (comparison !== undefined) return { kind: 'compare', operator: comparison, left: a, right: b };
    return fn === 'and' || fn === 'or' ? { kind: fn, left: a, right: b } : refuse(from.op);
  }

  #unary(fn: string, operand: MathNode): Node {
    const of = this.node(operand);
    if (fn === 'unaryMinus') return { kind: 'negate', of };
    if (fn === 'not') return { kind: 'not', of };
    return fn === 'unaryPlus' ? of : refuse(fn);
  }

  #conditional(from: ConditionalNode): Node {
    return { kind: 'if', condition: this.node(from.condition), then: this.node(from.trueExpr), otherwise: this.node(from.falseExpr) };
  }

  #call(from: FunctionNode): Node {
    const name = (from.fn as { readonly name?: string }).name ?? '';
    const args = from.args.map((argument) => this.node(argument));
    if (CONDITIONALS.has(name)) return this.#if(args);
    const known = FUNCTIONS.get(name);
    if (known === undefined) throw new FormulaFailure('formula-unknown-function', { name, names: [...FUNCTIONS.keys()].join('、') });
    if (args.length < known.least || args.length > known.most) throw new FormulaFailure('formula-arguments', { name });
    return { kind: 'call', name, args };
  }

  #if(args: readonly Node[]): Node {
    const [condition, then, otherwise] = args;
    if (condition === undefined || then === undefined || otherwise === undefined || args.length > 3) {
      throw new FormulaFailure('formula-arguments', { name: '如果' });
    }
    return { kind: 'if', condition, then, otherwise };
  }
}
