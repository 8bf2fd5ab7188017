import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { CellChange, Change } from '../../sheet/changes.ts';
import { changedSince, holds, type Written, type WrittenCell } from '../../workbook/changed-since.ts';
import type { WorkbookError } from '../../workbook/errors.ts';
import type { BookState, Restore } from '../../workbook/port.ts';
import type { StampedRules } from '../rules-stamp.ts';
import { type Anchor, movedOf } from './anchors.ts';
import { areAll, isPlain, readNote } from './plain.ts';
import { placeOf } from './previews.ts';
import type { UndoState } from './state.ts';

type Rules = Readonly<Record<string, StampedRules>>;

/** One write that can be taken back. */
interface Entry {
  /** When, as ISO 8601 text with the zone. */
  readonly at: string;
  /** How many cells it changed in a person's eyes. */
  readonly cells: number;
  /** Sheets that it added or put in the place of others, by name. */
  readonly sheets: readonly string[];
  /** What it put into cells and onto sheets that it added, by which a person's later edits are told. */
  readonly written: readonly Written[];
  /** By which it is told whether that is still where it was put. */
  readonly anchors: readonly Anchor[];
  /** The rules by which each table was scored then, by its key: kept with the workbook for whoever asks by what its scores came about. */
  readonly rules?: Rules;
  /** The rules of the scores that it wrote; none where it wrote something else. */
  readonly scored?: readonly StampedRules[];
  readonly restore: Restore;
}

/** A write that was made just now. `anchors` are of the workbook before it. */
export interface Made {
  readonly at: string;
  readonly cells: number;
  readonly changes: readonly Change[];
  readonly anchors: readonly Anchor[];
  readonly rules: Rules;
  readonly scored: readonly StampedRules[];
  readonly restore: Restore;
}

function isValue(value: unknown): value is CellChange['value'] {
  return value === null || (isPlain(value) && (typeof value['number'] === 'string' || typeof value['text'] === 'string'));
}

function isCell(value: unknown): value is WrittenCell {
  if (!isPlain(value)) return false;
  const { formula } = value;
  return areAll(value, 'number', ['row', 'col']) && isValue(value['value']) && (formula === undefined || typeof formula === 'string');
}

function isWritten(value: unknown): value is Written {
  if (!isPlain(value)) return false;
  const { kind, cells } = value;
  if (kind === 'cell') return areAll(value, 'string', ['sheet']) && isCell(value);
  return kind === 'sheet' && areAll(value, 'string', ['name']) && Array.isArray(cells) && cells.every(isCell);
}

function isAnchor(value: unknown): value is Anchor {
  return isPlain(value) && areAll(value, 'string', ['sheet', 'text']) && areAll(value, 'number', ['row', 'col', 'inColumn', 'inRow']);
}

function isRules(value: unknown): value is StampedRules {
  return isPlain(value) && areAll(value, 'string', ['id', 'version', 'sha256']);
}

function isEntry(value: unknown): value is Entry {
  if (!isPlain(value) || !areAll(value, 'string', ['at']) || !areAll(value, 'number', ['cells'])) return false;
  const { sheets, written, anchors, scored = [], restore } = value;
  if (!Array.isArray(sheets) || !sheets.every((name) => typeof name === 'string') || !Array.isArray(anchors) || !anchors.every(isAnchor)) return false;
  if (!Array.isArray(scored) || !scored.every(isRules)) return false;
  return Array.isArray(written) && written.every(isWritten) && isPlain(restore) && areAll(restore, 'string', ['host']) && 'data' in restore;
}

function isNote(value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}

/** Bytes that a note may have: Excel keeps about 2 MB of settings with a workbook, all add-ins' together. */
const MOST_BYTES = 1_500_000;

/** A larger sheet is one to read, not to write on; with all its cells no note would have room. */
const MOST_WATCHED = 5000;

function cellOf({ row, col, value, formula }: WrittenCell): WrittenCell {
  return { row, col, value, ...(formula === undefined ? {} : { formula }) };
}

