import { inflateSync } from 'fflate';
import { WorkbookError } from './errors.ts';

/** Raw inflate of one entry; `size` is the length that it must come to. */
export type Inflate = (deflated: Uint8Array, size: number) => Uint8Array;

/** More XML than any form holds; a part that claims more is not inflated. */
const MAX_PART = 96 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const builtIn: Inflate = (deflated, size) => inflateSync(deflated, { out: new Uint8Array(size) });

/** A part's name as the package means it: forward slashes, none in front, lower case. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Where the directory of a zip ends: a cut-off file has lost it. */
function endOfDirectory(zip: DataView): number {
  for (let at = zip.byteLength - 22; at >= Math.max(0, zip.byteLength - 65_557); at -= 1) {
    if (zip.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new WorkbookError('truncated');
}

function* entriesOf(zip: DataView): Generator<Entry> {
  const end = endOfDirectory(zip);
  let at = zip.getUint32(end + 16, true);
  for (let left = zip.getUint16(end + 10, true); left > 0; left -= 1) {
    if (zip.getUint32(at, true) !== DIRECTORY_ENTRY) throw new WorkbookError('truncated');
    const nameLength = zip.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(zip.buffer, zip.byteOffset + at + 46, nameLength));
    yield {
      name: partName(name),
      flags: zip.getUint16(at + 8, true),
      method: zip.getUint16(at + 10, true),
      packed: zip.getUint32(at + 20, true),
      size: zip.getUint32(at + 24, true),
      offset: zip.getUint32(at + 42, true),
    };
    at += 46 + nameLength + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
  }
}

function unpack(zip: DataView, entry: Entry, inflate: Inflate): Uint8Array {
  const part = { part: entry.name };
  if ((entry.flags & ENCRYPTED) !== 0) throw new WorkbookError('encrypted');
  if (entry.size > MAX_PART) throw new WorkbookError('too-large', part);
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
  try {
    for (const entry of entriesOf(zip)) if (isWanted(entry.name)) parts.set(entry.name, unpack(zip, entry, inflate));
  } catch (error) {
    // A DataView throws RangeError where an offset points outside of the file.
    throw error instanceof RangeError ? new WorkbookError('truncated') : error;
  }
  return parts;
}
