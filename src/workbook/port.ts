import type { Area, CellRef } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Change } from '../sheet/changes.ts';
import type { Grid } from '../sheet/grid.ts';

/** One sheet as the host holds it now: cells, formats, formulas, merges and hidden in its grid. */
export interface SheetState {
  readonly grid: Grid;
  /** 工作表保护: every write is refused until a person lifts it, into unlocked cells too. */
  readonly isProtected: boolean;
  /** Areas that one array formula fills: their cells cannot be written alone. Empty where the host tells only on writing. */
  readonly arrays: readonly Area[];
}

/** A workbook as the host holds it now, all sheets read in one go. */
export interface BookState {
  /** In workbook order, hidden ones too. */
  readonly sheets: readonly SheetState[];
  /** Name of the sheet in front. */
  readonly active: string | null;
  readonly isReadOnly: boolean;
  /** What a person should know of it before it is scored: what is hidden, protected, merged over or kept from us by the host. */
  readonly findings: readonly Finding[];
}

/**
 * What takes one `apply` back: the cells as they were, looks included. Plain JSON, so that it can be kept with the workbook
 * while the pane is closed; what it holds is the host's own business.
 */
export interface Restore {
  readonly host: string;
  readonly data: unknown;
}

/** A cell made to stand out, by how grave its matter is. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
}

/** What a person changed: cells of a sheet (`area` null where the host does not say which), or the sheets themselves. */
export type Edit = { readonly kind: 'cells'; readonly sheet: string; readonly area: Area | null } | { readonly kind: 'sheets' };

/** Ends what a watch began. */
export type Stop = () => void;

/** What a host can do; a face shows only what is true here. A call that its host has no use for does nothing. */
export interface Capabilities {
  /** Cells can be chosen and watched by a person: there is a screen. */
  readonly screen: boolean;
  /** Marks can be laid over cells without touching their look. */
  readonly marks: boolean;
  /** Notes stay with the workbook when it is saved. */
  readonly lastingNotes: boolean;
  /** The host's own undo (Ctrl+Z) takes back a whole `apply`. */
  readonly ownUndo: boolean;
  /** A new sheet can come in the place of an older one (`SheetChange.replaces`); elsewhere it comes behind the others, under a name that is free. */
  readonly replacesSheets: boolean;
}

/**
 * 工作簿: what any host can do. Everything is asked for in batches and answered later; nothing is half done: a call that throws
 * has changed nothing.
 *
 * Every call throws WorkbookError: `host-editing` while a cell is being edited, `sheet-is-protected`, `workbook-read-only`,
 * `no-such-sheet` for a sheet that is gone, `array-cell`, `merged-cell`, `merge-overlap` as a patch of a file does,
 * `restore-lost` for a restore that this workbook cannot make, `host-failed` with the host's own words for all else.
 */
export interface WorkbookPort {
  readonly host: string;
  readonly capabilities: Capabilities;
  read(): Promise<BookState>;
  /**
   * Makes all changes as one step. The changes of one call name each cell once; none gives a look to a cell that lends its own, or touches a sheet
   * in whose place another comes.
   */
  apply(changes: readonly Change[]): Promise<Restore>;
  /**
   * Puts back what `apply` changed and nothing else, values, formulas and looks; sheets that it added go. Of several, the last is
   * taken back first. It does not look at what came into the cells since: `changedSince` tells.
   */
  restore(restore: Restore): Promise<void>;
  /** Does what an `apply` made still stand? False where the host's own undo has taken it back, or `restore` in a host that has one; true in all others. */
  stands(restore: Restore): Promise<boolean>;
  /** Brings a cell to a person's eye. */
  select(cell: CellRef): Promise<void>;
  /** Marks these cells and no others. */
  mark(marks: readonly Mark[]): Promise<void>;
  unmark(): Promise<void>;
  /** Tells of every edit but those of `apply`, `restore`, `mark` and `unmark`. */
  watchEdits(listener: (edit: Edit) => void): Promise<Stop>;
  /** Tells which cell a person has chosen. */
  watchSelection(listener: (cell: CellRef) => void): Promise<Stop>;
  /** A small text kept with the workbook under a name (letters and dashes); null where there is none. */
  note(name: string): Promise<string | null>;
  keepNote(name: string, text: string | null): Promise<void>;
}
