import type { Finding } from '../model/finding.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { SubjectRecords } from '../model/judgement.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Choice, choosePack, type Regions, UndecidedRules } from '../rules/choose.ts';
import type { Pack } from '../rules/pack.ts';
import { scoreTable } from '../scoring/table.ts';
import type { Grid } from '../sheet/grid.ts';
import { readTables } from '../sheet/read/tables.ts';
import { recordsOfBook } from '../sheet/records/book.ts';
import { WorkbookError } from '../workbook/errors.ts';
import type { OpenedFile } from './open-file.ts';
import { otherRules } from './rules-stamp.ts';
import { unscorable } from './unscorable.ts';

/** What to score and by which rules. `pack` overrides the rules that the workbook carries (`carried`), and those the choice among `packs`; `sheet` limits scoring to one sheet. */
export interface ScoreRequest {
  readonly packs: readonly Pack[];
  readonly pack?: Pack;
  readonly carried?: CarriedPack | null;
  readonly sheet?: string;
}

/** What a workbook carries as its own rules: the pack, null where it is not to be used, and what is said of it. */
export interface CarriedPack {
  readonly pack: Pack | null;
  readonly findings: readonly Finding[];
}

/** The rules for grids: `packFor` answers a person's choice for a table by its key, null where the choice is left to the table: by the pack
 * that the workbook carries where that is meant for it, else among `packs`. */
export interface Rules {
  readonly packs: readonly Pack[];
  readonly packFor: (key: string) => Pack | null;
  readonly carried?: CarriedPack | null;
}

/** One table with its result. `findings` are of reading and scoring it. */
export interface ScoredTable {
  /** `部门#2`: the sheet's name and the table's place among those of the sheet, counted from 1. */
  readonly key: string;
  readonly card: Scorecard;
  /** The rules that scored it. */
  readonly pack: Pack;
  readonly findings: readonly Finding[];
}

/** The tables of some sheets. `findings` are of the sheets and of no table. */
export interface ScoredGrids {
  readonly tables: readonly ScoredTable[];
  readonly findings: readonly Finding[];
}

/** Every table of a workbook with its result, and everything a person should know. */
export interface ScoredBook {
  readonly grids: readonly Grid[];
  readonly cards: readonly Scorecard[];
  readonly findings: readonly Finding[];
}

