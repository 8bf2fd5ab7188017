import type { Area } from '../model/cell.ts';

/** One cell as a host hands it over. A double is read through its shortest decimal text, never calculated with. */
export interface GridCell {
  readonly value: string | number | boolean | null;
  /** Number format code (`0%`, `yyyy/m/d`); null for General. */
  readonly format: string | null;
  /** Formula without `=`; null for a plain value. */
  readonly formula: string | null;
  /** `error`: value is the error text (#DIV/0!). `uncalculated`: a formula without a stored result; value is null. */
  readonly state: 'ok' | 'error' | 'uncalculated';
}

/** A plain cell: text, number or boolean without formula or format. */
export function plainCell(value: GridCell['value'], format: string | null = null): GridCell {
  return { value, format, formula: null, state: 'ok' };
}

/** One sheet's cells, sparse: only cells that hold something. Rows and columns count from 0. */
export class Grid {
  readonly sheet: string;
  readonly merges: readonly Area[];
  /** True where serial dates count from 1904. */
  readonly date1904: boolean;
  readonly hidden: boolean;
  /** Rows laid above a document's own table, its title and what else stands over it: a person counts the table's rows below them. */
  readonly rowsAbove: number;
  readonly #rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;

  constructor(
    sheet: string,
    rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>,
    options: { readonly merges?: readonly Area[]; readonly date1904?: boolean; readonly hidden?: boolean; readonly rowsAbove?: number } = {},
  ) {
    this.sheet = sheet;
    this.#rows = rows;
    this.merges = options.merges ?? [];
    this.date1904 = options.date1904 ?? false;
    this.hidden = options.hidden ?? false;
    this.rowsAbove = options.rowsAbove ?? 0;
  }

  /** The cell at a place, undefined where nothing stands. */
  at(row: number, col: number): GridCell | undefined {
    return this.#rows.get(row)?.get(col);
  }

  /** Rows that hold at least one cell, ascending. */
  rowIndexes(): number[] {
    return [...this.#rows.keys()].sort((a, b) => a - b);
  }

  /** The cells of a row, ascending by column. */
  cellsOf(row: number): [col: number, cell: GridCell][] {
    return [...(this.#rows.get(row) ?? [])].sort(([a], [b]) => a - b);
  }
}
