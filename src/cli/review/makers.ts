import type { FileRecord, FindingRecord } from '../../app/review/record.ts';
import type { FileReview } from '../../app/review/review-file.ts';
import type { Language } from '../../explain/messages/wording.ts';

/** What a result workbook is told besides its records: `made` is an ISO date; links are written as seen from `outFolder`, an absolute path. */
export interface ResultOptions {
  readonly language: Language;
  readonly made: string;
  readonly outFolder: string;
}

/** Makes 复核结果.xlsx of records that can be gone through again and again. */
export type ResultBook = (records: Iterable<FileRecord>, options: ResultOptions) => Uint8Array;

/** A copy of an .xlsx with the differing cells marked and the reason as a comment. */
export type Annotate = (bytes: Uint8Array, record: FileRecord, language: Language) => Uint8Array;

/** What the checks over a folder need of one file: small and plain data, since it crosses from a worker and is kept in the journal. */
export type DigestOf = (file: string, review: FileReview) => unknown;

/** What many files say together, by file. Its digests come in the order of the files and can be gone through again and again. */
export type AcrossFiles = (digests: Iterable<unknown>, language: Language) => ReadonlyMap<string, readonly FindingRecord[]>;

/** Parts of a review that other rooms make; null where there are none. */
export const makers: { resultBook: ResultBook | null; annotate: Annotate | null; digestOf: DigestOf | null; acrossFiles: AcrossFiles | null } = {
  resultBook: null,
  annotate: null,
  digestOf: null,
  acrossFiles: null,
};
