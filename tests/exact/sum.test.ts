import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational, sumOf } from '../../src/exact/rational.ts';

const size = fc.constantFrom(10n, 100n, 10n ** 40n);
const rationals = size.chain((most) => fc.tuple(fc.bigInt(-most, most), fc.bigInt(1n, most))).map(([numerator, denominator]) => rational(numerator, denominator));

describe('a sum', () => {
  it('is what fraction.js adds up, part by part', () => {
    fc.assert(fc.property(rationals, rationals, (left, right) => {
      expect(sumOf(left, right)).toStrictEqual(left.add(right));
    }));
  });

  it.each([['1/3', rational(1, 3), rational(-1, 3), '0'], ['1/6', rational(1, 6), rational(1, 3), '1/2'], ['-1/6', rational(-1, 6), rational(-5, 6), '-1']])('of %s is in lowest terms', (_, left, right, expected) => {
    expect(sumOf(left, right).toFraction()).toBe(expected);
  });
});
