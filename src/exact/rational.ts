import Fraction from 'fraction.js';

/** An exact rational number. Compare with `.compare`, `.equals`, `.lt`…; never turn it into a double to decide anything. */
export type Rational = Fraction;

/** A rational from whole numbers: `rational(1n, 3n)` is one third. The denominator must not be zero. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  return new Fraction(BigInt(numerator), BigInt(denominator));
}

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);

/** Is a value a rational number? */
export function isRational(value: unknown): value is Rational {
  return value instanceof Fraction;
}
