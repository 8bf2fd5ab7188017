import { type Rational, rational } from './rational.ts';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Decimal text taken apart: its digits as one whole number, times ten to the power of `shift`. */
function digitsOf(text: string): { readonly digits: bigint; readonly shift: number } | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = BigInt(`${whole}${fraction}`);
  return { digits: sign === '-' ? -digits : digits, shift: Number(exponent) - fraction.length };
}

/**
 * The rational that plain decimal text stands for: `-12.50`, `.5`, `1e-7`. Null for anything else: no commas, no spaces, no words.
 */
export function parseDecimal(text: string): Rational | null {
  const read = digitsOf(text);
  if (read === null) return null;
  const { digits, shift } = read;
  return shift >= 0 ? rational(digits * powerOfTen(shift)) : rational(digits, powerOfTen(-shift));
}

/** What Excel keeps of a typed number, shows of any number and compares by. */
const SHOWN_DIGITS = 15;
const SHORT_TEXT = SHOWN_DIGITS + 1;

/**
 * Decimal text of a host's double, as a person can see it: its shortest text, of a fraction at most 15 significant digits. A typed number never has
 * more; what a formula left behind them is the double's own error: `=1-0.05` is stored as 0.95 or 0.9499999999999999 and is 0.95, `0.1+0.2` is 0.3.
 * May carry an exponent.
 */
export function doubleText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= SHORT_TEXT || Number.isSafeInteger(value)) return shortest;
  const shown = Number(value.toPrecision(SHOWN_DIGITS));
  return Number.isFinite(shown) ? String(shown) : shortest;
}

/**
 * The rational that a host's double stands for: its decimal text (`doubleText`), so 0.1 is one tenth.
 * @throws RangeError for NaN and the infinities.
 */
export function fromDouble(value: number): Rational {
  return parseDecimal(doubleText(value)) ?? notFinite(value);
}

function notFinite(value: number): never {
  throw new RangeError(`not a finite number: ${String(value)}`);
}

const USUAL_POWERS: readonly bigint[] = Array.from({ length: 41 }, (_, places) => 10n ** BigInt(places));

/** Ten to a whole power from 0. @throws RangeError for a negative one */
export function powerOfTen(places: number): bigint {
  return USUAL_POWERS[places] ?? 10n ** BigInt(places);
}

/** Numerator of a rational scaled by a power of ten and rounded half away from zero: the digits of its decimal text. */
export function scaledDigits(value: Rational, places: number): bigint {
  return quotient((value.s < 0n ? -value.n : value.n) * powerOfTen(places), value.d);
}

/** A whole number divided by another one and rounded half away from zero. */
function quotient(digits: bigint, by: bigint): bigint {
  return (2n * digits + (digits < 0n ? -by : by)) / (2n * by);
}

/** A host's double as percent with exactly so many places, by its decimal text (`doubleText`): `percentText(0.95625, 2)` is `95.63%`. @throws RangeError as `fromDouble` */
export function percentText(value: number, places: number): string {
  const { digits, shift } = digitsOf(doubleText(value)) ?? notFinite(value);
  const scale = shift + 2 + places;
  return `${pointed(scale >= 0 ? digits * powerOfTen(scale) : quotient(digits, powerOfTen(-scale)), places)}%`;
}

/** Decimal text with exactly so many places, rounded half away from zero: `fixedText(2/3, 2)` is `0.67`. */
export function fixedText(value: Rational, places: number): string {
  return pointed(scaledDigits(value, places), places);
}

/** Digits with a point before so many of them. */
function pointed(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const point = padded.length - places;
  return places === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, point)}.${padded.slice(point)}`;
}

/**
 * Decimal text without trailing zeros or exponent: exact where the decimal ends within `maxPlaces`, else rounded to them.
 */
export function decimalText(value: Rational, maxPlaces = 20): string {
  if (value.d === 1n) return (value.s * value.n).toString();
  const text = fixedText(value, maxPlaces);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Does the decimal of a rational end within so many places? */
export function endsWithin(value: Rational, places: number): boolean {
  return powerOfTen(places) % value.d === 0n;
}
