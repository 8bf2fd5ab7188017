import type { CellRef } from '../../model/cell.ts';
import type { CellChange, Change } from '../../sheet/changes.ts';
import type { Grid, GridCell } from '../../sheet/grid.ts';
import type { BookState } from '../../workbook/port.ts';

/** A text by which the place of written cells is known again: the name in front of a row, the title above a column. */
export interface Anchor extends CellRef {
  readonly text: string;
  /** How often the same text stood elsewhere in the anchor's column, and in its row. */
  readonly inColumn: number;
  readonly inRow: number;
}

type Place = Pick<CellRef, 'row' | 'col'>;

const keyOf = ({ row, col }: Place): string => `${String(row)},${String(col)}`;

function textOf(cell: GridCell | undefined): string {
  return cell !== undefined && cell.formula === null && typeof cell.value === 'string' ? cell.value.trim() : '';
}

/** How often each text stands in each row and column of a sheet. */
class Counts {
  readonly #grid: Grid;
  readonly #counts = new Map<string, number>();

  constructor(grid: Grid) {
    this.#grid = grid;
    for (const row of grid.rowIndexes()) {
      for (const [col, cell] of grid.cellsOf(row)) this.#count(textOf(cell), { row, col });
    }
  }

  #count(text: string, { row, col }: Place): void {
    if (text === '') return;
    for (const key of [`row ${String(row)} ${text}`, `col ${String(col)} ${text}`]) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** How often a text stands elsewhere in the row and the column of a place. */
  elsewhere(text: string, { row, col }: Place): Pick<Anchor, 'inColumn' | 'inRow'> {
    const own = textOf(this.#grid.at(row, col)) === text ? 1 : 0;
    return { inColumn: (this.#counts.get(`col ${String(col)} ${text}`) ?? 0) - own, inRow: (this.#counts.get(`row ${String(row)} ${text}`) ?? 0) - own };
  }
}

/** The first text of a row that the write leaves as it is. */
function ofRow(grid: Grid, row: number, written: ReadonlySet<string>): Place | null {
  const cols = [...grid.cellsOf(row)].filter(([col, cell]) => textOf(cell) !== '' && !written.has(keyOf({ row, col }))).map(([col]) => col);
  return cols.length === 0 ? null : { row, col: Math.min(...cols) };
}

/** The nearest text above the written cells of a column. */
function ofColumn(grid: Grid, top: number, col: number): Place | null {
  for (let row = top - 1; row >= 0; row -= 1) if (textOf(grid.at(row, col)) !== '') return { row, col };
  return null;
}

/** The row below the last one written tells where that one went. */
function rowsToKnow(grid: Grid, cells: readonly CellChange[]): number[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const last = Math.max(...rows);
  return [...rows, ...grid.rowIndexes().filter((row) => row > last).slice(0, 1)];
}

/** The title above a written cell; one that the write itself puts there is known by itself. */
function titleOf(grid: Grid, { row, col, value }: CellChange): (Place & { readonly text: string }) | null {
  if (value !== null && 'text' in value) return { row, col, text: value.text.trim() };
  const place = ofColumn(grid, row, col);
  return place === null ? null : { ...place, text: textOf(grid.at(place.row, place.col)) };
}

/** The highest filled cell of each column. */
function topmost(cells: readonly CellChange[]): readonly CellChange[] {
  const tops = new Map<number, CellChange>();
  for (const cell of cells.filter(({ value }) => value !== null)) if ((tops.get(cell.col)?.row ?? Infinity) > cell.row) tops.set(cell.col, cell);
  return [...tops.values()];
}

function ofSheet(grid: Grid, cells: readonly CellChange[]): Anchor[] {
  const [written, counts] = [new Set(cells.map(keyOf)), new Counts(grid)];
  const names = rowsToKnow(grid, cells).map((row) => ofRow(grid, row, written)).map((place) => (place === null ? null : { ...place, text: textOf(grid.at(place.row, place.col)) }));
  const found = [...names, ...topmost(cells).map((cell) => titleOf(grid, cell))].filter((one) => one !== null && one.text !== '');
  const known = new Map(found.flatMap((one) => (one === null ? [] : [[keyOf(one), one] as const])));
  return [...known.values()].map(({ row, col, text }) => ({ sheet: grid.sheet, row, col, text, ...counts.elsewhere(text, { row, col }) }));
}

/** The anchors of what these changes write, in a workbook as it was before them. */
export function anchorsOf(grids: readonly Grid[], changes: readonly Change[]): Anchor[] {
  const cells = changes.filter((change) => change.kind === 'cell');
  return grids.flatMap((grid) => {
    const own = cells.filter(({ sheet }) => sheet === grid.sheet);
    return own.length === 0 ? [] : ofSheet(grid, own);
  });
}

/**
 * Anchors that stand elsewhere now: rows or columns came or went, and what was written is not where it was. One that was only given another
 * text stands nowhere else more often than before.
 */
export function movedOf({ sheets }: BookState, anchors: readonly Anchor[]): CellRef[] {
  return sheets.flatMap(({ grid }) => {
    const lost = anchors.filter(({ sheet, row, col, text }) => sheet === grid.sheet && textOf(grid.at(row, col)) !== text);
    if (lost.length === 0) return [];
    const counts = new Counts(grid);
    return lost.filter((anchor) => {
      const { inColumn, inRow } = counts.elsewhere(anchor.text, anchor);
      return inColumn > anchor.inColumn || inRow > anchor.inRow;
    }).map(({ sheet, row, col }) => ({ sheet, row, col }));
  });
}
