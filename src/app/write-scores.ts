import type { Finding } from '../model/finding.ts';
import type { Change, SheetChange } from '../sheet/changes.ts';
import type { Grid } from '../sheet/grid.ts';
import { applyToSheet } from '../sheet/layout/apply.ts';
import { formSheet } from '../sheet/layout/form-sheet.ts';
import { isRecordsSheet } from '../sheet/records/columns.ts';
import { newXlsx } from '../workbook/xlsx/new.ts';
import type { Codec } from './open-file.ts';
import { type PlanRequest, planScores } from './plan-scores.ts';
import { stampOf } from './rules-stamp.ts';
import type { ScoredWorkbook } from './score-workbook.ts';

/** How scores are written into a file. */
export interface WriteRequest extends PlanRequest {
  /** The host's own way to pack a new workbook, where it has one. */
  readonly codec?: Codec;
}

/** The written workbook and what writing it brought up. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

function asForm(grid: Grid, scored: ScoredWorkbook, changes: readonly Change[]): SheetChange {
  const tables = scored.cards.map(({ table }) => table).filter(({ sheet }) => sheet === grid.sheet);
  return applyToSheet(formSheet(grid, tables), changes);
}

/** A judgement must be found again in what is written. */
function isKept(grid: Grid, scored: ScoredWorkbook): boolean {
  return isRecordsSheet(grid) || scored.cards.some(({ table }) => table.sheet === grid.sheet);
}

/**
 * Writes the scores of a file: an .xlsx as a lossless patch of its own bytes, any other format as a new .xlsx that looks like the form. Either says by which rules.
 * @throws WorkbookError where a cell cannot be written
 */
export function writeScores(scored: ScoredWorkbook, request: WriteRequest): WrittenWorkbook {
  const { changes, findings } = planScores(scored, request);
  const { patch, grids } = scored.file;
  const stamp = stampOf((request.only ?? scored.cards).map(({ rules }) => rules));
  if (patch !== null) return { bytes: patch(changes, stamp), findings };
  const forms = grids.filter((grid) => isKept(grid, scored)).map((grid) => asForm(grid, scored, changes));
  return { bytes: newXlsx(request.codec).patch([...forms, ...changes.filter(({ kind }) => kind === 'sheet')], stamp), findings };
}
