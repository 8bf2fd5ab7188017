import { decimalText } from '../../../exact/decimal.ts';
import { ZERO } from '../../../exact/rational.ts';
import { OF_THE_RULES } from '../../../explain/groups.ts';
import { FileNames } from '../file-names.ts';
import type { FileRecord, FindingRecord, TableRecord } from '../record.ts';
import { type Counts, isUndecided, moreUrgent, type Rank, rankOf, sizeOf, totalDifference, type Urgency } from './order.ts';

/** One line of 汇总: a table, or a file that has none. */
export interface Line extends Urgency {
  readonly file: string;
  /** Without its rows, which are many and stay in the source; null for a file without a table. */
  readonly table: TableRecord | null;
  /** 差, exact decimal text. */
  readonly less: string | null;
  readonly isUndecided: boolean;
  /** Its form has no 分值: it gives no points, and none are open. */
  readonly isUnscored: boolean;
  /** What the line has to say besides: why a file failed, what was found of a file without a table. */
  readonly said: string;
  /** Place of the file's record, and of the table in it, counted from 0. */
  readonly at: number;
  readonly index: number;
  /** Rows of the table in 差异明细: its differences, and what was accepted of them. */
  readonly listed: number;
  /** Rows that stand before those of this table in 差异明细. */
  readonly before: number;
}

/** How often something was met, by severity. */
type ByKind = Map<string, Record<keyof Counts, number>>;

/** All that must be known of the records before the first sheet is written. Grows with the tables, not with their rows. */
export interface Tally {
  readonly files: number;
  readonly names: Pick<FileNames, 'of'>;
  readonly lines: readonly Line[];
  /** Rows of 差异明细. */
  readonly listed: number;
  readonly findings: Counts;
  /** Places of the records that have findings of a severity, counted from 0. */
  readonly found: Readonly<Record<keyof Counts, readonly number[]>>;
  /** Code of a finding → how often. */
  readonly kinds: ByKind;
  /** Code of a cause → how often. */
  readonly causes: ReadonlyMap<string, number>;
  /** By id and hash. */
  readonly rules: ReadonlyMap<string, { readonly rules: TableRecord['rules']; readonly tables: number }>;
  /** What of the rules was not held against its source, each said once. */
  readonly unverified: ReadonlySet<string>;
}

const NONE: Counts = { error: 0, warning: 0, info: 0 };

/** Of the rules rather than of a file: said once on the sheet 规则. */
export const isOfRules = ({ code }: Pick<FindingRecord, 'code'>): boolean => OF_THE_RULES.has(code);

/** Findings of a record that count, by the table they belong to; those of the file belong to its first. */
function countsByTable({ tables, findings }: FileRecord): Map<string | null, Counts> {
  const first = tables[0]?.key ?? null;
  const keys = new Set(tables.map(({ key }) => key));
  const found = new Map<string | null, Counts>();
  for (const finding of findings.filter((one) => !isOfRules(one))) {
    const key = finding.table !== null && keys.has(finding.table) ? finding.table : first;
    const before = found.get(key) ?? NONE;
    found.set(key, { ...before, [finding.severity]: before[finding.severity] + 1 });
  }
  return found;
}

const FIRST_SAID = 3;

function lineWithoutTable({ file, error, findings }: FileRecord, counts: Counts, at: number): Line {
  const said = error === null ? findings.filter((one) => !isOfRules(one)).slice(0, FIRST_SAID) : [error];
  const text = said.map(({ message, next }) => [message, next].filter((part) => part !== '').join('\n')).join('\n');
  return { rank: error === null ? 'no-table' : 'failed', size: ZERO, counts, differences: 0, file, table: null, less: null, isUndecided: false, isUnscored: false, said: text, at, index: 0, listed: 0, before: 0 };
}

const WITHOUT_WEIGHTS = 'form-without-weights';

