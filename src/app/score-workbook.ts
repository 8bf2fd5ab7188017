import type { Finding } from '../model/finding.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { choosePack } from '../rules/choose.ts';
import type { Pack } from '../rules/pack.ts';
import { scoreTable } from '../scoring/table.ts';
import type { Grid } from '../sheet/grid.ts';
import { readTables } from '../sheet/read/tables.ts';
import { WorkbookError } from '../workbook/errors.ts';
import type { OpenedFile } from './open-file.ts';

/** What to score and by which rules. `pack` overrides the choice among `packs`; `sheet` limits scoring to one sheet. */
export interface ScoreRequest {
  readonly packs: readonly Pack[];
  readonly pack?: Pack;
  readonly sheet?: string;
}

/** Every table of a file with its result, and everything a person should know. */
export interface ScoredWorkbook {
  readonly file: OpenedFile;
  readonly cards: readonly Scorecard[];
  readonly findings: readonly Finding[];
}

function wantedGrids(file: OpenedFile, sheet: string | undefined): readonly Grid[] {
  if (sheet === undefined) return file.grids;
  const wanted = file.grids.filter((grid) => grid.sheet === sheet);
  if (wanted.length > 0) return wanted;
  throw new WorkbookError('no-such-sheet', { sheet, sheets: file.grids.map((grid) => grid.sheet).join('、') });
}

/** A form that nobody has filled in is said to be one once: `unfilled` says it where nothing at all stands in it. */
function saidOnce(table: IndicatorTable): IndicatorTable {
  return isUnfilled(table) ? { ...table, findings: table.findings.filter(({ code }) => code !== 'table-not-filled') } : table;
}

function scoreByRules(table: IndicatorTable, request: ScoreRequest): Scorecard {
  if (request.pack !== undefined) return scoreTable(table, request.pack, { code: 'chosen-by-person', params: { id: request.pack.id } });
  const { pack, chosen, regions } = choosePack(request.packs, table);
  const card = scoreTable(table, pack, chosen);
  return regions === undefined ? card : { ...card, findings: [...card.findings, twoRegions(table, pack, regions)] };
}

function twoRegions({ sheet }: IndicatorTable, { id }: Pack, { place, other }: { readonly place: string; readonly other: string }): Finding {
  return { code: 'two-regions', severity: 'warning', sheet, cell: null, params: { place, other, id } };
}

const hiddenSheet = (sheet: string): Finding => ({ code: 'hidden-sheet', severity: 'warning', sheet, cell: null, params: { sheet } });

/** Is a table a form that nobody has filled in: not one actual value, amount executed or score? Targets and the budget come with the form. */
function isUnfilled({ indicators, execution }: IndicatorTable): boolean {
  const isExecuted = execution !== null && (execution.executed !== null || execution.scoreOccupied);
  return !isExecuted && indicators.every(({ actual, scoreOccupied }) => actual.kind === 'blank' && !scoreOccupied);
}

/** Said in one line, since all that follows from it is said row by row. */
function unfilled({ table }: Scorecard): Finding[] {
  const cell = table.indicators[0]?.cells.actual ?? null;
  return isUnfilled(table) ? [{ code: 'nothing-filled', severity: 'warning', sheet: table.sheet, cell, params: {} }] : [];
}

/**
 * Scores every indicator table of a file.
 * @throws WorkbookError `no-table` where no sheet holds one, `no-such-sheet` for an unknown sheet.
 */
export function scoreWorkbook(file: OpenedFile, request: ScoreRequest): ScoredWorkbook {
  const grids = wantedGrids(file, request.sheet);
  const readings = grids.map(readTables);
  const cards = readings.flatMap(({ tables }) => tables).map((table) => scoreByRules(saidOnce(table), request));
  if (cards.length === 0) throw new WorkbookError('no-table');
  const findings = [
    ...file.findings,
    ...grids.filter(({ hidden }, index) => hidden && readings[index]?.tables.length !== 0).map(({ sheet }) => hiddenSheet(sheet)),
    ...readings.flatMap((reading) => reading.findings),
    ...cards.flatMap((card) => [...unfilled(card), ...card.table.findings, ...card.findings]),
  ];
  return { file, cards, findings };
}

/** A form that has no points by its nature, judged throughout: every row decided, and the rate of its execution known. */
function isJudged({ table, rows, execution, weightTotal }: Scorecard): boolean {
  const isDecided = rows.every(({ status }) => status !== 'undecided') && rows.some(({ status }) => status !== 'not-applicable');
  const isOfForm = weightTotal === null && table.findings.some(({ code }) => code === 'form-without-weights');
  return isOfForm && isDecided && (execution === null || execution.rate !== null);
}

/** Does a person have to look: something is undecided, no grade can be given, or an error stands among the findings? */
export function needsPerson(cards: readonly Scorecard[], findings: readonly Finding[]): boolean {
  const open = cards.some((card) => (card.total === null || card.grade === null) && !isJudged(card));
  return open || findings.some((finding) => finding.severity === 'error');
}
