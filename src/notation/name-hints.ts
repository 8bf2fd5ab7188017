import type { Unit } from '../model/quantity.ts';
import { normalise } from './glyphs.ts';
import { type Sign, takeSignBefore } from './operators.ts';
import { isKnownUnit, unitOf } from './units.ts';

/** An operator or unit that stands in the indicator's name: 投入资金(≥万元), 成本控制数(万元), 农村低保标准(≥**元/人·月). */
export interface NameHint {
  readonly operator: Sign | null;
  readonly unit: Unit | null;
}

const NONE: NameHint = { operator: null, unit: null };
const SIGN = /^(?:[≥≤<>=]+|不低于|不少于|不超过|不高于|大于|小于|至少)/;
const GAP = /^[*_xX×—-]+/;
const LONGEST_UNIT = 8;

function hint(inside: string): NameHint {
  const taken = takeSignBefore(SIGN.exec(inside)?.[0] ?? '');
  const operator = taken === null || taken === 'contradictory' ? null : taken.sign;
  const unit = inside.replace(SIGN, '').replace(/^单位[:为]?/, '').replace(GAP, '');
  const known = isKnownUnit(unit);
  if (operator === null && !known) return NONE;
  if (/\d(?!$)|^\d/.test(unit) || (!known && unit.length > LONGEST_UNIT)) return NONE;
  return { operator, unit: unitOf(unit) };
}

/** What a name says beside itself; only a bracket, or an operator with stars at its end, counts. */
export function nameHint(name: string): NameHint {
  if (!/[(（≥≤<>=﹥﹤≧≦＞＜]/.test(name)) return NONE;
  const text = normalise(name);
  const bracket = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => hint(inside)).find((found) => found !== NONE);
  if (bracket !== undefined) return bracket;
  const stars = /((?<![≥≤<>=])[≥≤<>=]+[*_]{1,4}[^*_]*)$/.exec(text)?.[1];
  return stars === undefined ? NONE : hint(stars);
}
