import { decimalText } from '../exact/decimal.ts';
import type { Language } from '../explain/messages/wording.ts';
import type { CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Change, SheetChange } from '../sheet/changes.ts';
import { explanationSheet } from '../sheet/layout/explanation-sheet.ts';
import { planWrite, type WritePlan } from '../sheet/layout/plan-write.ts';
import { earlierExplanation, explanation } from './explanation.ts';
import { layoutWords } from './layout-words.ts';
import type { ScoredBook } from './score-workbook.ts';

/** How scores are written. */
export interface PlanRequest {
  /** A person's own entries may be replaced. */
  readonly overwrite: boolean;
  /** Does a cell hold what an earlier write of ours put there? Asked only where the writes are known; else all that stands is a person's. */
  readonly isOurs?: (cell: CellRef) => boolean;
  /** Add the sheet 评分依据, of all tables. */
  readonly explain: boolean;
  readonly language: Language;
  /** Write these tables' scores only; all where it is not given. */
  readonly only?: readonly Scorecard[];
}

/** What writing scores changes and brings up. */
export interface ScoresPlan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

const MOST_PLACES = 6;
/** The language of the forms that are read here, and so of what is written into them: an added column must be known again. */
const FORMS: Language = 'zh';

/** Enough places for every score of the workbook, so that no written number loses any. */
function places(scored: ScoredBook): number {
  const texts = scored.cards.flatMap(({ rows }) => rows.flatMap(({ score }) => (score === null ? [] : [decimalText(score, MOST_PLACES)])));
  return Math.max(2, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
}

function plans(scored: ScoredBook, request: PlanRequest): Map<Scorecard, WritePlan> {
  const { overwrite, isOurs = () => false } = request;
  const options = { overwrite, isOurs, places: places(scored), words: layoutWords(FORMS) };
  return new Map((request.only ?? scored.cards).flatMap((card): [Scorecard, WritePlan][] => {
    const grid = scored.grids.find(({ sheet }) => sheet === card.table.sheet);
    return grid === undefined ? [] : [[card, planWrite(card, grid, options)]];
  }));
}

/** The sheet 评分依据, in the place of the one that an earlier run wrote. */
function explained(scored: ScoredBook, planned: ReadonlyMap<Scorecard, WritePlan>, { explain, language }: PlanRequest): SheetChange[] {
  if (!explain) return [];
  const findings = new Map([...planned].map(([card, plan]) => [card, plan.findings]));
  const [sheet, replaces] = [explanationSheet(explanation(scored, findings, language)), earlierExplanation(scored.grids)];
  return [replaces === undefined ? sheet : { ...sheet, replaces }];
}

/** The scores of a workbook as changes of its sheets, the new sheet 评分依据 last. */
export function planScores(scored: ScoredBook, request: PlanRequest): ScoresPlan {
  const planned = plans(scored, request);
  const all = [...planned.values()];
  return {
    changes: [...all.flatMap((plan) => plan.changes), ...explained(scored, planned, request)],
    findings: all.flatMap((plan) => plan.findings),
  };
}
