import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Change } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { BookState, Capabilities, Edit, Mark, Restore, Stop, WorkbookPort } from '../port.ts';
import { refuseChanges, refuseLocked, sheetNamed, writtenSheets } from '../refusals.ts';
import { Calculation } from './calculation.ts';
import { UniverEvents } from './events.ts';
import type { PaintedPlace, Step, UniverHost } from './host.ts';
import { choosing, linkAt } from './links.ts';
import { Marks } from './marks.ts';
import { ACTIVATE, MEMO, REMOVE_SHEET, STANDS } from './names.ts';
import { planChanges } from './plan.ts';
import { memoOf, readBook } from './read.ts';

const HOST = 'univer';

/** What takes one `apply` back: steps in Univer's own terms, and the sheets that they touch. */
interface UniverUndo {
  /** The write's number. */
  readonly write: string;
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
  readonly #findings: readonly Finding[];
  readonly #events: UniverEvents;
  readonly #calculation: Calculation;
  readonly #marks: Marks;

  /** `findings` are of the file that was opened, beyond what its sheets show. */
  constructor(host: UniverHost, findings: readonly Finding[] = []) {
    this.#host = host;
    this.#findings = findings;
    this.#events = new UniverEvents(host);
    this.#calculation = new Calculation(host);
    this.#marks = new Marks(host);
    host.teach(STANDS, ({ write, stands }) => this.#keepStanding(String(write), stands === true));
    host.teach(MEMO, ({ subUnitId, memo }) => this.#keepMemo(String(subUnitId), memo));
  }

  #keepMemo(sheetId: string, memo: unknown): boolean {
    const sheet = this.#host.workbook.getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined) return false;
    sheet.getConfig().custom = { ...(memo as object) };
    return true;
  }

  #keepStanding(write: string, stands: boolean): boolean {
    const { workbook } = this.#host;
    workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), writes: { ...memoOf(workbook).writes, [write]: stands } });
    return true;
  }

  /** The step by which the workbook knows of a write whether it stands: it goes along with Univer's own undo and redo. */
  #standing(write: string, stands: boolean): Step {
    return { id: STANDS, params: { unitId: this.#host.workbook.getUnitId(), write, stands } };
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
    return this.#do(() => {
      const state = readBook(this.#host);
      return { ...state, findings: [...this.#findings, ...state.findings] };
    });
  }

  apply(changes: readonly Change[]): Promise<Restore> {
    return this.#do(() => {
      const { workbook } = this.#host;
      const state = readBook(this.#host);
      refuseChanges(state, changes);
      const front = workbook.getActiveSheet(true)?.getSheetId();
      const { added, ...planned } = planChanges(this.#host, state, changes);
      const write = String(Object.keys(memoOf(workbook).writes).length + 1);
      const [redo, undo] = [[...planned.redo, this.#standing(write, true)], [...planned.undo, this.#standing(write, false)]];
      this.#run(redo, undo);
      if (front !== undefined && added.length > 0) this.#activate(front);
      this.#host.remember(undo, redo);
      const names = new Set(writtenSheets(changes));
      const sheets = workbook.getSheets().filter((sheet) => names.has(sheet.getName())).map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
      return { host: HOST, data: { write, sheets, undo, redo } satisfies UniverUndo };
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

  stands({ host, data }: Restore): Promise<boolean> {
    return this.#do(() => host === HOST && memoOf(this.#host.workbook).writes[(data as UniverUndo).write] === true);
  }

  #has(params: object): boolean {
    return this.#host.workbook.getSheetOrders().includes(String(Reflect.get(params, 'subUnitId')));
  }

  select(cell: CellRef): Promise<void> {
    return this.#do(() => {
      const { workbook } = this.#host;
      sheetNamed(readBook(this.#host), cell.sheet);
      const sheet = workbook.getSheets().find((one) => one.getName() === cell.sheet);
      this.#run(choosing(workbook, sheet?.getSheetId() ?? '', cell), []);
      this.#scrollTo(cell);
    });
  }

  #scrollTo({ row, col }: CellRef): void {
    this.#host.scrollTo({ startRow: row, endRow: row, startColumn: col, endColumn: col });
  }

  /** Goes where the link in a cell leads, as a person's own choice; nowhere from a cell without one. */
  follow(place: PaintedPlace): void {
    const { workbook } = this.#host;
    const target = linkAt(workbook, place);
    const sheet = target === null ? undefined : workbook.getSheets().find((one) => one.getName() === target.sheet);
    if (target === null || sheet === undefined || this.#host.isEditing()) return;
    for (const step of choosing(workbook, sheet.getSheetId(), target)) this.#host.do(step);
    this.#scrollTo(target);
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
