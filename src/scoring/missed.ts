import type { Rational } from '../exact/rational.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/quantity.ts';
import type { Award } from './judgement.ts';

/** A missed row as the rule printed beside it sees it. */
export interface Missed {
  readonly indicator: Indicator;
  readonly award: Award;
  readonly weight: Rational;
}

/** The number that a name of the row's formula stands for; null where the row has none. */
export function valueOf(award: Award, name: string): Rational | null {
  const value = award.by === 'method' ? award.bindings.find((one) => one.name === name)?.value : undefined;
  return value === undefined || typeof value === 'boolean' ? null : value;
}

/** The unit that the row's numbers are in: the target's, else the actual's. */
export function unitOf({ target, actual }: Indicator): Unit | null {
  const own = target.kind === 'quantity' ? target.quantity.unit : target.kind === 'range' ? target.unit : null;
  return own ?? (actual.kind === 'quantity' ? actual.quantity.unit : null);
}
