import type { CellRef } from '../../model/cell.ts';
import type { Change } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { BookState, Capabilities, Edit, Mark, Restore, Stop, WorkbookPort } from '../port.ts';
import { refuseChanges, refuseLocked, sheetNamed, writtenSheets } from '../refusals.ts';
import { Calculation } from './calculation.ts';
import { UniverEvents } from './events.ts';
import type { Step, UniverHost } from './host.ts';
import { Marks } from './marks.ts';
import { ACTIVATE, MEMO, REMOVE_SHEET, SELECT } from './names.ts';
import { planChanges } from './plan.ts';
import { memoOf, readBook } from './read.ts';

const HOST = 'univer';

/** What takes one `apply` back: steps in Univer's own terms, and the sheets that they touch. */
interface UniverUndo {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/**
 * A workbook open in Univer behind the port. A whole write is one step of Univer's own undo; it goes past Univer's commands, so that
 * nothing of a person's selection takes part in it, and protection is heeded here. Univer keeps no array formula as text in every cell, no
 * print area and no links of its own: those are kept beside the cells, for saving.
 */
export class UniverPort implements WorkbookPort {
  readonly host = HOST;
  readonly capabilities: Capabilities = { screen: true, marks: true, lastingNotes: false, ownUndo: true, replacesSheets: true };
  readonly #host: UniverHost;
  readonly #events: UniverEvents;
  readonly #calculation: Calculation;
  readonly #marks: Marks;

  constructor(host: UniverHost) {
    this.#host = host;
    this.#events = new UniverEvents(host);
    this.#calculation = new Calculation(host);
    this.#marks = new Marks(host);
    host.teach(MEMO, ({ subUnitId, memo }) => this.#keepMemo(String(subUnitId), memo));
  }

  #keepMemo(sheetId: string, memo: unknown): boolean {
    const sheet = this.#host.workbook.getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined) return false;
    sheet.getConfig().custom = { ...(memo as object) };
    return true;
  }

  /** Ends the watching; the workbook stays open. */
  close(): void {
    this.#events.close();
    this.#calculation.close();
  }

  async #do<T>(action: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#host.isEditing()) throw new WorkbookError('host-editing');
    return action();
  }

  /** Does steps of our own; where one fails, those before it are taken back. */
  #run(steps: readonly Step[], undo: readonly Step[]): void {
    this.#events.isOurs = true;
    try {
      for (const step of steps) this.#step(step);
    } catch (error) {
      for (const step of undo) this.#host.do(copied(step));
      throw new WorkbookError('host-failed', { reason: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#events.isOurs = false;
    }
  }

  #step(step: Step): void {
    if (!this.#host.do(copied(step))) throw new Error(step.id);
  }

  /** Formulas that rest on what was just changed are waited for. */
  async read(): Promise<BookState> {
    if (this.#host.isEditing()) throw new WorkbookError('host-editing');
    await this.#calculation.done();
    return this.#do(() => readBook(this.#host));
  }

  apply(changes: readonly Change[]): Promise<Restore> {
    return this.#do(() => {
      const { workbook } = this.#host;
      const state = readBook(this.#host);
      refuseChanges(state, changes);
      const front = workbook.getActiveSheet(true)?.getSheetId();
      const { undo, redo, added } = planChanges(this.#host, state, changes);
      this.#run(redo, undo);
      if (front !== undefined && added.length > 0) this.#activate(front);
      this.#host.remember(undo, redo);
      const names = new Set(writtenSheets(changes));
      const sheets = workbook.getSheets().filter((sheet) => names.has(sheet.getName())).map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
      return { host: HOST, data: { sheets, undo, redo } satisfies UniverUndo };
    });
  }

  #activate(sheetId: string): void {
    if (this.#host.workbook.getSheetOrders().includes(sheetId)) this.#host.do({ id: ACTIVATE, params: { unitId: this.#host.workbook.getUnitId(), subUnitId: sheetId } });
  }

  restore({ host, data }: Restore): Promise<void> {
    return this.#do(() => {
      if (host !== HOST) throw new WorkbookError('restore-lost');
      const { sheets, undo, redo } = data as UniverUndo;
      const state = readBook(this.#host);
      const { workbook } = this.#host;
      const present = sheets.map(({ id, name }) => workbook.getSheetBySheetId(id)?.getName() ?? name);
      refuseLocked(state, present);
      const steps = undo.filter(({ id, params }) => id !== REMOVE_SHEET || this.#has(params));
      this.#run(steps, redo);
      this.#host.remember(redo, steps);
    });
  }

  #has(params: object): boolean {
    return this.#host.workbook.getSheetOrders().includes(String(Reflect.get(params, 'subUnitId')));
  }

  select(cell: CellRef): Promise<void> {
    return this.#do(() => {
      const { workbook } = this.#host;
      sheetNamed(readBook(this.#host), cell.sheet);
      const sheet = workbook.getSheets().find((one) => one.getName() === cell.sheet);
      const target = { unitId: workbook.getUnitId(), subUnitId: sheet?.getSheetId() ?? '' };
      const range = { startRow: cell.row, endRow: cell.row, startColumn: cell.col, endColumn: cell.col };
      const primary = { ...range, actualRow: cell.row, actualColumn: cell.col, isMerged: false, isMergedMainCell: false };
      this.#run([{ id: ACTIVATE, params: target }, { id: SELECT, params: { ...target, selections: [{ range, primary, style: null }] } }], []);
      this.#host.scrollTo(range);
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.#do(() => {
      const state = readBook(this.#host);
      for (const { cell } of marks) sheetNamed(state, cell.sheet);
      this.#marks.set(marks);
    });
  }

  unmark(): Promise<void> {
    return this.mark([]);
  }

  watchEdits(listener: (edit: Edit) => void): Promise<Stop> {
    return this.#do(() => this.#events.edits.add(listener));
  }

  watchSelection(listener: (cell: CellRef) => void): Promise<Stop> {
    return this.#do(() => this.#events.selections.add(listener));
  }

  note(name: string): Promise<string | null> {
    return this.#do(() => memoOf(this.#host.workbook).notes[name] ?? null);
  }

  keepNote(name: string, text: string | null): Promise<void> {
    return this.#do(() => {
      refuseLocked(readBook(this.#host), []);
      const { workbook } = this.#host;
      const others = Object.entries(memoOf(workbook).notes).filter(([other]) => other !== name);
      workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), notes: Object.fromEntries(text === null ? others : [...others, [name, text]]) });
    });
  }
}

/** Univer keeps parts of what it is given, and changes others. */
function copied({ id, params }: Step): Step {
  return { id, params: structuredClone(params) };
}
