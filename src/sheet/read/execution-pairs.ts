import { readAmount, readPoints, readRate } from '../../notation/points.ts';
import { budgetTitleOf, moneyUnitOf, type BudgetRole } from './budget-titles.ts';
import { CellReader } from './cell-reader.ts';
import { NO_EXECUTION, type ExecutionReading } from './execution-reading.ts';
import { cellsAcross, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';

type Pairs = Partial<Record<BudgetRole, SeenCell>>;

const AMOUNT = /^[¥￥]?\d[\d.,]*(?:%|元|万元|亿元|分)?$/;
const ONE_CELL = /^([^:：]{2,20})[:：]\s*([¥￥]?\d[\d.,]*\s*(?:%|元|万元|亿元|分)?)$/;

/** The label and the value of one cell: 全年预算数：100万元. */
function withinCell(seen: SeenCell): { readonly title: string; readonly value: SeenCell } | null {
  const [, title, text] = ONE_CELL.exec(seen.text) ?? [];
  return title === undefined || text === undefined ? null : { title, value: { ...seen, text } };
}

function pairsIn(cells: readonly SeenCell[], pairs: Pairs): void {
  cells.forEach((seen, index) => {
    const inside = withinCell(seen);
    const value = inside?.value ?? cells[index + 1];
    const role = budgetTitleOf(inside?.title ?? seen.text)?.role;
    if (role === undefined || value === undefined || !AMOUNT.test(value.text)) return;
    pairs[role] ??= value;
  });
}

/** A form that writes its execution as labels with the amounts beside them: 全年预算数 | 100 | 全年执行数 | 95 | 执行率 | 95%. */
export function executionFromPairs(place: Place, top: number, above: readonly string[]): ExecutionReading | null {
  const pairs: Pairs = {};
  for (const row of place.view.rowsFrom(top, place.header.top)) pairsIn(cellsAcross(place, row), pairs);
  const { initial, budget, executed, rate, weight, score } = pairs;
  if (executed === undefined || (budget ?? initial) === undefined) return null;
  const reader = new CellReader(place);
  const unit = above.map(moneyUnitOf).find((found) => found !== null) ?? null;
  const entries = (Object.entries(pairs) as [BudgetRole, SeenCell][]).map(([role, seen]) => [role, reader.ref(seen)]);
  const first = reader.read(initial, (printed) => readAmount(printed, unit));
  if (budget === undefined && initial !== undefined) reader.say('warning', 'only-initial-budget', [reader.ref(initial)]);
  const execution = {
    initial: first,
    budget: budget === undefined ? first : reader.read(budget, (printed) => readAmount(printed, unit)),
    executed: reader.read(executed, (printed) => readAmount(printed, unit)),
    printedRate: reader.read(rate, readRate),
    weight: reader.read(weight, (printed) => readPoints(printed, 'weight')),
    printedScore: reader.read(score, (printed) => readPoints(printed, 'score')),
    scoreOccupied: score !== undefined,
    unit,
    reason: '',
    cells: Object.fromEntries(entries),
    parts: [],
  };
  return { ...NO_EXECUTION, execution, findings: reader.findings };
}
