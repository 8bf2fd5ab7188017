import type { ReviewedTable } from '../../review/accepted.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { Score } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import type { ExecutionBlock } from '../../model/indicator.ts';
import type { JudgementKind } from '../../model/judgement.ts';
import type { StampedRules } from '../rules-stamp.ts';
import type { Mend, Preview, SessionState } from './state.ts';

/** The host's clock: a pure room has none. */
export interface Clock {
  /** Now, as ISO 8601 text with the zone. */
  now(): string;
  /** Does something later; the answer calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** What a person decides about: an indicator, told by its score, or the 预算执行 of a table, of which only the printed score can be accepted. */
export type Decided = Score | ExecutionBlock;

/** What a person enters about one indicator, or accepts of 预算执行; who and when come with it. `points` is exact decimal text. */
export interface JudgementEntry {
  readonly kind: JudgementKind;
  readonly grade: string | null;
  readonly points: string;
  readonly reason: string;
  readonly by: string;
}

/** 评定's limits in points of the indicator's weight, for the entry form: which grades there are and what each allows. */
export interface JudgementChoice {
  /** 等次; null where points are given without one. */
  readonly grade: string | null;
  readonly low: string;
  readonly high: string;
  /** False where `high` itself belongs to the next grade. */
  readonly highIncluded: boolean;
}

export type { ReviewedTable };

/** 复核 of an open workbook. `findings` are of its tables together and of no single one. */
export interface BookReview {
  readonly tables: readonly ReviewedTable[];
  readonly findings: readonly Finding[];
}

/** What would give an indicator full marks, in a person's words; null where it has them or nothing would. */
export type FullMarks = string | null;

/**
 * An open workbook and the scores of its tables, kept up to date while a person works in it. No call throws for what the host
 * refuses: it stands in `state.problem` and nothing was changed.
 */
export interface ScoringSession {
  readonly state: SessionState;
  /** Tells that `state` is a new one. The answer ends it. */
  subscribe(listener: () => void): () => void;
  /** The rules of scores that were written here and stand in the workbook, as a saved file says them; none where nothing was written, or all of it was taken back. */
  scoredBy(): Promise<readonly StampedRules[]>;
  /** Reads the workbook and scores it anew; begun by itself a moment after a person's edit. */
  refresh(): Promise<void>;
  /** Makes a loaded pack one to choose from, in the place of one from a file with the same id. It is not kept with the workbook: `saveRules` does that. */
  addRules(pack: Pack): void;
  /** Takes a loaded pack out of those to choose from, by its key; tables that were scored by it are left to the choice by form, region and year. */
  dropRules(key: string): Promise<void>;
  /**
   * Saves a whole pack (with all that it inherits put in) and its examples into the workbook's sheet 评分规则, as one step that `undo` takes back. They
   * are the workbook's own from then on: every table that they are meant for is scored by them, whatever was chosen before.
   */
  saveRules(text: string, examples: string): Promise<boolean>;
  /** Scores a table by a pack of the person's choice, by its key or id; null leaves it to the rules that the workbook carries, else to form, region and year. Kept with the workbook. */
  choosePack(table: string, pack: string | null): Promise<void>;
  /** What writing the scores would change, in all tables or one, or in one cell only. */
  previewWrite(options: { readonly table?: string; readonly cell?: CellRef; readonly overwrite: boolean; readonly explain: boolean }): Preview;
  /** Makes what a preview shows, as one step that `undo` takes back. False where it was not done. */
  write(preview: Preview): Promise<boolean>;
  /** Takes the last write back, values and looks; also one of an earlier session of the same open workbook. */
  undo(): Promise<boolean>;
  /** The one-click mend of a finding; null where there is none. It is done with `write`. */
  mendOf(finding: Finding): Mend | null;
  /** What a person may give this indicator; empty where the rules leave nothing to a person. */
  choicesOf(table: string, score: Score): readonly JudgementChoice[];
  /** The most that a 扣分 may take off, as exact decimal text: what the rules alone give. Null where that is nothing. */
  mostOff(table: string, score: Score): string | null;
  /** What 评分记录 holds of this, be it applied or not; several entries where a person has written it down more than once. */
  recordedOf(table: string, decided: Decided): readonly JudgementEntry[];
  /** The entry as a change of the sheet 评分记录, made at once. False where it was not done, with the reason in `problem`. */
  judge(table: string, decided: Decided, entry: JudgementEntry): Promise<boolean>;
  /** Takes a person's judgement of this out of 评分记录. */
  withdraw(table: string, decided: Decided): Promise<boolean>;
  fullMarks(table: string, score: Score): FullMarks;
  /** Brings a cell to the person's eye. */
  show(cell: CellRef): Promise<void>;
  /** Marks the cells of errors and warnings in the workbook and keeps them so, or takes the marks away. Kept with the workbook, where the marks stay when the pane is closed. */
  setMarking(isMarking: boolean): Promise<boolean>;
  /** 复核 of the workbook as it was last read: what is printed against what the rules give, and why. Null before the first reading. Its marks join those of `setMarking`. */
  review(): Promise<BookReview | null>;
  /** The sheets as they were last read, to try other rules on; empty before the first reading. */
  grids(): readonly Grid[];
  /** Ends the watching. */
  close(): void;
}
