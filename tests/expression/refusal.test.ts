import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { compile } from '../../src/expression/formula.ts';
import { isName } from '../../src/expression/tokens.ts';
import { stepsOf } from '../work.ts';

const NAMES = new Set(['权重', '实际值', '指标值']);
const LONGEST_SUM = `${'1+'.repeat(999)}权重`;

function refusal(text: string): readonly [code: string, position: number] | string {
  const compiled = compile(text, NAMES);
  const [error] = compiled.ok ? [] : compiled.errors;
  return error === undefined ? 'accepted' : [error.code, error.position];
}

describe('what a formula may not hold', () => {
  it.each([
    ['import("x")', 'formula-not-allowed', 7], ['config({})', 'formula-not-allowed', 7], ['createUnit("a")', 'formula-not-allowed', 11],
    ['evaluate("1")', 'formula-not-allowed', 9], ['import(1)', 'formula-unknown-function', 0], ['1 + evaluate(1)', 'formula-unknown-function', 4], ['f(x)=x', 'formula-unknown-function', 0],
    ['a=5', 'formula-unknown-name', 0], ['i', 'formula-unknown-name', 0], ['e', 'formula-unknown-name', 0], ['2 × pi', 'formula-unknown-name', 4],
    ['constructor', 'formula-unknown-name', 0], ['__proto__', 'formula-unknown-name', 0], ['toString()', 'formula-unknown-function', 0],
    ['hasOwnProperty', 'formula-unknown-name', 0], ['true', 'formula-unknown-name', 0], ['null', 'formula-unknown-name', 0], ['_0', 'formula-unknown-name', 0],
    ['权重 × 权种', 'formula-unknown-name', 5], ['权重且权种', 'formula-unknown-name', 3], ['实际值权重', 'formula-unknown-name', 0],
    ['[1,2,3]', 'formula-not-allowed', 0], ['权重.a', 'formula-not-allowed', 2], ['权重[1]', 'formula-not-allowed', 2], ['权重!', 'formula-not-allowed', 2],
    ['权重\'', 'formula-not-allowed', 2], ['"<b>"', 'formula-not-allowed', 0], ['权重 # 加', 'formula-not-allowed', 3], ['1; 2', 'formula-not-allowed', 1],
    ['{a: 1}', 'formula-not-allowed', 0], ['1 \u{1F4A3}', 'formula-not-allowed', 2], ['权重 & 1', 'formula-not-allowed', 3],
    ['2 权重', 'formula-missing-sign', 2], ['2权重', 'formula-missing-sign', 1], ['权重(2)', 'formula-missing-sign', 2], ['(1)(2)', 'formula-missing-sign', 3],
    ['80% 权重', 'formula-missing-sign', 4], ['7 % 3', 'formula-missing-sign', 4], ['0x10', 'formula-unknown-name', 1], ['5 mod 3', 'formula-unknown-name', 2],
    ['最小(1,000)', 'formula-missing-sign', 6], ['1,000', 'formula-missing-sign', 3], ['1.2.3', 'formula-missing-sign', 3], ['3 天', 'formula-unknown-name', 2],
    ['权重 ×', 'formula-syntax', 4], ['(权重', 'formula-syntax', 3], ['权重)', 'formula-syntax', 2], ['× 权重', 'formula-syntax', 0], ['1, 2', 'formula-syntax', 1],
    ['如果 权重', 'formula-arguments', 0], ['最小()', 'formula-arguments', 0], ['1 + 如果(1<2, 3)', 'formula-arguments', 4], ['1:5', 'formula-syntax', 0],
    ['绝对值(1, 2)', 'formula-arguments', 0], ['如果(1<2, 3, 4, 5)', 'formula-arguments', 0],
    ['', 'formula-empty', 0], ['　 \n', 'formula-empty', 0],
  ])('%s', (text, code, position) => {
    expect(refusal(text)).toEqual([code, position]);
  });

  it.each([
    ['1 + (权重 ＝ 2)', 'formula-number-needed', 5], ['如果(权重 + 1, 2, 3)', 'formula-condition-needed', 3], ['非（权重 ＜ 2）且 1', 'formula-condition-needed', 11], ['非 权重 < 2', 'formula-number-needed', 2],
    ['权重 ＞ 1 ＋ (1 < 2)', 'formula-number-needed', 10],
  ])('%s mixes numbers and conditions', (text, code, position) => {
    expect(refusal(text)).toEqual([code, position]);
  });

  it.each([
    ['权重 ＋ 1 ÷ 0', 'formula-division-by-zero', 5], ['权重 ÷ 0', 'formula-division-by-zero', 5], ['实际值 ÷ (2 − 2)', 'formula-division-by-zero', 7], ['权重 × 9^9^9', 'formula-power', 5], ['10^100000', 'formula-power', 0], ['2 ^ 0.5', 'formula-power', 0],
    ['(9^60)^60', 'formula-too-many-digits', 1], ['权重 + 1e9999', 'formula-too-many-digits', 5], ['1e99999', 'formula-too-many-digits', 0],
    ['权重 × 四舍五入(1, 0.5)', 'formula-places', 5],
  ])('%s fails before any form is scored', (text, code, position) => {
    expect(refusal(text)).toEqual([code, position]);
  });

  it('says what must come out', () => {
    expect(compile('权重 > 1', NAMES, 'number')).toMatchObject({ errors: [{ code: 'formula-number-needed', position: 0 }] });
    expect(compile('权重 × 1', NAMES, 'condition')).toMatchObject({ errors: [{ code: 'formula-condition-needed', position: 0 }] });
    expect(compile('权重', NAMES, 'number').ok).toBe(true);
  });

  it('says the place for people too, counted from 1', () => {
    expect(compile('权重 × 权种', NAMES)).toMatchObject({ errors: [{ params: { name: '权种', at: '6' } }] });
  });
});

