import type { ColumnRole } from '../../model/indicator.ts';
import type { Segment } from './columns.ts';
import type { Header } from './headers.ts';
import { ownCells, type Place } from './place.ts';
import { isSureIndicator, kindOfRow, type RowKind } from './row-kind.ts';

/** The rows below a header, each with what it is; `blank` and `other` rows left out. */
export interface Body {
  readonly rows: readonly { readonly row: number; readonly kind: RowKind }[];
  /** The last row of the form: its last indicator, total or grade. */
  readonly bottom: number;
  /** Where reading goes on, as an index into the sheet's used rows. */
  readonly next: number;
}

const MOST_BLANK_ROWS = 2;
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
    return !this.#closed && this.rows.length > 0 && header.segments.some((other) => isSameTable(segment, other));
  }

  skipHeader(header: Header): void {
    this.#covered = header.bottom;
  }

  #follows(row: number, kind: RowKind): boolean {
    const gap = row - this.#covered - 1;
    const isTotal = kind === 'total' || kind === 'grade';
    if (gap > MOST_BLANK_ROWS) return false;
    if (this.#closed && !isTotal) return gap === 0 && this.#reopen(row);
    return gap <= 0 || isTotal || kind === 'section' || isSureIndicator(this.#place, row);
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

/** Walks down from a header, one step a used row, to the end of its table. */
export function walkBody(place: Place, start: number, headerAt: ReadonlyMap<number, Header>): Body {
  const { rows: used } = place.view;
  const walk = new Walk(place);
  let next = start;
  for (let row = used[next]; row !== undefined; row = used[next]) {
    const header = headerAt.get(row);
    if (header !== undefined) {
      if (!walk.isRepeated(header)) break;
      walk.skipHeader(header);
      while ((used[next] ?? Infinity) <= header.bottom) next += 1;
      continue;
    }
    if (!walk.take(row)) break;
    next += 1;
  }
  return { rows: walk.rows, bottom: walk.rows.at(-1)?.row ?? place.header.bottom, next };
}
