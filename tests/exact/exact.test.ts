import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, endsWithin, fixedText, fromDouble, parseDecimal, percentText } from '../../src/exact/decimal.ts';
import { rational } from '../../src/exact/rational.ts';
import { round, truncate } from '../../src/exact/rounding.ts';

/** Hundredths of n/d, half away from zero, in whole numbers only. */
function hundredths(n: bigint, d: bigint): bigint {
  return (200n * n + d) / (2n * d);
}

describe('decimal text', () => {
  it.each([
    ['0', '0'], ['-0.50', '-0.5'], ['.5', '0.5'], ['+12.', '12'], ['1e3', '1000'], ['1.5E-3', '0.0015'], ['100', '100'], ['0.10', '0.1'],
  ])('%s reads as %s', (text, expected) => {
    const value = parseDecimal(text);
    expect(value === null ? null : decimalText(value)).toBe(expected);
  });

  it.each(['', '.', '1,000', ' 1', '1 ', 'abc', '1.2.3', '0x10', '1/3', '0.(3)', 'Infinity', '１'])('%s is no decimal text', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('reads a double through its shortest decimal text', () => {
    expect(fromDouble(0.1).toFraction()).toBe('1/10');
    expect(fromDouble(0.95799999999999996).toFraction()).toBe('479/500');
    expect(fromDouble(1e21).toFraction()).toBe('1000000000000000000000');
    expect(() => fromDouble(Number.NaN)).toThrow(RangeError);
  });

  it.each([
    [0.8619000000000001, '0.8619'], [1 - 0.05, '0.95'], [0.1 + 0.2, '0.3'], [1.1 * 1.1, '1.21'], [100 * 1.1, '110'], [4.35 * 100, '435'], [2 / 3, '0.666666666666667'], [1e-7 + 2e-7, '0.0000003'], [-0.1 - 0.2, '-0.3'],
    [123456789012.34, '123456789012.34'], [9007199254740991, '9007199254740991'], [1234567890123456, '1234567890123456'],
  ])('reads what a formula left in a cell as a person sees it: %d as %s', (value, expected) => {
    expect(decimalText(fromDouble(value))).toBe(expected);
  });

  it('reads every number of at most 15 digits as it was typed', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.integer({ min: -30, max: 30 }), (digits, exponent) => {
      const text = `${digits.toString()}e${String(exponent)}`;
      expect(fromDouble(Number(text)).equals(parseDecimal(text) ?? rational(-1))).toBe(true);
    }), { numRuns: 2000 });
  });

  it('holds the largest and the smallest doubles', () => {
    for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, 1e-300, Number.MIN_VALUE, 0, -0]) expect(Number(decimalText(fromDouble(value), 400))).toBeCloseTo(value === 0 ? 0 : value, 5);
    expect([decimalText(fromDouble(1e308)).length, decimalText(fromDouble(1e-300)), decimalText(fromDouble(1e-300), 400).length]).toEqual([309, '0', 302]);
  });

  it('writes what it read', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 12 }), (digits, places) => {
      const value = rational(digits, 10n ** BigInt(places));
      expect(parseDecimal(decimalText(value))?.equals(value)).toBe(true);
    }));
  });

  it('keeps places where asked to', () => {
    expect(fixedText(rational(2, 3), 2)).toBe('0.67');
    expect(fixedText(rational(-1, 800), 2)).toBe('0.00');
    expect(fixedText(rational(5), 0)).toBe('5');
  });

  it('writes a double as percent like its exact value', () => {
    expect([percentText(0.95625, 2), percentText(-0.00005, 2), percentText(-0.00004, 2), percentText(1e21, 0), percentText(1e-9, 3)]).toEqual(['95.63%', '-0.01%', '0.00%', `1${'0'.repeat(23)}%`, '0.000%']);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 12 }), (value, places) => {
      expect(percentText(value, places)).toBe(`${fixedText(fromDouble(value).mul(100), places)}%`);
    }));
    expect(() => percentText(Number.NaN, 2)).toThrow(RangeError);
  });

  it('knows where a decimal ends', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 5000n), fc.integer({ min: 0, max: 6 }), (n, d, places) => {
      expect(endsWithin(rational(n, d), places)).toBe(rational(n * 10n ** BigInt(places), d).d === 1n);
    }));
  });

  it('drops zeros behind the point only', () => {
    expect([decimalText(rational(199, 2), 0), decimalText(rational(1999, 20), 1), decimalText(rational(-1, 3), 0), decimalText(rational(1001, 10))]).toEqual(['100', '100', '0', '100.1']);
  });

  it('rounds what does not end to the places asked for', () => {
    expect([decimalText(rational(2, 3), 4), decimalText(rational(-2, 3), 4), decimalText(rational(1, 3))]).toEqual(['0.6667', '-0.6667', `0.${'3'.repeat(20)}`]);
  });
});

describe('rounding', () => {
  it.each([['1', '8', '0.13'], ['-1', '8', '-0.13'], ['1', '200', '0.01'], ['-1', '200', '-0.01'], ['2', '3', '0.67']])('%s/%s → %s', (n, d, expected) => {
    expect(decimalText(round(rational(BigInt(n), BigInt(d)), 2))).toBe(expected);
  });

  it('is nearest, ties away from zero, at any number of places and on both sides of it', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 15n), fc.integer({ min: 0, max: 12 }), (n, d, places) => {
      const power = 10n ** BigInt(places);
      const magnitude = (2n * (n < 0n ? -n : n) * power + d) / (2n * d);
      expect(round(rational(n, d), places).toFraction()).toBe(rational(n < 0n ? -magnitude : magnitude, power).toFraction());
    }));
  });

  it('cuts without rounding', () => {
    expect(decimalText(truncate(rational(129, 1000), 2))).toBe('0.12');
    expect(decimalText(truncate(rational(-129, 1000), 2))).toBe('-0.12');
  });

  it('is right for every weight 0.5…50 and ratio 0…1 by thousandths', () => {
    let wrong = 0;
    for (let half = 1n; half <= 100n; half += 1n) {
      const weight = rational(half, 2n);
      for (let ratio = 0n; ratio <= 1000n; ratio += 1n) {
        if (decimalText(round(weight.mul(rational(ratio, 1000n)), 2)) !== decimalText(rational(hundredths(half * ratio, 2000n), 100n))) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  }, 120_000);

  it('is right for whole weights, targets and actuals, whichever way round it is calculated', () => {
    let [wrong, count] = [0, 0];
    for (let weight = 1n; weight <= 50n; weight += 1n) {
      for (let target = 1n; target <= 80n; target += 1n) {
        for (let actual = 1n; actual <= target; actual += 1n) {
          const expected = rational(hundredths(weight * actual, target), 100n);
          const multiplied = round(rational(weight).mul(rational(actual)).div(rational(target)), 2);
          const divided = round(rational(weight).mul(rational(actual).div(rational(target))), 2);
          count += 1;
          if (!multiplied.equals(expected) || !divided.equals(expected)) wrong += 1;
        }
      }
    }
    expect([count, wrong]).toEqual([162_000, 0]);
  }, 120_000);
});
