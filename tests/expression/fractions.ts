/** A fraction of whole numbers in lowest terms, `d` above nothing; calculated without the code under test. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

export function fraction(n: bigint, d = 1n): Fraction {
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / by, d: d / by };
}

export const NOTHING = fraction(0n);
export const ONE = fraction(1n);
export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** `b` is not nothing. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
/** Below, at or above nothing as `a` is below, at or above `b`. */
export const order = (a: Fraction, b: Fraction): bigint => a.n * b.d - b.n * a.d;
export const total = (all: readonly Fraction[]): Fraction => all.reduce(add, NOTHING);
export const lower = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0n ? a : b);
export const higher = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0n ? a : b);

/** The whole number at or below a fraction. */
export function floor({ n, d }: Fraction): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}

/** To so many places, halves away from nothing. */
export function rounded(value: Fraction, places: number): Fraction {
  const power = 10n ** BigInt(places);
  const size = fraction(value.n < 0n ? -value.n : value.n, value.d);
  const whole = floor(add(times(size, fraction(power)), fraction(1n, 2n)));
  return fraction(value.n < 0n ? -whole : whole, power);
}

/** `12`, `-1/3`. */
export const said = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${String(n)}/${String(d)}`);

/** What a decimal text stands for: digits with at most one point and a power of ten; null for anything else. */
export function ofDecimal(text: string): Fraction | null {
  const read = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d{1,4}))?$/.exec(text);
  const [, sign = '', whole = '', part = '', power = '0'] = read ?? [];
  if (read === null || whole + part === '') return null;
  const shift = Number(power) - part.length;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}
