import { ZERO, type Rational } from '../../exact/rational.ts';
import type { BudgetRow } from '../../model/indicator.ts';
import { isBudgetPart, isMainPart, isSource, sourceLevelOf } from './budget-titles.ts';
import type { LabelledRow } from './budget-rows.ts';

/** What the parts of a 项目资金 block come to, column by column; null where no part has such an amount. */
export interface PartsSum {
  readonly initial: Rational | null;
  readonly budget: Rational | null;
  readonly executed: Rational | null;
}

type Column = keyof PartsSum;

function sumOf(column: Column, parts: readonly BudgetRow[]): Rational | null {
  const amounts = parts.flatMap((part) => part[column] ?? []);
  return amounts.length === 0 ? null : amounts.reduce<Rational>((sum, amount) => sum.add(amount), ZERO);
}

function sums(parts: readonly BudgetRow[]): PartsSum {
  return { initial: sumOf('initial', parts), budget: sumOf('budget', parts), executed: sumOf('executed', parts) };
}

function isSumOf(row: BudgetRow, others: readonly BudgetRow[]): boolean {
  const sum = sums(others);
  const equal = (column: Column): boolean => row[column] !== null && sum[column] !== null && row[column].equals(sum[column]);
  return equal('budget') && (row.executed === null || equal('executed'));
}

/**
 * Is a row that carries the block's points its total, though nothing calls it that? Its label names no part of the money, or it is what the other
 * rows come to; one source of money (财政拨款) only where no other source stands beside it.
 */
export function standsForTotal({ label }: LabelledRow, row: BudgetRow, others: readonly BudgetRow[]): boolean {
  if (!isBudgetPart(label)) return true;
  if (isSource(label) && others.some((other) => isMainPart(other.label))) return false;
  return isSumOf(row, others);
}

/** Can one of the parts hold another: 财政拨款 beside 中央资金, 其中 below the first row, a label that names no source? */
function mayBeNested(rows: readonly LabelledRow[]): boolean {
  const levels = rows.map(({ label }) => sourceLevelOf(label));
  return rows.some(({ nested, label }, index) => nested || !(isSource(label) || isMainPart(label)) || (index > 0 && /^\W*其中/.test(label)))
    || (levels.includes('general') && levels.includes('of-a-level'));
}

/** The budget or the executed amount of one part alone is blank: then the parts do not come to a rate. */
function isHalf({ budget, executed }: BudgetRow): boolean {
  return (budget === null) !== (executed === null);
}

/** The sum of the parts where the total itself is not on the form; null where a part may be one of another, or an amount is not known. */
export function sumOfParts(rows: readonly LabelledRow[], parts: readonly BudgetRow[]): PartsSum | null {
  return mayBeNested(rows) || parts.some(isHalf) ? null : sums(parts);
}
