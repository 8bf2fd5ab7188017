import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { type Rational, rational } from '../../src/exact/rational.ts';
import { compile, evaluate } from '../../src/expression/formula.ts';

const NAMES = new Set(['权重', '实际值', '指标值']);
const VALUES = new Map<string, Rational>([['权重', rational(20)], ['实际值', rational(90)], ['指标值', rational(95)]]);

function result(text: string, values = VALUES): string {
  const compiled = compile(text, NAMES);
  if (!compiled.ok) return compiled.errors.map((error) => error.code).join();
  const evaluated = evaluate(compiled.expression, values);
  if (!evaluated.ok) return evaluated.code;
  return typeof evaluated.value === 'boolean' ? String(evaluated.value) : evaluated.value.toFraction();
}

describe('formulas in an author’s words', () => {
  it.each([
    ['权重 × 最小(1, 实际值 ÷ 指标值)', '360/19'],
    ['权重 × 最大(0，2 － 实际值 ÷ 指标值)', '400/19'],
    ['权重＊（实际值／指标值）', '360/19'],
    ['如果(实际值 ≥ 指标值, 权重, 80% × 权重)', '16'],
    ['实际值 ＜ 指标值 且 权重 = 20 ? 1 : 2', '1'],
    ['四舍五入(权重 × 实际值 ÷ 指标值, 2)', '379/20'],
    ['绝对值(-3.50)', '7/2'],
    ['0.1 + 0.2', '3/10'],
    ['2 ^ 10', '1024'],
    ['平均(1, 2, 4)', '7/3'],
  ])('%s = %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it('shows the numbers that were put in', () => {
    const compiled = compile('权重 × 最小(1, 实际值 ÷ 指标值)', NAMES);
    const evaluated = compiled.ok ? evaluate(compiled.expression, VALUES) : null;
    expect(evaluated?.ok === true ? evaluated.substituted() : '').toBe('20 × 最小(1, 90 ÷ 95)');
  });

  it('gives the same whichever comes first, multiplying or dividing', () => {
    const whole = fc.bigInt(1n, 10n ** 9n);
    fc.assert(fc.property(whole, whole, whole, (w, a, t) => {
      const values = new Map([['权重', rational(w, 7n)], ['实际值', rational(a)], ['指标值', rational(t)]]);
      expect(result('权重 × 实际值 ÷ 指标值', values)).toBe(result('权重 × (实际值 ÷ 指标值)', values));
    }));
  });

  it('keeps every digit of a literal', () => {
    expect(result('0.12345678901234567890123456789')).toBe(rational(12345678901234567890123456789n, 10n ** 29n).toFraction());
    expect(decimalText(rational(1, 8))).toBe('0.125');
  });
});

describe('what a formula may not do', () => {
  it.each([
    ['import("x")', 'formula-not-allowed'], ['config({})', 'formula-not-allowed'], ['createUnit("a")', 'formula-not-allowed'],
    ['evaluate("1")', 'formula-not-allowed'], ['evaluate(1)', 'formula-unknown-function'], ['f(x)=x', 'formula-unknown-name'],
    ['2 权重', 'formula-not-allowed'], ['[1,2,3]', 'formula-not-allowed'], ['1:5', 'formula-not-allowed'], ['权重.a', 'formula-not-allowed'],
    ['权重!', 'formula-not-allowed'], ['i', 'formula-unknown-name'], ['e', 'formula-unknown-name'], ['constructor', 'formula-unknown-name'],
    ['__proto__', 'formula-unknown-name'], ['toString()', 'formula-unknown-function'], ['权重 ×', 'formula-syntax'], ['(权重', 'formula-syntax'],
    ['"<b>"', 'formula-not-allowed'], ['权种', 'formula-unknown-name'], ['最小()', 'formula-arguments'], ['', 'formula-not-allowed'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'formula-too-deep'], ['1+'.repeat(500_000), 'formula-too-long'],
  ])('%s', (text, code) => {
    expect(result(text)).toBe(code);
  });

  it.each([
    ['1 ÷ 0', 'formula-division-by-zero'], ['9^9^9', 'formula-power'], ['(9^60)^60', 'formula-too-many-digits'],
    ['权重 + (1 < 2)', 'formula-number-needed'], ['如果(1, 2, 3)', 'formula-condition-needed'],
  ])('%s fails as a value: %s', (text, code) => {
    expect(result(text)).toBe(code);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'权重实际值指标最小大(),.0123456789+-×÷*/^%<>=?: "[]{};ie且或非') }), (text) => {
      expect(typeof result(text)).toBe('string');
    }), { numRuns: 2000 });
  });
});
