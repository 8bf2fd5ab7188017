import { decimalText, fromDouble, parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Area } from '../../model/cell.ts';
import { type Token, tokensOf } from './formula-text.ts';
import { areaOf } from './references.ts';

/** What a cell holds for a formula; null for a blank one. */
export type Value = Rational | string | boolean | null;

/** What a formula sees of the workbook. Both throw NotSimple where a value is not known. */
export interface Surroundings {
  valueAt(sheet: string | null, row: number, col: number): Value;
  /** The values of all cells of an area that hold something. */
  valuesIn(sheet: string | null, area: Area): Value[];
}

/** The formula is none that is worked out here, or its result would be an error value. */
export class NotSimple extends Error {}

/** A part of a formula, worked out when it is needed: only the branch taken of an IF is. */
type Part = () => Value;

/** An argument of a function: `cells` for one that is nothing but a reference, whose texts and blanks do not count. */
interface Argument {
  readonly value: Part;
  readonly cells: (() => Value[]) | null;
}

const isNumber = (value: Value): value is Rational => typeof value === 'object' && value !== null;

function numberOf(value: Value): Rational {
  if (value === null) return ZERO;
  if (!isNumber(value)) throw new NotSimple();
  return value;
}

function truthOf(value: Value): boolean {
  return typeof value === 'boolean' ? value : !numberOf(value).equals(ZERO);
}

/** Text of a value joined to text; a number only where its decimals end. */
function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (!isNumber(value)) throw new NotSimple();
  const text = decimalText(value, 10);
  if (parseDecimal(text)?.equals(value) !== true) throw new NotSimple();
  return text;
}

function quotient(value: Rational, by: Rational): Rational {
  if (by.equals(ZERO)) throw new NotSimple();
  return value.div(by);
}

/** Excel orders texts by its own rules, so they are only compared for being equal. */
function compared(one: Value, sign: string, other: Value): boolean {
  if (typeof one === 'string' || typeof other === 'string') {
    if (typeof (one ?? '') !== typeof (other ?? '') || (sign !== '=' && sign !== '<>')) throw new NotSimple();
    return ((one ?? '').toString().toLowerCase() === (other ?? '').toString().toLowerCase()) === (sign === '=');
  }
  const order = numberOf(one).compare(numberOf(other));
  return COMPARED[sign]?.(order) ?? false;
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0, '<>': (order) => order !== 0,
  '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0,
};

const numbersOf = (given: readonly Argument[]): Rational[] => given.flatMap(({ value, cells }) => (cells === null ? [numberOf(value())] : cells().filter(isNumber)));
const sum = (numbers: readonly Rational[]): Rational => numbers.reduce((total, number) => total.add(number), ZERO);
const furthest = (numbers: readonly Rational[], side: number): Rational => numbers.reduce((best, number) => (number.compare(best) * side > 0 ? number : best), numbers[0] ?? ZERO);

function rounded(value: Rational, places: Rational): Rational {
  if (places.d !== 1n || places.n > 15n) throw new NotSimple();
  const shift = Number(places.s * places.n);
  const tens = rational(10n ** BigInt(Math.max(0, -shift)));
  return round(value.div(tens), Math.max(0, shift)).mul(tens);
}

const argument = (given: readonly Argument[], index: number): Part => given[index]?.value ?? (() => { throw new NotSimple(); });

const FUNCTIONS: Readonly<Record<string, (given: readonly Argument[]) => Value>> = {
  SUM: (given) => sum(numbersOf(given)),
  AVERAGE: (given) => quotient(sum(numbersOf(given)), rational(numbersOf(given).length)),
  MAX: (given) => furthest(numbersOf(given), 1),
  MIN: (given) => furthest(numbersOf(given), -1),
  ABS: (given) => numberOf(argument(given, 0)()).abs(),
  ROUND: (given) => rounded(numberOf(argument(given, 0)()), numberOf(argument(given, 1)())),
  IF: (given) => (truthOf(argument(given, 0)()) ? argument(given, 1)() : given.length < 3 ? false : argument(given, 2)()),
};

