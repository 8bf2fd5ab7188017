import type { Rational } from '../../exact/rational.ts';
import type { BudgetRow, ExecutionBlock } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import { readAmount, readPoints, readRate, type AmountReading } from '../../notation/points.ts';
import { printedText, type Printed } from '../../notation/printed.ts';
import { budgetHeaderAt, hasExecution, type BudgetHeader } from './budget-header.ts';
import { budgetRows, type LabelledRow } from './budget-rows.ts';
import { moneyUnitOf, type BudgetRole } from './budget-titles.ts';
import { CellReader } from './cell-reader.ts';
import { executionFromPairs } from './execution-pairs.ts';
import { NO_EXECUTION, type ExecutionReading } from './execution-reading.ts';
import { cellsAcross, type Place } from './place.ts';
import { isFilled, type SeenCell } from './sheet-view.ts';

type BudgetCells = Readonly<Partial<Record<BudgetRole, SeenCell>>>;

function cellsOfRow(place: Place, row: number, { columns }: BudgetHeader): BudgetCells {
  const entries = (Object.entries(columns) as [BudgetRole, SeenCell][]).map(([role, { area }]) => [role, place.view.seenAt(row, area.left)]);
  return Object.fromEntries(entries) as BudgetCells;
}

/** 得分（20分*执行率） or 预算执行情况（10分）: the weight where the block has no column for it. */
function weightInTitles(place: Place, header: BudgetHeader): { readonly seen: SeenCell; readonly points: string } | null {
  const titles = [header.columns.score, ...cellsAcross(place, header.row)].filter((seen) => seen !== undefined);
  for (const seen of titles) {
    const points = /[(（](\d+(?:\.\d+)?)\s*分/.exec(seen.text)?.[1];
    if (points !== undefined) return { seen, points };
  }
  return null;
}

function readBlockWeight(place: Place, header: BudgetHeader, own: SeenCell | undefined, reader: CellReader): Pick<ExecutionBlock, 'weight'> & { cell: SeenCell | undefined } {
  const weight = reader.read(own, (printed) => readPoints(printed, 'weight'));
  const titled = weight === null ? weightInTitles(place, header) : null;
  if (titled === null) return { weight, cell: own };
  reader.say('info', 'execution-weight-from-title', [reader.ref(titled.seen)], { text: titled.seen.text, points: titled.points });
  return { weight: readPoints(printedText(titled.points)).value, cell: own ?? titled.seen };
}

/** An amount under a title with a unit of its own (全年执行数（元）beside 万元) as if it carried that unit. */
function readsAmounts(header: BudgetHeader, unit: string | null): (role: BudgetRole) => (printed: Printed) => AmountReading {
  return (role) => {
    const own = moneyUnitOf(header.columns[role]?.text ?? '');
    return (printed) => readAmount(own === null || own === unit || isBlank(printed.text) ? printed : printedText(printed.text + own), unit);
  };
}

/** Only 年初预算数 on the form: it is the only budget to hold the execution against, and that is said. */
function budgetOf(cells: BudgetCells, initial: Rational | null, how: (printed: Printed) => AmountReading, reader: CellReader): Rational | null {
  if (cells.budget !== undefined) return reader.read(cells.budget, how);
  if (cells.initial !== undefined && initial !== null) reader.say('warning', 'only-initial-budget', [reader.ref(cells.initial)]);
  return initial;
}

function refsOf(cells: BudgetCells, reader: CellReader): ExecutionBlock['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([role, seen]) => [role, reader.ref(seen)]));
}

function partOf(place: Place, { row, label }: LabelledRow, header: BudgetHeader, unit: string | null, reader: CellReader): BudgetRow {
  const { initial, budget, executed } = cellsOfRow(place, row, header);
  const how = readsAmounts(header, unit);
  const amount = (role: BudgetRole, seen: SeenCell | undefined): Rational | null => reader.read(seen?.area.top === row ? seen : undefined, how(role));
  const cells = { ...(initial && { initial }), ...(budget && { budget }), ...(executed && { executed }) };
  return { label, row, initial: amount('initial', initial), budget: amount('budget', budget), executed: amount('executed', executed), cells: refsOf(cells, reader) };
}

function totalRow(place: Place, rows: readonly LabelledRow[], header: BudgetHeader): LabelledRow | undefined {
  const weighted = ({ row }: LabelledRow): boolean => {
    const { weight, score } = cellsOfRow(place, row, header);
    return [weight, score].some((seen) => seen !== undefined && isFilled(seen) && /\d/.test(seen.text));
  };
  return rows.find(({ kind }) => kind === 'total') ?? rows.find(weighted) ?? (rows.length === 1 ? rows[0] : undefined);
}

/** The unit named nearest to the amounts: in their titles, beside them, or anywhere above the indicators. */
function unitOf(place: Place, header: BudgetHeader, rows: readonly LabelledRow[], above: readonly string[]): string | null {
  const near = [...Object.values(header.columns).map(({ text }) => text), ...cellsAcross(place, header.row).map(({ text }) => text), ...rows.map(({ label }) => label)];
  const named = [...near, ...above].map(moneyUnitOf).find((unit) => unit !== null);
  if (named !== undefined) return named;
  const amounts = rows.flatMap(({ row }) => Object.values(cellsOfRow(place, row, header)));
  return amounts.map(({ text }) => /\d(万元|亿元|百万元|千元|元)$/.exec(text)?.[1]).find((unit) => unit !== undefined) ?? null;
}

function blockOf(place: Place, header: BudgetHeader, rows: readonly LabelledRow[], unit: string | null): ExecutionReading {
  const reader = new CellReader(place);
  const total = totalRow(place, rows, header);
  const cells = total === undefined ? {} : cellsOfRow(place, total.row, header);
  if (total === undefined) reader.say('warning', 'no-budget-total', [{ sheet: place.view.grid.sheet, row: header.row, col: header.firstAmount }]);
  const how = readsAmounts(header, unit);
  const initial = reader.read(cells.initial, how('initial'));
  const { weight, cell: weightCell } = readBlockWeight(place, header, cells.weight, reader);
  const execution: ExecutionBlock = {
    initial,
    budget: budgetOf(cells, initial, how('budget'), reader),
    executed: reader.read(cells.executed, how('executed')),
    printedRate: reader.read(cells.rate, readRate),
    weight,
    printedScore: reader.read(cells.score, (printed) => readPoints(printed, 'score')),
    scoreOccupied: cells.score !== undefined && (isFilled(cells.score) || (cells.score.cell?.formula ?? null) !== null),
    unit,
    reason: cells.reason?.text ?? '',
    cells: refsOf(weightCell === undefined ? cells : { ...cells, weight: weightCell }, reader),
    parts: rows.filter((row) => row !== total).map((row) => partOf(place, row, header, unit, reader)),
  };
  return { execution, findings: reader.findings, amounts: {}, nested: new Set(rows.filter(({ nested }) => nested).map(({ row }) => row)) };
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