/** The same of a file. */
export interface ScoredWorkbook extends ScoredBook {
  readonly file: OpenedFile;
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

const isMeantFor = ({ scope: { kinds } }: Pack, { kind }: IndicatorTable): boolean => kinds.length === 0 || kinds.includes(kind);

/** Rules of the table's own, before any choice among packs: those that a person named, else those that the workbook carries. */
function ownRules(table: IndicatorTable, key: string, { packFor, carried }: Rules): { readonly pack: Pack; readonly code: string } | null {
  const named = packFor(key);
  if (named !== null) return { pack: named, code: 'chosen-by-person' };
  const pack = carried?.pack ?? null;
  return pack !== null && isMeantFor(pack, table) ? { pack, code: 'chosen-by-workbook' } : null;
}

/** A table is not scored by other rules than the workbook carries without that being said. */
function passedOver(table: IndicatorTable, { id, sha256 }: Pack, carried: Pack | null): Finding[] {
  if (carried === null || carried.sha256 === sha256) return [];
  const params = { id: carried.id, hash: carried.sha256.slice(0, 12), used: id, usedHash: sha256.slice(0, 12) };
  const isFit = isMeantFor(carried, table);
  return [{ code: isFit ? 'rules-carried-overridden' : 'rules-carried-unfit', severity: isFit ? 'info' : 'warning', sheet: table.sheet, cell: null, params }];
}

function scoreByChoice(table: IndicatorTable, { packs }: Rules, records: SubjectRecords): Pick<ScoredTable, 'card' | 'pack'> {
  const { pack, chosen, others, regions } = choose(packs, table);
  const doubts = [...(others.length === 0 ? [] : [fitEqually(table, pack, others)]), ...(regions === null ? [] : [twoRegions(table, pack, regions)])];
  return { card: withFindings(scoreTable(table, pack, chosen, records), doubts), pack };
}

function scoreByRules(table: IndicatorTable, key: string, rules: Rules, records: SubjectRecords): Pick<ScoredTable, 'card' | 'pack'> {
  const own = ownRules(table, key, rules);
  const { card, pack } = own === null
    ? scoreByChoice(table, rules, records)
    : { card: scoreTable(table, own.pack, { code: own.code, params: { id: own.pack.id } }, records), pack: own.pack };
  return { card: withFindings(card, passedOver(table, pack, rules.carried?.pack ?? null)), pack };
}

const withFindings = (card: Scorecard, more: readonly Finding[]): Scorecard => (more.length === 0 ? card : { ...card, findings: [...card.findings, ...more] });

/** A file of which one table could be scored by either of two packs is not scored by an arbitrary one. */
function choose(packs: readonly Pack[], table: IndicatorTable): Choice {
  try {
    return choosePack(packs, table);
  } catch (error) {
    if (error instanceof UndecidedRules) throw new WorkbookError('rules-undecided', { sheet: table.sheet, ids: error.ids.join('、') });
    throw error;
  }
}

function fitEqually({ sheet }: IndicatorTable, { id }: Pack, others: readonly Pack[]): Finding {
  return { code: 'rules-fit-equally', severity: 'warning', sheet, cell: null, params: { id, others: others.map((other) => other.id).sort().join('、') } };
}

function twoRegions({ sheet }: IndicatorTable, { id }: Pack, { place, other }: Regions): Finding {
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

function scoredTable(table: IndicatorTable, key: string, rules: Rules, records: SubjectRecords): ScoredTable {
  const { card, pack } = scoreByRules(table, key, rules, records);
  return { key, card, pack, findings: [...unfilled(card), ...card.table.findings, ...card.findings] };
}

/** Scores every indicator table of some sheets; none of them may hold one. `book` are all sheets of the workbook, one of which may be 评分记录. */
export function scoreGrids(grids: readonly Grid[], rules: Rules, book: readonly Grid[] = grids): ScoredGrids {
  const read = grids.map((grid) => ({ grid, reading: readTables(grid) }));
  const { records, findings: ofRecords } = recordsOfBook(book, grids, read.flatMap(({ reading }) => reading.tables));
  return {
    tables: read.flatMap(({ grid, reading }) => reading.tables.map((table, index) => scoredTable(saidOnce(table), `${grid.sheet}#${String(index + 1)}`, rules, records))),
    findings: [
      ...read.filter(({ grid, reading }) => grid.hidden && reading.tables.length > 0).map(({ grid }) => hiddenSheet(grid.sheet)),
      ...read.flatMap(({ reading }) => reading.findings),
      ...ofRecords,
      ...rules.carried?.findings ?? [],
    ],
  };
}

/** Scored sheets as one book: all that was found, what concerns no table first. */
export function asBook(grids: readonly Grid[], { tables, findings }: ScoredGrids): ScoredBook {
  return { grids, cards: tables.map(({ card }) => card), findings: [...findings, ...tables.flatMap((table) => table.findings)] };
}

/**
 * Scores every indicator table of a file.
 * @throws WorkbookError `no-table` where no sheet holds one, `document-without-tables` where a document has none at all, `no-such-sheet` for an unknown sheet, `rules-undecided` where several
 * packs fit a table equally well.
 */
export function scoreWorkbook(file: OpenedFile, request: ScoreRequest): ScoredWorkbook {
  const reason = unscorable(file);
  if (reason !== null) throw new WorkbookError(reason);
  const scored = scoreGrids(wantedGrids(file, request.sheet), { packs: request.packs, packFor: () => request.pack ?? null, carried: request.carried ?? null }, file.grids);
  if (scored.tables.length === 0) throw new WorkbookError('no-table');
  const others = otherRules(file.properties ?? new Map(), scored.tables.map(({ card }) => card.rules));
  return { file, ...asBook(file.grids, { ...scored, findings: [...file.findings, ...others, ...scored.findings] }) };
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
