import { dirname, relative } from 'node:path';
import { acrossFiles } from '../../app/review/across-files.ts';
import type { FileRecord, FileRecords, FindingRecord } from '../../app/review/record.ts';
import { hasNotes } from '../../app/review/annotate.ts';
import { resultBook } from '../../app/review/result-book.ts';
import { NOTHING, sum, type Tally, tallyWith } from '../../app/review/tally.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { codec, writeWhole } from '../files.ts';
import type { Journal } from './journal.ts';
import { digestsIn, withFindings } from './outcome.ts';
import { type Annotated, writeCopy } from './review-one.ts';
import { readSteady } from './steady.ts';

/** So many bytes of lines are handed to the disk together. */
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
    this.#across = new Map(acrossFiles(this.#digested(), language));
  }

  * #digested(): Generator<Pick<FileRecord, 'file' | 'digests'>> {
    for (const file of this.#files) yield { file, digests: digestsIn(this.#journal.endText(file)) };
  }

  * [Symbol.iterator](): Generator<FileRecord> {
    for (const file of this.#files) yield this.#whole(file);
  }

  at(index: number): FileRecord | undefined {
    const file = this.#files[index];
    return file === undefined ? undefined : this.#whole(file);
  }

  #whole(file: string): FileRecord {
    const record = JSON.parse(this.#journal.record(file).toString('utf8')) as FileRecord;
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

  /** The records as lines of NDJSON, each without its end. */
  * lines(): Generator<Buffer> {
    for (const file of this.#files) {
      const [record, across] = [this.#journal.record(file), this.#across.get(file)];
      yield across === undefined ? record : withFindings(record, this.#journal.end(file), across);
    }
  }

  /** The counts of all files. */
  tally(): Tally {
    return this.#files.map((file) => tallyWith(this.#journal.tally(file), this.#across.get(file) ?? [])).reduce(sum, NOTHING);
  }
}

const LINE_END = Buffer.from('\n');

function* pieces(lines: Iterable<Buffer>): Generator<Uint8Array> {
  let [piece, length]: [Buffer[], number] = [[], 0];
  for (const line of lines) {
    piece.push(line, LINE_END);
    length += line.length + 1;
    if (length < PIECE) continue;
    yield Buffer.concat(piece);
    [piece, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(piece);
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

/** Links to files from a folder; many lead to the same file one after the other. */
function linksFrom(folder: string): (file: string) => string {
  let last = { file: '', path: '' };
  return (file) => {
    if (file !== last.file) last = { file, path: pathFrom(folder, file) };
    return last.path;
  };
}

/**
 * Writes the results, each whole or not at all, and says which.
 * @throws NotWritten
 */
export function writeResults(records: Records, { out, ndjson }: Places, language: Language, made: string): string[] {
  if (ndjson !== null) write(ndjson, () => pieces(records.lines()));
  write(out, () => resultBook(records, { language, made, codec, linkTo: linksFrom(dirname(out)) }));
  return [...(ndjson === null ? [] : [ndjson]), out];
}
