import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Actual, ColumnRole, Indicator, Target } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import { readScoringRule } from '../../notation/scoring-rule.ts';
import { readPoints } from '../../notation/points.ts';
import { printedText } from '../../notation/printed.ts';
import { readRow } from '../../notation/row.ts';
import { findingAt, findingOfNote } from './findings.ts';
import type { LevelPath } from './levels.ts';
import { seenFor, type Place } from './place.ts';
import { printedOf, printedWords, problemOf } from './printed-cell.ts';
import { isFilled, type SeenCell } from './sheet-view.ts';
import { compact } from './title-key.ts';
import { readWeight } from './weight.ts';

/** One row as read. */
export interface RowReading {
  readonly indicator: Indicator;
  readonly findings: readonly Finding[];
  /** The target was taken from the 年初 column because the adjusted one is blank. */
  readonly initialUsed: boolean;
}

type Cells = Partial<Record<ColumnRole, SeenCell>>;

const PLACEHOLDER = /^(?:指标\d*[:：.、]?[.…·。]*|[.…·。]+|[/\\—-]+)$/;
const NONE = /^(?:无|不涉及|不适用)$/;

function cellsOf(place: Place, row: number): Cells {
  const cells: Cells = {};
  for (const role of Object.keys(place.segment.columns) as ColumnRole[]) {
    const seen = seenFor(place, row, role);
    if (seen !== null) cells[role] = seen;
  }
  return cells;
}

/** The adjusted target counts where it is filled, else the one set at the start of the year. */
function withInitialTarget(cells: Cells): { readonly cells: Cells; readonly initialUsed: boolean } {
  const { target, initialTarget } = cells;
  const needed = target !== undefined && initialTarget !== undefined && isBlank(target.text) && target.cell?.state !== 'uncalculated';
  return needed && !isBlank(initialTarget.text) ? { cells: { ...cells, target: initialTarget }, initialUsed: true } : { cells, initialUsed: false };
}

function map<T>(cells: Cells, value: (seen: SeenCell) => T): Partial<Record<ColumnRole, T>> {
  const values: Partial<Record<ColumnRole, T>> = {};
  for (const [role, seen] of Object.entries(cells) as [ColumnRole, SeenCell][]) values[role] = value(seen);
  return values;
}

function without(cells: Cells, role: ColumnRole | null): Cells {
  const seen = role === null ? undefined : cells[role];
  return role === null || seen === undefined ? cells : { ...cells, [role]: { ...seen, cell: undefined, text: '' } };
}

interface Values {
  readonly target: Target;
  readonly actual: Actual;
  readonly findings: readonly Finding[];
}

function readValues(place: Place, cells: Cells, name: string, year: number | null): Values {
  const { view } = place;
  const { target, actual, operator, unit } = cells;
  const printed = (seen: SeenCell | undefined): ReturnType<typeof printedText> => (seen === undefined ? printedText('') : printedOf(view, seen));
  const reading = readRow({
    name: printedText(name),
    operator: operator === undefined ? null : printed(operator),
    target: printed(target),
    unit: unit === undefined ? null : printed(unit),
    actual: printed(actual),
    year,
  });
  const [badTarget, badActual] = [target, actual].map((seen) => (seen === undefined ? null : problemOf(view, seen)));
  const cellOf = (role: ColumnRole): CellRef | undefined => (cells[role] === undefined ? undefined : view.refOf(cells[role]));
  const notes = reading.notes.map((note) => findingOfNote(note, view.grid.sheet, cellOf));
  const asPrinted = (seen: SeenCell | undefined): string => (seen === undefined ? '' : printedWords(seen));
  return {
    target: badTarget ? { kind: 'unreadable', operator: null, text: asPrinted(target) } : reading.target,
    actual: badActual ? { kind: 'unreadable', text: asPrinted(actual) } : reading.actual,
    findings: [...notes, ...[badTarget, badActual].filter((finding) => finding !== null && finding !== undefined)],
  };
}

interface Points {
  readonly printedScore: Indicator['printedScore'];
  readonly scoreOccupied: boolean;
  readonly findings: readonly Finding[];
}

