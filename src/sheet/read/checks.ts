import { decimalText } from '../../exact/decimal.ts';
import { rational, ZERO, type Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { type BudgetRow, type ExecutionBlock, type Indicator, leavesWeight, type LevelCap, type Totals } from '../../model/indicator.ts';
import { findingAt } from './findings.ts';

/** The parts of a table that its own sums are checked on. */
export interface Sums {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
  readonly execution: ExecutionBlock | null;
  readonly totals: Totals;
  readonly caps: readonly LevelCap[];
  /** Rows of the 项目资金 block that are parts of another part. */
  readonly nested: ReadonlySet<number>;
}

const HUNDRED = rational(100);

function sum(values: readonly (Rational | null)[]): Rational {
  return values.reduce<Rational>((total, value) => (value === null ? total : total.add(value)), ZERO);
}

function defined(cells: readonly (CellRef | undefined)[]): CellRef[] {
  return cells.filter((cell) => cell !== undefined);
}

/** The weights, the execution's included and those of a bonus left out, sum to 100; where that one is only in the rules, scoring checks them. */
function weights({ sheet, indicators, execution, totals }: Sums): Finding[] {
  if (execution !== null && leavesWeight(execution)) return [];
  const weighted = indicators.filter(({ weight, bonus }) => weight !== null && bonus !== true);
  const first = weighted[0];
  const total = sum([...weighted.map(({ weight }) => weight), execution?.weight ?? null]);
  if (first === undefined || total.equals(HUNDRED)) return [];
  const cells = defined([totals.cells.weight ?? first.cells.weight]);
  const params = { sum: decimalText(total), execution: decimalText(execution?.weight ?? ZERO) };
  return [findingAt('warning', 'weights-not-100', sheet, cells, params)];
}

/** The printed sum of the weights is what they come to, with the execution's or without; of a printed 100 that is said already. */
function printedWeights({ sheet, indicators, execution, totals }: Sums): Finding[] {
  const { printedWeight, cells } = totals;
  const own = sum(indicators.map(({ weight }) => weight));
  const whole = own.add(execution?.weight ?? ZERO);
  const bonus = sum(indicators.map(({ weight, bonus: isBonus }) => (isBonus === true ? weight : null)));
  const fits = [own, whole].some((weights) => printedWeight?.equals(weights) === true || printedWeight?.equals(weights.sub(bonus)) === true);
  if (printedWeight === null || printedWeight.equals(HUNDRED) || indicators.every(({ weight }) => weight === null) || fits) return [];
  return [findingAt('warning', 'printed-weights-differ', sheet, defined([cells.weight]), { printed: decimalText(printedWeight), sum: decimalText(whole) })];
}

/** A cap printed in a level cell is the sum of its rows' weights. */
function caps({ sheet, indicators, caps: printed }: Sums): Finding[] {
  return printed.flatMap(({ name, cap, cell, rows }) => {
    const under = rows.map((index) => indicators[index]?.weight ?? null);
    const total = sum(under);
    if (under.every((weight) => weight === null) || total.equals(cap)) return [];
    return [findingAt('warning', 'cap-differs', sheet, [cell], { name, cap: decimalText(cap), sum: decimalText(total) })];
  });
}

const AMOUNTS = ['initial', 'budget', 'executed'] as const;

function partsOf(column: (typeof AMOUNTS)[number], parts: readonly BudgetRow[]): Rational | null {
  const amounts = parts.map((part) => part[column]);
  return amounts.every((amount) => amount === null) ? null : sum(amounts);
}

const TWICE = rational(2);

/** The total of the 项目资金 block is the sum of its parts, column by column; also where they are broken down twice, by source and by use. */
function budget({ sheet, execution, nested }: Sums): Finding[] {
  if (execution === null) return [];
  const main = execution.parts.filter(({ row }) => !nested.has(row));
  return AMOUNTS.flatMap((column) => {
    const total = execution[column];
    const parts = partsOf(column, main);
    if (total === null || parts === null || total.equals(parts) || total.mul(TWICE).equals(parts)) return [];
    const cells = defined([execution.cells[column], ...main.map((part) => part.cells[column])]);
    return [findingAt('warning', 'budget-parts-differ', sheet, cells, { total: decimalText(total), parts: decimalText(parts) })];
  });
}

/** Is there a printed score wherever points are to be had, so that they can be summed? */
function isScoredThroughout({ indicators, execution }: Sums): boolean {
  const scored = indicators.every(({ printedScore, role, scoreOccupied, cells, row }) =>
    printedScore !== null || role !== 'indicator' || (scoreOccupied && cells.score !== undefined && cells.score.row < row));
  return scored && indicators.some(({ printedScore }) => printedScore !== null) && !(execution?.weight && execution.printedScore === null);
}

/** The printed total is the sum of the printed scores, the execution's included. */
function printedTotal(sums: Sums): Finding[] {
  const { sheet, indicators, execution, totals } = sums;
  if (totals.printedTotal === null || !isScoredThroughout(sums)) return [];
  const total = sum([...indicators.map(({ printedScore }) => printedScore), execution?.printedScore ?? null]);
  if (total.equals(totals.printedTotal)) return [];
  const params = { total: decimalText(totals.printedTotal), sum: decimalText(total) };
  return [findingAt('warning', 'printed-total-differs', sheet, defined([totals.cells.score]), params)];
}

/** What the table's own sums say: weights and their printed sum, caps, budget parts, printed total. */
export function checkSums(sums: Sums): Finding[] {
  return [...weights(sums), ...printedWeights(sums), ...caps(sums), ...budget(sums), ...printedTotal(sums)];
}