function lineOf({ file, findings }: FileRecord, table: TableRecord, counts: Counts, { at, index }: Pick<Line, 'at' | 'index'>): Line {
  const [difference, isUnscored] = [totalDifference(table), findings.some(({ code, table: key }) => code === WITHOUT_WEIGHTS && key === table.key)];
  const rank = rankOf(table, counts, isUnscored);
  return {
    rank, size: sizeOf(rank, table), counts, differences: table.differences.length, file, table: { ...table, differences: [], accepted: [] },
    less: difference === null ? null : decimalText(difference), isUndecided: !isUnscored && isUndecided(table), isUnscored, said: '', at, index, listed: table.differences.length + table.accepted.length, before: 0,
  };
}

function linesOf(record: FileRecord, at: number): Line[] {
  const counts = countsByTable(record);
  if (record.error !== null || record.tables.length === 0) return [lineWithoutTable(record, counts.get(null) ?? NONE, at)];
  return record.tables.map((table, index) => lineOf(record, table, counts.get(table.key) ?? NONE, { at, index }));
}

/** The lines that have rows in 差异明细, file by file as 汇总 comes upon them, so that each file's record is read once. */
export function listedLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const files = new Map<number, Line[]>();
  for (const line of lines.filter(({ listed }) => listed > 0)) {
    const own = files.get(line.at);
    if (own === undefined) files.set(line.at, [line]);
    else own.push(line);
  }
  return [...files.values()];
}

/** Lines in the order of 汇总 that know where their rows begin in 差异明细. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort(moreUrgent);
  const starts = new Map<Line, number>();
  let listed = 0;
  for (const line of listedLines(sorted).flat()) {
    starts.set(line, listed);
    listed += line.listed;
  }
  return sorted.map((line) => ({ ...line, before: starts.get(line) ?? 0 }));
}

type Places = Record<keyof Counts, number[]>;

function countKinds(findings: readonly FindingRecord[], at: number, { kinds, sums, found }: { readonly kinds: ByKind; readonly sums: Record<keyof Counts, number>; readonly found: Places }): void {
  for (const { code, severity } of findings) {
    if (found[severity].at(-1) !== at) found[severity].push(at);
    const counts = kinds.get(code) ?? { ...NONE };
    counts[severity] += 1;
    sums[severity] += 1;
    kinds.set(code, counts);
  }
}

/** One more of something. */
const count = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

function countTables({ tables }: FileRecord, causes: Map<string, number>, rules: Map<string, { rules: TableRecord['rules']; tables: number }>): void {
  for (const table of tables) {
    for (const { cause } of table.differences) count(causes, cause.code);
    const key = `${table.rules.id} ${table.rules.sha256}`;
    rules.set(key, { rules: table.rules, tables: (rules.get(key)?.tables ?? 0) + 1 });
  }
}

/** Walks through the records once. */
export function tallyOf(records: Iterable<FileRecord>): Tally {
  const lines: Line[] = [];
  const counted = { kinds: new Map() as ByKind, sums: { ...NONE }, found: { error: [], warning: [], info: [] } as Places };
  const unverified = new Set<string>();
  const [names, causes, rules] = [new FileNames(), new Map<string, number>(), new Map<string, { rules: TableRecord['rules']; tables: number }>()];
  let files = 0;
  for (const record of records) {
    names.take(record.file);
    lines.push(...linesOf(record, files));
    countKinds(record.findings.filter((one) => !isOfRules(one)), files, counted);
    files += 1;
    for (const { message } of record.findings.filter(isOfRules)) unverified.add(message);
    if (record.error === null) countTables(record, causes, rules);
  }
  return { files, names, lines: inOrder(lines), listed: lines.reduce((sum, { listed }) => sum + listed, 0), findings: counted.sums, found: counted.found, kinds: counted.kinds, causes, rules, unverified };
}

/** How many tables and files have each rank. */
export function rankCounts({ lines }: Tally): ReadonlyMap<Rank, number> {
  const counts = new Map<Rank, number>();
  for (const { rank } of lines) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return counts;
}
