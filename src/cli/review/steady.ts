import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import { WorkbookError } from '../../workbook/errors.ts';

/** The largest file that is opened at all. What its parts may hold is limited where they are read. */
const MOST = 512 * 1024 * 1024;
const TRIES = 2;

/** A file's bytes and the state in which they were read: while size and times are the same, so is the content. */
export interface SteadyRead {
  readonly bytes: Uint8Array;
  readonly state: string;
}

/** ctime tells of a file that was put in the place of another with the old one's mtime. */
const stateText = ({ size, mtimeNs, ctimeNs }: BigIntStats): string => [size, mtimeNs, ctimeNs].join('-');

/** A file's state; null where there is no file. */
export function stateOf(file: string): string | null {
  try {
    return stateText(statSync(file, { bigint: true }));
  } catch {
    return null;
  }
}

function before(file: string): string {
  const status = statSync(file, { bigint: true });
  if (!status.isFile()) throw new WorkbookError('not-a-file');
  if (status.size === 0n) throw new WorkbookError('file-empty');
  if (status.size > MOST) throw new WorkbookError('too-large', { part: `${String(status.size / 1024n / 1024n)} MB` });
  return stateText(status);
}

/**
 * Reads a file that nobody writes meanwhile; one that changed is read once more.
 * @throws WorkbookError `not-a-file`, `file-empty`, `too-large`, `file-changing` where it changed both times; the system's error where it cannot be read
 */
export function readSteady(file: string, read: (file: string) => Uint8Array = readFileSync): SteadyRead {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state = before(file);
    const bytes = read(file);
    if (stateOf(file) === state) return { bytes, state };
  }
  throw new WorkbookError('file-changing');
}
