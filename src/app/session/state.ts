import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { SystemScorecard } from '../../scoring/system/scorecard.ts';
import type { Change } from '../../sheet/changes.ts';

/** Something that went wrong, or stands in the way, worded in explain/messages. */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** One indicator table of the open workbook with its result. */
export interface TableState {
  /** The sheet's name and the table's place among those of the sheet: stays the same while rows come and go. */
  readonly key: string;
  readonly card: Scorecard;
  /** What concerns this table, reading and scoring together. */
  readonly findings: readonly Finding[];
  /** Key of the rule pack that a person chose for it; null where it is scored by the rules that the workbook carries, or the choice is made
   * by the form, the region and the year. */
  readonly chosenPack: string | null;
}

/** A fill-in workbook (填报表) of a formula system with its result. */
export interface SystemState {
  readonly card: SystemScorecard;
  /** The sheet that takes the result is protected, as it comes: it cannot be written before that is taken away. */
  readonly isLocked: boolean;
}

/** Where a rule pack comes from: shipped with the program, carried by the workbook, or loaded from a file or made while the workbook is open. */
export type PackOrigin = 'shipped' | 'book' | 'file';

/** A rule pack to choose from. */
export interface PackChoice {
  /** By which it is chosen: packs of several origins may have one id. */
  readonly key: string;
  readonly origin: PackOrigin;
  readonly id: string;
  readonly name: string;
}

/** One cell that a write or a mend changes, in a person's words: what stands there now and what will. Empty text is an empty cell. */
export interface CellPreview {
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
  /** The indicator whose score it is; null for anything else. */
  readonly indicator: string | null;
  /** The number after comes from this formula (without `=`) that is put in. */
  readonly formula: string | null;
  /** A person's own entry is replaced by it. */
  readonly replacesEntry: boolean;
}

/** Changes that a person has not agreed to yet. */
export interface Preview {
  readonly changes: readonly Change[];
  readonly cells: readonly CellPreview[];
  /** New sheets, by name. */
  readonly sheets: readonly string[];
  /** What stays as it is, and what cannot be placed. */
  readonly findings: readonly Finding[];
}

/** 一键修正: what one finding asks for, done at once. `code` is the finding's, `cells` what it does. */
export interface Mend {
  readonly finding: Finding;
  readonly preview: Preview;
}

/** A write that can be taken back, as kept with the workbook. */
export interface UndoState {
  /** How many cells it changed. */
  readonly cells: number;
  /** Sheets that came with it, by name. */
  readonly sheets: readonly string[];
  /** When, as ISO 8601 text with the zone. */
  readonly at: string;
  /** Cells that a person has changed since: taking the write back puts them back too. */
  readonly changedSince: readonly CellRef[];
  /** Names and titles that rows or columns coming and going have moved since: what was written is not where it was, and is not taken back. */
  readonly moved: readonly CellRef[];
}

/** What is being done just now. */
export type Busy = 'reading' | 'writing' | 'undoing';

/** Everything that a face shows, as one immutable value: a new one comes with every change. */
export interface SessionState {
  /** Null until the first reading has succeeded. */
  readonly tables: readonly TableState[] | null;
  /** The formula system that the workbook is filled in for; null for any other workbook. */
  readonly system: SystemState | null;
  /** What concerns the workbook and no table. */
  readonly findings: readonly Finding[];
  readonly packs: readonly PackChoice[];
  readonly busy: Busy | null;
  /** The last call's failure; gone with the next success. */
  readonly problem: Problem | null;
  readonly undo: UndoState | null;
  /** Name of the sheet in front and the cell chosen in it, where the host tells. */
  readonly activeSheet: string | null;
  readonly selection: CellRef | null;
  readonly isReadOnly: boolean;
  /** Cells of errors and warnings are marked in the workbook. */
  readonly isMarking: boolean;
}
