import { type Rational, rational } from '../exact/rational.ts';
import type { Operator } from '../model/indicator.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitOf } from './units.ts';

const ONE = rational(1);
const TEN = rational(10);
const ZERO = rational(0);
const HUNDRED = rational(100);
const PERCENT = unitOf('%');

/** One side of a row that is measured in percent, and whether its own cell shows the sign. */
export interface PercentSide {
  readonly quantity: Quantity;
  readonly signed: boolean;
}

function isSmall(value: Rational): boolean {
  return value.gt(ZERO) && value.lte(ONE);
}

function speaksAgainst(operator: Operator | null, other: PercentSide | null): boolean {
  if (operator === '≤' || operator === '<') return true;
  if (other === null) return false;
  const { value } = other.quantity;
  return value.gt(ZERO) && value.lt(TEN) && (other.signed || value.gt(ONE));
}

/**
 * The stated rule for a number without a sign where the unit is %: above 0 and at most 1 it is a fraction (0.95 → 95 %), unless the operator is ≤ or <,
 * or the other side is itself a small percentage (below 10). Returns the quantity in percent and whether it was read as a fraction.
 */
export function inPercent(side: PercentSide, operator: Operator | null, other: PercentSide | null): { readonly quantity: Quantity; readonly fraction: boolean } {
  const { quantity, signed } = side;
  if (signed || !isSmall(quantity.value) || speaksAgainst(operator, other)) return { quantity: { ...quantity, unit: quantity.unit ?? PERCENT }, fraction: false };
  return { quantity: { ...quantity, value: quantity.value.mul(HUNDRED), unit: PERCENT }, fraction: true };
}
