import type { IRange } from '@univerjs/core';
import type { Area, CellRef } from '../../model/cell.ts';
import { Listeners } from '../listeners.ts';
import type { Edit, Stop } from '../port.ts';
import type { Done, UniverHost } from './host.ts';
import { CELLS, MOVES, SELECT, SHEETS } from './names.ts';

/** The rectangle around the cells of a step; null for none. */
function around(cellValue: unknown): Area | null {
  const cells = Object.entries(cellValue ?? {}).flatMap(([row, inRow]) => Object.keys((inRow ?? {}) as object).map((col) => [Number(row), Number(col)] as const));
  if (cells.length === 0) return null;
  const [rows, cols] = [cells.map(([row]) => row), cells.map(([, col]) => col)];
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));
  return { top: least(rows), left: least(cols), bottom: most(rows), right: most(cols) };
}

/** What a person does in Univer, told to those who watch. What is done while `isOurs` is not. */
export class UniverEvents {
  readonly edits = new Listeners<Edit>();
  readonly selections = new Listeners<CellRef>();
  isOurs = false;
  readonly #host: UniverHost;
  readonly #stop: Stop;

  constructor(host: UniverHost) {
    this.#host = host;
    this.#stop = host.watch((done) => { if (!this.isOurs && done.params['unitId'] === host.workbook.getUnitId()) this.#heard(done); });
  }

  /** Ends all watching. */
  close(): void {
    this.#stop();
  }

  #heard({ id, params, isResult }: Done): void {
    if (id === SELECT) this.#selected(params);
    else if (isResult) return;
    else if (SHEETS.has(id)) this.edits.tell({ kind: 'sheets' });
    else if (id === CELLS || MOVES.has(id)) this.#edited(id, params);
  }

  #nameOf(params: Done['params']): string | null {
    return this.#host.workbook.getSheetBySheetId(String(params['subUnitId']))?.getName() ?? null;
  }

  #edited(id: string, params: Done['params']): void {
    const sheet = this.#nameOf(params);
    const area = id === CELLS ? around(params['cellValue']) : null;
    if (sheet !== null && (id !== CELLS || area !== null)) this.edits.tell({ kind: 'cells', sheet, area });
  }

  #selected(params: Done['params']): void {
    const sheet = this.#nameOf(params);
    const range = (params['selections'] as readonly { readonly range?: IRange }[] | undefined)?.at(-1)?.range;
    if (sheet === null || range === undefined || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return;
    this.selections.tell({ sheet, row: range.startRow, col: range.startColumn });
  }
}
