import type { Finding } from '../../model/finding.ts';
import type { ColumnRole, ExecutionBlock, Indicator, IndicatorTable, LevelCap } from '../../model/indicator.ts';
import { isBlank } from '../../notation/glyphs.ts';
import type { Body } from './body.ts';
import { checkSums } from './checks.ts';
import type { Column, Columns } from './columns.ts';
import { withoutPoints } from './execution-points.ts';
import { executionInRow } from './execution-row.ts';
import { readExecution } from './execution.ts';
import { findingAt } from './findings.ts';
import { fractionsInPoints, type Weighted } from './fraction-weights.ts';
import { formOf, isOfTransferPayment, kindOf, regionTextOf, unitTextOf } from './form.ts';
import { readGoals } from './goals.ts';
import { headTexts, readHead, type Head, type HeadField } from './head.ts';
import { mergedFindings, readIndicator } from './indicator.ts';
import { Levels } from './levels.ts';
import type { Place } from './place.ts';
import { readTotals, readUnlabelledTotal, type TotalsReading } from './totals.ts';
import { endsInTotal } from './unlabelled-total.ts';
import { hasNamedWeights, namesWithWeights } from './weight.ts';

interface Rows {
  readonly indicators: readonly Indicator[];
  readonly levels: Levels;
  readonly findings: readonly Finding[];
}

function readRows(place: Place, body: Body, year: number | null): Rows {
  const levels = new Levels(place);
  const indicators: Indicator[] = [];
  const findings: Finding[] = [];
  const initial: Indicator[] = [];
  for (const { row, kind } of body.rows) {
    if (kind === 'section') levels.section(row);
    if (kind === 'subtotal') levels.subtotal(row);
    if (kind !== 'indicator' && kind !== 'level') continue;
    const reading = readIndicator(place, row, levels.read(row, indicators.length), year);
    indicators.push(reading.indicator);
    findings.push(...reading.findings, ...mergedFindings(place, row));
    if (reading.initialUsed) initial.push(reading.indicator);
  }
  const cells = initial.slice(0, 20).flatMap(({ cells: { target } }) => target ?? []);
  if (initial.length > 0) findings.push(findingAt('info', 'initial-target-used', place.view.grid.sheet, cells, { count: String(initial.length) }));
  return { indicators, levels, findings };
}

const NEEDED: readonly (readonly [role: ColumnRole, code: string])[] = [
  ['weight', 'no-weight-column'], ['target', 'no-target-column'], ['actual', 'no-actual-column'],
];

/** Columns that the form lacks; the official form of a transfer payment has neither weights nor scores, and lacks nothing. */
function missingColumns(place: Place, head: Head): Finding[] {
  const { columns, left } = place.segment;
  const cell = { sheet: place.view.grid.sheet, row: place.header.top, col: left };
  const isJudgedOnly = columns.score === undefined && isOfTransferPayment(head);
  const missing = NEEDED.filter(([role]) => columns[role] === undefined && !(role === 'weight' && hasNamedWeights(place)));
  return missing.map(([role, code]) => (role === 'weight' && isJudgedOnly
    ? findingAt('info', 'form-without-weights', place.view.grid.sheet, [cell])
    : findingAt('warning', code, place.view.grid.sheet, [cell])));
}

/** Columns whose titles mean the same: only one can be read, and that is said. */
function rivalColumns({ view, segment }: Place): Finding[] {
  const { sheet } = view.grid;
  return segment.rivals.map(({ read, other }) => {
    const cells = [read, other].map(({ row, left }) => ({ sheet, row, col: left }));
    return findingAt('warning', 'column-twice', sheet, cells, { title: read.title, otherTitle: other.title });
  });
}

/** Columns with something in them that is neither used nor held against the others. */
function uncheckedColumns({ view, segment }: Place, { rows }: Body): Finding[] {
  const { sheet } = view.grid;
  const isUsed = ({ left }: Column): boolean => rows.some(({ row }) => !isBlank(view.seenAt(row, left).text));
  return segment.unchecked.filter(isUsed).map(({ row, left, title }) => findingAt('info', 'column-unchecked', sheet, [{ sheet, row, col: left }], { title }));
}

/** A row below the end of the table that looks like one of its own: nothing of it was read. */
function rowLeftOut({ view, levels }: Place, { leftOut }: Body): Finding[] {
  if (leftOut === null) return [];
  return [findingAt('warning', 'rows-left-out', view.grid.sheet, [{ sheet: view.grid.sheet, row: leftOut, col: levels.first }])];
}

function isFilledIn({ role, actual, printedScore }: Indicator): boolean {
  return role !== 'empty' && (actual.kind !== 'blank' || printedScore !== null);
}

/** A form that nobody has filled in yet: said once, instead of row by row. */
function notFilled({ view, header, segment }: Place, indicators: readonly Indicator[]): Finding[] {
  if (segment.columns.actual === undefined || indicators.length === 0 || indicators.some(isFilledIn)) return [];
  return [findingAt('warning', 'table-not-filled', view.grid.sheet, [{ sheet: view.grid.sheet, row: header.top, col: segment.left }])];
}

function columnLefts(columns: Columns): IndicatorTable['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([role, { left }]) => [role, left]));
}

interface Executed {
  readonly execution: ExecutionBlock | null;
  readonly indicators: readonly Indicator[];
  readonly findings: readonly Finding[];
}

/** A first row 预算执行率 with amounts is the execution where the form has no block for it. */
function withExecutionRow(place: Place, block: ExecutionBlock | null, indicators: readonly Indicator[]): Executed {
  const inRow = block === null ? executionInRow(indicators[0]) : null;
  if (inRow === null) return { execution: block, indicators, findings: [] };
  const cells = [inRow.cells.budget, inRow.cells.executed].filter((cell) => cell !== undefined);
  return { execution: inRow, indicators: indicators.slice(1), findings: [findingAt('info', 'execution-in-row', place.view.grid.sheet, cells)] };
}

