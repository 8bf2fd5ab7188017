import type { ColumnRole } from '../../model/indicator.ts';
import type { Segment } from './columns.ts';
import type { Header } from './headers.ts';
import { budgetHeaderAmong, type BudgetHeader } from './budget-header.ts';
import { budgetRows } from './budget-rows.ts';
import { ownCells, type Place } from './place.ts';
import { isSureIndicator, kindOfRow, namesLevel, type RowKind } from './row-kind.ts';

/** The rows below a header, each with what it is; rows that hold nothing of it left out. */
export interface Body {
  readonly rows: readonly { readonly row: number; readonly kind: RowKind }[];
  /** The last row of the form: its last indicator, total or grade. */
  readonly bottom: number;
  /** The titles of a 项目资金 block among or below the indicators; null where the form has none there. */
  readonly budget: BudgetHeader | null;
  /** The first row below the form, and above any other table, that looks like one more of its indicators; null where there is none. */
  readonly leftOut: number | null;
}

const MOST_BLANK_ROWS = 2;
/** Rows that are beyond doubt indicators of the same columns may stand further below. */
const MOST_BLANK_ROWS_TO_INDICATORS = 20;
const KEPT: ReadonlySet<RowKind> = new Set<RowKind>(['indicator', 'level', 'section', 'subtotal', 'total', 'grade']);

function isSameTable(a: Segment, b: Segment): boolean {
  const roles = Object.keys({ ...a.columns, ...b.columns }) as ColumnRole[];
  return roles.every((role) => a.columns[role]?.left === b.columns[role]?.left);
}

/** The rows of one table while they are walked, from the top. */
class Walk {
  readonly rows: { row: number; kind: RowKind }[] = [];
  readonly #place: Place;
  #covered: number;
  #closed = false;
  #noted = false;
  #totals: { row: number; kind: RowKind }[] = [];

  constructor(place: Place) {
    this.#place = place;
    this.#covered = place.header.bottom;
  }

  /** Takes the row; false where it does not belong to the table. */
  take(row: number): boolean {
    const kind = kindOfRow(this.#place, row);
    if (kind === 'blank') return true;
    if (kind === 'end' || !this.#follows(row, kind)) return false;
    if (kind === 'note') this.#noted = true;
    const one = { row, kind };
    if (KEPT.has(kind)) this.rows.push(one);
    if (kind === 'total') this.#totals.push(one);
    if (kind === 'total' || kind === 'grade') this.#closed = true;
    this.#cover(row);
    return true;
  }

  /** A header again, after a page break: the same columns, before any total. */
  isRepeated(header: Header): boolean {
    const { segment } = this.#place;
    return !this.#closed && !this.#noted && this.rows.length > 0 && header.segments.some((other) => isSameTable(segment, other));
  }

  /** Does a row follow right behind what was taken, before the total of the form? */
  isAt(row: number): boolean {
    return !this.#closed && !this.#noted && row <= this.#covered + 1;
  }

  /** Goes on below a row that is no indicator, to the last row of what it heads. */
  skipTo(bottom: number): void {
    this.#covered = bottom;
  }

  #follows(row: number, kind: RowKind): boolean {
    const gap = row - this.#covered - 1;
    const isTotal = kind === 'total' || kind === 'grade';
    if (gap > MOST_BLANK_ROWS) return gap <= MOST_BLANK_ROWS_TO_INDICATORS && !this.#closed && !this.#noted && isIndicatorInWords(this.#place, row);
    if (kind === 'note') return gap <= 0;
    if (this.#noted && !isTotal) return gap <= 0 && this.#resume(row);
    if (this.#closed && !isTotal) return gap === 0 && this.#reopen(row);
    return gap <= 0 || isTotal || kind === 'section' || kind === 'between' || isSureIndicator(this.#place, row);
  }

  /** A remark with indicators right behind it stands between two parts. */
  #resume(row: number): boolean {
    this.#noted = this.#closed || !isIndicatorInWords(this.#place, row);
    return !this.#noted;
  }

  /** A total with indicators right behind it was one of a part. */
  #reopen(row: number): boolean {
    if (!isSureIndicator(this.#place, row)) return false;
    for (const total of this.#totals) total.kind = 'subtotal';
    this.#totals = [];
    this.#closed = false;
    return true;
  }

  #cover(row: number): void {
    const last = this.#place.view.rows.at(-1) ?? row;
    const bottoms = ownCells(this.#place, row).map(({ area }) => area.bottom);
    this.#covered = Math.min(last, Math.max(this.#covered, row, ...bottoms));
  }
}

const MOST_ROWS_BELOW = 300;

/** Is a row an indicator by its numbers and by its words as well? */
function isIndicatorInWords(place: Place, row: number): boolean {
  return isSureIndicator(place, row) && namesLevel(place, row);
}

/** The last row of a 项目资金 block. */
function lastBudgetRow(place: Place, header: BudgetHeader): number {
  return budgetRows(place, header, Infinity).at(-1)?.row ?? header.bottom;
}

/** A block with nothing of the table below it, and another table further down, is that one's. */
function isOfNextForm({ row }: BudgetHeader, bottom: number, headerAt: ReadonlyMap<number, Header>): boolean {
  return row > bottom && [...headerAt.keys()].some((header) => header > row);
}

function leftOutBelow(place: Place, start: number, headerAt: ReadonlyMap<number, Header>): number | null {
  for (const row of place.view.rows.slice(start, start + MOST_ROWS_BELOW)) {
    if (headerAt.has(row)) return null;
    if (isIndicatorInWords(place, row)) return row;
  }
  return null;
}

/** Walks down from a header, one step a used row, to the end of its table. */
export function walkBody(place: Place, start: number, headerAt: ReadonlyMap<number, Header>): Body {
  const { rows: used } = place.view;
  const walk = new Walk(place);
  let next = start;
  let budget: BudgetHeader | null = null;
  const skip = (bottom: number): void => {
    walk.skipTo(bottom);
    next = place.view.indexOf(bottom + 1);
  };
  for (let row = used[next]; row !== undefined; row = used[next]) {
    const header = headerAt.get(row);
    const titles = header === undefined ? budgetHeaderAmong(place, row) : null;
    if (header !== undefined && !walk.isRepeated(header)) break;
    if (titles !== null && !walk.isAt(row)) break;
    if (header !== undefined) skip(header.bottom);
    else if (titles !== null) skip(lastBudgetRow(place, (budget = titles)));
    else if (!walk.take(row)) break;
    else next += 1;
  }
  const bottom = walk.rows.at(-1)?.row ?? place.header.bottom;
  return { rows: walk.rows, bottom, budget: budget !== null && isOfNextForm(budget, bottom, headerAt) ? null : budget, leftOut: leftOutBelow(place, next, headerAt) };
}