describe('what would take for ever', () => {
  it.each([
    ['brackets 10,000 deep', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'formula-too-long'],
    ['brackets 60 deep', `${'('.repeat(60)}1${')'.repeat(60)}`, 'formula-too-deep'],
    ['half a megabyte of sums', '1+'.repeat(500_000), 'formula-too-long'],
    ['conditions in conditions', `${'1<2?1:'.repeat(300)}1`, 'formula-too-deep'],
    ['towers', `${'2^'.repeat(900)}2`, 'formula-too-deep'],
    ['leading signs', `${'-'.repeat(1_900)}1`, 'formula-too-deep'],
    ['open brackets of another kind', '['.repeat(1_900), 'formula-not-allowed'],
    ['products without end', `${'9e99×'.repeat(300)}9`, 'formula-too-many-digits'],
    ['chains within chains, each of which asks for its middle twice', `${'如果(1<'.repeat(40)}权重${'<2,1,2)'.repeat(40)}`, 'formula-too-many-parts'],
  ])('%s: refused in fewer steps than the longest sum that fits takes', (_, text, code) => {
    expect(refusal(text)[0]).toBe(code);
    expect(stepsOf(() => refusal(text))).toBeLessThan(stepsOf(() => compile(LONGEST_SUM, NAMES)));
  });

  it.each([['conditions', '如果(1<2,', '权重', ',2)'], ['brackets', '(', '权重', ')'], ['functions', '最小(', '权重', ')'], ['choices', '(1<2?', '权重', ':1)']])('%s within one another, as deep as they may be, take no more steps than the longest sum', (_, before, middle, after) => {
    const text = `${before.repeat(25)}${middle}${after.repeat(25)}`;
    expect(compile(text, NAMES).ok).toBe(true);
    expect(stepsOf(() => compile(text, NAMES))).toBeLessThan(stepsOf(() => compile(LONGEST_SUM, NAMES)));
  });

  it('a percent of a percent ends at as many digits as any product', () => {
    expect(refusal(`权重 ＋ 1${'%'.repeat(250)}`)).toEqual(['formula-too-many-digits', 5]);
  });

  it('takes the longest sum that fits', () => {
    const compiled = compile(LONGEST_SUM, NAMES);
    expect(compiled.ok && evaluate(compiled.expression, new Map([['权重', rational(1)]]))).toMatchObject({ ok: true, value: rational(1000) });
  });

  it('never throws, whatever the text', () => {
    const glyphs = [...'权重实际值指标最小大如果且或非（），.0123456789+-×÷*/^%<>=≥?: "[]{};#!_ie'];
    fc.assert(fc.property(fc.string({ unit: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...glyphs, '权重', '最小(', '如果(') }, { weight: 1, arbitrary: fc.string() }) }), (text) => {
      const compiled = compile(text, NAMES);
      if (!compiled.ok) expect(compiled.errors[0]?.position).toBeLessThanOrEqual(text.length);
      else expect(evaluate(compiled.expression, new Map())).toHaveProperty('ok');
    }), { numRuns: 3000 });
  });
});

