import { decimalText, endsWithin } from '../exact/decimal.ts';
import { type Rational, ZERO } from '../exact/rational.ts';
import { round } from '../exact/rounding.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Binding, Reason, Trace } from '../model/scorecard.ts';
import { isVerified, type Pack } from '../rules/pack.ts';
import { type Clause, values } from './clause.ts';
import { reason } from './judgement.ts';

/** Points by a clause; or why it gives none, to be told as a finding too. */
export type Points = { readonly ok: true; readonly trace: Trace } | { readonly ok: false; readonly because: readonly Reason[]; readonly failure: Reason };

const SHOWN_PLACES = 6;

/** A clause that gives no points that can be used, and why. */
export function failed(place: string, formula: string, why: Reason): Extract<Points, { ok: false }> {
  return { ok: false, because: [reason('because-clause-failed', { place }), why], failure: reason('clause-failed', { place, formula }) };
}

/** An exact value as far as people read it; null where it goes on. */
function exactText(exact: Rational): string | null {
  return endsWithin(exact, SHOWN_PLACES) ? decimalText(exact, SHOWN_PLACES) : null;
}

/**
 * The formula with its numbers put in and what it comes to: `20 × 90 ÷ 95 ≈ 18.95`. Points that were rounded, or are only cut to be shown, are no
 * equal of the formula, so its own value stands between where it can be written down: `10 × 98 ÷ 100 = 9.8，四舍五入为 10`.
 */
export function arithmeticOf({ substituted, exact, value }: Pick<Trace, 'substituted' | 'exact' | 'value'>): string {
  const points = decimalText(value, SHOWN_PLACES);
  const between = exactText(exact);
  if (between === points) return substituted === points ? points : `${substituted} = ${points}`;
  return between === null ? `${substituted} ≈ ${points}` : `${substituted} = ${between}，四舍五入为 ${points}`;
}

/** Full points of a weight with more places than the pack rounds to (2.25 to one place) stay that weight. */
function roundedWithin(exact: Rational, weight: Rational, pack: Pick<Pack, 'rounding'>): Rational {
  const rounded = round(exact, pack.rounding.places);
  return rounded.gt(weight) ? weight : rounded;
}

/**
 * Evaluates a clause; the points are rounded where the pack rounds rows. Points below nothing or above the weight are no points: the formula is
 * wrong for this row, and what it was meant to give is not for us to guess.
 */
export function points(clause: Clause, bindings: readonly Binding[], weight: Rational, pack: Pick<Pack, 'rounding' | 'unverified'>): Points {
  const place = clause.places.join('、');
  const evaluated = evaluate(clause.expression, values(bindings));
  if (!evaluated.ok) return failed(place, clause.expression.text, reason(evaluated.code, evaluated.params));
  if (typeof evaluated.value === 'boolean') return failed(place, clause.expression.text, reason('formula-number-needed'));
  const exact = evaluated.value;
  const substituted = evaluated.substituted();
  if (exact.lt(ZERO) || exact.gt(weight)) {
    return failed(place, clause.expression.text, reason('because-outside-weight', { arithmetic: `${substituted} ${exactText(exact) === null ? '≈' : '='} ${decimalText(exact, SHOWN_PLACES)}`, weight: decimalText(weight) }));
  }
  const value = pack.rounding.when === 'row' ? roundedWithin(exact, weight, pack) : exact;
  const verified = clause.places.every((part) => isVerified(pack, part));
  return { ok: true, trace: { clause: place, formula: clause.expression.text, substituted, exact, value, bindings, verified } };
}
