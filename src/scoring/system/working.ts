import { decimalText } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Expression } from '../../expression/tree.ts';
import type { Reason } from '../../model/scorecard.ts';
import { namesIn } from '../../rules/system/calculations.ts';
import type { FormulaSystem } from '../../rules/system/system.ts';
import { reason } from '../judgement.ts';
import { arithmeticOf } from '../points.ts';
import type { Names } from './names.ts';
import type { CalculationResult, DeductionResult, LevelSum, SystemScorecard } from './scorecard.ts';

const SHOWN_PLACES = 6;
/** Rows of a list whose numbers are written out one by one; those of a longer one are read on its own sheet. */
const MOST_ROWS = 12;

const shown = (value: Rational): string => decimalText(value, SHOWN_PLACES);

function calculated({ name, kind, rows, formula, value, substituted }: CalculationResult): Reason[] {
  if (value === null || substituted === null) return [];
  if (typeof value === 'boolean') return [reason('because-calculated', { name, arithmetic: `${substituted} → ${value ? '是' : '否'}` })];
  if (kind === 'count') return [reason('because-counted', { name, formula, rows: String(rows), count: shown(value) })];
  if (rows > MOST_ROWS) return [reason('because-summed', { name, formula, rows: String(rows), sum: shown(value) })];
  return [reason('because-calculated', { name, arithmetic: arithmeticOf({ substituted, exact: value, value }) })];
}

/** 计算 that a formula went by, each with its arithmetic, those that others build on behind them. */
export function calculationReasons(expression: Expression, names: Names): Reason[] {
  const seen = new Set<string>();
  const visit = ({ tree }: Expression): Reason[] => {
    const results = namesIn(tree).filter((name) => !seen.has(name)).flatMap((name) => {
      seen.add(name);
      const result = names.result(name);
      return result === undefined ? [] : [{ result, expression: names.formulaOf(name) }];
    });
    return [...results.flatMap(({ result }) => calculated(result)), ...results.flatMap((one) => (one.expression === null ? [] : visit(one.expression)))];
  };
  return visit(expression);
}

/** What the rows of a closed system come to, step by step; `points` are those of the rows after 折算. */
interface Adding extends Pick<SystemScorecard, 'scaled' | 'cap'> {
  readonly levels: readonly LevelSum[];
  readonly deductions: readonly DeductionResult[];
  readonly system: FormulaSystem;
  readonly points: Rational;
}

const arithmetic = (substituted: string, exact: Rational, value: Rational): Readonly<Record<string, string>> => ({ arithmetic: arithmeticOf({ substituted, exact, value }) });

function sumReasons({ levels, scaled, points }: Adding): Reason[] {
  const parts = levels.filter(({ path, applies }) => path.length === 1 && applies.gt(ZERO));
  const sum = parts.reduce((total, { decided }) => total.add(decided), ZERO);
  const added = parts.map(({ path, decided }) => `${path[0] ?? ''} ${shown(decided)}`).join(' + ');
  const first = reason('because-total-sum', arithmetic(added, sum, scaled === null ? points : sum));
  if (scaled === null) return [first];
  return [first, reason('because-total-scaled', arithmetic(`${shown(sum)} ÷ ${shown(scaled.from)} × ${shown(scaled.to)}`, sum.div(scaled.from).mul(scaled.to), points))];
}

/** How the total comes about, so that it can be reckoned again from what is printed. */
export function totalReasons(adding: Adding): Reason[] {
  const { deductions, cap, points } = adding;
  const off = deductions.flatMap((one) => (one.points === null || one.points.equals(ZERO) ? [] : [one.points]));
  const left = off.reduce((rest, one) => rest.sub(one), points);
  const floor = left.lt(ZERO) ? ZERO : left;
  const taken = [shown(points), ...off.map(shown)].join(' − ');
  return [
    ...sumReasons(adding),
    ...(off.length === 0 ? [] : [reason(left.lt(ZERO) ? 'because-total-floored' : 'because-total-deducted', arithmetic(taken, left, left))]),
    ...(cap === null || floor.lte(cap.most) ? [] : [reason('because-total-capped', { points: shown(floor), most: shown(cap.most) })]),
  ];
}
