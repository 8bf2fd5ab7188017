import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Change } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { MergeIndex } from './merge-index.ts';
import type { LayoutWords } from './words.ts';

/** How scores are to be written. */
export interface WriteOptions {
  /** Whether a person's own entry may be replaced. */
  readonly overwrite: boolean;
  /** Does a cell hold what an earlier write of ours put there? It is no entry of a person. */
  readonly isOurs?: (cell: CellRef) => boolean;
  /** Decimal places of the pack's rounding; no written number has more. */
  readonly places: number;
  readonly words: LayoutWords;
}

/** What every step of a plan looks at. */
export interface WriteContext {
  readonly card: Scorecard;
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly options: WriteOptions;
}

/** What a step comes to. `kept` are cells whose entry differs from what would have been written and stays. */
export interface Step {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly kept: readonly CellRef[];
}

export const NOTHING: Step = { changes: [], findings: [], kept: [] };

/** Several steps as one. */
export function together(steps: readonly Step[]): Step {
  return {
    changes: steps.flatMap((step) => step.changes),
    findings: steps.flatMap((step) => step.findings),
    kept: steps.flatMap((step) => step.kept),
  };
}

/** How many rows below a form can be notes to it. */
export const NOTES = 12;

/** The context of one table. Merges are known from its first row to the last that may hold its notes. */
export function contextOf(card: Scorecard, grid: Grid, options: WriteOptions): WriteContext {
  const { area } = card.table;
  return { card, grid, options, merges: new MergeIndex(grid.merges, area.top, area.bottom + NOTES) };
}

/** Points as they are written: at most the pack's places, no trailing zeros. */
export function points(context: WriteContext, value: Rational): string {
  return decimalText(value, context.options.places);
}

/** A step that changes nothing and says so. */
export function says(
  context: WriteContext,
  code: string,
  severity: Severity,
  cell: CellRef | null,
  params: Readonly<Record<string, string>> = {},
): Step {
  return { ...NOTHING, findings: [{ code, severity, sheet: context.grid.sheet, cell, params }] };
}
