import { decimalText } from '../../exact/decimal.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { type Indicator, indicatorName, type IndicatorTable } from '../../model/indicator.ts';
import { type IndicatorRecord, type IndicatorRecords, type Judgement, type RecordedJudgement, recordedPath, recordedPlace } from '../../model/judgement.ts';
import { isLater } from '../../notation/times.ts';
import { findingAt } from '../read/findings.ts';
import { pathKey } from './path.ts';
import { kindText } from './read.ts';

/** The records of a workbook with the indicators that they are about, and those that are not applied. */
export interface MatchedRecords {
  readonly records: IndicatorRecords;
  readonly findings: readonly Finding[];
}

/** One record with the indicators that its names fit, and the one that it is about; null where none, or none alone, is. */
interface Found {
  readonly record: RecordedJudgement;
  readonly fitting: readonly Indicator[];
  readonly indicator: Indicator | null;
}

function isOnSheet(judgement: Judgement): (table: IndicatorTable) => boolean {
  return ({ sheet }) => sheet.trim() === judgement.sheet.trim();
}

/** The indicators of these names; where no row has all of them as its names, those whose last names they are. */
function fitting({ path }: Judgement, indicators: readonly Indicator[]): readonly Indicator[] {
  const key = pathKey(path);
  const whole = indicators.filter((indicator) => pathKey(indicator.path) === key);
  return whole.length > 0 ? whole : indicators.filter((indicator) => pathKey(recordedPath(indicator).slice(-path.length)) === key);
}

function find(record: RecordedJudgement, tables: readonly IndicatorTable[]): Found {
  const { judgement } = record;
  const fits = fitting(judgement, tables.filter(isOnSheet(judgement)).flatMap(({ indicators }) => indicators));
  const [only] = fits.length === 1 ? fits : fits.filter((indicator) => recordedPlace(indicator) === judgement.place);
  return { record, fitting: fits, indicator: only ?? null };
}

/**
 * Among indicators of one name the place decides, which moves with the rows: where one record of the name does not find its row, the others may have
 * found a wrong one.
 */
function withoutDoubt(found: readonly Found[]): readonly Found[] {
  const lost = new Set(found.flatMap((one) => (one.indicator === null ? one.fitting : [])));
  return found.map((one) => (one.fitting.some((indicator) => lost.has(indicator)) ? { ...one, indicator: null } : one));
}

function said(severity: Finding['severity'], code: string, { cell, judgement }: RecordedJudgement, more: Readonly<Record<string, string>> = {}, related: readonly CellRef[] = []): Finding {
  const params = { name: judgement.path.at(-1) ?? '', sheet: judgement.sheet, place: judgement.place, kind: kindText(judgement.kind), points: decimalText(judgement.points), ...more };
  return findingAt(severity, code, cell.sheet, [cell, ...related], params);
}

function ofPlace({ record, fitting: fits, indicator }: Found): Finding[] {
  const rows = fits.map(({ row }) => String(row + 1)).join('、');
  if (fits.length === 0) return [said('error', 'record-unmatched', record)];
  if (indicator === null) return [said('error', 'record-ambiguous', record, { rows })];
  return fits.length === 1 ? [] : [said('info', 'record-by-place', record, { rows })];
}

/** The record that is later than every other one of the same indicator; undefined where that cannot be told. */
function latest(records: readonly RecordedJudgement[]): RecordedJudgement | undefined {
  return records.find((one) => records.every((other) => one === other || isLater(one.judgement.at, other.judgement.at)));
}

function settle(indicator: Indicator, records: readonly [RecordedJudgement, ...RecordedJudgement[]]): { readonly record: IndicatorRecord; readonly findings: readonly Finding[] } {
  const [first, ...others] = records;
  if (others.length === 0) return { record: first, findings: [] };
  const counts = latest(records);
  const name = indicatorName(indicator);
  const rest = records.filter((record) => record !== (counts ?? first)).map(({ cell }) => cell);
  if (counts === undefined) return { record: { judgement: null, cell: first.cell }, findings: [said('error', 'record-twice', first, { name }, rest)] };
  return { record: counts, findings: [said('warning', 'record-superseded', counts, { name, at: counts.judgement.at }, rest)] };
}

/** Every record of an indicator, in the order of the sheet. */
function byIndicator(found: readonly Found[]): ReadonlyMap<Indicator, readonly [RecordedJudgement, ...RecordedJudgement[]]> {
  const groups = new Map<Indicator, [RecordedJudgement, ...RecordedJudgement[]]>();
  for (const { record, indicator } of found) {
    if (indicator === null) continue;
    const group = groups.get(indicator);
    if (group === undefined) groups.set(indicator, [record]);
    else group.push(record);
  }
  return groups;
}

/** The records of 评分记录 that are about an indicator of these tables. */
export function recordsOf(records: readonly RecordedJudgement[], tables: readonly IndicatorTable[], wanted: Indicator): readonly RecordedJudgement[] {
  return byIndicator(withoutDoubt(records.map((record) => find(record, tables)))).get(wanted) ?? [];
}

/**
 * Finds the indicator of every record: by the sheet and the names, among rows of the same name by the place. A record that fits none, or several, is said
 * and not applied. Of several records of one indicator the latest counts where their times tell which it is.
 */
export function matchRecords(records: readonly RecordedJudgement[], tables: readonly IndicatorTable[]): MatchedRecords {
  const found = withoutDoubt(records.map((record) => find(record, tables)));
  const settled = [...byIndicator(found)].map(([indicator, own]) => [indicator, settle(indicator, own)] as const);
  return {
    records: new Map(settled.map(([indicator, { record }]) => [indicator, record])),
    findings: [...found.flatMap(ofPlace), ...settled.flatMap(([, { findings }]) => findings)],
  };
}
