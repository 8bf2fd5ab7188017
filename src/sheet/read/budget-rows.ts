import type { BudgetHeader } from './budget-header.ts';
import { isBudgetPart, isBudgetTotal, isMainPart } from './budget-titles.ts';
import { isFormPart, isHeadField } from './labels.ts';
import { ownCells, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';

/** One row of the 项目资金 block. `nested`: a part of another part, not of the total. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly kind: 'total' | 'part';
  readonly nested: boolean;
}

const MOST_ROWS = 40;

/** The row that a label left of the amounts, merged downwards from the titles, reaches to. */
function labelledDownTo({ view, left }: Place, { row, bottom, firstAmount }: BudgetHeader): number {
  const merged = view.mergesAt(row).filter((area) => area.left >= left && area.right < firstAmount && area.bottom > bottom);
  return Math.max(-1, ...merged.map((area) => area.bottom));
}

function labelIn(place: Place, row: number, header: BudgetHeader): string {
  return ownCells(place, row).filter(({ area }) => area.left < header.firstAmount).map(({ text }) => text).join('');
}

function hasAmount(place: Place, row: number, { columns }: BudgetHeader): boolean {
  const amounts = [columns.initial, columns.budget, columns.executed, columns.rate].filter((seen): seen is SeenCell => seen !== undefined);
  const own = amounts.map(({ area }) => place.view.seenAt(row, area.left)).filter(({ area }) => area.top === row);
  return own.some(({ cell, text }) => cell?.state === 'uncalculated' || /\d/.test(text)) && own.every(({ text }) => text.length < 24);
}

/** Does a label reach over the amounts, so that the row holds none: 按收入性质分？ */
function coversAmounts(place: Place, row: number, { firstAmount }: BudgetHeader): boolean {
  return ownCells(place, row).some(({ area }) => area.left < firstAmount && area.right >= firstAmount);
}

function kindOf(place: Place, row: number, label: string, header: BudgetHeader, inside: boolean): LabelledRow['kind'] | null {
  if (coversAmounts(place, row, header)) return null;
  if (isBudgetTotal(label)) return 'total';
  if (label === '') return hasAmount(place, row, header) ? 'part' : null;
  const known = isBudgetPart(label) && !((isHeadField(label) || isFormPart(label)) && !hasAmount(place, row, header));
  return known || (inside && hasAmount(place, row, header)) ? 'part' : null;
}

/** The rows of the block below its titles: parts and the total, wherever it stands. */
export function budgetRows(place: Place, header: BudgetHeader, end: number): LabelledRow[] {
  const rows: LabelledRow[] = [];
  const labelled = labelledDownTo(place, header);
  let parts = 0;
  let nested = false;
  for (let row = header.bottom + 1; row < Math.min(end, header.bottom + MOST_ROWS); row += 1) {
    if (place.view.own(row).length === 0 && row > labelled) break;
    const label = labelIn(place, row, header);
    const kind = kindOf(place, row, label, header, row <= labelled);
    if (kind === null && row <= labelled) continue;
    if (kind === null) break;
    if (kind === 'part') nested = !isMainPart(label) && (nested || (parts > 0 && /^\W*其中/.test(label)));
    parts += kind === 'part' ? 1 : 0;
    rows.push({ row, label, kind, nested: kind === 'part' && nested });
  }
  return rows;
}
