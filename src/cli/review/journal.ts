import { closeSync, futimesSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NOTHING, type Tally } from '../../app/review/tally.ts';
import { bytesAt, linesOf } from './lines.ts';
import type { Outcome } from './outcome.ts';

/** What is kept in memory of a file: enough to know whether it must be reviewed again, and to count. */
type Head = Omit<Outcome, 'record'>;

/** A file's outcome, its record left in the journal. */
interface Kept extends Head {
  /** Of the record, bytes. */
  readonly at: number;
  readonly length: number;
}

type Line = readonly [head: Head, record: unknown];

/** The line that a run begins with. */
interface Opening {
  readonly shape?: number;
  /** What all records of the journal depend on: program, rules, language. */
  readonly run: string;
  readonly pid: number;
}

/** Another run is at work on the same result. */
export class InUse extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`in use by process ${String(pid)}`);
    this.name = 'InUse';
    this.pid = pid;
  }
}

/** A journal that was not touched for so long is nobody's, whatever process has its number now; milliseconds. */
const FORSAKEN = 30_000;
/** The bracket or comma before each part of a line. */
const SIGN = 1;

/** How lines are written here; those that were written otherwise are not taken up. */
const SHAPE = 2;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

function parsed(text: string): Opening | Line | null {
  try {
    return JSON.parse(text) as Opening | Line;
  } catch {
    return null;
  }
}

const isLine = (line: Opening | Line): line is Line => Array.isArray(line);

/** Where the record lies of a line that begins at `start`. */
function keptOf(head: Head, text: string, start: number): Kept {
  const at = start + SIGN + Buffer.byteLength(JSON.stringify(head)) + SIGN;
  return { ...head, at, length: start + Buffer.byteLength(text) - SIGN - at };
}

/** The path of the journal of a result: a hidden file beside it. */
export function journalPath(result: string): string {
  return join(dirname(result), `.${basename(result)}.journal.ndjson`);
}

/**
 * 复核 as far as it has come: a file of lines `[head, record]`, one a file reviewed, in the order in which they were done. Records stay on the disk;
 * a line that was cut off by a sudden end is dropped, and its file reviewed again.
 */
export class Journal {
  readonly path: string;
  /** How many reviewed files were found in it and can be gone on from, and how many cannot: nobody asked to, or they were reviewed otherwise. */
  readonly resumed: number;
  readonly dropped: number;
  readonly #file: number;
  readonly #kept = new Map<string, Kept>();
  #end = 0;

  /**
   * Opens the journal of a run. Without `resume`, or where `run` is not what the journal was kept for, it begins anew.
   * @throws InUse; the system's error where it cannot be written
   */
  constructor(path: string, run: string, resume: boolean) {
    this.path = path;
    this.#file = openSync(path, 'a+');
    try {
      const last = this.#load();
      if (last !== null && isAlive(last.pid) && Date.now() - fstatSync(this.#file).mtimeMs < FORSAKEN) throw new InUse(last.pid);
      const found = this.#kept.size;
      if (!resume || last?.run !== run || last.shape !== SHAPE) this.#empty();
      this.resumed = this.#kept.size;
      this.dropped = found - this.resumed;
      ftruncateSync(this.#file, this.#end);
      this.#write(JSON.stringify({ run, shape: SHAPE, pid: process.pid } satisfies Opening));
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  /** Reads what is there; the last opening, null where there is none. */
  #load(): Opening | null {
    let opening: Opening | null = null;
    for (const { at, text } of linesOf(this.#file)) {
      const line = parsed(text);
      if (line !== null && isLine(line)) this.#kept.set(line[0].file, keptOf(line[0], text, at));
      else if (line !== null) opening = line;
      this.#end = at + Buffer.byteLength(text) + 1;
    }
    return opening;
  }

  #empty(): void {
    this.#kept.clear();
    this.#end = 0;
  }

  #write(text: string): void {
    const bytes = Buffer.from(`${text}\n`);
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
    this.#end += bytes.length;
  }

  /** Does it hold a file as it is now? What could not be read is tried again. */
  holds(file: string, state: string | null): boolean {
    return state !== null && this.#kept.get(file)?.state === state;
  }

  /** How many of some files are reviewed and need not be again while they stay as they are: what `holds` will say of them. */
  kept(files: readonly string[]): number {
    return files.filter((file) => (this.#kept.get(file)?.state ?? null) !== null).length;
  }

  /** Adds an outcome. @throws the system's error, ENOSPC among others; what was kept before stays whole */
  add({ record, ...head }: Outcome): void {
    const text = `[${JSON.stringify(head)},${record}]`;
    const kept = keptOf(head, text, this.#end);
    this.#write(text);
    this.#kept.set(head.file, kept);
  }

  #held(file: string): Kept {
    const kept = this.#kept.get(file);
    if (kept === undefined) throw new Error(`not reviewed: ${file}`);
    return kept;
  }

  /** A file's record as the bytes of its JSON. */
  record(file: string): Buffer {
    const { at, length } = this.#held(file);
    return bytesAt(this.#file, at, length);
  }

  /** How many bytes the end of a file's record takes, and that end alone. */
  end(file: string): number {
    return this.#held(file).end;
  }

  endText(file: string): string {
    const { at, length, end } = this.#held(file);
    return bytesAt(this.#file, at + length - end, end).toString('utf8');
  }

  /** The counts of one file; none of a file that was not reviewed. */
  tally(file: string): Tally {
    return this.#kept.get(file)?.tally ?? NOTHING;
  }

  /** Says that the run goes on although nothing was added. */
  touch(): void {
    const now = new Date();
    futimesSync(this.#file, now, now);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Takes the journal away: its run is done. */
  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}
