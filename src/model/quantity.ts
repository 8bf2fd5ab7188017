import type { Rational } from '../exact/rational.ts';

/**
 * A unit (度量单位) as printed and what it measures. Quantities compare when their dimensions are equal; the value in the base unit is `value × factor`.
 * `万元` has dimension `元`, factor 10000; `%` has dimension `ratio`, factor 1/100; an unknown word is its own dimension, factor 1.
 */
export interface Unit {
  readonly text: string;
  readonly dimension: string;
  readonly factor: Rational;
}

/** A number with its unit, the value as printed (95% is 95 with unit %). `approximate`: the cell says 余, 约, 多… */
export interface Quantity {
  readonly value: Rational;
  readonly unit: Unit | null;
  readonly approximate: boolean;
}

/**
 * A day, a month or a year as printed. `iso` is `2023-12-31`, `2023-12`, `2023`; without a year `--11-30`, `--11`.
 * `first` and `last` are the days it covers (`YYYY-MM-DD`), null while the year is unknown.
 */
export interface DatePoint {
  readonly iso: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly first: string | null;
  readonly last: string | null;
}
