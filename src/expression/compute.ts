import { parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational, sumOf } from '../exact/rational.ts';
import { FUNCTIONS } from './functions.ts';
import { type BinaryOperator, type Comparison, FormulaFailure, type Node, type Value } from './tree.ts';

const HUNDRED = rational(100);
const MOST_POWER = 64n;
/** No amount of money or people has more; 9^9^9 and its kin stop here. */
const MOST_DIGITS = 400;
const TOO_LARGE = 10n ** BigInt(MOST_DIGITS);

/** The numbers and truths that a formula's names stand for. */
export type Bindings = ReadonlyMap<string, Value>;

function tooManyDigits(): FormulaFailure {
  return new FormulaFailure('formula-too-many-digits', { digits: String(MOST_DIGITS) });
}

function bounded(value: Rational): Rational {
  if (value.n > TOO_LARGE || value.d > TOO_LARGE) throw tooManyDigits();
  return value;
}

/** The number that a literal stands for. An exponent of five digits and more is none. @throws FormulaFailure */
export function literal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw tooManyDigits();
  return bounded(value);
}

function divide(left: Rational, right: Rational): Rational {
  if (right.n === 0n) throw new FormulaFailure('formula-division-by-zero');
  return left.div(right);
}

function power(base: Rational, exponent: Rational): Rational {
  if (exponent.d !== 1n || exponent.n > MOST_POWER) throw new FormulaFailure('formula-power', { most: MOST_POWER.toString() });
  let result = rational(1);
  for (let count = 0n; count < exponent.n; count += 1n) result = bounded(result.mul(base));
  return exponent.s < 0n ? divide(rational(1), result) : result;
}

const ARITHMETIC: Readonly<Record<BinaryOperator, (left: Rational, right: Rational) => Rational>> = {
  '+': sumOf,
  '-': (left, right) => sumOf(left, right.neg()),
  '*': (left, right) => left.mul(right),
  '/': divide,
  '^': power,
};

const COMPARE: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
};

function numberOf(node: Node, bindings: Bindings): Rational {
  const value = valueOf(node, bindings);
  if (typeof value === 'boolean') throw new FormulaFailure('formula-number-needed');
  return value;
}

function truthOf(node: Node, bindings: Bindings): boolean {
  const value = valueOf(node, bindings);
  if (typeof value !== 'boolean') throw new FormulaFailure('formula-condition-needed');
  return value;
}

function bound(name: string, bindings: Bindings): Value {
  const value = bindings.get(name);
  if (value === undefined) throw new FormulaFailure('formula-missing-value', { name });
  return value;
}

function call(node: Extract<Node, { kind: 'call' }>, bindings: Bindings): Rational {
  const known = FUNCTIONS.get(node.name);
  if (known === undefined) throw new FormulaFailure('formula-unknown-function', { name: node.name, names: '' });
  return bounded(known.apply(node.args.map((argument) => numberOf(argument, bindings))));
}

/** The exact value of a formula's tree. @throws FormulaFailure */
export function valueOf(node: Node, bindings: Bindings): Value {
  switch (node.kind) {
    case 'number': return node.value;
    case 'name': return bound(node.name, bindings);
    case 'group': return valueOf(node.of, bindings);
    case 'percent': return bounded(numberOf(node.of, bindings).div(HUNDRED));
    case 'negate': return numberOf(node.of, bindings).neg();
    case 'not': return !truthOf(node.of, bindings);
    case 'binary': return bounded(ARITHMETIC[node.operator](numberOf(node.left, bindings), numberOf(node.right, bindings)));
    case 'compare': return COMPARE[node.operator](numberOf(node.left, bindings).compare(numberOf(node.right, bindings)));
    case 'and': return truthOf(node.left, bindings) && truthOf(node.right, bindings);
    case 'or': return truthOf(node.left, bindings) || truthOf(node.right, bindings);
    case 'if': return valueOf(truthOf(node.condition, bindings) ? node.then : node.otherwise, bindings);
    case 'call': return call(node, bindings);
  }
}
