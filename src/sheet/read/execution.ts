import type { Rational } from '../../exact/rational.ts';
import type { BudgetRow, ExecutionBlock } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import { readPoints, readRate, type AmountReading } from '../../notation/points.ts';
import type { Printed } from '../../notation/printed.ts';
import { cellsOfRow, isOccupied, partOf, readBlockWeight, readParts, readsAmounts, refsOf, type BudgetCells } from './budget-cells.ts';
import { budgetHeaderAt, hasExecution, type BudgetHeader } from './budget-header.ts';
import { budgetRows, type LabelledRow } from './budget-rows.ts';
import { moneyUnitOf } from './budget-titles.ts';
import { standsForTotal } from './budget-total.ts';
import { CellReader } from './cell-reader.ts';
import { blockOfParts } from './execution-parts.ts';
import { executionFromPairs } from './execution-pairs.ts';
import { NO_EXECUTION, type ExecutionReading } from './execution-reading.ts';
import { cellsAcross, type Place } from './place.ts';
import { isFilled } from './sheet-view.ts';

/** Only 年初预算数 on the form: it is the only budget to hold the execution against, and that is said. */
function budgetOf(cells: BudgetCells, initial: Rational | null, how: (printed: Printed) => AmountReading, reader: CellReader): Rational | null {
  if (cells.budget !== undefined) return reader.read(cells.budget, how);
  if (cells.initial !== undefined && initial !== null) reader.say('warning', 'only-initial-budget', [reader.ref(cells.initial)]);
  return initial;
}

function isPointed(place: Place, { row }: LabelledRow, header: BudgetHeader): boolean {
  const { weight, score } = cellsOfRow(place, row, header);
  return [weight, score].some((seen) => seen !== undefined && isFilled(seen) && /\d/.test(seen.text));
}

function totalRow(place: Place, rows: readonly LabelledRow[], header: BudgetHeader, unit: string | null): LabelledRow | undefined {
  const named = rows.find(({ kind }) => kind === 'total') ?? (rows.length === 1 ? rows[0] : undefined);
  const pointed = rows.find((row) => isPointed(place, row, header));
  if (named !== undefined || pointed === undefined) return named;
  const read = (row: LabelledRow): BudgetRow => partOf(place, row, header, unit, new CellReader(place));
  return standsForTotal(pointed, read(pointed), rows.filter((row) => row !== pointed).map(read)) ? pointed : undefined;
}

/** The unit named nearest to the amounts: in their titles, beside them, or anywhere above the indicators. */
function unitOf(place: Place, header: BudgetHeader, rows: readonly LabelledRow[], above: readonly string[]): string | null {
  const near = [...Object.values(header.columns).map(({ text }) => text), ...cellsAcross(place, header.row).map(({ text }) => text), ...rows.map(({ label }) => label)];
  const named = [...near, ...above].map(moneyUnitOf).find((unit) => unit !== null);
  if (named !== undefined) return named;
  const amounts = rows.flatMap(({ row }) => Object.values(cellsOfRow(place, row, header)));
  return amounts.map(({ text }) => /\d(万元|亿元|百万元|千元|元)$/.exec(text)?.[1]).find((unit) => unit !== undefined) ?? null;
}

function reading(rows: readonly LabelledRow[], execution: ExecutionBlock, { findings }: CellReader): ExecutionReading {
  return { execution, findings, amounts: {}, nested: new Set(rows.filter(({ nested }) => nested).map(({ row }) => row)) };
}

/** The rate is all that the form says of the execution: the cells of the amounts are there and blank, or there are none. */
function isRateAlone({ budget, initial, executed }: BudgetCells, rate: Rational | null): boolean {
  return rate !== null && [budget, initial, executed].every((seen) => seen === undefined || (isBlank(seen.text) && seen.cell?.state !== 'uncalculated'));
}

function blockOf(place: Place, header: BudgetHeader, rows: readonly LabelledRow[], unit: string | null): ExecutionReading {
  const reader = new CellReader(place);
  for (const [read, other] of header.rivals) reader.say('warning', 'budget-column-twice', [reader.ref(read), reader.ref(other)], { title: read.text, otherTitle: other.text });
  const total = totalRow(place, rows, header, unit);
  if (total === undefined) return reading(rows, blockOfParts(place, header, rows, unit, reader), reader);
  const cells = cellsOfRow(place, total.row, header);
  const how = readsAmounts(header, unit);
  const initial = reader.read(cells.initial, how('initial'));
  const { weight, cell: weightCell } = readBlockWeight(place, header, cells.weight, reader);
  const printedRate = reader.read(cells.rate, readRate);
  const execution: ExecutionBlock = {
    initial, printedRate, weight, unit,
    budget: budgetOf(cells, initial, how('budget'), reader),
    executed: reader.read(cells.executed, how('executed')),
    printedScore: reader.read(cells.score, (printed) => readPoints(printed, 'score')),
    scoreOccupied: isOccupied(cells.score),
    reason: cells.reason?.text ?? '',
    cells: refsOf(weightCell === undefined ? cells : { ...cells, weight: weightCell }, reader),
    parts: readParts(place, rows.filter((row) => row !== total), header, unit, reader),
    ...(isRateAlone(cells, printedRate) && { rateAlone: true }),
  };
  return reading(rows, execution, reader);
}

function amountsOf(place: Place, header: BudgetHeader, rows: readonly LabelledRow[]): Record<string, string> {
  const entries = rows.map(({ row, label }) => {
    const { budget, initial } = cellsOfRow(place, row, header);
    return [label, (budget ?? initial)?.text ?? ''] as const;
  });
  return Object.fromEntries(entries.filter(([, amount]) => amount !== ''));
}

/**
 * Reads the 项目资金 block above an indicator table, from row `top` to the table's header. `above`: every text of these rows; `among`: the
 * titles of a block below them, which counts where there is none above.
 */
export function readExecution(place: Place, top: number, above: readonly string[], among: BudgetHeader | null = null): ExecutionReading {
  const reading = executionAbove(place, top, above);
  if (reading.execution !== null || among === null) return reading;
  const rows = budgetRows(place, among, Infinity);
  return blockOf(place, among, rows, unitOf(place, among, rows, above));
}

function executionAbove(place: Place, top: number, above: readonly string[]): ExecutionReading {
  const candidates: BudgetHeader[] = [];
  for (const row of place.view.rowsFrom(top, place.header.top)) {
    const header = budgetHeaderAt(place, row);
    if (header !== null) candidates.push(header);
  }
  const header = candidates.findLast(hasExecution) ?? candidates.at(-1);
  if (header === undefined) return executionFromPairs(place, top, above) ?? NO_EXECUTION;
  const rows = budgetRows(place, header, place.header.top);
  if (!hasExecution(header)) return executionFromPairs(place, top, above) ?? { ...NO_EXECUTION, amounts: amountsOf(place, header, rows) };
  return blockOf(place, header, rows, unitOf(place, header, rows, above));
}
