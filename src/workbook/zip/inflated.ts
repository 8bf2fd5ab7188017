import { Deflate, deflateSync, Inflate as Stream, inflateSync } from 'fflate';
import { WorkbookError } from '../errors.ts';
import { crc32 } from './crc.ts';
import { packedOf, type ZipEntry } from './directory.ts';
import { joined } from './pieces.ts';

/** How a host unpacks and packs zip entries: natively where it can. */
export interface Codec {
  /** Raw inflate of one entry; `size` is the length that it must come to. @throws RangeError where it would become longer, any other error where it is damaged */
  readonly inflate: (deflated: Uint8Array, size: number) => Uint8Array;
  /** CRC-32 of some bytes behind others that came to `before`. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
  /** Raw deflate of one part. */
  readonly deflate: (content: Uint8Array) => Uint8Array;
  /** Raw deflate of a part that comes in pieces: what the calls return, in their order, is one stream; `isLast` ends it. */
  readonly deflater: () => (piece: Uint8Array, isLast: boolean) => Uint8Array;
}

/** Inflated in one go up to this size, piece by piece above it. */
const AT_ONCE = 1024 * 1024;
/** Packed bytes of one piece: deflate makes at most 1032 times as much of them. */
const STEP = 16 * 1024;

/** A buffer one byte longer than declared shows content that is longer than declared. */
export const BUILT_IN: Codec = {
  inflate: (deflated, size) => inflateSync(deflated, { out: new Uint8Array(size + 1) }),
  crc32,
  deflate: (content) => deflateSync(content, { level: 4 }),
  deflater: () => {
    const ready: Uint8Array[] = [];
    const stream = new Deflate({ level: 4 }, (chunk) => ready.push(chunk));
    return (piece, isLast) => {
      stream.push(piece, isLast);
      return joined(ready.splice(0));
    };
  },
};

function* inflatedBySteps(packed: Uint8Array): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Stream((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    yield* ready.splice(0);
  }
}

/** The content of an entry without any check. @throws whatever the inflater throws */
function unchecked(packed: Uint8Array, entry: ZipEntry, { inflate }: Codec): Iterable<Uint8Array> {
  if (entry.method === 0) return [packed];
  return entry.size > AT_ONCE ? inflatedBySteps(packed) : [inflate(packed, entry.size)];
}

/**
 * The content of an entry in pieces, so that a large one never lies in memory whole.
 * @throws WorkbookError `encrypted`, `truncated`, `too-large` where it is longer than declared, `unreadable-part`
 */
export function* inflated(zip: DataView, entry: ZipEntry, codec: Codec = BUILT_IN): Generator<Uint8Array> {
  const unreadable = (reason: string): WorkbookError => new WorkbookError('unreadable-part', { part: entry.name, reason });
  const packed = packedOf(zip, entry);
  if (entry.method !== 0 && entry.method !== 8) throw unreadable(`method ${String(entry.method)}`);
  let [length, crc] = [0, 0];
  try {
    for (const piece of unchecked(packed, entry, codec)) {
      length += piece.length;
      crc = codec.crc32(piece, crc);
      if (length > entry.size) throw new WorkbookError('too-large', { part: entry.name });
      yield piece;
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw error instanceof RangeError ? new WorkbookError('too-large', { part: entry.name }) : unreadable('deflate');
  }
  if (length !== entry.size || crc !== entry.crc) throw unreadable('CRC-32');
}
