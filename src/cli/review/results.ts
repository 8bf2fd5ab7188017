import { dirname, relative } from 'node:path';
import { acrossFiles } from '../../app/review/across-files.ts';
import type { FileRecord, FileRecords, FindingRecord } from '../../app/review/record.ts';
import { hasNotes } from '../../app/review/annotate.ts';
import { resultBook } from '../../app/review/result-book.ts';
import { sum, type Tally, tallyOf } from '../../app/review/tally.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { codec, writeWhole } from '../files.ts';
import type { Journal } from './journal.ts';
import { type Annotated, writeCopy } from './review-one.ts';
import { readSteady } from './steady.ts';

/** So many characters of lines are handed to the disk together. */
const PIECE = 1 << 16;

/** Where results go. */
export interface Places {
  readonly out: string;
  readonly ndjson: string | null;
}

/** A result that could not be written. */
export class NotWritten extends Error {
  readonly path: string;
  override readonly cause: unknown;

  constructor(path: string, cause: unknown) {
    super(`not written: ${path}`);
    this.name = 'NotWritten';
    this.path = path;
    this.cause = cause;
  }
}

/** A finished review: every file's record in the order of the files, what they say together added. Records are read from the journal each time. */
export class Records implements FileRecords {
  readonly #files: readonly string[];
  readonly #journal: Journal;
  readonly #across: Map<string, readonly FindingRecord[]>;
  readonly #language: Language;

  constructor(files: readonly string[], journal: Journal, language: Language) {
    this.#files = files;
    this.#journal = journal;
    this.#language = language;
    this.#across = new Map(acrossFiles(this.#reviewed(), language));
  }

  * #reviewed(): Generator<FileRecord> {
    for (const file of this.#files) yield JSON.parse(this.#journal.record(file)) as FileRecord;
  }

  * [Symbol.iterator](): Generator<FileRecord> {
    for (const file of this.#files) yield this.#whole(file);
  }

  at(index: number): FileRecord | undefined {
    const file = this.#files[index];
    return file === undefined ? undefined : this.#whole(file);
  }

  #whole(file: string): FileRecord {
    const record = JSON.parse(this.#journal.record(file)) as FileRecord;
    return { ...record, findings: [...record.findings, ...(this.#across.get(file) ?? [])] };
  }

  /**
   * Writes anew the copies with comments of the files that others have something to say of, one in memory at a time. What was not written is added to
   * what is found; a file that changed since it was reviewed is not marked by what it no longer says.
   */
  annotate(place: Annotated): void {
    for (const [file, across] of this.#across) {
      this.#journal.touch();
      const record = this.#whole(file);
      if (!hasNotes({ ...record, findings: across, tables: record.tables.map((table) => ({ ...table, differences: [] })) }, this.#language)) continue;
      const failed = writeCopy(record, () => this.#unchanged(file), place, this.#language);
      const isSaid = record.findings.some(({ code }) => code === 'annotation-not-written');
      if (failed !== null && !isSaid) this.#across.set(file, [...across, failed]);
    }
  }

  #unchanged(file: string): Uint8Array {
    const { bytes, state } = readSteady(file);
    if (!this.#journal.holds(file, state)) throw new WorkbookError('file-changing');
    return bytes;
  }

  /** The records as lines of NDJSON. */
  * lines(): Generator<string> {
    for (const file of this.#files) yield this.#across.has(file) ? JSON.stringify(this.#whole(file)) : this.#journal.record(file);
  }

  /** The counts of all files. */
  tally(): Tally {
    const added = this.#files.filter((file) => this.#across.has(file));
    const others = this.#files.filter((file) => !this.#across.has(file));
    return added.map((file) => tallyOf(this.#whole(file))).reduce(sum, this.#journal.tally(others));
  }
}

function* pieces(lines: Iterable<string>): Generator<Uint8Array> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

/** A file's path as seen from a folder, with `/`; on Windows one on another drive stays whole. */
function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

function write(path: string, content: () => Uint8Array | Iterable<Uint8Array>): void {
  try {
    writeWhole(path, content());
  } catch (error) {
    throw new NotWritten(path, error);
  }
}

/**
 * Writes the results, each whole or not at all, and says which.
 * @throws NotWritten
 */
export function writeResults(records: Records, { out, ndjson }: Places, language: Language, made: string): string[] {
  if (ndjson !== null) write(ndjson, () => pieces(records.lines()));
  write(out, () => resultBook(records, { language, made, codec, linkTo: (file) => pathFrom(dirname(out), file) }));
  return [...(ndjson === null ? [] : [ndjson]), out];
}
