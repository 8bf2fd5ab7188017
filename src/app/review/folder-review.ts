import '../../explain/messages/loading.ts';
import { readyToReview } from '../session/review.ts';
import { readyToSay } from '../words.ts';
import { acrossFiles } from './across-files.ts';
import { sayer } from './book/words.ts';
import { byCodePoint } from './code-points.ts';
import { type FolderList, folderList, type ListedTable } from './folder-list.ts';
import type { FileRecord, FindingRecord } from './record.ts';
import { failedRecord, recordOf, type Reviewed } from './record-of.ts';
import { resultBook } from './result-book.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export type { FolderList, ListedTable };

/** Begins a review of many files, once its language can be spoken. */
export async function beginFolderReview(how: Reviewed): Promise<FolderReview> {
  await Promise.all([readyToSay(how.language), readyToReview(how.language)]);
  return new FolderReview(how);
}

/**
 * 复核 of many files where there is no disk to keep records on: a page's. It holds what is said of each file, not the file. Records stand in the order
 * of the paths' code points, whatever the order in which files come.
 */
export class FolderReview {
  readonly #how: Reviewed;
  readonly #records = new Map<string, FileRecord>();

  constructor(how: Reviewed) {
    this.#how = how;
  }

  /** Reviews one file. It never throws: what is wrong with the file, a fault of ours included, is said in its record. */
  take(path: string, bytes: Uint8Array): void {
    try {
      this.#records.set(path, recordOf(path, bytes, this.#how));
    } catch (error) {
      this.#records.set(path, failedRecord(path, 'internal-error', error, reasonOf, this.#how.language));
    }
  }

  /** Keeps that a file could not be read at all. */
  unreadable(path: string, error: unknown): void {
    this.#records.set(path, failedRecord(path, 'file-unreadable', error, reasonOf, this.#how.language));
  }

  #whole(): { readonly records: readonly FileRecord[]; readonly across: ReadonlyMap<string, readonly FindingRecord[]> } {
    const own = [...this.#records.values()].sort((one, other) => byCodePoint(one.file, other.file));
    const across = acrossFiles(own, this.#how.language);
    return { across, records: own.map((record) => ({ ...record, findings: [...record.findings, ...(across.get(record.file) ?? [])] })) };
  }

  /** 汇总 of what was taken so far. */
  list(): FolderList {
    const { records, across } = this.#whole();
    return folderList(records, across, sayer(this.#how.language));
  }

  /** 复核结果.xlsx of what was taken so far. `made`: ISO date-time text with its zone. Its links lead to the files' paths as they were given. */
  book(made: string): Uint8Array {
    return resultBook(this.#whole().records, { language: this.#how.language, made, linkTo: (file) => file });
  }
}