/** Reads a formula from left to right into parts; the strongest signs are furthest down. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #around: Surroundings;
  #at = 0;

  constructor(formula: string, around: Surroundings) {
    this.#tokens = tokensOf(formula);
    this.#around = around;
  }

  whole(): Part {
    const part = this.#comparison();
    if (this.#at < this.#tokens.length) throw new NotSimple();
    return part;
  }

  #take(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #need(sign: string): void {
    if (this.#take(sign) === undefined) throw new NotSimple();
  }

  #chain(operand: () => Part, signs: readonly string[], join: (one: Value, sign: string, other: Value) => Value): Part {
    let part = operand();
    for (let sign = this.#take(...signs); sign !== undefined; sign = this.#take(...signs)) {
      const [one, by, other] = [part, sign, operand()];
      part = () => join(one(), by, other());
    }
    return part;
  }

  #comparison(): Part {
    return this.#chain(() => this.#joined(), Object.keys(COMPARED), compared);
  }

  #joined(): Part {
    return this.#chain(() => this.#sum(), ['&'], (one, _, other) => textOf(one) + textOf(other));
  }

  #sum(): Part {
    return this.#chain(() => this.#product(), ['+', '-'], (one, sign, other) => (sign === '+' ? numberOf(one).add(numberOf(other)) : numberOf(one).sub(numberOf(other))));
  }

  #product(): Part {
    return this.#chain(() => this.#factor(), ['*', '/'], (one, sign, other) => (sign === '*' ? numberOf(one).mul(numberOf(other)) : quotient(numberOf(one), numberOf(other))));
  }

  #factor(): Part {
    const sign = this.#take('-', '+');
    if (sign !== undefined) {
      const part = this.#factor();
      return sign === '+' ? part : () => numberOf(part()).neg();
    }
    let part = this.#atom();
    while (this.#take('%') !== undefined) {
      const whole = part;
      part = () => numberOf(whole()).div(rational(100));
    }
    return part;
  }

  #atom(): Part {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    switch (token?.kind) {
      case 'number': return () => parseDecimal(token.text);
      case 'text': return () => token.text.slice(1, -1).replaceAll('""', '"');
      case 'cells': return this.#cell(token);
      case 'function': return this.#call(token.text.toUpperCase());
      case 'sign': return this.#inBrackets(token.text);
      default: throw new NotSimple();
    }
  }

  #inBrackets(sign: string): Part {
    if (sign !== '(') throw new NotSimple();
    const part = this.#comparison();
    this.#need(')');
    return part;
  }

  #cell({ sheet, cells }: Token): Part {
    const area = areaOf(cells);
    return () => {
      if (area === null || area.top !== area.bottom || area.left !== area.right) throw new NotSimple();
      return this.#around.valueAt(sheet, area.top, area.left);
    };
  }

  #call(name: string): Part {
    const work = FUNCTIONS[name];
    if (work === undefined) throw new NotSimple();
    this.#need('(');
    const given = [this.#argument()];
    while (this.#take(',') !== undefined) given.push(this.#argument());
    this.#need(')');
    return () => work(given);
  }

  #argument(): Argument {
    const [token, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]?.text];
    const area = token?.kind === 'cells' && (next === ',' || next === ')') ? areaOf(token.cells) : null;
    const value = this.#comparison();
    return { value, cells: area === null ? null : () => this.#around.valuesIn(token?.sheet ?? null, area) };
  }
}

/**
 * The result of a formula made of the four operations, comparisons, SUM, AVERAGE, MAX, MIN, ABS, ROUND and IF, worked out exactly.
 * @throws NotSimple for any other formula, and where the result would be an error value
 */
export function calculated(formula: string, around: Surroundings): Value {
  return new Parser(formula, around).whole()() ?? ZERO;
}

/** What a stored value is for a formula. */
export function storedValue(value: string | number | boolean | null): Value {
  return typeof value === 'number' ? fromDouble(value) : value;
}
