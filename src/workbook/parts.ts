import { WorkbookError } from './errors.ts';
import { zipEntries } from './zip/directory.ts';
import { inflated, type Codec } from './zip/inflated.ts';

/** More XML than any form holds, for one part and for all that are asked for; what claims more is not inflated. */
const MAX_PART = 80 * 1024 * 1024;
const MAX_TOTAL = 128 * 1024 * 1024;

/** A part's name as the package means it: forward slashes, none in front, lower case. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function whole(pieces: Iterable<Uint8Array>, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

/**
 * Inflates the parts of a zip that are asked for, by their `partName`.
 * @throws WorkbookError `truncated`, `encrypted`, `too-large`, `unreadable-part`
 */
export function readParts(bytes: Uint8Array, isWanted: (name: string) => boolean, codec?: Codec): ReadonlyMap<string, Uint8Array> {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  try {
    for (const entry of zipEntries(zip)) {
      const name = partName(entry.name);
      if (!isWanted(name)) continue;
      total += entry.size;
      if (entry.size > MAX_PART || total > MAX_TOTAL) throw new WorkbookError('too-large', { part: entry.name });
      parts.set(name, whole(inflated(zip, entry, codec), entry.size));
    }
  } catch (error) {
    // A DataView throws RangeError where an offset points outside of the file.
    throw error instanceof RangeError ? new WorkbookError('truncated') : error;
  }
  return parts;
}
