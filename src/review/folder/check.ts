import type { Finding } from '../../model/finding.ts';
import type { CheckName } from '../../rules/check-names.ts';
import type { TableDigest } from './digest.ts';

/** A table of a file of the folder. */
export interface FiledTable {
  readonly file: string;
  readonly digest: TableDigest;
}

/** A finding about a table of a file, by what stands in another one. */
export interface FolderFinding {
  readonly file: string;
  /** The table's key. */
  readonly table: string;
  readonly finding: Finding;
}

/** A check of the tables of many files against each other. */
export interface FolderCheck {
  readonly name: CheckName;
  /** The rule or practice that it comes from, in Chinese. */
  readonly source: string;
  /** Codes of what it finds. */
  readonly codes: readonly string[];
  readonly run: (tables: readonly FiledTable[]) => readonly FolderFinding[];
}
