import type { Operator } from '../model/indicator.ts';
import type { Unit } from '../model/quantity.ts';
import { normalise } from './glyphs.ts';
import { stripOperator } from './operators.ts';
import { isKnownUnit, unitOf } from './units.ts';

/** An operator or unit that stands in the indicator's name: 投入资金(≥万元), 成本控制数(万元), 农村低保标准(≥**元/人·月). */
export interface NameHint {
  readonly operator: Exclude<Operator, '定性'> | null;
  readonly unit: Unit | null;
}

const NONE: NameHint = { operator: null, unit: null };

function hint(inside: string): NameHint {
  const { operator, rest } = stripOperator(inside);
  const unit = rest.replace(/^[*xX×_—-]+/, '');
  const known = isKnownUnit(unit);
  if (operator === null && !known) return NONE;
  if (/\d/.test(unit) || (!known && unit.length > 8)) return NONE;
  return { operator, unit: unitOf(unit) };
}

/** What a name says beside itself; only a bracket or an operator with stars at its end counts. */
export function nameHint(name: string): NameHint {
  const text = normalise(name);
  const bracket = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => hint(inside)).find((found) => found !== NONE);
  if (bracket !== undefined) return bracket;
  const stars = /([≥≤<>=]+\*{1,4}[^*]*)$/.exec(text)?.[1];
  return stars === undefined ? NONE : hint(stars);
}
