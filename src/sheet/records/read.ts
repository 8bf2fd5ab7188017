import { type Rational, ZERO } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Judgement, JudgementKind, RecordedJudgement } from '../../model/judgement.ts';
import { isDateFormat } from '../../notation/dates.ts';
import { isBlank, normalise } from '../../notation/glyphs.ts';
import { readPoints } from '../../notation/points.ts';
import type { Printed } from '../../notation/printed.ts';
import { readTime } from '../../notation/times.ts';
import type { Grid } from '../grid.ts';
import { isFree } from '../layout/standing.ts';
import { findingAt } from '../read/findings.ts';
import { readTables } from '../read/tables.ts';
import { compact } from '../read/title-key.ts';
import { findHeader, headerIn, isHeader, RECORDS, type RecordsHeader } from './columns.ts';
import { readPath } from './path.ts';
import { RecordRow } from './row.ts';

/** The judgements of a sheet 评分记录, and what could not be read of it. */
export interface RecordsReading {
  readonly records: readonly RecordedJudgement[];
  readonly findings: readonly Finding[];
}

const KINDS: ReadonlyMap<string, JudgementKind> = new Map([['评定', 'points'], ['扣分', 'deduction'], ['认可', 'accepted']]);

/** 评定, 扣分 or 认可: the word of the column 方式. */
export function kindText(kind: JudgementKind): string {
  return [...KINDS].find(([, one]) => one === kind)?.[0] ?? '';
}

/** A bare number that is not negative: neither 80% nor a day. */
function pointsOf(printed: Printed): Rational | null {
  const { value, notes } = readPoints(printed);
  const isDate = printed.format !== null && isDateFormat(printed.format);
  return value === null || notes.length > 0 || isDate || value.lt(ZERO) ? null : value;
}

function pathOf({ text }: Printed): readonly string[] | null {
  const path = readPath(text);
  return path.every((name) => name === '') ? null : path;
}

function timeOf(row: RecordRow): string {
  const at = readTime(row.printed('at'));
  if (at === null && row.filled.includes('at')) row.say('warning', 'record-time', 'at');
  return at ?? '';
}

function judgementOf(row: RecordRow): Judgement | null {
  const sheet = row.needed('sheet', 'record-blank', ({ text }) => text);
  const path = row.needed('path', 'record-path', pathOf);
  const kind = row.needed('kind', 'record-kind', ({ text }) => KINDS.get(compact(text)) ?? null);
  const points = row.needed('points', 'record-points', pointsOf);
  const [place, grade] = [normalise(row.text('place')).replaceAll('$', '').toUpperCase(), row.text('grade')];
  const rest = { place, grade: isBlank(grade) ? null : grade, reason: row.text('reason'), by: row.text('by'), at: timeOf(row) };
  return sheet === null || path === null || kind === null || points === null || row.findings.some(({ severity }) => severity === 'error') ? null : { sheet, path, kind, points, ...rest };
}

/** Nothing of what makes a record, in one cell only: a person's remark. */
function isRemark({ filled }: RecordRow): boolean {
  return filled.length === 1 && !filled.includes('points') && !filled.includes('kind');
}

function readRow(row: RecordRow): RecordsReading {
  const judgement = isRemark(row) ? null : judgementOf(row);
  const [only] = row.filled;
  if (isRemark(row) && only !== undefined) row.say('info', 'record-remark', only);
  return { records: judgement === null ? [] : [{ judgement, row: row.row, cell: row.ref('points') }], findings: row.findings };
}

/** The rows below the header that hold something of a record; a header that is repeated there is none. */
function rowsOf(grid: Grid, header: RecordsHeader): RecordRow[] {
  const below = grid.rowIndexes().filter((row) => row > header.row && !isHeader(headerIn(grid, row)));
  return below.map((row) => new RecordRow(grid, header, row)).filter(({ filled }) => filled.length > 0);
}

function ofHeader(grid: Grid, { row, repeated }: RecordsHeader): Finding[] {
  const { sheet } = grid;
  const twice = repeated.map(({ title, read, other }) => findingAt('warning', 'column-twice', sheet, [read, other].map((col) => ({ sheet, row, col })), { title, otherTitle: title }));
  return [...twice, ...(grid.hidden ? [findingAt('warning', 'records-hidden', sheet, [], { sheet })] : [])];
}

/** A sheet that is called 评分记录 and holds something, but neither its columns nor an indicator table. */
function withoutHeader(grid: Grid): Finding[] {
  if (grid.sheet.trim() !== RECORDS) return [];
  const [first] = grid.rowIndexes().flatMap((row) => grid.cellsOf(row).flatMap(([col, cell]) => (isFree(cell) ? [] : [{ sheet: grid.sheet, row, col }])));
  const isMeant = first !== undefined && readTables(grid).tables.length === 0;
  return isMeant ? [findingAt('error', 'records-unreadable', grid.sheet, [first])] : [];
}

/**
 * Reads a sheet 评分记录: found by its header, in whatever order its columns stand. A row that cannot be read is a finding at each cell that is in the
 * way; blank rows are passed over. Any other sheet holds no records.
 */
export function readRecords(grid: Grid): RecordsReading {
  const header = findHeader(grid);
  if (header === null) return { records: [], findings: withoutHeader(grid) };
  const rows = rowsOf(grid, header).map(readRow);
  return { records: rows.flatMap(({ records }) => records), findings: [...ofHeader(grid, header), ...rows.flatMap(({ findings }) => findings)] };
}
