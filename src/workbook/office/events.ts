import type { CellRef } from '../../model/cell.ts';
import { Listeners } from '../listeners.ts';
import type { Edit, Stop } from '../port.ts';
import { areaOf } from '../xlsx/references.ts';
import { type ExcelHost, request } from './host.ts';

/** What a person does in Excel, told to those who watch. Excel is asked for its events once, when the first one does. */
export class OfficeEvents {
  readonly #host: ExcelHost;
  readonly #nameOf: (sheetId: string) => string | undefined;
  readonly #edits = new Listeners<Edit>();
  readonly #selections = new Listeners<CellRef>();
  /** Sheets that we added or took away ourselves. */
  readonly #own = new Set<string>();
  #editsAsked: Promise<unknown> | null = null;
  #selectionsAsked: Promise<unknown> | null = null;

  constructor(host: ExcelHost, nameOf: (sheetId: string) => string | undefined) {
    this.#host = host;
    this.#nameOf = nameOf;
  }

  /** Keeps sheets that come or go by our own hand from being told as a person's edit. */
  disown(sheetIds: readonly string[]): void {
    for (const id of sheetIds) this.#own.add(id);
  }

  async watchEdits(listener: (edit: Edit) => void): Promise<Stop> {
    this.#editsAsked ??= request(this.#host, ({ workbook: { worksheets } }) => {
      worksheets.onChanged.add(async (event) => { await Promise.resolve(); this.#edited(event); });
      worksheets.onAdded.add(async ({ worksheetId }) => { await Promise.resolve(); this.#sheetsChanged(worksheetId); });
      worksheets.onDeleted.add(async ({ worksheetId }) => { await Promise.resolve(); this.#sheetsChanged(worksheetId); });
    }).catch((error: unknown) => { this.#editsAsked = null; throw error; });
    await this.#editsAsked;
    return this.#edits.add(listener);
  }

  async watchSelection(listener: (cell: CellRef) => void): Promise<Stop> {
    this.#selectionsAsked ??= request(this.#host, ({ workbook: { worksheets } }) => {
      worksheets.onSelectionChanged.add(async (event) => { await Promise.resolve(); this.#selected(event); });
    }).catch((error: unknown) => { this.#selectionsAsked = null; throw error; });
    await this.#selectionsAsked;
    return this.#selections.add(listener);
  }

  /** Our own writes are silent already; where the event says who wrote (from ExcelApi 1.14), that is heeded too. */
  #edited({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs): void {
    if (triggerSource === 'ThisLocalAddin') return;
    const sheet = this.#nameOf(worksheetId);
    if (sheet === undefined) this.#edits.tell({ kind: 'sheets' });
    // Rows or columns that come or go move everything behind them.
    else if (changeType !== 'RangeEdited') this.#edits.tell({ kind: 'cells', sheet, area: null });
    else for (const part of address.split(',')) this.#edits.tell({ kind: 'cells', sheet, area: areaOf(part) });
  }

  #sheetsChanged(id: string): void {
    if (!this.#own.has(id)) this.#edits.tell({ kind: 'sheets' });
  }

  #selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): void {
    const [sheet, area] = [this.#nameOf(worksheetId), areaOf(address.split(',')[0] ?? '')];
    if (sheet !== undefined && area !== null) this.#selections.tell({ sheet, row: area.top, col: area.left });
  }
}
