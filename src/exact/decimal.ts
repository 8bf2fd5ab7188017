import { type Rational, rational } from './rational.ts';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * The rational that plain decimal text stands for: `-12.50`, `.5`, `1e-7`. Null for anything else: no commas, no spaces, no words.
 */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - fraction.length;
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
  const exact = parseDecimal(doubleText(value));
  if (exact === null) throw new RangeError(`not a finite number: ${String(value)}`);
  return exact;
}

const USUAL_POWERS: readonly bigint[] = Array.from({ length: 41 }, (_, places) => 10n ** BigInt(places));

/** Ten to a whole power from 0. @throws RangeError for a negative one */
export function powerOfTen(places: number): bigint {
  return USUAL_POWERS[places] ?? 10n ** BigInt(places);
}

/** Numerator of a rational scaled by a power of ten and rounded half away from zero: the digits of its decimal text. */
export function scaledDigits(value: Rational, places: number): bigint {
  const scaled = value.n * powerOfTen(places);
  return (value.s < 0n ? -1n : 1n) * ((2n * scaled + value.d) / (2n * value.d));
}

/** Decimal text with exactly so many places, rounded half away from zero: `fixedText(2/3, 2)` is `0.67`. */
export function fixedText(value: Rational, places: number): string {
  const digits = scaledDigits(value, places);
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
