import type { FileRecord } from './record.ts';

/** What a run counts of its files. */
export interface Tally {
  readonly files: number;
  readonly tables: number;
  readonly differences: number;
  /** Findings that a person should look at: errors and warnings. */
  readonly findings: number;
  /** Files that could not be reviewed. */
  readonly errors: number;
  /** Files with something to look at. */
  readonly toLookAt: number;
}

export const NOTHING: Tally = { files: 0, tables: 0, differences: 0, findings: 0, errors: 0, toLookAt: 0 };

const gravelyFound = (findings: FileRecord['findings']): number => findings.filter(({ severity }) => severity !== 'info').length;

/** The counts of one file. Something is to be looked at where a figure differs, a table stays undecided or a finding is more than a remark. */
export function tallyOf({ error, tables, findings }: Pick<FileRecord, 'error' | 'tables' | 'findings'>): Tally {
  const differences = tables.reduce((sum, table) => sum + table.differences.length, 0);
  const grave = gravelyFound(findings);
  const isOpen = tables.some(({ undecided }) => undecided !== '0');
  return { files: 1, tables: tables.length, differences, findings: grave, errors: error === null ? 0 : 1, toLookAt: error === null && (differences > 0 || grave > 0 || isOpen) ? 1 : 0 };
}

/** The counts of one file with more findings than its own. */
export function tallyWith(tally: Tally, findings: FileRecord['findings']): Tally {
  const grave = gravelyFound(findings);
  return { ...tally, findings: tally.findings + grave, toLookAt: tally.errors === 0 && grave > 0 ? 1 : tally.toLookAt };
}

/** Two tallies as one. */
export function sum(one: Tally, other: Tally): Tally {
  return {
    files: one.files + other.files,
    tables: one.tables + other.tables,
    differences: one.differences + other.differences,
    findings: one.findings + other.findings,
    errors: one.errors + other.errors,
    toLookAt: one.toLookAt + other.toLookAt,
  };
}
