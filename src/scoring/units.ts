import { decimalText } from '../exact/decimal.ts';
import { type Rational, ONE } from '../exact/rational.ts';
import { comparable, inUnit, type UnitRelation } from '../model/measure.ts';
import type { Unit } from '../model/quantity.ts';

/** Numbers of one cell in one unit: a value, or both ends of a range. */
export interface Measured {
  readonly values: readonly Rational[];
  readonly unit: Unit | null;
}

/** What was measured, in the target's unit. */
export interface Aligned extends Measured {
  readonly relation: UnitRelation;
}

/** A number with its unit as people write it: 50人. */
export function shown(value: Rational, unit: Unit | null): string {
  return `${decimalText(value)}${unit?.text ?? ''}`;
}

/** Both ends of a range, or the one value, with the unit. */
export function shownAll({ values, unit }: Measured): string {
  const [low, high = low] = values;
  if (low === undefined || high === undefined) return '';
  return low.equals(high) ? shown(low, unit) : `${decimalText(low)}～${shown(high, unit)}`;
}

/** Is one side a rate and does the other give numbers without a sign that lie on the other side of 1: 0.93 beside 90%～95%? */
function otherScale(target: Measured, actual: Measured): boolean {
  const rate = target.unit?.dimension === 'ratio' || actual.unit?.dimension === 'ratio';
  const isShare = ({ values }: Measured): boolean => values.every((value) => value.lte(ONE));
  return rate && isShare(target) !== isShare(actual);
}

/** What was measured in the unit of the target; null where the two cannot be held against each other. */
export function align(target: Measured, actual: Measured): Aligned | null {
  const relation = comparable(target.unit, actual.unit);
  if (relation === 'incomparable') return null;
  const values = actual.values.map((value) => inUnit({ value, unit: actual.unit, approximate: false }, target.unit));
  return { values, unit: target.unit ?? actual.unit, relation };
}

/** As `align`, for cells whose missing % nobody has settled while reading: null also where a share may stand beside percents. */
export function alignUnsettled(target: Measured, actual: Measured): Aligned | null {
  const aligned = align(target, actual);
  return aligned?.relation === 'unit-missing' && otherScale(target, actual) ? null : aligned;
}
