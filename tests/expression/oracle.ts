import { add, type Fraction, floor, fraction, higher, lower, minus, NOTHING, ofDecimal, ONE, order, over, rounded, said, times, total } from './fractions.ts';

/** A reader and calculator of formulas that shares nothing with the code under test: what scoring-rules/README.md says of them, written down once more. */
export type OracleValue = Fraction | boolean;
export type Bound = ReadonlyMap<string, OracleValue>;
type Evaluate = (bound: Bound) => OracleValue;

/** A formula without a value, by the code that says why; `unreadable` where it is no formula. */
export class NoValue extends Error {}

const HUNDRED = fraction(100n);
const LIMIT = 10n ** 400n;
const SAME: Readonly<Record<string, string>> = {
  '、': ',', '−': '-', '–': '-', '—': '-', '×': '*', '✕': '*', '∗': '*', '÷': '/', '∕': '/', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '　': ' ', '\u00a0': ' ', '\n': ' ', '\r': ' ', '\t': ' ',
};
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠', '<>': '≠' };
const CONNECTIVES: Readonly<Record<string, string>> = { 并且: 'and', 而且: 'and', 且: 'and', and: 'and', 或者: 'or', 或: 'or', or: 'or', 非: 'not', not: 'not' };

function limited(value: Fraction): Fraction {
  if (value.n > LIMIT || -value.n > LIMIT || value.d > LIMIT) throw new NoValue('formula-too-many-digits');
  return value;
}

function number(value: OracleValue): Fraction {
  if (typeof value === 'boolean') throw new NoValue('formula-number-needed');
  return value;
}

function truth(value: OracleValue): boolean {
  if (typeof value !== 'boolean') throw new NoValue('formula-condition-needed');
  return value;
}

function divided(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new NoValue('formula-division-by-zero');
  return over(a, b);
}

function power(base: Fraction, { n, d }: Fraction): Fraction {
  const times = n < 0n ? -n : n;
  if (d !== 1n || times > 64n) throw new NoValue('formula-power');
  const raised = limited(fraction(base.n ** times, base.d ** times));
  return n < 0n ? divided(ONE, raised) : raised;
}

function places(args: readonly Fraction[]): number {
  const wanted = args[1] ?? NOTHING;
  if (wanted.d !== 1n || wanted.n < 0n || wanted.n > 20n) throw new NoValue('formula-places');
  return Number(wanted.n);
}

const BINARY: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = { '+': add, '-': minus, '*': times, '/': divided, '^': power };
const COMPARE: Readonly<Record<string, (difference: bigint) => boolean>> = {
  '<': (sign) => sign < 0n, '≤': (sign) => sign <= 0n, '>': (sign) => sign > 0n, '≥': (sign) => sign >= 0n, '=': (sign) => sign === 0n, '≠': (sign) => sign !== 0n,
};
const first = ([value = NOTHING]: readonly Fraction[]): Fraction => value;
const least = (args: readonly Fraction[]): Fraction => args.reduce(lower);
const most = (args: readonly Fraction[]): Fraction => args.reduce(higher);
const size = (args: readonly Fraction[]): Fraction => (first(args).n < 0n ? minus(NOTHING, first(args)) : first(args));
const round = (args: readonly Fraction[]): Fraction => rounded(first(args), places(args));
const down = (args: readonly Fraction[]): Fraction => fraction(floor(first(args)));
const up = (args: readonly Fraction[]): Fraction => fraction(-floor(minus(NOTHING, first(args))));
const mean = (args: readonly Fraction[]): Fraction => over(total(args), fraction(BigInt(args.length)));
const CALLS = new Map([
  ['最小', least], ['min', least], ['最大', most], ['max', most], ['绝对值', size], ['abs', size], ['四舍五入', round], ['round', round],
  ['取整', down], ['向下取整', down], ['floor', down], ['向上取整', up], ['ceil', up], ['求和', total], ['sum', total], ['平均', mean], ['mean', mean],
]);

function plain(text: string): string {
  return [...text].map((glyph) => {
    const code = glyph.codePointAt(0) ?? 0;
    return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : SAME[glyph] ?? glyph;
  }).join('');
}

/** A run of letters as it is, where it is a name; else cut where a connective, or a name that holds one, begins. */
function wordsOf(run: string, names: ReadonlySet<string>): string[] {
  if (names.has(run)) return [run];
  const cuts = [...[...names].filter((name) => /[且或非]/.test(name)).sort((a, b) => b.length - a.length), '并且', '而且', '或者', '且', '或', '非'];
  for (let at = 0; at < run.length; at += 1) {
    const cut = cuts.find((one) => run.slice(at).startsWith(one));
    if (cut !== undefined) return [...(at === 0 ? [] : [run.slice(0, at)]), cut, ...(run.length > at + cut.length ? wordsOf(run.slice(at + cut.length), new Set([...names].filter((name) => /[且或非]/.test(name) || name === run.slice(at + cut.length)))) : [])];
  }
  return [run];
}

