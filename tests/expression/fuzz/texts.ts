import type { Chance } from '../../review/made-up/random.ts';

/** Names of a random formula: those that stand for numbers, and those that stand for yes or no. */
export interface FormulaNames {
  readonly numbers: readonly string[];
  readonly truths: readonly string[];
}

const NUMBERS = ['0', '1', '2', '3', '7', '10', '20', '95', '100', '0.5', '.25', '0.10', '1.005', '33.333', '1e3', '2.5e-3', '9e20', '１２', '３.５', '5%', '80%', '0.1%', '150％', '2.5%%', '9e399', '1e-398', '123456789012345678901234567890'];
const SPACES = ['', '', '', ' ', ' ', '  ', '　', '\u00a0', '\n', '\t'];
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '+': ['+', '＋'], '-': ['-', '−', '－', '–', '—'], '*': ['*', '×', '＊', '✕', '∗'], '/': ['/', '÷', '／', '∕'], '^': ['^', '＾'], '(': ['(', '（'], ')': [')', '）'], ',': [',', '，', '、'],
  '<': ['<', '＜'], '≤': ['≤', '<=', '≦', '⩽', '＜＝'], '>': ['>', '＞'], '≥': ['≥', '>=', '≧'], '=': ['=', '==', '＝'], '≠': ['≠', '!=', '<>', '！＝'],
  and: ['且', '并且', '而且', ' and '], or: ['或', '或者', ' or '], not: ['非', ' not '], '?': ['?', '？'], ':': [':', '：'],
};
const MANY = ['最小', 'min', '最大', 'max', '求和', 'sum', '平均', 'mean'];
const SINGLE = ['绝对值', 'abs', '四舍五入', 'round', '向下取整', '取整', 'floor', '向上取整', 'ceil'];

/** Random formulas that follow the language's own grammar, in all of its spellings. */
export class Formulas {
  readonly #chance: Chance;
  readonly #names: FormulaNames;

  constructor(chance: Chance, names: FormulaNames) {
    this.#chance = chance;
    this.#names = names;
  }

  #sign(sign: string): string {
    return `${this.#chance.pick(SPACES)}${this.#chance.pick(SIGNS[sign] ?? [sign])}${this.#chance.pick(SPACES)}`;
  }

  /** A number, to so many levels. */
  number(depth: number): string {
    if (depth <= 0 || this.#chance.often(12)) return this.#single();
    switch (this.#chance.between(0, 9)) {
      case 0: return `${this.#sign('(')}${this.number(depth - 1)}${this.#sign(')')}`;
      case 1: return `${this.#sign('(')}${this.#sign('-')}${this.number(depth - 1)}${this.#sign(')')}`;
      case 2: return `${this.#sign('(')}${this.number(depth - 1)}${this.#sign(')')}${this.#chance.often(60) ? '%' : ''}`;
      case 3: return `${this.#single()}${this.#sign('^')}${this.#chance.often(85) ? String(this.#chance.between(0, 4)) : this.number(depth - 1)}`;
      case 4: return `${this.#chance.pick(MANY)}${this.#sign('(')}${Array.from({ length: this.#chance.between(1, 4) }, () => this.number(depth - 1)).join(this.#sign(','))}${this.#sign(')')}`;
      case 5: return this.#single1(depth);
      case 6: return this.#choice(depth);
      default: return `${this.number(depth - 1)}${this.#sign(this.#chance.pick(['+', '-', '*', '*', '/', '/']))}${this.number(depth - 1)}`;
    }
  }

  /** A condition, to so many levels. */
  condition(depth: number): string {
    const { truths } = this.#names;
    if (truths.length > 0 && this.#chance.often(15)) return this.#chance.pick(truths);
    if (depth > 0 && this.#chance.often(35)) {
      const [left, right] = [this.condition(depth - 1), this.condition(depth - 1)];
      return this.#chance.often(30) ? `${this.#sign('not')}${this.#sign('(')}${left}${this.#sign(')')}` : `${left}${this.#sign(this.#chance.pick(['and', 'or']))}${right}`;
    }
    const compare = (): string => this.#sign(this.#chance.pick(['<', '≤', '>', '≥', '=', '≠']));
    const chained = this.#chance.often(15) ? `${compare()}${this.number(depth - 2)}` : '';
    return `${this.number(depth - 1)}${compare()}${this.number(depth - 1)}${chained}`;
  }

  #single(): string {
    const { numbers } = this.#names;
    return numbers.length > 0 && this.#chance.often(50) ? this.#chance.pick(numbers) : this.#chance.pick(NUMBERS);
  }

  #single1(depth: number): string {
    const name = this.#chance.pick(SINGLE);
    const places = /四舍|round/.test(name) && this.#chance.often(70) ? `${this.#sign(',')}${String(this.#chance.between(0, 6))}` : '';
    return `${name}${this.#sign('(')}${this.number(depth - 1)}${places}${this.#sign(')')}`;
  }

  #choice(depth: number): string {
    const [condition, then, otherwise] = [this.condition(depth - 1), this.number(depth - 1), this.number(depth - 1)];
    if (this.#chance.often(70)) return `${this.#chance.pick(['如果', 'if'])}${this.#sign('(')}${condition}${this.#sign(',')}${then}${this.#sign(',')}${otherwise}${this.#sign(')')}`;
    return `${this.#sign('(')}${condition}${this.#sign('?')}${then}${this.#sign(':')}${otherwise}${this.#sign(')')}`;
  }
}

