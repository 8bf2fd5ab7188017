import type { CellRef } from '../../model/cell.ts';
import type { Change } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { BookState, Capabilities, Edit, Mark, Restore, Stop, WorkbookPort } from '../port.ts';
import { refuseChanges, refuseLocked, sheetNamed } from '../refusals.ts';
import { type MemoryBook, type MemoryCell, type MemoryUndo, setCell } from './book.ts';

const HOST = 'memory';

/**
 * The workbook in memory behind the port: the reference for every other host, and a stand-in for one in tests. `person` does
 * what someone at the screen does.
 */
export class MemoryPort implements WorkbookPort {
  readonly host = HOST;
  readonly capabilities: Capabilities = { screen: true, marks: true, lastingNotes: true, ownUndo: false, replacesSheets: true };
  readonly person: Person;
  readonly #book: MemoryBook;
  readonly #edits = new Listeners<Edit>();
  readonly #selections = new Listeners<CellRef>();
  readonly #screen: Screen = { isEditing: false, selected: null, marks: [] };

  constructor(book: MemoryBook) {
    this.#book = book;
    this.person = new Person(book, this.#screen, this.#edits, this.#selections);
  }

  /** What a person sees: the chosen cell and the marks. */
  get screen(): Readonly<Screen> {
    return this.#screen;
  }

  async #do<T>(action: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#screen.isEditing) throw new WorkbookError('host-editing');
    return action();
  }

  read(): Promise<BookState> {
    return this.#do(() => this.#book.state());
  }

  apply(changes: readonly Change[]): Promise<Restore> {
    return this.#do(() => {
      refuseChanges(this.#book.state(), changes);
      return { host: HOST, data: this.#book.change(changes) };
    });
  }

  restore({ host, data }: Restore): Promise<void> {
    return this.#do(() => {
      if (host !== HOST) throw new WorkbookError('restore-lost');
      const undo = data as MemoryUndo;
      const touched = [...undo.cells, ...undo.merges, ...undo.sizes, ...undo.printed].map(({ sheet }) => sheet);
      refuseLocked(this.#book.state(), [...new Set(touched)]);
      this.#book.undo(undo);
    });
  }

  /** Nobody but us takes a write back here. */
  stands(): Promise<boolean> {
    return Promise.resolve(true);
  }

  select(cell: CellRef): Promise<void> {
    return this.#do(() => {
      sheetNamed(this.#book.state(), cell.sheet);
      this.person.select(cell);
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.#do(() => {
      for (const { cell } of marks) sheetNamed(this.#book.state(), cell.sheet);
      this.#screen.marks = marks;
    });
  }

  unmark(): Promise<void> {
    return this.mark([]);
  }

  watchEdits(listener: (edit: Edit) => void): Promise<Stop> {
    return this.#do(() => this.#edits.add(listener));
  }

  watchSelection(listener: (cell: CellRef) => void): Promise<Stop> {
    return this.#do(() => this.#selections.add(listener));
  }

  note(name: string): Promise<string | null> {
    return this.#do(() => this.#book.notes.get(name) ?? null);
  }

  keepNote(name: string, text: string | null): Promise<void> {
    return this.#do(() => {
      refuseLocked(this.#book.state(), []);
      if (text === null) this.#book.notes.delete(name);
      else this.#book.notes.set(name, text);
    });
  }
}

interface Screen {
  isEditing: boolean;
  selected: CellRef | null;
  marks: readonly Mark[];
}

/** What someone at the screen does to the workbook in memory. */
export class Person {
  readonly #book: MemoryBook;
  readonly #screen: Screen;
  readonly #edits: Listeners<Edit>;
  readonly #selections: Listeners<CellRef>;

  constructor(book: MemoryBook, screen: Screen, edits: Listeners<Edit>, selections: Listeners<CellRef>) {
    this.#book = book;
    this.#screen = screen;
    this.#edits = edits;
    this.#selections = selections;
  }

  /** Types a value into a cell, which keeps its look. */
  edit({ sheet: name, row, col }: CellRef, value: MemoryCell['value']): void {
    const sheet = this.#book.sheet(name);
    if (sheet === undefined) return;
    const { format = null, look = '' } = sheet.cells.get(row)?.get(col) ?? {};
    setCell(sheet, row, col, { value, format, formula: null, state: 'ok', look });
    this.#edits.tell({ kind: 'cells', sheet: name, area: { top: row, left: col, bottom: row, right: col } });
  }

  select(cell: CellRef): void {
    this.#book.active = cell.sheet;
    this.#screen.selected = cell;
    this.#selections.tell(cell);
  }

  /** Starts or ends typing into a cell. */
  editing(isEditing: boolean): void {
    this.#screen.isEditing = isEditing;
  }

  protect(name: string, isProtected: boolean): void {
    const sheet = this.#book.sheet(name);
    if (sheet !== undefined) sheet.isProtected = isProtected;
  }

  lockBook(isReadOnly: boolean): void {
    this.#book.isReadOnly = isReadOnly;
  }

  removeSheet(name: string): void {
    this.#book.sheets = this.#book.sheets.filter((sheet) => sheet.name !== name);
    this.#edits.tell({ kind: 'sheets' });
  }
}