/** A score merged over several rows belongs to the row that it begins in. */
function readScore(place: Place, row: number, seen: SeenCell | undefined): Points {
  const { view } = place;
  if (seen === undefined) return { printedScore: null, scoreOccupied: false, findings: [] };
  const scoreOccupied = isFilled(seen) || (seen.cell !== undefined && seen.cell.formula !== null);
  if (seen.area.top < row) return { printedScore: null, scoreOccupied, findings: [] };
  const problem = problemOf(view, seen);
  if (problem !== null) return { printedScore: null, scoreOccupied, findings: [problem] };
  const { value, notes } = readPoints(printedOf(view, seen), 'score');
  return { printedScore: value, scoreOccupied, findings: notes.map((note) => findingOfNote(note, view.grid.sheet, () => view.refOf(seen))) };
}

function isVacant(seen: SeenCell | undefined): boolean {
  return seen === undefined || (isBlank(seen.text) && (seen.cell === undefined || seen.cell.state === 'ok'));
}

/** Is a row written full of 无, as a form without that kind of indicator is? */
function saysNone(name: string, { target, actual }: Cells): boolean {
  const isNone = (seen: SeenCell | undefined): boolean => isVacant(seen) || NONE.test(compact(seen?.text ?? ''));
  return NONE.test(compact(name)) && isNone(target) && isNone(actual);
}

const BONUS = /^(?:绩效|额外)?(?:加分|附加分|奖励分|附加)(?:项目?|指标|因素|事项)?(?:[(（].*[)）])?$/;

function roleOf(name: string, cells: Cells, weighted: boolean, scored: boolean): Indicator['role'] {
  if (weighted) return 'indicator';
  const vacant = ((isVacant(cells.target) && isVacant(cells.actual)) || saysNone(name, cells)) && !scored;
  if (vacant || (PLACEHOLDER.test(compact(name)) && isVacant(cells.actual))) return 'empty';
  return cells.weight !== undefined && /^[★☆*]*其中/.test(name) ? 'subordinate' : 'indicator';
}

/** A weight merged over several rows is held by the row that it begins in. */
function mergedWeight(place: Place, row: number, weight: SeenCell): boolean {
  return weight.area.top < row && place.segment.columns.weight !== undefined;
}

/** Reads one indicator row. */
export function readIndicator(place: Place, row: number, { path, name }: LevelPath, year: number | null): RowReading {
  const { view } = place;
  const { cells, initialUsed } = withInitialTarget(cellsOf(place, row));
  const weight = readWeight(place, row, cells.weight ?? null, cells.target ?? null);
  const values = readValues(place, without(cells, weight?.from ?? null), name, year);
  const held = weight === null || mergedWeight(place, row, weight.seen) ? null : weight.value;
  const all: Cells = weight === null ? cells : { ...cells, weight: weight.seen };
  const score = readScore(place, row, cells.score);
  const weightFindings = weight === null || mergedWeight(place, row, weight.seen) ? [] : weight.findings;
  const role = roleOf(name, cells, held !== null || weightFindings.length > 0, score.printedScore !== null);
  const indicator: Indicator = {
    path, row, role, weight: held,
    cells: map(all, (seen) => view.refOf(seen)),
    printed: map(all, printedWords),
    target: values.target, actual: values.actual,
    printedScore: score.printedScore, scoreOccupied: score.scoreOccupied,
    reason: cells.reason?.text ?? '',
    starred: /^[★☆]/.test(name),
    ...(cells.rule === undefined ? {} : { rule: readScoringRule(cells.rule.text) }),
    ...(path.some((level) => BONUS.test(compact(level))) && { bonus: true }),
  };
  const findings = role === 'empty' ? [] : [...values.findings, ...weightFindings, ...score.findings];
  return { indicator, findings, initialUsed };
}

const MERGED: readonly (readonly [role: ColumnRole, code: string])[] = [['score', 'merged-score'], ['weight', 'merged-weight']];

/** Scores and weights that begin in a row and are merged over several ones: points that ought to be one a row. */
export function mergedFindings(place: Place, row: number): Finding[] {
  const { view, segment: { columns } } = place;
  return MERGED.flatMap(([role, code]) => {
    const seen = seenFor(place, row, role);
    const name = columns.level3 === undefined ? null : seenFor(place, row, 'level3');
    if (seen === null || seen.area.top < row || seen.area.bottom <= (name?.area.bottom ?? row)) return [];
    if (role === 'weight' && seen.text === '') return [];
    const rows = seen.area.bottom - row + 1;
    const last = { sheet: view.grid.sheet, row: seen.area.bottom, col: seen.area.left };
    return [findingAt('warning', code, view.grid.sheet, [view.refOf(seen), last], { rows: String(rows), text: seen.text })];
  });
}