const GLYPHS = [...'权重实际值指标最小大如果且或非（），.0123456789+-×÷*/^%<>=≥?: "[]{};#!_ie\\\'`$@&|~'];
const ODD = ['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u0000', '\u2028', '\u2009', '\ud800', '\u{1F4A3}', '\u{1D400}', 'о', 'е', 'Α', '０', '％', '。', '；', '“', '”', '〇', '一', '½', '²', '∞', '√', '∑', 'İ', 'ß', '́'];
const WORDS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'this', 'import', 'evaluate', 'config', 'createUnit', 'parse', 'simplify', 'true', 'null', 'undefined', 'Infinity', 'NaN', 'i', 'pi', 'e', 'end', 'mod', 'xor', 'to', 'in', 'unit', 'cm', 'process', 'globalThis', 'require', 'Function', '_0', '_1', '0x10', '0b11', '1i'];
const SNIPPETS = ['权重.a', '权重[1]', '权重["x"]', 'a = 5', 'f(x) = x', '1:5', '1:2:5', '"文字"', "'x'", '# 注', '/* x */', '// x', '1; 2', '[1, 2]', '{a: 1}', '(1)(2)', '2 权重', '权重!', "权重'", '9^9^9', '9^9^9^9', '(9^60)^60', '2^-1^-1', '1e99999', '1e-99999', '1e9999', '0^-1', '0^0', '1÷0', '权重÷(1-1)', '@(1)', '() => 1', '${1}', '%s', '1,000', '最小', '如果', '四舍五入(1, 99)', '四舍五入(1, 0.5)', '=1+1', '<b>', '../..', '￥5', '\\u0041'];

/** Texts that ask for too much, of a size by chance. */
function floods(chance: Chance): string {
  const many = chance.pick([10, 49, 51, 100, 400, 900, 1_999, 5_000, 50_000]);
  const wrapped = (before: string, middle: string, after: string): string => `${before.repeat(many)}${middle}${after.repeat(many)}`;
  return chance.pick([
    () => wrapped('(', '1', ')'), () => '-'.repeat(many) + '1', () => 'not '.repeat(many) + '1', () => '非'.repeat(many) + '(1<2)', () => '2^'.repeat(many) + '2', () => '1+'.repeat(many) + '权重',
    () => wrapped('最小(', '权重', ')'), () => wrapped('如果(1<2,', '1', ',2)'), () => wrapped('如果(1<', '权重', '<2,1,2)'), () => '1<2?1:'.repeat(many) + '1', () => '权重<'.repeat(many) + '1', () => '权重且'.repeat(many) + '权重',
    () => `最大(${'1,'.repeat(many)}1)`, () => '9'.repeat(many), () => `0.${'3'.repeat(many)}`, () => '名'.repeat(many), () => '%'.repeat(many), () => `权重${'%'.repeat(many)}`, () => ' '.repeat(many), () => '['.repeat(many),
    () => '9e99×'.repeat(many) + '权重', () => Array.from({ length: Math.min(many, 300) }, (_, index) => `1÷${String(index * 2 + 3)}`).join('+'), () => '1÷7e397+1÷9.1e398+'.repeat(Math.min(many, 100)) + '权重', () => wrapped('abs(-', '权重', ')'), () => '权重 '.repeat(many), () => '\n'.repeat(many) + '权种',
  ])();
}

function spoilt(text: string, chance: Chance): string {
  const glyphs = [...text];
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    const put = chance.pick([() => chance.pick(GLYPHS), () => chance.pick(ODD), () => chance.pick(WORDS), () => chance.pick(SNIPPETS), () => ''])();
    glyphs.splice(chance.between(0, glyphs.length), chance.between(0, 2), put);
  }
  return glyphs.join('');
}

export type TextKind = 'valid' | 'broken' | 'hostile';

/** A random formula's text: half of them valid, the others broken or hostile. */
export function formulaText(chance: Chance, names: FormulaNames): { readonly kind: TextKind; readonly text: string } {
  const formulas = new Formulas(chance, names);
  const valid = (): string => (chance.often(75) ? formulas.number(chance.between(1, 5)) : formulas.condition(chance.between(1, 4)));
  const roll = chance.between(0, 99);
  if (roll < 55) return { kind: 'valid', text: valid() };
  if (roll < 80) return { kind: 'broken', text: spoilt(valid(), chance) };
  if (roll < 85) return { kind: 'hostile', text: floods(chance) };
  if (roll < 95) return { kind: 'hostile', text: spoilt(chance.pick([...SNIPPETS, ...WORDS]), chance) };
  return { kind: 'hostile', text: Array.from({ length: chance.between(0, 60) }, () => chance.pick([chance.pick(GLYPHS), chance.pick(ODD), chance.pick(WORDS)])).join('') };
}