/** A sheet that came into the place of another is not told of: some hosts put it elsewhere. */
function writtenBy(changes: readonly Change[]): Written[] {
  return changes.flatMap((change): Written[] => {
    if (change.kind === 'cell') return [{ kind: 'cell', sheet: change.sheet, ...cellOf(change) }];
    const isWatched = change.kind === 'sheet' && change.replaces === undefined && change.cells.length <= MOST_WATCHED;
    return isWatched ? [{ kind: 'sheet', name: change.name, cells: change.cells.map(cellOf) }] : [];
  });
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function loss(code: string, params: Finding['params'] = {}): Finding {
  return { code, severity: 'warning', sheet: '', cell: null, params };
}

/** The writes that can be taken back, the last one first to go. They are kept with the workbook as far as there is room. */
export class UndoLog {
  #entries: readonly Entry[] = [];
  /** Those that were taken back where the host's own undo can bring them again. */
  #gone: ReadonlySet<Entry> = new Set();
  /** Why the last write is kept only while the pane is open; null where it is kept with the workbook. */
  #loss: Finding | null = null;

  /** Takes up what an earlier session kept; a note that cannot be read holds nothing. */
  load(note: string | null): void {
    this.#entries = readNote(note, isNote) ?? [];
  }

  /** What can be taken back, the last one at the end. */
  get #standing(): readonly Entry[] {
    return this.#entries.filter((entry) => !this.#gone.has(entry));
  }

  get last(): Restore | null {
    return this.#standing.at(-1)?.restore ?? null;
  }

  /** Asks of each write whether it stands in the workbook now. @throws what `stands` throws */
  async ask(stands: (restore: Restore) => Promise<boolean>): Promise<void> {
    const entries = this.#entries;
    const answers = await Promise.all(entries.map(({ restore }) => stands(restore)));
    this.#gone = new Set(entries.filter((_, index) => answers[index] === false));
  }

  get findings(): readonly Finding[] {
    return this.#loss === null ? [] : [this.#loss];
  }

  push({ at, cells, changes, anchors, rules, scored, restore }: Made): void {
    const sheets = changes.flatMap((change) => (change.kind === 'sheet' ? [change.name] : []));
    this.#entries = [...this.#entries, { at, cells, sheets, written: writtenBy(changes), anchors, rules, scored, restore }];
  }

  /** Takes the last one out; for good, unless the host's own undo can bring it again. */
  drop(canReturn = false): void {
    const last = this.#standing.at(-1);
    if (last === undefined) return;
    if (canReturn) this.#gone = new Set([...this.#gone, last]);
    else this.#entries = this.#entries.filter((entry) => entry !== last);
    if (this.#standing.length === 0) this.#loss = null;
  }

  /** What there is to take back, in a workbook as it was last read; null where it was not read since. */
  state(book: BookState | null): UndoState | null {
    const entry = this.#standing.at(-1);
    if (entry === undefined) return null;
    const { at, cells, sheets, written, anchors } = entry;
    return { at, cells, sheets, changedSince: book === null ? [] : changedSince(book, written), moved: book === null ? [] : movedOf(book, anchors) };
  }

  /**
   * Tells whether a cell holds what the last write that touched it put there, as a value and not as a formula. A write that was moved since, or
   * is no longer known, tells nothing.
   */
  ownership(book: BookState): (cell: CellRef) => boolean {
    const grids = new Map(book.sheets.map(({ grid }) => [grid.sheet, grid]));
    const last = new Map<string, WrittenCell | null>();
    for (const { written, anchors } of this.#entries) {
      const isMoved = movedOf(book, anchors).length > 0;
      for (const one of written) if (one.kind === 'cell') last.set(placeOf(one), isMoved || one.formula !== undefined || one.value === null ? null : one);
    }
    return (cell) => {
      const own = last.get(placeOf(cell)) ?? null;
      return own !== null && holds(grids.get(cell.sheet)?.at(cell.row, cell.col), own);
    };
  }

  /** The rules of scores that were written and stand as the last thing that was written to one of their cells. */
  get scoredBy(): readonly StampedRules[] {
    const last = new Map(this.#standing.flatMap((entry) => entry.written.map((one) => [one.kind === 'cell' ? placeOf(one) : one.name, entry] as const)));
    const owning = new Set(last.values());
    return this.#standing.flatMap((entry) => (owning.has(entry) ? entry.scored ?? [] : []));
  }

  /** The note to keep: as many of the last writes as there is room for; null for none. */
  note(): string | null {
    const entries = this.#standing;
    for (let first = 0; first < entries.length; first += 1) {
      const text = JSON.stringify(entries.slice(first));
      if (bytesOf(text) <= MOST_BYTES) return text;
    }
    return null;
  }

  /** Takes note of how keeping it with the workbook went: null for well, else what refused it. */
  kept(refused: WorkbookError | null): void {
    if (this.#standing.length === 0) this.#loss = null;
    else if (refused !== null) this.#loss = loss('undo-not-kept', { because: refused.code, ...refused.params });
    else this.#loss = this.note() === null ? loss('undo-too-large') : null;
  }
}
