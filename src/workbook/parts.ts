import { inflateSync } from 'fflate';
import { WorkbookError } from './errors.ts';
import { zipEntries, type ZipEntry } from './zip/directory.ts';

/** Raw inflate of one entry; `size` is the length that it must come to. */
export type Inflate = (deflated: Uint8Array, size: number) => Uint8Array;

/** More XML than any form holds, for one part and for all that are asked for; what claims more is not inflated. */
const MAX_PART = 80 * 1024 * 1024;
const MAX_TOTAL = 128 * 1024 * 1024;

const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;

const builtIn: Inflate = (deflated, size) => inflateSync(deflated, { out: new Uint8Array(size) });

/** A part's name as the package means it: forward slashes, none in front, lower case. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function unpack(zip: DataView, entry: ZipEntry, inflate: Inflate): Uint8Array {
  const part = { part: entry.name };
  if ((entry.flags & ENCRYPTED) !== 0) throw new WorkbookError('encrypted');
  if (zip.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new WorkbookError('truncated');
  const start = entry.offset + 30 + zip.getUint16(entry.offset + 26, true) + zip.getUint16(entry.offset + 28, true);
  const packed = new Uint8Array(zip.buffer, zip.byteOffset + start, entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new WorkbookError('unreadable-part', part);
  try {
    return inflate(packed, entry.size);
  } catch {
    throw new WorkbookError('unreadable-part', part);
  }
}

/**
 * Inflates the parts of a zip that are asked for, by their `partName`.
 * @throws WorkbookError `truncated`, `encrypted`, `too-large`, `unreadable-part`
 */
export function readParts(bytes: Uint8Array, isWanted: (name: string) => boolean, inflate = builtIn): ReadonlyMap<string, Uint8Array> {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  try {
    for (const entry of zipEntries(zip)) {
      const name = partName(entry.name);
      if (!isWanted(name)) continue;
      total += entry.size;
      if (entry.size > MAX_PART || total > MAX_TOTAL) throw new WorkbookError('too-large', { part: entry.name });
      parts.set(name, unpack(zip, entry, inflate));
    }
  } catch (error) {
    // A DataView throws RangeError where an offset points outside of the file.
    throw error instanceof RangeError ? new WorkbookError('truncated') : error;
  }
  return parts;
}
