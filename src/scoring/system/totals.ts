import { type Rational, ZERO } from '../../exact/rational.ts';
import { round } from '../../exact/rounding.ts';
import type { Deduction, FormulaSystem, Level } from '../../rules/system/system.ts';
import { gradeOf } from '../grades.ts';
import { reason } from '../judgement.ts';
import { arithmeticOf } from '../points.ts';
import { isVerified } from '../../rules/pack.ts';
import { scaleOf } from './leaves.ts';
import type { Names } from './names.ts';
import { calculationReasons, totalReasons } from './working.ts';
import type { DeductionResult, LevelSum, Possible, SystemRow, SystemScorecard } from './scorecard.ts';

const sum = (values: readonly Rational[]): Rational => values.reduce((total, value) => total.add(value), ZERO);
const weights = (rows: readonly SystemRow[]): Rational => sum(rows.map(({ weight }) => weight));
const scores = (rows: readonly SystemRow[]): Rational => sum(rows.flatMap(({ score }) => (score === null ? [] : [score])));

const isOpen = ({ status }: SystemRow): boolean => status === 'undecided';
const isDropped = ({ status, dropped }: SystemRow): boolean => status === 'not-applicable' && dropped === 'scaled';

/** 小计. */
function levelSum({ path, weight }: Level, rows: readonly SystemRow[]): LevelSum {
  const below = rows.filter(({ leaf }) => path.every((name, index) => leaf.path[index] === name));
  const open = below.filter(isOpen);
  const decided = scores(below);
  return { path, weight, applies: weights(below.filter((row) => !isDropped(row))), decided, undecided: weights(open), score: open.length > 0 || below.every(isDropped) ? null : decided };
}

/** 扣分: never below nothing, never more than 最多扣. */
export function deductionOf({ name, expression, most, place }: Deduction, system: FormulaSystem, names: Names): DeductionResult {
  const reckoned = names.reckon(expression);
  const left = { name, most, points: null, trace: null };
  if (!reckoned.ok) return { ...left, because: reckoned.why };
  const { value: exact, substituted, bindings } = reckoned;
  if (typeof exact === 'boolean') return { ...left, because: [reason('system-formula-failed', { formula: expression.text }), reason('formula-number-needed')] };
  if (exact.lt(ZERO)) return { ...left, because: [reason('system-deduction-negative', { name, arithmetic: substituted })] };
  const rounded = round(exact, system.rounding.places);
  const value = most !== null && rounded.gt(most) ? most : rounded;
  const trace = { clause: place, formula: expression.text, substituted, exact, value, bindings, verified: isVerified(system, place) };
  return { name, most, points: value, trace, because: [reason('because-arithmetic', { arithmetic: arithmeticOf(trace) }), ...calculationReasons(expression, names)] };
}

/** What the rows, deductions and caps come to. */
type Totals = Pick<SystemScorecard, 'rows' | 'scaled' | 'cap' | 'decided' | 'undecided' | 'total' | 'possible' | 'grade' | 'levels' | 'because'>;

/** The lowest cap that holds, and the lowest of those that still may. */
function capsOf(system: FormulaSystem, names: Names): { readonly cap: SystemScorecard['cap']; readonly perhaps: Rational | null; readonly open: boolean } {
  const all = system.caps.map(({ when, most, place }) => ({ most, place, held: names.reckon(when) }));
  const sorted = all.sort((a, b) => a.most.compare(b.most));
  const cap = sorted.find(({ held }) => held.ok && held.value === true);
  const maybe = sorted.find(({ held }) => !held.ok || typeof held.value !== 'boolean');
  const open = maybe !== undefined && (cap === undefined || maybe.most.lt(cap.most));
  return { cap: cap === undefined ? null : { most: cap.most, place: cap.place }, perhaps: open ? maybe.most : null, open };
}

const least = (value: Rational, most: Rational | null): Rational => (most !== null && value.gt(most) ? most : value);
const floored = (value: Rational): Rational => (value.lt(ZERO) ? ZERO : value);

/** Points of the rows as they count of 总分, rounded once. */
function scaledPoints(points: Rational, from: Rational, system: FormulaSystem): Rational {
  return round(points.mul(scaleOf(from, system.full)), system.rounding.places);
}

function ends(rows: readonly SystemRow[], from: Rational | null, system: FormulaSystem): Possible {
  if (from === null) return { low: ZERO, high: system.full };
  const kept = rows.filter((row) => !isDropped(row));
  const of = (end: 'low' | 'high'): Rational => scaledPoints(sum(kept.map(({ possible }) => possible?.[end] ?? ZERO)), from, system);
  return { low: of('low'), high: of('high') };
}

/** Deductions that are open may take anything up to 最多扣, or everything. */
function taken(deductions: readonly DeductionResult[], full: Rational): Possible {
  return {
    low: sum(deductions.map(({ points }) => points ?? ZERO)),
    high: sum(deductions.map(({ points, most }) => points ?? most ?? full)),
  };
}

/** Adds up a system. Without any row that applies there is nothing to score, and no total. */
export function totalsOf(rows: readonly SystemRow[], deductions: readonly DeductionResult[], system: FormulaSystem, names: Names): Totals {
  const unsure = rows.some((row) => isOpen(row) && row.dropped === 'scaled');
  const from = unsure ? null : weights(rows.filter((row) => !isDropped(row)));
  const rowEnds = ends(rows, from, system);
  const off = taken(deductions, system.full);
  const { cap, perhaps, open } = capsOf(system, names);
  const possible = {
    low: least(floored(rowEnds.low.sub(off.high)), perhaps ?? cap?.most ?? null),
    high: least(floored(rowEnds.high.sub(off.low)), cap?.most ?? null),
  };
  const closed = !rows.some(isOpen) && deductions.every(({ points }) => points !== null) && !open && from?.gt(ZERO) === true;
  const [worst, best] = [gradeOf(system, possible.low), gradeOf(system, possible.high)];
  const scale = from === null ? null : scaleOf(from, system.full);
  const total = closed ? possible.high : null;
  const scaled = from === null || from.equals(ZERO) || from.equals(system.full) ? null : { from, to: system.full };
  const levels = system.levels.map((level) => levelSum(level, rows));
  return {
    levels, because: total === null ? [] : totalReasons({ levels, deductions, scaled, cap, system, points: rowEnds.high }),
    rows: rows.map((row) => ({ ...row, effective: isDropped(row) ? ZERO : scale === null ? null : row.weight.mul(scale) })),
    scaled, cap, possible,
    decided: scores(rows), undecided: weights(rows.filter(isOpen)),
    total,
    grade: worst === best && from?.gt(ZERO) !== false ? worst : null,
  };
}
