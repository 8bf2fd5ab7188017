import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { budgetOf, executedOf } from './money.ts';

/** What tells one table of a project from another one of it: amounts in 万元 and points, as exact decimal text; null where the form has none. */
export interface Figures {
  readonly budget: string | null;
  readonly executed: string | null;
  readonly total: string | null;
}

const textOf = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

/** The figures of a table, its total as printed, else as recomputed. */
export function figuresOf({ table, total }: Scorecard): Figures {
  return { budget: textOf(budgetOf(table)?.amount ?? null), executed: textOf(executedOf(table)), total: textOf(table.totals.printedTotal ?? total) };
}

export function sameFigures(one: Figures, other: Figures): boolean {
  return one.budget === other.budget && one.executed === other.executed && one.total === other.total;
}

/** Both tables' figures for a message. */
export function bothFigures(one: Figures, other: Figures): Record<string, string> {
  const shown = (text: string | null): string => text ?? '—';
  return {
    budget: shown(one.budget), executed: shown(one.executed), total: shown(one.total),
    otherBudget: shown(other.budget), otherExecuted: shown(other.executed), otherTotal: shown(other.total),
  };
}
