import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rational, rational } from '../../src/exact/rational.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { compile } from '../../src/expression/formula.ts';
import { Chance } from '../review/made-up/random.ts';
import { fraction } from './fractions.ts';
import { Formulas } from './fuzz/texts.ts';
import { oracle } from './oracle.ts';

const NAMES = new Set(['权重', '实际值', '指标值', '非税收入']);
const VALUES = new Map<string, Rational>([['权重', rational(20)], ['实际值', rational(90)], ['指标值', rational(95)], ['非税收入', rational(7)]]);

function result(text: string, values = VALUES): string {
  const compiled = compile(text, NAMES);
  if (!compiled.ok) return compiled.errors.map((error) => error.code).join();
  const evaluated = evaluate(compiled.expression, values);
  if (!evaluated.ok) return evaluated.code;
  return typeof evaluated.value === 'boolean' ? String(evaluated.value) : evaluated.value.toFraction();
}

function printed(text: string, values = VALUES, texts?: ReadonlyMap<string, string>): string {
  const compiled = compile(text, NAMES);
  const evaluated = compiled.ok ? evaluate(compiled.expression, values) : null;
  return evaluated?.ok === true ? evaluated.substituted(texts) : '';
}

describe('formulas in an author’s words', () => {
  it.each([
    ['权重 × 最小(1, 实际值 ÷ 指标值)', '360/19'],
    ['权重 × 最大(0，2 － 实际值 ÷ 指标值)', '400/19'],
    ['权重 × 最大(0, 2 − 实际值 ÷ 指标值)', '400/19'],
    ['权重＊（实际值／指标值）', '360/19'],
    ['权重\n  × 实际值\n  ÷ 指标值', '360/19'],
    ['权重 × １．５', '30'],
    ['四舍五入(权重 × 实际值 ÷ 指标值, 2)', '379/20'],
    ['四舍五入(-0.125，2)', '-13/100'],
    ['绝对值(-3.50)', '7/2'],
    ['0.1 + 0.2', '3/10'],
    ['1e-7 × 10000000', '1'],
    ['-2 ^ 2', '-4'], ['2 ^ 10', '1024'], ['2 ^ -1', '1/2'], ['2 ^ 3 ^ 2', '512'], ['0 ^ 0', '1'],
    ['10 − 4 − 3', '3'], ['2 + 3 × 4', '14'], ['(2 + 3) × 4', '20'], ['60 ÷ 4 ÷ 3', '5'],
    ['平均(1, 2, 4)', '7/3'], ['求和(1、2、4)', '7'], ['取整(-1.5)', '-2'], ['向下取整(1.5)', '1'], ['向上取整(1.2)', '2'],
    ['min(3, 2) + max(1, 5) + abs(-1) + round(1.25, 1) + if(1 < 2, 1, 2)', '103/10'],
  ])('%s = %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it.each([
    ['80%', '4/5'], ['1 − 80%', '1/5'], ['0.9 - 80%', '1/10'], ['权重 + 5%', '401/20'], ['1 ÷ 80%', '5/4'], ['80% ÷ 2', '2/5'],
    ['-5%', '-1/20'], ['权重％ × 5', '1'], ['(30 + 50)%', '4/5'], ['150%% × 200', '3'],
  ])('a percent is a hundredth of what it follows, and nothing else: %s = %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it.each([
    ['如果(实际值 ≥ 指标值, 权重, 80% × 权重)', '16'],
    ['实际值 ＜ 指标值 且 权重 = 20 ? 1 : 2', '1'],
    ['实际值≥1且指标值≥1', 'true'],
    ['权重 > 30 或80%<1且0.5 < 1', 'true'], ['非0 = 1 或 1 < 2', 'formula-condition-needed'],
    ['非税收入=7且非税收入≥7', 'true'],
    ['实际值 ＞＝ 指标值 或者 权重 ＝ 20', 'true'],
    ['权重 == 20 并且 权重 ≠ 21 and 权重 <> 22', 'true'],
    ['非（权重 ≤ 20）', 'false'],
    ['90% ≤ 实际值 ÷ 指标值 < 95%', 'true'], ['95% ≤ 实际值 ÷ 指标值 < 100%', 'false'],
    ['如果(指标值 = 0, 实际值 ÷ (指标值 − 95), 5)', '5'],
    ['权重 > 30 ? 1 : 权重 > 10 ? 2 : 3', '2'],
    ['94.99999999999999999999 ≥ 95', 'false'],
  ])('%s is %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it('gives the same whichever comes first, multiplying or dividing', () => {
    const whole = fc.bigInt(1n, 10n ** 9n);
    fc.assert(fc.property(whole, whole, whole, (w, a, t) => {
      const values = new Map([['权重', rational(w, 7n)], ['实际值', rational(a)], ['指标值', rational(t)]]);
      const expected = rational(w * a, 7n * t).toFraction();
      expect([result('权重 × 实际值 ÷ 指标值', values), result('权重 × (实际值 ÷ 指标值)', values)]).toEqual([expected, expected]);
    }));
  });

  it('calculates any formula as fractions of whole numbers do', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const text = new Formulas(new Chance(seed), { numbers: [...NAMES], truths: [] }).number(4);
      const compiled = compile(text, NAMES);
      if (compiled.ok) expect(result(text)).toBe(oracle(text, NAMES, new Map([...VALUES].map(([name, { s, n, d }]) => [name, fraction(s * n, d)]))));
    }), { numRuns: 1000 });
  });

  it('keeps every digit of a literal', () => {
    expect(result('0.12345678901234567890123456789')).toBe(rational(12345678901234567890123456789n, 10n ** 29n).toFraction());
  });
});

describe('a formula with its numbers put in', () => {
  it.each([
    ['权重 × 最小(1, 实际值 ÷ 指标值)', '20 × 最小(1, 90 ÷ 95)'],
    ['权重*（2-实际值/指标值）', '20 × (2 − 90 ÷ 95)'],
    ['0.10 × 权重 ＋ 80.0%', '0.10 × 20 + 80.0%'],
    ['实际值>=指标值?权重:0', '如果(90 ≥ 95, 20, 0)'],
    ['90% ≤ 实际值 ÷ 指标值 < 95%', '90% ≤ 90 ÷ 95 且 90 ÷ 95 < 95%'],
  ])('%s → %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('puts negative numbers and fractions in brackets', () => {
    expect(printed('权重 − 实际值', new Map([['权重', rational(-2)], ['实际值', rational(1, 3)]]))).toBe('(−2) − (1/3)');
  });

  it('prints a value as the form does, where the caller says how', () => {
    expect(printed('权重 × 实际值 ÷ 指标值', VALUES, new Map([['实际值', '90%'], ['指标值', '95%']]))).toBe('20 × 90% ÷ 95%');
  });
});
