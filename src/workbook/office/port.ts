import { address, type CellRef } from '../../model/cell.ts';
import type { Change } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { BookState, Capabilities, Edit, Mark, Restore, Stop, WorkbookPort } from '../port.ts';
import { refuseLocked, sheetNamed } from '../refusals.ts';
import { applyChanges } from './apply.ts';
import { OfficeEvents } from './events.ts';
import { BASELINE, type ExcelHost, request } from './host.ts';
import { setMarks } from './marks.ts';
import { type KnownBook, readBook } from './read.ts';
import { type OfficeUndo, takeBack } from './undo.ts';

const HOST = 'excel';
const settingOf = (name: string): string => `jixiao.${name}`;

/**
 * The workbook open in Excel behind the port, through Microsoft's library. Scoring and writing take two or three requests for any number of rows: one to
 * read, one to write, and one where more must be seen before or set right after (`applyChanges`). Both are needed, and so four, only where a sheet holds array
 * formulas or a look or a print area must be seen and a result, or what changed since reading, is to be set right too. More sheets than are looked for take
 * one more the first time.
 *
 * What Excel does not tell: whether a text was typed behind an apostrophe, which is not taken back exactly; whether a row has grown or was given its
 * height. From when days count is asked of its DATE function (by Microsoft's reference; no Excel with a workbook of 1904 was at hand), and said where that
 * gives no answer. What is printed stays where Excel does not let its page be asked or set.
 *
 * No sheet is put in the place of another: an older 评分依据 stays beside the new one. A sheet that was deleted cannot be made again with all that it had, and what
 * it had is not told: a person's notes (批注) only from ExcelApi 1.18 on. Filled anew where it stands, it would keep those, but the looks of its cells have to be kept for
 * taking that back, some 1 KB a cell, and the notes of a workbook have room for those of a hundred lines.
 */
export class OfficePort implements WorkbookPort {
  readonly host = HOST;
  readonly capabilities: Capabilities = { screen: true, marks: true, lastingNotes: true, ownUndo: false, replacesSheets: false };
  readonly #excel: ExcelHost;
  readonly #events: OfficeEvents;
  /** The workbook as last read; null once we changed it ourselves. */
  #known: KnownBook | null = null;
  #names: ReadonlyMap<string, string> = new Map();

  /** @throws WorkbookError `excel-too-old` */
  constructor(excel: ExcelHost) {
    if (!excel.isSetSupported('ExcelApi', BASELINE)) throw new WorkbookError('excel-too-old', { needed: BASELINE });
    this.#excel = excel;
    this.#events = new OfficeEvents(excel, (id) => this.#names.get(id));
  }

  async #read(): Promise<KnownBook> {
    const known = await readBook(this.#excel, ...this.#names.size === 0 ? [] : [this.#names.size]);
    [this.#known, this.#names] = [known, known.names];
    return known;
  }

  read(): Promise<BookState> {
    return this.#read();
  }

  async apply(changes: readonly Change[]): Promise<Restore> {
    const known = this.#known;
    this.#known = null;
    const data = await applyChanges(this.#excel, known, changes);
    this.#events.disown(data.added);
    return { host: HOST, data };
  }

  async restore({ host, data }: Restore): Promise<void> {
    if (host !== HOST) throw new WorkbookError('restore-lost');
    const undo = data as OfficeUndo;
    this.#events.disown(undo.added);
    this.#known = null;
    await takeBack(this.#excel, undo);
  }

  /** Nobody but us takes a write back here. */
  stands(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async select(cell: CellRef): Promise<void> {
    const { sheet, all } = await request(this.#excel, ({ workbook: { worksheets } }) => {
      const found = worksheets.getItemOrNullObject(cell.sheet);
      found.activate();
      found.getRange(address(cell)).select();
      return { sheet: found, all: worksheets.load('items/name') };
    });
    if (sheet.isNullObject) throw new WorkbookError('no-such-sheet', { sheet: cell.sheet, sheets: all.items.map(({ name }) => name).join('、') });
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    const known = await this.#read();
    const sheets = new Set(marks.map(({ cell }) => cell.sheet));
    for (const name of sheets) sheetNamed(known, name);
    refuseLocked(known, [...sheets]);
    await setMarks(this.#excel, [...known.names.keys()], marks);
  }

  unmark(): Promise<void> {
    return this.mark([]);
  }

  watchEdits(listener: (edit: Edit) => void): Promise<Stop> {
    return this.#events.watchEdits(listener);
  }

  watchSelection(listener: (cell: CellRef) => void): Promise<Stop> {
    return this.#events.watchSelection(listener);
  }

  async note(name: string): Promise<string | null> {
    const setting = await request(this.#excel, (context) => context.workbook.settings.getItemOrNullObject(settingOf(name)).load('value'));
    return setting.isNullObject ? null : String(setting.value);
  }

  async keepNote(name: string, text: string | null): Promise<void> {
    await request(this.#excel, ({ workbook: { settings } }) => {
      if (text === null) settings.getItemOrNullObject(settingOf(name)).delete();
      else settings.add(settingOf(name), text);
    });
  }
}
