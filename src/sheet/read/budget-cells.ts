import type { Rational } from '../../exact/rational.ts';
import type { BudgetRow, ExecutionBlock } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import { readAmount, readPoints, type AmountReading } from '../../notation/points.ts';
import { printedText, type Printed } from '../../notation/printed.ts';
import type { BudgetHeader } from './budget-header.ts';
import type { LabelledRow } from './budget-rows.ts';
import { moneyUnitOf, type BudgetRole } from './budget-titles.ts';
import type { CellReader } from './cell-reader.ts';
import { cellsAcross, type Place } from './place.ts';
import { isFilled, type SeenCell } from './sheet-view.ts';

/** The cells of one row of the 项目资金 block, by what they hold. */
export type BudgetCells = Readonly<Partial<Record<BudgetRole, SeenCell>>>;

/** What stands in a row under the titles of the block. */
export function cellsOfRow(place: Place, row: number, { columns }: BudgetHeader): BudgetCells {
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

/** The weight of the block: its own cell's, else the one in a title. */
export function readBlockWeight(place: Place, header: BudgetHeader, own: SeenCell | undefined, reader: CellReader): Pick<ExecutionBlock, 'weight'> & { cell: SeenCell | undefined } {
  const weight = reader.read(own, (printed) => readPoints(printed, 'weight'));
  const titled = weight === null ? weightInTitles(place, header) : null;
  if (titled === null) return { weight, cell: own };
  reader.say('info', 'execution-weight-from-title', [reader.ref(titled.seen)], { text: titled.seen.text, points: titled.points });
  return { weight: readPoints(printedText(titled.points)).value, cell: own ?? titled.seen };
}

/** An amount under a title with a unit of its own (全年执行数（元）beside 万元) as if it carried that unit. */
export function readsAmounts(header: BudgetHeader, unit: string | null): (role: BudgetRole) => (printed: Printed) => AmountReading {
  return (role) => {
    const own = moneyUnitOf(header.columns[role]?.text ?? '');
    return (printed) => readAmount(own === null || own === unit || isBlank(printed.text) ? printed : printedText(printed.text + own), unit);
  };
}

/** The references of a row's cells. */
export function refsOf(cells: BudgetCells, reader: CellReader): ExecutionBlock['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([role, seen]) => [role, reader.ref(seen)]));
}

/** One row of the block as read; a cell merged down from above is not its own. */
export function partOf(place: Place, { row, label }: LabelledRow, header: BudgetHeader, unit: string | null, reader: CellReader): BudgetRow {
  const { initial, budget, executed } = cellsOfRow(place, row, header);
  const how = readsAmounts(header, unit);
  const amount = (role: BudgetRole, seen: SeenCell | undefined): Rational | null => reader.read(seen?.area.top === row ? seen : undefined, how(role));
  const cells = { ...(initial && { initial }), ...(budget && { budget }), ...(executed && { executed }) };
  return { label, row, initial: amount('initial', initial), budget: amount('budget', budget), executed: amount('executed', executed), cells: refsOf(cells, reader) };
}

/** Rows of the block as read. */
export function readParts(place: Place, rows: readonly LabelledRow[], header: BudgetHeader, unit: string | null, reader: CellReader): BudgetRow[] {
  return rows.map((row) => partOf(place, row, header, unit, reader));
}

/** Does a cell hold anything at all, a formula included? */
export function isOccupied(seen: SeenCell | undefined): boolean {
  return seen !== undefined && (isFilled(seen) || (seen.cell?.formula ?? null) !== null);
}
