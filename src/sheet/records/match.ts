import { decimalText } from '../../exact/decimal.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import { isExecution, type Judgement, type RecordedJudgement, recordedPath, recordedPlace, type Subject, subjectName, type SubjectRecord, type SubjectRecords, subjectsOf } from '../../model/judgement.ts';
import { isLater } from '../../notation/times.ts';
import { findingAt } from '../read/findings.ts';
import { pathKey } from './path.ts';
import { kindText } from './read.ts';

/** The records of a workbook with what they are about, and those that are not applied. */
export interface MatchedRecords {
  readonly records: SubjectRecords;
  readonly findings: readonly Finding[];
}

/** One record with the indicators, or the 预算执行, that its names fit, and the one that it is about; null where none, or none alone, is. */
interface Found {
  readonly record: RecordedJudgement;
  readonly fitting: readonly Subject[];
  readonly subject: Subject | null;
}

function isOnSheet(judgement: Judgement): (table: IndicatorTable) => boolean {
  return ({ sheet }) => sheet.trim() === judgement.sheet.trim();
}

/** The indicators of these names; where no row has all of them as its names, those whose last names they are. */
function indicatorsOf(path: readonly string[], { indicators }: Pick<IndicatorTable, 'indicators'>): readonly Subject[] {
  const key = pathKey(path);
  const whole = indicators.filter((indicator) => pathKey(indicator.path) === key);
  return whole.length > 0 ? whole : indicators.filter((indicator) => pathKey(recordedPath(indicator).slice(-path.length)) === key);
}

/** What has these names. An indicator may be called 预算执行 too: it is the one meant where points are given or taken off, and beside it only the place tells what is accepted. */
function fitting({ path, kind }: Judgement, tables: readonly IndicatorTable[]): readonly Subject[] {
  const indicators = indicatorsOf(path, { indicators: tables.flatMap((table) => table.indicators) });
  if (indicators.length > 0 && kind !== 'accepted') return indicators;
  const executions = tables.flatMap(subjectsOf).filter((subject) => isExecution(subject) && pathKey(recordedPath(subject)) === pathKey(path));
  return [...indicators, ...executions];
}

function find(record: RecordedJudgement, tables: readonly IndicatorTable[]): Found {
  const { judgement } = record;
  const fits = fitting(judgement, tables.filter(isOnSheet(judgement)));
  const [only] = fits.length === 1 ? fits : fits.filter((subject) => recordedPlace(subject) === judgement.place);
  return { record, fitting: fits, subject: only ?? null };
}

/**
 * Among those of one name the place decides, which moves with the rows: where one record of the name does not find its row, the others may have
 * found a wrong one.
 */
function withoutDoubt(found: readonly Found[]): readonly Found[] {
  const lost = new Set(found.flatMap((one) => (one.subject === null ? one.fitting : [])));
  return found.map((one) => (one.fitting.some((subject) => lost.has(subject)) ? { ...one, subject: null } : one));
}

function said(severity: Finding['severity'], code: string, { cell, judgement }: RecordedJudgement, more: Readonly<Record<string, string>> = {}, related: readonly CellRef[] = []): Finding {
  const params = { name: judgement.path.at(-1) ?? '', sheet: judgement.sheet, place: judgement.place, kind: kindText(judgement.kind), points: decimalText(judgement.points), ...more };
  return findingAt(severity, code, cell.sheet, [cell, ...related], params);
}

function rowOf(subject: Subject): string {
  const row = isExecution(subject) ? subject.cells.score?.row : subject.row;
  return row === undefined ? '' : String(row + 1);
}

function ofPlace({ record, fitting: fits, subject }: Found): Finding[] {
  const rows = fits.map(rowOf).join('、');
  if (fits.length === 0) return [said('error', 'record-unmatched', record)];
  if (subject === null) return [said('error', 'record-ambiguous', record, { rows })];
  return fits.length === 1 ? [] : [said('info', 'record-by-place', record, { rows })];
}

/** The record that is later than every other one of the same subject; undefined where that cannot be told. */
function latest(records: readonly RecordedJudgement[]): RecordedJudgement | undefined {
  return records.find((one) => records.every((other) => one === other || isLater(one.judgement.at, other.judgement.at)));
}

function settle(subject: Subject, records: readonly [RecordedJudgement, ...RecordedJudgement[]]): { readonly record: SubjectRecord; readonly findings: readonly Finding[] } {
  const [first, ...others] = records;
  if (others.length === 0) return { record: first, findings: [] };
  const counts = latest(records);
  const name = subjectName(subject);
  const rest = records.filter((record) => record !== (counts ?? first)).map(({ cell }) => cell);
  if (counts === undefined) return { record: { judgement: null, cell: first.cell }, findings: [said('error', 'record-twice', first, { name }, rest)] };
  return { record: counts, findings: [said('warning', 'record-superseded', counts, { name, at: counts.judgement.at }, rest)] };
}

/** Every record of a subject, in the order of the sheet. */
function bySubject(found: readonly Found[]): ReadonlyMap<Subject, readonly [RecordedJudgement, ...RecordedJudgement[]]> {
  const groups = new Map<Subject, [RecordedJudgement, ...RecordedJudgement[]]>();
  for (const { record, subject } of found) {
    if (subject === null) continue;
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [record]);
    else group.push(record);
  }
  return groups;
}

/** The records of 评分记录 that are about an indicator, or the 预算执行, of these tables. */
export function recordsOf(records: readonly RecordedJudgement[], tables: readonly IndicatorTable[], wanted: Subject): readonly RecordedJudgement[] {
  return bySubject(withoutDoubt(records.map((record) => find(record, tables)))).get(wanted) ?? [];
}

/**
 * Finds the indicator or the 预算执行 of every record: by the sheet and the names, among those of the same name by the place. A record that fits none, or
 * several, is said and not applied. Of several records of one subject the latest counts where their times tell which it is.
 */
export function matchRecords(records: readonly RecordedJudgement[], tables: readonly IndicatorTable[]): MatchedRecords {
  const found = withoutDoubt(records.map((record) => find(record, tables)));
  const settled = [...bySubject(found)].map(([subject, own]) => [subject, settle(subject, own)] as const);
  return {
    records: new Map(settled.map(([subject, { record }]) => [subject, record])),
    findings: [...found.flatMap(ofPlace), ...settled.flatMap(([, { findings }]) => findings)],
  };
}
