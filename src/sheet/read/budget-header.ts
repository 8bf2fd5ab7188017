import { budgetTitleOf, budgetTitleUnder, isBudgetPart, type BudgetRole, type BudgetTitle } from './budget-titles.ts';
import { cellsAcross, type Place } from './place.ts';
import type { SeenCell } from './sheet-view.ts';

/** The title row of the 项目资金 block. */
export interface BudgetHeader {
  readonly row: number;
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<BudgetRole, SeenCell>>>;
  /** Pairs of columns that mean the same equally well; the first one is read. */
  readonly rivals: readonly (readonly [read: SeenCell, other: SeenCell])[];
  /** First column of amounts; labels stand left of it. */
  readonly firstAmount: number;
}

const LONGEST_TITLE = 20;
const AMOUNTS: readonly BudgetRole[] = ['initial', 'budget', 'executed', 'rate'];

interface Titled {
  readonly seen: SeenCell;
  readonly title: BudgetTitle;
}

function columnsIn(titled: readonly Titled[]): BudgetHeader['columns'] {
  const columns: Partial<Record<BudgetRole, SeenCell>> = {};
  const ranks: Partial<Record<BudgetRole, number>> = {};
  for (const { seen, title } of titled) {
    if (title.rank <= (ranks[title.role] ?? 0)) continue;
    columns[title.role] = seen;
    ranks[title.role] = title.rank;
  }
  return columns;
}

function rivalsIn(titled: readonly Titled[], columns: BudgetHeader['columns']): BudgetHeader['rivals'] {
  return titled.flatMap(({ seen, title: { role, rank } }) => {
    const read = titled.find((other) => other.seen === columns[role]);
    return read === undefined || read.seen === seen || read.title.rank !== rank || !AMOUNTS.includes(role) ? [] : [[read.seen, seen] as const];
  });
}

/** The titles under one that spans several columns: 年初 and 调整后 under 预算数. Null where amounts stand there, or other words. */
function titlesBelow({ view }: Place, group: SeenCell): Titled[] | null {
  const { left, right, bottom } = group.area;
  const below = view.own(bottom + 1).filter(({ area }) => left <= area.left && area.right <= right);
  const areTitles = below.length > 1 && below.every(({ text }) => isBudgetPart(text) || budgetTitleUnder(group.text, text) !== null);
  if (left === right || !areTitles) return null;
  return below.flatMap((seen) => {
    const title = budgetTitleUnder(group.text, seen.text);
    return title === null ? [] : [{ seen, title }];
  });
}

function titledIn(place: Place, cells: readonly SeenCell[]): Titled[] {
  return cells.flatMap((seen) => {
    const title = budgetTitleOf(seen.text);
    if (title === null) return [];
    const below = titlesBelow(place, seen);
    return below ?? [{ seen, title }];
  });
}

function isNumber(text: string): boolean {
  return /^[¥￥]?[\d.,]+(?:%|元|万元)?$/.test(text);
}

/** 执行率 beside its weight or score: a block that prints no amounts. */
function hasRateAlone({ rate, weight, score }: BudgetHeader['columns']): boolean {
  return rate?.text.includes('执行') === true && (weight ?? score) !== undefined;
}

/** Reads a row as the titles of the 项目资金 block: at least two of its columns, one of them with amounts; null for any other row. */
export function budgetHeaderAt(place: Place, row: number): BudgetHeader | null {
  const cells = cellsAcross(place, row);
  const titled = titledIn(place, cells);
  if (titled.length < 2 || cells.some(({ text }) => isNumber(text))) return null;
  const columns = columnsIn(titled);
  const amounts = AMOUNTS.flatMap((role) => columns[role] ?? []);
  const hasMoney = columns.budget !== undefined || columns.executed !== undefined || columns.initial !== undefined;
  if (!(hasMoney || hasRateAlone(columns)) || Object.keys(columns).length < 2) return null;
  const bottom = Math.max(...amounts.map(({ area }) => Math.min(area.bottom, row + 1)));
  return { row, bottom, columns, rivals: rivalsIn(titled, columns), firstAmount: Math.min(...amounts.map(({ area }) => area.left)) };
}

/** Can a row among the indicators be the titles of a 项目资金 block? Said at little cost, since every row is asked. */
function mayBeTitles(place: Place, row: number): boolean {
  return place.view.own(row).some(({ text }) => text.length <= LONGEST_TITLE && text.includes('执行'));
}

/** The 项目资金 block of a form that has it below its indicators: its titles, at least three; null for any other row. */
export function budgetHeaderAmong(place: Place, row: number): BudgetHeader | null {
  const header = mayBeTitles(place, row) ? budgetHeaderAt(place, row) : null;
  return header !== null && Object.keys(header.columns).length >= 3 && hasExecution(header) ? header : null;
}

/** Does the block say what was spent? Without it there is no execution to score. */
export function hasExecution({ columns }: BudgetHeader): boolean {
  return columns.executed !== undefined || columns.rate !== undefined;
}
