import { decimalText, endsWithin } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { truncate } from '../../exact/rounding.ts';
import type { Figure } from './figure.ts';

/** What a convention makes of a figure, with the arithmetic in numbers, written only for the one that is said. */
export interface Explained {
  readonly value: Rational;
  readonly proof: () => string;
}

/** 口径: another way of calculating. `apply` gives null where it says nothing of a figure. */
export interface Convention {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** Where a table follows it throughout or not at all: one figure that speaks against it is enough; `rows`: no single row follows it beside a missed one that prints decimals. */
  readonly throughout?: 'figures' | 'rows';
  readonly apply: (figure: Figure) => Explained | null;
}

const SHOWN_PLACES = 6;

/** A value as a proof writes it: exact where its decimal ends soon, else cut off and open: `18.947368…`. */
export function shown(value: Rational): string {
  return endsWithin(value, SHOWN_PLACES) ? decimalText(value) : `${decimalText(truncate(value, SHOWN_PLACES))}…`;
}

/** `20 × 90 ÷ 95 = 18.947368… → 18.94`: a formula with its numbers, its exact value and what was made of it. */
export function proofOf(substituted: string, exact: Rational, value: Rational): string {
  const text = shown(exact);
  const equation = substituted === text ? text : `${substituted} = ${text}`;
  return value.equals(exact) ? equation : `${equation} → ${decimalText(value)}`;
}

/** A sum of printed figures: `9 + 13 + 15 = 37`. */
export function sumProof(parts: readonly Rational[], sum: Rational): string {
  return `${parts.map((part) => decimalText(part)).join(' + ')} = ${decimalText(sum)}`;
}
