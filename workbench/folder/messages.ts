import type { FolderList } from '../../src/app/review/folder-review.ts';
import type { Packed } from '../../src/app/shipped-packs.ts';
import type { Language } from '../../src/app/words.ts';

/** A file to review: its path as it was given, with `/`, and the browser's handle. Its bytes are read where it is reviewed. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

/** What the page asks of the thread that reviews: all files at once, later the result workbook. */
export type Asked =
  | { readonly kind: 'review'; readonly files: readonly FolderFile[]; readonly packs: readonly Packed[]; readonly language: Language }
  | { readonly kind: 'book'; readonly made: string };

/** What the thread answers: how far it has come, the list once all are done, the result workbook. */
export type Answered =
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'list'; readonly list: FolderList }
  | { readonly kind: 'book'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };
