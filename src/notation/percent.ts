import { type Rational, rational } from '../exact/rational.ts';
import type { Operator } from '../model/indicator.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitOf } from './units.ts';

const ZERO = rational(0);
const ONE = rational(1);
const TEN = rational(10);
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

function mayBeFraction({ quantity, signed }: PercentSide): boolean {
  return !signed && quantity.value.gt(ZERO) && quantity.value.lte(ONE);
}

/** The other side is itself a small percentage, so this one may well be one too. */
function isSmallPercent({ quantity, signed }: PercentSide): boolean {
  return quantity.value.gt(ZERO) && quantity.value.lt(TEN) && (signed || quantity.value.gt(ONE));
}

/** Read as a fraction it would lie nearer to the other side: 0.08 beside 5 %, but not 0.5 beside 3 %. */
function isDoubtful(value: Rational, other: PercentSide | null): boolean {
  return other !== null && !mayBeFraction(other) && other.quantity.value.gt(value.mul(TEN));
}

/**
 * The stated rule for a number without a sign where the unit is %: above 0 and at most 1 it is a fraction (0.95 → 95 %), unless the operator is ≤ or <,
 * or the other side is itself a small percentage (below 10).
 */
export function inPercent(side: PercentSide, operator: Operator | null, other: PercentSide | null): PercentReading {
  const { quantity } = side;
  const asIs = { quantity: { ...quantity, unit: quantity.unit ?? PERCENT }, fraction: false };
  if (!mayBeFraction(side)) return { ...asIs, doubtful: false };
  const downward = operator === '≤' || operator === '<';
  if (downward || (other !== null && isSmallPercent(other))) return { ...asIs, doubtful: isDoubtful(quantity.value, other) };
  return { quantity: { ...quantity, value: quantity.value.mul(HUNDRED), unit: PERCENT }, fraction: true, doubtful: false };
}
