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

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A rational whose parts have no common divisor. fraction.js would look for one, which takes longer than all else where they have hundreds of digits. */
function ofReduced(numerator: bigint, denominator: bigint): Rational {
  const [s, n] = numerator < 0n ? [-1n, -numerator] : [1n, numerator];
  return Object.assign(Object.create(Fraction.prototype) as Rational, { s, n, d: denominator });
}

/** `left + right`, which takes little where one of the two has a small denominator, however long the other one is. */
export function sumOf(left: Rational, right: Rational): Rational {
  const shared = commonDivisor(left.d, right.d);
  const numerator = left.s * left.n * (right.d / shared) + right.s * right.n * (left.d / shared);
  const over = commonDivisor(numerator, shared);
  return ofReduced(numerator / over, (left.d / shared) * (right.d / over));
}