/** The words and signs of a formula. @throws NoValue for a glyph that has no place */
function wordsAndSigns(text: string, names: ReadonlySet<string>): string[] {
  const pattern = /\s*(?:((?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(>=|<=|==|!=|<>|[-+*/^%(),?:<>=≥≤≠]))/uy;
  const source = plain(text).replace(/ +$/, '');
  const found: string[] = [];
  while (pattern.lastIndex < source.length) {
    const [, digits, run, sign] = pattern.exec(source) ?? [];
    if (digits !== undefined) found.push(digits);
    else if (run !== undefined) {
      const words = wordsOf(run, names);
      const digits = words.findIndex((word) => /^\p{N}/u.test(word));
      found.push(...(digits < 0 ? words : words.slice(0, digits)));
      if (digits >= 0) pattern.lastIndex -= words.slice(digits).join('').length;
    }
    else if (sign !== undefined) found.push(SIGNS[sign] ?? sign);
    else throw new NoValue('unreadable');
  }
  return found;
}

/** Recursive descent, from what binds least to what binds most. */
class Reader {
  readonly #tokens: readonly string[];
  readonly #names: ReadonlySet<string>;
  #at = 0;

  constructor(tokens: readonly string[], names: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#names = names;
  }

  whole(): Evaluate {
    const read = this.#choice();
    if (this.#at < this.#tokens.length) throw new NoValue('unreadable');
    return read;
  }

  #next(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || this.#names.has(token)) return token;
    return Object.hasOwn(CONNECTIVES, token) ? CONNECTIVES[token] : token;
  }

  #take(...wanted: readonly string[]): string | null {
    const token = this.#next();
    const isName = this.#names.has(this.#tokens[this.#at] ?? '');
    if (token === undefined || isName || !wanted.includes(token)) return null;
    this.#at += 1;
    return token;
  }

  #need(sign: string): void {
    if (this.#take(sign) === null) throw new NoValue('unreadable');
  }

  #choice(): Evaluate {
    const condition = this.#either();
    if (this.#take('?') === null) return condition;
    const then = this.#choice();
    this.#need(':');
    const otherwise = this.#choice();
    return (bound) => (truth(condition(bound)) ? then(bound) : otherwise(bound));
  }

  #either(): Evaluate {
    let left = this.#both();
    while (this.#take('or') !== null) {
      const [before, right] = [left, this.#both()];
      left = (bound) => truth(before(bound)) || truth(right(bound));
    }
    return left;
  }

  #both(): Evaluate {
    let left = this.#comparison();
    while (this.#take('and') !== null) {
      const [before, right] = [left, this.#comparison()];
      left = (bound) => truth(before(bound)) && truth(right(bound));
    }
    return left;
  }

  #comparison(): Evaluate {
    const sides = [this.#sum()];
    const signs: string[] = [];
    for (let sign = this.#take(...Object.keys(COMPARE)); sign !== null; sign = this.#take(...Object.keys(COMPARE))) {
      signs.push(sign);
      sides.push(this.#sum());
    }
    const [only] = sides;
    if (signs.length === 0 && only !== undefined) return only;
    const side = (at: number, bound: Bound): Fraction => number(sides[at]?.(bound) ?? false);
    return (bound) => signs.every((sign, at) => COMPARE[sign]?.(order(side(at, bound), side(at + 1, bound))) === true);
  }

  #leftToRight(signs: readonly string[], part: () => Evaluate): Evaluate {
    let left = part();
    for (let sign = this.#take(...signs); sign !== null; sign = this.#take(...signs)) {
      const [before, right, calculate] = [left, part(), BINARY[sign] ?? add];
      left = (bound) => limited(calculate(number(before(bound)), number(right(bound))));
    }
    return left;
  }

  #sum(): Evaluate {
    return this.#leftToRight(['+', '-'], () => this.#product());
  }

  #product(): Evaluate {
    return this.#leftToRight(['*', '/'], () => this.#signed());
  }

  #signed(): Evaluate {
    const sign = this.#take('+', '-', 'not');
    if (sign === null) return this.#raised();
    const of = this.#signed();
    if (sign === 'not') return (bound) => !truth(of(bound));
    return sign === '+' ? (bound) => number(of(bound)) : (bound) => minus(NOTHING, number(of(bound)));
  }

  #raised(): Evaluate {
    const base = this.#percent();
    if (this.#take('^') === null) return base;
    const exponent = this.#signed();
    return (bound) => limited(power(number(base(bound)), number(exponent(bound))));
  }

  #percent(): Evaluate {
    let of = this.#single();
    while (this.#take('%') !== null) {
      const whole = of;
      of = (bound) => limited(over(number(whole(bound)), HUNDRED));
    }
    return of;
  }

  #single(): Evaluate {
    if (this.#take('(') !== null) {
      const inner = this.#choice();
      this.#need(')');
      return inner;
    }
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    if (this.#names.has(token)) return this.#name(token);
    if (token === '如果' || token === 'if' || CALLS.has(token)) return this.#call(token);
    const value = /^[\d.]/.test(token) ? ofDecimal(token) : null;
    if (value === null) throw new NoValue('unreadable');
    return () => limited(value);
  }

  #name(name: string): Evaluate {
    return (bound) => {
      const value = bound.get(name);
      if (value === undefined) throw new NoValue('formula-missing-value');
      return value;
    };
  }

  #call(name: string): Evaluate {
    this.#need('(');
    const args = [this.#choice()];
    while (this.#take(',') !== null) args.push(this.#choice());
    this.#need(')');
    const [condition, then, otherwise] = args;
    if (condition !== undefined && then !== undefined && otherwise !== undefined && (name === '如果' || name === 'if')) return (bound) => (truth(condition(bound)) ? then(bound) : otherwise(bound));
    const calculate = CALLS.get(name);
    if (calculate === undefined) throw new NoValue('unreadable');
    return (bound) => limited(calculate(args.map((one) => number(one(bound)))));
  }
}

/** What a formula must come to with these values: `3/2`, `true`, or the code of why it has no value. */
export function oracle(text: string, names: ReadonlySet<string>, bound: Bound): string {
  try {
    const value = oracleValue(text, names, bound);
    return typeof value === 'boolean' ? String(value) : said(value);
  } catch (error) {
    if (error instanceof NoValue) return error.message;
    throw error;
  }
}

/** @throws NoValue */
export function oracleValue(text: string, names: ReadonlySet<string>, bound: Bound): OracleValue {
  return new Reader(wordsAndSigns(text, names), names).whole()(bound);
}
