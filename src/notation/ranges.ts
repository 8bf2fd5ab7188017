import type { Rational } from '../exact/rational.ts';
import type { Unit } from '../model/quantity.ts';
import { takeNumber } from './numbers.ts';
import { takeUnit } from './units.ts';

/** 区间: both ends in one unit. */
export interface RangeReading {
  readonly low: Rational;
  readonly high: Rational;
  readonly unit: Unit | null;
}

const LEAD = /^(?:控制在|保持在|保持|达到|介于|在|为|约|实际|年龄)?\(?/;
const TRAIL = /^\)?(?:\(含\)|之间|区间|范围内?|左右|不等)?[。.;,]?$/;
/** ≥80%，≤100% */
const UP_TO = /^[,;、且并]*≤/;
/** 5≤x≤10 */
const AROUND = /^≤[xX]?≤/;
const BETWEEN = /^(?:\(含\))?(?:—{1,2}|-|~{1,2}|至|到)/;

/** A low end in the unit of the high one: 5千—1万元 → 0.5 in 万元. Null where they measure different things. */
function converted(value: Rational, from: Unit | null, to: Unit | null): Rational | null {
  if (from === null || to === null || from.text === to.text) return value;
  if (from.dimension !== to.dimension && from.dimension !== '') return null;
  return value.mul(from.factor).div(to.factor);
}

/** A year, or a month as 2023.12. */
function isYear(value: Rational): boolean {
  return value.n >= 1900n * value.d && value.n <= 2100n * value.d;
}

/** 2020-2023年, 2023.1-2023.12 and 1-12月 say when, not how much. */
function isPeriod(low: Rational, high: Rational, unit: Unit | null): boolean {
  return (unit?.text === '月' || unit?.text === '日') || ((unit === null || unit.text === '年' || unit.text === '年度') && isYear(low) && isYear(high));
}

interface Ends {
  readonly first: Rational;
  readonly firstUnit: Unit | null;
  readonly second: Rational;
  /** The second end's unit; the first one's where it prints none. */
  readonly unit: Unit | null;
}

function ends(text: string, between: RegExp): Ends | null {
  const first = takeNumber(text);
  const firstUnit = first === null ? null : takeUnit(first.rest);
  const rest = firstUnit?.rest ?? first?.rest ?? '';
  const joint = between.exec(rest)?.[0];
  const second = joint === undefined ? null : takeNumber(rest.slice(joint.length));
  if (first === null || second === null) return null;
  const secondUnit = takeUnit(second.rest);
  if (!TRAIL.test(secondUnit?.rest ?? second.rest)) return null;
  return { first: first.value, firstUnit: firstUnit?.unit ?? null, second: second.value, unit: secondUnit?.unit ?? firstUnit?.unit ?? null };
}

/** 20±2℃ and 95%±2%; 200±5% may be 190 to 210 as well as 195 % to 205 %. */
function inOneUnit({ firstUnit, unit }: Ends): boolean {
  return firstUnit === null ? unit?.dimension !== 'ratio' : firstUnit.text === unit?.text;
}

/** 18—54周岁, 90%~95%, 3-5天, 10至20, 20±2℃ as normalised text; null where it is none, where its ends are the wrong way round, or a period. */
export function readRange(text: string): RangeReading | null {
  if (!/[-—~至到±]|^[≥\d].*≤/.test(text)) return null;
  const bare = text.replace(LEAD, '');
  const spread = ends(bare, /^±/);
  if (spread !== null) return inOneUnit(spread) ? { low: spread.first.sub(spread.second), high: spread.first.add(spread.second), unit: spread.unit } : null;
  const read = ends(bare, BETWEEN) ?? (text.startsWith('≥') ? ends(text.slice(1), UP_TO) : ends(text, AROUND));
  if (read === null) return null;
  const low = converted(read.first, read.firstUnit, read.unit);
  if (low === null || !low.lt(read.second) || isPeriod(low, read.second, read.unit)) return null;
  return { low, high: read.second, unit: read.unit };
}
