import { type Rational, rational } from '../exact/rational.ts';
import type { Operator } from '../model/indicator.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitOf } from './units.ts';

const ZERO = rational(0);
const ONE = rational(1);
const TWO = rational(2);
const TEN = rational(10);
const HALF = rational(50);
const HUNDRED = rational(100);
const PERCENT = unitOf('%');

/** One side of a row that is measured in percent, and whether its own cell shows the sign. */
export interface PercentSide {
  readonly quantity: Quantity;
  readonly signed: boolean;
}

/** A side in percent: `fraction` where 0.95 was read as 95 %; `doubtful` where it was not, but might well be meant. */
export interface PercentReading {
  readonly quantity: Quantity;
  readonly fraction: boolean;
  readonly doubtful: boolean;
}

function within(value: Rational, above: Rational, upTo: Rational): boolean {
  return value.gt(above) && value.lte(upTo);
}

function mayBeFraction({ quantity, signed }: PercentSide): boolean {
  return !signed && within(quantity.value, ZERO, ONE);
}

/** 1.03 beside 95 %: more than reached, as a fraction. */
function isOverFraction({ quantity, signed }: PercentSide, other: PercentSide | null): boolean {
  return !signed && other !== null && within(quantity.value, ONE, TWO) && other.quantity.value.gte(HALF);
}

/** The other side is itself a small percentage, so this one may well be one too. */
function isSmallPercent({ quantity, signed }: PercentSide): boolean {
  return quantity.value.gt(ZERO) && quantity.value.lt(TEN) && (signed || quantity.value.gt(ONE));
}

/** Read as a fraction it would lie nearer to the other side (0.08 beside 5 %, but not 0.5 beside 3 %), or both may be fractions (0.98 beside 1.03). */
function isDoubtful(value: Rational, other: PercentSide | null): boolean {
  if (other === null || mayBeFraction(other)) return false;
  return other.quantity.value.gt(value.mul(TEN)) || (!other.signed && within(other.quantity.value, ONE, TWO));
}

/**
 * The stated rule for a number without a sign where the unit is %, for the target and the actual value alike:
 * - above 0 and at most 1 it is a fraction (0.95 → 95 %, 1 → 100 %), unless the operator is ≤ or <, or the other side is itself a small percentage (below 10);
 * - above 1 and at most 2 it is a fraction (1.03 → 103 %) beside a percentage of 50 or more, unless the operator is ≤ or <;
 * - anything else is taken as printed (95 → 95 %).
 * A cell whose own text or number format shows the sign is never reinterpreted (0.95% is 0.95 %, 1 as `0%` is 100 %). `fraction` and `doubtful` are both to be said.
 */
export function inPercent(side: PercentSide, operator: Operator | null, other: PercentSide | null): PercentReading {
  const { quantity } = side;
  const asIs = { quantity: { ...quantity, unit: quantity.unit ?? PERCENT }, fraction: false };
  const over = isOverFraction(side, other);
  if (!mayBeFraction(side) && !over) return { doubtful: false, ...asIs };
  const downward = operator === '≤' || operator === '<';
  if (downward || (other !== null && isSmallPercent(other))) return { doubtful: isDoubtful(quantity.value, other), ...asIs };
  return { quantity: { ...quantity, value: quantity.value.mul(HUNDRED), unit: PERCENT }, fraction: true, doubtful: false };
}
