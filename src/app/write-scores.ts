import { decimalText } from '../exact/decimal.ts';
import type { Language } from '../explain/messages/wording.ts';
import type { Finding } from '../model/finding.ts';
import type { Change, SheetChange } from '../sheet/changes.ts';
import type { Grid } from '../sheet/grid.ts';
import { applyToSheet } from '../sheet/layout/apply.ts';
import { explanationSheet } from '../sheet/layout/explanation-sheet.ts';
import { formSheet } from '../sheet/layout/form-sheet.ts';
import { planWrite, type WritePlan } from '../sheet/layout/plan-write.ts';
import { newXlsx } from '../workbook/xlsx/new.ts';
import { explanation } from './explanation.ts';
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

/** The written workbook and what writing it brought up. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

const MOST_PLACES = 6;

/** Enough places for every score of the file, so that no written number loses any. */
function places(scored: ScoredWorkbook): number {
  const texts = scored.cards.flatMap(({ rows }) => rows.flatMap(({ score }) => (score === null ? [] : [decimalText(score, MOST_PLACES)])));
  return Math.max(2, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
}

function plans(scored: ScoredWorkbook, request: WriteRequest): WritePlan[] {
  const options = { overwrite: request.overwrite, places: places(scored), words: layoutWords(request.language) };
  return scored.cards.flatMap((card) => {
    const grid = scored.file.grids.find(({ sheet }) => sheet === card.table.sheet);
    return grid === undefined ? [] : [planWrite(card, grid, options)];
  });
}

function asForm(grid: Grid, scored: ScoredWorkbook, changes: readonly Change[]): SheetChange {
  const tables = scored.cards.map(({ table }) => table).filter(({ sheet }) => sheet === grid.sheet);
  return applyToSheet(formSheet(grid, tables), changes);
}

function holdsTable(grid: Grid, scored: ScoredWorkbook): boolean {
  return scored.cards.some(({ table }) => table.sheet === grid.sheet);
}

/**
 * Writes the scores of a file: an .xlsx as a lossless patch of its own bytes, any other format as a new .xlsx that looks like the form.
 * @throws WorkbookError where a cell cannot be written
 */
export function writeScores(scored: ScoredWorkbook, request: WriteRequest): WrittenWorkbook {
  const planned = plans(scored, request);
  const changes = planned.flatMap((plan) => plan.changes);
  const findings = planned.flatMap((plan) => plan.findings);
  const said = { ...scored, findings: [...scored.findings, ...findings] };
  const explained = request.explain ? [explanationSheet(explanation(said, request.language))] : [];
  const { patch, grids } = scored.file;
  if (patch !== null) return { bytes: patch([...changes, ...explained]), findings };
  const forms = grids.filter((grid) => holdsTable(grid, scored)).map((grid) => asForm(grid, scored, changes));
  return { bytes: newXlsx(request.codec).patch([...forms, ...explained]), findings };
}
