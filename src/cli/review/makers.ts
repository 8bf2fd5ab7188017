import type { Codec, OpenedFile } from '../../app/open-file.ts';
import type { FileRecord, FindingRecord } from '../../app/review/record.ts';
import type { FileReview } from '../../app/review/review-file.ts';
import type { Language } from '../../explain/messages/wording.ts';

/** What a result workbook is told besides its records. */
export interface ResultOptions {
  readonly language: Language;
  /** When it is made: ISO date-time text with the zone of the place. */
  readonly made: string;
  /** The path of a reviewed file as seen from the folder that the result lies in. */
  readonly linkTo: (file: string) => string;
}

/** Makes 复核结果.xlsx of records that can be gone through again and again. */
export type ResultBook = (records: Iterable<FileRecord>, options: ResultOptions) => Uint8Array;

/** A copy of an .xlsx with the differing cells marked and the reason as a comment. */
export type Annotate = (bytes: Uint8Array, name: string, record: FileRecord, language: Language, codec: Codec) => Uint8Array;

/** What the checks over a folder need of one file: small and plain data, since it crosses from a worker and is kept in the journal. */
export type DigestOf = (file: OpenedFile, review: FileReview) => unknown;

/** A file with its digest, null where it has none. */
export interface Digested {
  readonly file: string;
  readonly digest: unknown;
}

/** What many files say together, by file. They come in the order of the result and can be gone through again and again. */
export type AcrossFiles = (files: Iterable<Digested>, language: Language) => ReadonlyMap<string, readonly FindingRecord[]>;

/** Parts of a review that other rooms make; null where there are none. */
export const makers: { resultBook: ResultBook | null; annotate: Annotate | null; digestOf: DigestOf | null; acrossFiles: AcrossFiles | null } = {
  resultBook: null,
  annotate: null,
  digestOf: null,
  acrossFiles: null,
};
