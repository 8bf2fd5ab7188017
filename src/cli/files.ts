import {
  accessSync, closeSync, constants, existsSync, fchmodSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { constants as zlib, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../app/open-file.ts';

/** Least that Node takes for a piece of output. */
const LEAST_CHUNK = 64;

/** Node's own inflate, never beyond what an entry declares, its own checksum and deflate. One piece holds all, with a byte to spare that shows the end. */
export const codec: Codec = {
  inflate: (deflated, size) => inflateRawSync(deflated, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(LEAST_CHUNK, size + 1) }),
  // Over the nothing that TextEncoder makes of '' Node begins anew instead of going on.
  crc32: (bytes, before = 0) => (bytes.length === 0 ? before : crc32(bytes, before)),
  // As fast as it goes: a sheet comes out a tenth larger than at best.
  deflate: (content) => deflateRawSync(content, { level: 1 }),
  deflater: () => (piece, isLast) => deflateRawSync(piece, { level: 1, finishFlush: isLast ? zlib.Z_FINISH : zlib.Z_SYNC_FLUSH }),
};

/** A pipe, a device or the like stands where a file should: reading it might never end. */
export class NotAFile extends Error {}

/** A file's bytes. @throws NotAFile for what is neither file nor folder; the system's error for a folder and for what cannot be read */
export function readBytes(path: string): Uint8Array {
  const status = statSync(path);
  if (!status.isFile() && !status.isDirectory()) throw new NotAFile(path);
  return readFileSync(path);
}

/** Are these two paths one file? */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  if (!existsSync(one) || !existsSync(other)) return false;
  const [a, b] = [statSync(one), statSync(other)];
  return a.dev === b.dev && a.ino === b.ino;
}

/** Is this path an existing folder, or written as one? */
export function isFolder(path: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());
}

/** What is written to a folder must itself survive a crash; Windows has no way to ask for that, and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** What a file is made of: all of it, or pieces that need not be in memory together. */
export type Content = Uint8Array | Iterable<Uint8Array>;

const piecesOf = (content: Content): Iterable<Uint8Array> => (content instanceof Uint8Array ? [content] : content);

function writeFlushed(path: string, content: Content, mode: number | null): void {
  const file = openSync(path, 'wx');
  try {
    for (const bytes of piecesOf(content)) for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    if (mode !== null) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes beside the target, flushes, then renames: a crash or a full disk leaves the old file whole. A file that is there keeps its mode; one that a
 * link leads to is replaced, not the link. Folders on the way that are not there are made.
 * @throws the system's error where the folder or the file cannot be written to; nothing is left behind then
 */
export function writeWhole(path: string, content: Content): void {
  const isThere = existsSync(path);
  mkdirSync(dirname(path), { recursive: true });
  const target = isThere ? realpathSync(path) : path;
  // Renaming asks for nothing but the folder, so a file set to read-only is asked here.
  if (isThere) accessSync(target, constants.W_OK);
  // Several threads may write into one folder.
  const beside = join(dirname(target), `.jixiao-${String(process.pid)}-${String(threadId)}.tmp`);
  try {
    writeFlushed(beside, content, isThere ? statSync(target).mode & 0o7777 : null);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(dirname(target));
}

/** The extension that a file's scores are written with: a workbook keeps its own, since its content type goes with it; all else becomes .xlsx. */
export function writtenExtension(path: string): string {
  return /\.xls[xm]$/i.test(path) ? extname(path) : '.xlsx';
}

/** `表.xlsx` → `表-已评分.xlsx`, `表.docx` → `表.docx-已评分.xlsx`; a name that is taken gets ` (2)`. */
export function freeCopyName(path: string): string {
  const extension = writtenExtension(path);
  const stem = extname(path) === extension ? path.slice(0, -extension.length) : path;
  for (let count = 1; ; count += 1) {
    const name = `${stem}-已评分${count === 1 ? '' : ` (${String(count)})`}${extension}`;
    if (!existsSync(name)) return name;
  }
}

/** Where a file's result lies in a folder: a workbook keeps its name, `表.docx` becomes `表.docx.xlsx`. */
export function nameInFolder(folder: string, path: string): string {
  const name = basename(path);
  return join(folder, extname(name) === writtenExtension(name) ? name : `${name}.xlsx`);
}