describe('what can be a name', () => {
  it.each(['权重', '非税收入', '甲且乙', '__proto__', 'constructor', 'x1', '\u{1D400}'])('%s can', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each(['', ' ', '非(', '2', '1+1', '(权重)', '权重 ', '且', '非', '而且', 'and', '最小', '如果', 'if', '甲 乙', '甲.乙', '甲\u200b', 'Ａ', '%', '[', '权重\u202e'])('“%s” cannot', (text) => {
    expect(isName(text)).toBe(false);
  });

  it('is what reads as one name where it is known, and as an unknown one where it is not', () => {
    const pieces = ['权', '且', '或', '非', '并且', '最小', '如果', 'and', 'if', 'x', '8', '_', ' ', '.', '（', 'Ａ', '+', '%'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((all) => all.join('')), (text) => {
      // 且8权 is refused as a name, since it begins like a condition.
      fc.pre(!/^(?:[且或非]|并且)+8/.test(text));
      const [alone, named] = [compile(text, new Set()), compile(text, new Set([text]))];
      const reads = named.ok && named.expression.tree.kind === 'name' && !alone.ok && alone.errors[0]?.code === 'formula-unknown-name';
      expect([text, isName(text)]).toEqual([text, reads]);
    }), { numRuns: 2000 });
  });

  it('a name that reads like a pattern splits no word', () => {
    const compiled = compile('权重且权重', new Set(['权重', '非(', '[或', '且*']));
    expect(compiled.ok || compiled.errors.map(({ code }) => code)).toBe(true);
  });
});

describe('what only the values show', () => {
  function failure(text: string, values: ReadonlyMap<string, ReturnType<typeof rational> | boolean>): string {
    const compiled = compile(text, NAMES);
    if (!compiled.ok) return 'refused';
    const evaluated = evaluate(compiled.expression, values);
    return evaluated.ok ? 'value' : evaluated.code;
  }

  it.each([
    ['权重 ÷ 指标值', 'formula-division-by-zero'], ['0 ^ (指标值 − 1)', 'formula-division-by-zero'], ['权重 ^ 权重 ^ 权重', 'formula-power'],
    ['实际值 + 1', 'formula-missing-value'], ['四舍五入(权重, 权重 ÷ 3)', 'formula-places'], ['(权重 ^ 64) ^ 64', 'formula-too-many-digits'],
  ])('%s: %s', (text, code) => {
    expect(failure(text, new Map([['权重', rational(20)], ['指标值', rational(0)]]))).toBe(code);
  });

  it('does not count a yes or no as a number', () => {
    expect(failure('权重 + 1', new Map([['权重', true]]))).toBe('formula-number-needed');
    expect(failure('如果(权重, 1, 2)', new Map([['权重', rational(1)]]))).toBe('formula-condition-needed');
  });
});
