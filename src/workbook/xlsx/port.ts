import type { Change } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import type { BookState, Capabilities, Restore, Stop, WorkbookPort } from '../port.ts';
import { refuseChanges, refuseLocked, writtenSheets } from '../refusals.ts';
import type { Codec } from '../zip/inflated.ts';
import { findingsOf } from './findings.ts';
import { openPackage, openWhole, type OpenedWorkbook } from './open.ts';
import { patchWorkbook } from './patch.ts';

const HOST = 'xlsx';

/** The changes of one `apply`, and the workbook with them and all earlier ones in it. */
interface Batch {
  readonly id: number;
  readonly changes: readonly Change[];
  readonly after: OpenedWorkbook;
}

function stateOf(opened: OpenedWorkbook, isReadOnly: boolean): BookState {
  const { sheets, workbook } = opened;
  return {
    sheets: sheets.map(({ reading: { grid, isProtected, arrays } }) => ({ grid, isProtected, arrays: arrays.map(({ area }) => area) })),
    active: workbook.sheets.find(({ hidden }) => !hidden)?.name ?? null,
    isReadOnly,
    findings: findingsOf(opened),
  };
}

/**
 * An .xlsx behind the port: its own bytes and the batches of changes made to them, in order. Taking a batch out patches the
 * original anew with those that are left, so that what nobody changed stays byte for byte. There is no screen.
 */
export class XlsxPort implements WorkbookPort {
  readonly host = HOST;
  readonly capabilities: Capabilities = { screen: false, marks: false, lastingNotes: false, ownUndo: false, replacesSheets: true };
  readonly #base: OpenedWorkbook;
  readonly #codec: Codec | undefined;
  readonly #isReadOnly: boolean;
  readonly #notes = new Map<string, string>();
  #batches: readonly Batch[] = [];
  #lastId = 0;

  /** `codec` may be a faster one than the built-in. @throws WorkbookError as `openXlsx` */
  constructor(bytes: Uint8Array, options: { readonly codec?: Codec; readonly isReadOnly?: boolean } = {}) {
    this.#codec = options.codec;
    this.#isReadOnly = options.isReadOnly ?? false;
    this.#base = openWhole(bytes, options.codec);
  }

  get #current(): OpenedWorkbook {
    return this.#batches.at(-1)?.after ?? this.#base;
  }

  /** The original with all changes in it that were not taken back. */
  bytes(): Uint8Array {
    return this.#current.bytes;
  }

  read(): Promise<BookState> {
    return Promise.resolve(stateOf(this.#current, this.#isReadOnly));
  }

  #patched(before: OpenedWorkbook, id: number, changes: readonly Change[]): Batch {
    refuseChanges(stateOf(before, this.#isReadOnly), changes);
    return { id, changes, after: openPackage(patchWorkbook(before, changes), this.#codec) };
  }

  async apply(changes: readonly Change[]): Promise<Restore> {
    await Promise.resolve();
    const batch = this.#patched(this.#current, this.#lastId + 1, changes);
    this.#lastId = batch.id;
    this.#batches = [...this.#batches, batch];
    return { host: HOST, data: batch.id };
  }

  async restore({ host, data }: Restore): Promise<void> {
    await Promise.resolve();
    const at = this.#batches.findIndex(({ id }) => id === data);
    const batch = this.#batches[at];
    if (host !== HOST || batch === undefined) throw new WorkbookError('restore-lost');
    refuseLocked(stateOf(this.#current, this.#isReadOnly), writtenSheets(batch.changes));
    const kept = this.#batches.slice(0, at);
    for (const { id, changes } of this.#batches.slice(at + 1)) kept.push(this.#patched(kept.at(-1)?.after ?? this.#base, id, changes));
    this.#batches = kept;
  }

  /** Nobody but us takes a write back here. */
  stands(): Promise<boolean> {
    return Promise.resolve(true);
  }

  select(): Promise<void> {
    return Promise.resolve();
  }

  mark(): Promise<void> {
    return Promise.resolve();
  }

  unmark(): Promise<void> {
    return Promise.resolve();
  }

  watchEdits(): Promise<Stop> {
    return Promise.resolve(() => undefined);
  }

  watchSelection(): Promise<Stop> {
    return Promise.resolve(() => undefined);
  }

  note(name: string): Promise<string | null> {
    return Promise.resolve(this.#notes.get(name) ?? null);
  }

  keepNote(name: string, text: string | null): Promise<void> {
    if (text === null) this.#notes.delete(name);
    else this.#notes.set(name, text);
    return Promise.resolve();
  }
}
