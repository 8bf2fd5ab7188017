import type { CellRef } from '../../model/cell.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Printed } from '../../notation/printed.ts';
import type { Grid, GridCell } from '../grid.ts';
import { cellText, isFree } from '../layout/standing.ts';
import { findingAt } from '../read/findings.ts';
import { type RecordColumn, type RecordsHeader, TITLES } from './columns.ts';

/** One row of the sheet 评分记录, and what is said of its cells while it is read. */
export class RecordRow {
  readonly findings: Finding[] = [];
  readonly row: number;
  /** The columns that hold something, in their usual order. */
  readonly filled: readonly RecordColumn[];
  readonly #grid: Grid;
  readonly #columns: RecordsHeader['columns'];

  constructor(grid: Grid, { columns }: RecordsHeader, row: number) {
    this.#grid = grid;
    this.#columns = columns;
    this.row = row;
    this.filled = [...TITLES.keys()].filter((column) => !isFree(this.#cell(column)));
  }

  #cell(column: RecordColumn): GridCell | undefined {
    const col = this.#columns.get(column);
    return col === undefined ? undefined : this.#grid.at(this.row, col);
  }

  /** The cell of a column; of one that the sheet lacks, the cell of 分数. */
  ref(column: RecordColumn): CellRef {
    return { sheet: this.#grid.sheet, row: this.row, col: this.#columns.get(column) ?? this.#columns.get('points') ?? 0 };
  }

  say(severity: Severity, code: string, column: RecordColumn): void {
    const params = { column: TITLES.get(column) ?? '', text: cellText(this.#cell(column)).trim() };
    this.findings.push(findingAt(severity, code, this.#grid.sheet, [this.ref(column)], params));
  }

  /** What stands in a cell, `''` where nothing does. An error value, or a formula without a result, is said and reads as nothing. */
  text(column: RecordColumn): string {
    const cell = this.#cell(column);
    if (cell === undefined || cell.state === 'ok') return cellText(cell).trim();
    this.say('error', 'record-cell-failed', column);
    return '';
  }

  printed(column: RecordColumn): Printed {
    const cell = this.#cell(column);
    const number = typeof cell?.value === 'number' ? cell.value : null;
    return { text: this.text(column), number, format: cell?.format ?? null, date1904: this.#grid.date1904 };
  }

  /** What stands in a cell that no record can do without; null and said where nothing does. */
  needed<Value>(column: RecordColumn, code: string, read: (printed: Printed) => Value | null): Value | null {
    const said = this.findings.length;
    const printed = this.printed(column);
    if (this.findings.length > said) return null;
    const value = printed.text === '' ? null : read(printed);
    if (value === null) this.say('error', printed.text === '' ? 'record-blank' : code, column);
    return value;
  }
}
