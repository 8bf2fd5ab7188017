import { decimalText } from '../exact/decimal.ts';
import type { Language } from '../explain/messages/wording.ts';
import type { Finding } from '../model/finding.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Change, SheetChange } from '../sheet/changes.ts';
import type { Grid } from '../sheet/grid.ts';
import { applyToSheet } from '../sheet/layout/apply.ts';
import { explanationSheet } from '../sheet/layout/explanation-sheet.ts';
import { formSheet } from '../sheet/layout/form-sheet.ts';
import { planWrite, type WritePlan } from '../sheet/layout/plan-write.ts';
import { newXlsx } from '../workbook/xlsx/new.ts';
import { earlierExplanation, explanation } from './explanation.ts';
import { layoutWords } from './layout-words.ts';
import type { Codec } from './open-file.ts';
import type { ScoredWorkbook } from './score-workbook.ts';

/** How scores are written. */
export interface WriteRequest {
  /** A person's own entries may be replaced. */
  readonly overwrite: boolean;
  /** Add the sheet 评分依据. */
  readonly explain: boolean;
  readonly language: Language;
  /** The host's own way to pack a new workbook, where it has one. */
  readonly codec?: Codec;
}

/** What writing scores changes in their workbook, and what the person must know about it. */
export interface PlannedScores {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** The written workbook and what writing it brought up. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

const MOST_PLACES = 6;
/** The language of the forms that are read here, and so of what is written into them: an added column must be known again. */
const FORMS: Language = 'zh';

/** Enough places for every score of the file, so that no written number loses any. */
function places(scored: ScoredWorkbook): number {
  const texts = scored.cards.flatMap(({ rows }) => rows.flatMap(({ score }) => (score === null ? [] : [decimalText(score, MOST_PLACES)])));
  return Math.max(2, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
}

function plans(scored: ScoredWorkbook, request: WriteRequest): Map<Scorecard, WritePlan> {
  const options = { overwrite: request.overwrite, places: places(scored), words: layoutWords(FORMS) };
  return new Map(scored.cards.flatMap((card): [Scorecard, WritePlan][] => {
    const grid = scored.file.grids.find(({ sheet }) => sheet === card.table.sheet);
    return grid === undefined ? [] : [[card, planWrite(card, grid, options)]];
  }));
}

/** The sheet 评分依据, in the place of the one that an earlier run wrote. */
function explained(scored: ScoredWorkbook, planned: ReadonlyMap<Scorecard, WritePlan>, { explain, language }: WriteRequest): SheetChange[] {
  if (!explain) return [];
  const findings = new Map([...planned].map(([card, plan]) => [card, plan.findings]));
  const [sheet, replaces] = [explanationSheet(explanation(scored, findings, language)), earlierExplanation(scored.file.grids)];
  return [replaces === undefined ? sheet : { ...sheet, replaces }];
}

function asForm(grid: Grid, scored: ScoredWorkbook, changes: readonly Change[]): SheetChange {
  const tables = scored.cards.map(({ table }) => table).filter(({ sheet }) => sheet === grid.sheet);
  return applyToSheet(formSheet(grid, tables), changes);
}

function holdsTable(grid: Grid, scored: ScoredWorkbook): boolean {
  return scored.cards.some(({ table }) => table.sheet === grid.sheet);
}

/** The changes that write scores into their own workbook, for any host that can be written. */
export function planScores(scored: ScoredWorkbook, request: WriteRequest): PlannedScores {
  const planned = plans(scored, request);
  const all = [...planned.values()];
  return { changes: [...all.flatMap((plan) => plan.changes), ...explained(scored, planned, request)], findings: all.flatMap((plan) => plan.findings) };
}

/**
 * Writes the scores of a file: an .xlsx as a lossless patch of its own bytes, any other format as a new .xlsx that looks like the form.
 * @throws WorkbookError where a cell cannot be written
 */
export function writeScores(scored: ScoredWorkbook, request: WriteRequest): WrittenWorkbook {
  const { changes, findings } = planScores(scored, request);
  const { patch, grids } = scored.file;
  if (patch !== null) return { bytes: patch(changes), findings };
  const forms = grids.filter((grid) => holdsTable(grid, scored)).map((grid) => asForm(grid, scored, changes));
  return { bytes: newXlsx(request.codec).patch([...forms, ...changes.filter((change) => change.kind === 'sheet')]), findings };
}
