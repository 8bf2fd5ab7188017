import { powerOfTen, scaledDigits } from './decimal.ts';
import { type Rational, rational } from './rational.ts';

/** Rounded to so many decimal places, half away from zero: 0.125 → 0.13, −0.125 → −0.13. */
export function round(value: Rational, places: number): Rational {
  return rational(scaledDigits(value, places), powerOfTen(places));
}

/** Cut off after so many decimal places: 0.129 → 0.12, −0.129 → −0.12. */
export function truncate(value: Rational, places: number): Rational {
  const power = powerOfTen(places);
  return rational((value.s * value.n * power) / value.d, power);
}
