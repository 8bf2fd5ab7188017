import { partName } from '../parts.ts';
import { packedOf, zipEntries } from '../zip/directory.ts';
import { BUILT_IN, type Codec } from '../zip/inflated.ts';
import { joined, lengthOf } from '../zip/pieces.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const DATA_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1980-01-01, the first day that a zip knows: the same changes give the same bytes on any day. */
const FIRST_DAY = 0x00210000;

/** One entry: its directory record without extra fields, so without zip64 numbers, and its content, still compressed. */
interface Entry {
  readonly name: string;
  readonly record: Uint8Array;
  readonly packed: Uint8Array;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Sizes stand in the record and the local header, so the bit that puts them behind the content is cleared. */
function entryOf(name: string, record: Uint8Array, packed: Uint8Array, size: number): Entry {
  const fields = view(record);
  fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  fields.setUint32(20, packed.length, true);
  fields.setUint32(24, size, true);
  fields.setUint16(28, record.length - CENTRAL_SIZE, true);
  for (const at of [30, 32, 34]) fields.setUint16(at, 0, true);
  return { name, record, packed };
}

function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const zip = view(bytes);
  for (const entry of zipEntries(zip)) {
    const record = bytes.slice(entry.record, entry.record + CENTRAL_SIZE + zip.getUint16(entry.record + 28, true));
    yield entryOf(partName(entry.name), record, packedOf(zip, entry), entry.size);
  }
}

/** A part's content, compressed, with what its record says of it. */
interface Packed {
  readonly content: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

function packedText(text: string, { crc32, deflate }: Codec): Packed {
  const content = new TextEncoder().encode(text);
  return { content: deflate(content), crc: crc32(content), size: content.length };
}

/** A content packed under the record of the entry that it replaces, or a new one. */
function packedEntry(name: string, before: Uint8Array | null, { content, crc, size }: Packed): Entry {
  const nameBytes = new TextEncoder().encode(name);
  const record = before ?? new Uint8Array(CENTRAL_SIZE + nameBytes.length);
  const fields = view(record);
  if (before === null) {
    fields.setUint32(0, CENTRAL, true);
    fields.setUint16(4, 20, true);
    fields.setUint16(8, UTF8_NAME, true);
    fields.setUint32(12, FIRST_DAY, true);
    record.set(nameBytes, CENTRAL_SIZE);
  }
  fields.setUint16(6, 20, true);
  fields.setUint16(10, DEFLATED, true);
  fields.setUint32(16, crc, true);
  return entryOf(partName(name), record, content, size);
}

function localHeader({ record }: Entry): Uint8Array {
  const header = new Uint8Array(LOCAL_SIZE + record.length - CENTRAL_SIZE);
  view(header).setUint32(0, LOCAL, true);
  header.set(record.subarray(6, 30), 4);
  header.set(record.subarray(CENTRAL_SIZE), LOCAL_SIZE);
  return header;
}

/** Letters that go into the deflater at once. */
const BLOCK = 64 * 1024;

/** Pieces of text put together to blocks, so that the deflater is not asked for every row. */
function* blocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}

function packedPieces(pieces: Iterable<string>, { crc32, deflater }: Codec): Packed {
  const done: Uint8Array[] = [];
  const deflated = deflater();
  const encoder = new TextEncoder();
  let [crc, size] = [0, 0];
  for (const block of blocks(pieces)) {
    const content = encoder.encode(block);
    crc = crc32(content, crc);
    size += content.length;
    done.push(deflated(content, false));
  }
  done.push(deflated(new Uint8Array(), true));
  return { content: joined(done), crc, size };
}

/**
 * A new zip of parts by name. A part's text comes in pieces that go into the deflater as they come: neither the text nor its pieces are kept. The
 * parts are made in their order, so that a later one may say what an earlier one brought up.
 */
export function archived(parts: Iterable<readonly [name: string, pieces: Iterable<string>]>, codec: Codec = BUILT_IN): Uint8Array {
  return written(Array.from(parts, ([name, pieces]) => packedEntry(name, null, packedPieces(pieces, codec))));
}

function written(entries: readonly Entry[]): Uint8Array {
  const body: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    view(entry.record).setUint32(42, offset, true);
    body.push(header, entry.packed);
    offset += header.length + entry.packed.length;
  }
  const directory = entries.map(({ record }) => record);
  const end = new Uint8Array(END_SIZE);
  view(end).setUint32(0, END, true);
  view(end).setUint16(8, entries.length, true);
  view(end).setUint16(10, entries.length, true);
  view(end).setUint32(12, lengthOf(directory), true);
  view(end).setUint32(16, offset, true);
  return joined([...body, ...directory, end]);
}

/** A part that is written is UTF-8, and says so. */
const asUtf8 = (text: string): string => text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']+/, '$1UTF-8');

/** What becomes of a zip: texts of parts written anew, by name, and names of parts left out. */
export interface Rewriting {
  readonly texts: ReadonlyMap<string, string>;
  readonly removed?: ReadonlySet<string>;
}

/**
 * A zip with some parts written anew (in their own place, new ones last) and others left out. All else is copied still compressed, byte for byte.
 * Names that are not in the zip are written as they are given; of two parts of one name that is written anew, only one is left.
 */
export function rewritten(bytes: Uint8Array | null, { texts, removed }: Rewriting, codec: Codec = BUILT_IN): Uint8Array {
  const anew = new Set([...texts.keys()].map(partName));
  const left = new Map([...texts].map(([name, text]) => [partName(name), { name, text: asUtf8(text) }]));
  const entries: Entry[] = [];
  for (const entry of bytes === null ? [] : entriesOf(bytes)) {
    const text = left.get(entry.name);
    left.delete(entry.name);
    if (text !== undefined) entries.push(packedEntry(entry.name, entry.record, packedText(text.text, codec)));
    else if (!anew.has(entry.name) && removed?.has(entry.name) !== true) entries.push(entry);
  }
  return written([...entries, ...Array.from(left.values(), ({ name, text }) => packedEntry(name, null, packedText(text, codec)))]);
}
