import { decimalText } from '../../exact/decimal.ts';
import { ZERO, type Rational } from '../../exact/rational.ts';
import type { ExecutionBlock } from '../../model/indicator.ts';
import { readPoints, readRate } from '../../notation/points.ts';
import { cellsOfRow, isOccupied, readBlockWeight, readParts, refsOf, type BudgetCells } from './budget-cells.ts';
import type { BudgetHeader } from './budget-header.ts';
import type { LabelledRow } from './budget-rows.ts';
import type { BudgetRole } from './budget-titles.ts';
import { sumOfParts, type PartsSum } from './budget-total.ts';
import type { CellReader } from './cell-reader.ts';
import type { Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';

const NOTHING: PartsSum = { initial: null, budget: null, executed: null };

/** The cells under a title in the rows of the block, a cell merged over several of them once. */
function cellsUnder(place: Place, rows: readonly LabelledRow[], header: BudgetHeader, role: BudgetRole): readonly SeenCell[] {
  const cells = rows.flatMap(({ row }) => cellsOfRow(place, row, header)[role] ?? []);
  return cells.filter(({ area }, index) => cells.findIndex((other) => other.area.top === area.top) === index);
}

function pointsOf(seen: readonly SeenCell[], about: 'weight' | 'score', reader: CellReader): Rational | null {
  const values = seen.flatMap((cell) => reader.read(cell, (printed) => readPoints(printed, about)) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum.add(value), ZERO);
}

function only(seen: readonly SeenCell[]): SeenCell | undefined {
  return seen.length === 1 ? seen[0] : undefined;
}

/** Says what became of the missing total, at the amounts of the parts. */
function saySum(block: ExecutionBlock, sum: PartsSum | null, header: BudgetHeader, place: Place, reader: CellReader): void {
  const cells = block.parts.flatMap(({ cells: { budget, initial, executed } }) => [budget ?? initial, executed]).filter((cell) => cell !== undefined);
  const shown = (value: Rational | null): string => (value === null ? '' : decimalText(value));
  if (sum !== null && (block.budget ?? block.executed) !== null) {
    reader.say('warning', 'budget-total-summed', cells, { budget: shown(block.budget), executed: shown(block.executed), weight: shown(block.weight) });
    return;
  }
  const title = [{ sheet: place.view.grid.sheet, row: header.row, col: header.firstAmount }];
  if (cells.length === 0) reader.say('warning', 'no-budget-total', title);
  else reader.say('error', 'budget-total-unknown', cells);
}

/** A 项目资金 block without a total row: its parts together, amounts and points alike, and no amount at all where the parts cannot be added up. */
export function blockOfParts(place: Place, header: BudgetHeader, rows: readonly LabelledRow[], unit: string | null, reader: CellReader): ExecutionBlock {
  const under = (role: BudgetRole): readonly SeenCell[] => cellsUnder(place, rows, header, role);
  const parts = readParts(place, rows, header, unit, reader);
  const onInitial = header.columns.budget === undefined;
  const sum = reader.findings.some(({ severity }) => severity === 'error') ? null : sumOfParts(rows, onInitial ? parts.map((part) => ({ ...part, budget: part.initial })) : parts);
  const { initial, budget, executed } = sum ?? NOTHING;
  const [weights, scores] = [under('weight'), under('score')];
  const ofParts = pointsOf(weights, 'weight', reader);
  const titled = ofParts === null && rows.length > 0 ? readBlockWeight(place, header, undefined, reader) : null;
  const cells: BudgetCells = Object.fromEntries(Object.entries({ weight: weights[0] ?? titled?.cell, score: only(scores), rate: only(under('rate')), reason: only(under('reason')) })
    .filter(([, seen]) => seen !== undefined));
  const block: ExecutionBlock = {
    initial, budget, executed, unit, parts,
    printedRate: reader.read(cells.rate, readRate),
    weight: ofParts ?? titled?.weight ?? null,
    printedScore: pointsOf(scores, 'score', reader),
    scoreOccupied: scores.some(isOccupied),
    reason: cells.reason?.text ?? '',
    cells: refsOf(cells, reader),
  };
  if (onInitial && block.budget !== null) reader.say('warning', 'only-initial-budget', parts.flatMap(({ cells: { initial: cell } }) => cell ?? []).slice(0, 1));
  saySum(block, sum, header, place, reader);
  return block;
}