/** Weights that are parts of 1 in points, and the finding that says so, at the first and the last of them. */
function withPoints(place: Place, printed: Weighted): Weighted & { readonly findings: readonly Finding[] } {
  const points = fractionsInPoints(printed);
  if (points === null) return { ...printed, findings: [] };
  const cells = printed.indicators.flatMap(({ weight, cells: { weight: cell } }) => (weight === null || cell === undefined ? [] : [cell]));
  const ends = [cells[0], cells.at(-1)].filter((cell) => cell !== undefined);
  return { ...points, findings: [findingAt('warning', 'weights-as-fractions', place.view.grid.sheet, ends)] };
}

/** No points for the execution where the indicators have all 100 of them, and the finding that says so. */
function withoutDoublePoints(place: Place, weighted: ReturnType<typeof withPoints>): ReturnType<typeof withPoints> {
  const execution = withoutPoints(weighted);
  if (execution === null) return weighted;
  const { weight, score } = weighted.execution?.cells ?? {};
  const cells = [weight, score].filter((cell) => cell !== undefined).slice(0, 1);
  return { ...weighted, execution, findings: [...weighted.findings, findingAt('info', 'execution-without-points', place.view.grid.sheet, cells)] };
}

/** The rows without the last one where that is the total, and its row. */
function withoutTotal({ indicators, execution, findings }: Executed, body: Body): Executed & { readonly unlabelled: number | null } {
  const isTotal = rowsOfKind(body, 'total').length === 0 && endsInTotal(indicators, execution);
  const last = isTotal ? indicators.at(-1) : undefined;
  return { indicators: last === undefined ? indicators : indicators.slice(0, -1), execution, findings, unlabelled: last?.row ?? null };
}

function totalsOf(place: Place, body: Body, unlabelled: number | null, fields: readonly HeadField[]): TotalsReading {
  if (unlabelled !== null) return readUnlabelledTotal(place, unlabelled);
  return readTotals(place, { total: rowsOfKind(body, 'total'), grade: rowsOfKind(body, 'grade') }, fields);
}

function rowsOfKind(body: Body, wanted: 'indicator' | 'total' | 'grade'): number[] {
  return body.rows.filter(({ kind }) => kind === wanted).map(({ row }) => row);
}

/** The caps with the indicators that are left of their rows. */
function capsOf({ indicators: all, levels }: Rows, kept: readonly Indicator[]): LevelCap[] {
  const places = new Map(kept.map(({ row }, index) => [row, index]));
  return levels.caps().map((cap) => ({ ...cap, rows: cap.rows.flatMap((index) => places.get(all[index]?.row ?? -1) ?? []) }));
}

interface Named {
  readonly place: Place;
  readonly findings: readonly Finding[];
}

/** The place with the weights that stand in the names, and the finding that says so, at the first and the last of them. */
function withNamedWeights(place: Place, body: Body): Named {
  const names = namesWithWeights(place, rowsOfKind(body, 'indicator'));
  if (names === null) return { place, findings: [] };
  const ends = [names[0], names.at(-1)].flatMap((seen) => (seen === undefined ? [] : [place.view.refOf(seen)]));
  return { place: { ...place, weightsInNames: true }, findings: [findingAt('info', 'weights-in-names', place.view.grid.sheet, ends)] };
}

/** Puts one table together. `top`: the first row that can belong to its form. */
export function readTable(found: Place, top: number, body: Body): IndicatorTable {
  const { place, findings: ofNames } = withNamedWeights(found, body);
  const { view, header, segment: { columns, left, right } } = place;
  const { sheet } = view.grid;
  const head = readHead(place, top);
  const block = readExecution(place, head.titleRow ?? top, head.texts, body.budget);
  const rows = readRows(place, body, head.year);
  const executed = withoutTotal(withExecutionRow(place, block.execution, rows.indicators), body);
  const { execution, indicators, findings: inPoints } = withoutDoublePoints(place, withPoints(place, executed));
  const { totals, findings: ofTotals } = totalsOf(place, body, executed.unlabelled, head.fields);
  const caps = capsOf(rows, indicators);
  const kind = kindOf(head);
  const above = headTexts(head, execution === null, place);
  const sums = checkSums({ sheet, indicators, execution, totals, caps, nested: block.nested });
  return {
    sheet, header, kind, execution, indicators, totals, caps,
    area: { top: head.titleRow ?? head.firstRow ?? header.top, left: Math.min(left, place.left === 0 ? firstColumn(place) : left), bottom: body.bottom, right },
    form: formOf(kind, columns, { hasExecution: execution !== null, isWeighted: columns.weight !== undefined || hasNamedWeights(place) }, head.title),
    title: head.title,
    year: head.year,
    head: { ...above.head, ...block.amounts },
    headCells: above.headCells,
    goals: readGoals(place, top),
    regionText: regionTextOf(head, sheet),
    unitText: unitTextOf(head),
    columns: columnLefts(columns),
    findings: [...notFilled(place, indicators), ...missingColumns(place, head), ...ofNames, ...rivalColumns(place), ...uncheckedColumns(place, body), ...rowLeftOut(place, body), ...block.findings, ...rows.findings, ...executed.findings, ...inPoints, ...ofTotals, ...sums],
  };
}

/** The first column that the form uses in its header row, a label merged beside the table included. */
function firstColumn({ view, header, segment }: Place): number {
  const lefts = view.mergesAt(header.bottom).map(({ left }) => left);
  return Math.min(segment.left, ...lefts, ...view.own(header.bottom).map(({ area }) => area.left));
}
