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

/**
 * The rational that a host's double was typed as: its shortest decimal text, so 0.1 is one tenth.
 * @throws RangeError for NaN and the infinities.
 */
export function fromDouble(value: number): Rational {
  const exact = parseDecimal(String(value));
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
