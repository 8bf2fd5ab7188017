import { deflateSync, inflateSync } from 'fflate';
import { WorkbookError } from '../errors.ts';
import { type Inflate, partName } from '../parts.ts';
import { zipEntries, type ZipEntry } from '../zip/directory.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const DATA_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const DEFLATED = 8;

/** One entry as it lies in the file: its directory record without zip64 numbers, and its data, still compressed. */
interface Entry {
  readonly name: string;
  readonly central: Uint8Array;
  readonly nameBytes: Uint8Array;
  readonly packed: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entryOf(bytes: Uint8Array, zip: DataView, { name, record, offset, packed, size }: ZipEntry): Entry {
  const start = offset + LOCAL_SIZE + zip.getUint16(offset + 26, true) + zip.getUint16(offset + 28, true);
  const central = bytes.slice(record, record + CENTRAL_SIZE);
  view(central).setUint32(20, packed, true);
  view(central).setUint32(24, size, true);
  return {
    name: partName(name),
    central,
    nameBytes: bytes.subarray(record + CENTRAL_SIZE, record + CENTRAL_SIZE + zip.getUint16(record + 28, true)),
    packed: bytes.subarray(start, start + packed),
  };
}

/** @throws WorkbookError `truncated` */
function entriesOf(bytes: Uint8Array): Entry[] {
  const zip = view(bytes);
  try {
    return Array.from(zipEntries(zip), (entry) => entryOf(bytes, zip, entry));
  } catch (error) {
    // A DataView throws RangeError where an offset points outside of the file.
    throw error instanceof RangeError ? new WorkbookError('truncated') : error;
  }
}

function packedEntry(name: string, content: Uint8Array): Entry {
  const packed = deflateSync(content, { level: 4 });
  const nameBytes = new TextEncoder().encode(name);
  const central = new Uint8Array(CENTRAL_SIZE);
  const record = view(central);
  record.setUint32(0, CENTRAL, true);
  record.setUint16(4, 20, true);
  record.setUint16(6, 20, true);
  record.setUint16(8, UTF8_NAME, true);
  record.setUint16(10, DEFLATED, true);
  record.setUint32(12, 0x00210000, true);
  record.setUint32(16, crc32(content), true);
  record.setUint32(20, packed.length, true);
  record.setUint32(24, content.length, true);
  record.setUint16(28, nameBytes.length, true);
  return { name: partName(name), central, nameBytes, packed };
}

/** A local header of the directory's record; the data descriptor's bit is cleared, since the sizes are known. */
function localHeader(entry: Entry): Uint8Array {
  const header = new Uint8Array(LOCAL_SIZE + entry.nameBytes.length);
  view(header).setUint32(0, LOCAL, true);
  header.set(entry.central.subarray(6, 28), 4);
  view(header).setUint16(6, view(entry.central).getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  view(header).setUint16(26, entry.nameBytes.length, true);
  header.set(entry.nameBytes, LOCAL_SIZE);
  return header;
}

function directoryRecord(entry: Entry, offset: number): Uint8Array {
  const record = new Uint8Array(CENTRAL_SIZE + entry.nameBytes.length);
  record.set(entry.central);
  const fields = view(record);
  fields.setUint16(8, fields.getUint16(8, true) & ~DATA_DESCRIPTOR, true);
  fields.setUint16(30, 0, true);
  fields.setUint16(32, 0, true);
  fields.setUint16(34, 0, true);
  fields.setUint32(42, offset, true);
  record.set(entry.nameBytes, CENTRAL_SIZE);
  return record;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function written(entries: readonly Entry[]): Uint8Array {
  const [body, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    directory.push(directoryRecord(entry, offset));
    body.push(header, entry.packed);
    offset += header.length + entry.packed.length;
  }
  const end = new Uint8Array(END_SIZE);
  view(end).setUint32(0, END, true);
  view(end).setUint16(8, entries.length, true);
  view(end).setUint16(10, entries.length, true);
  view(end).setUint32(12, directory.reduce((length, record) => length + record.length, 0), true);
  view(end).setUint32(16, offset, true);
  return joined([...body, ...directory, end]);
}

/** A zip opened for rewriting: parts that are not touched keep their compressed bytes. */
export class Archive {
  readonly #entries: Entry[];
  readonly #inflate: Inflate;
  readonly #edited = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(bytes: Uint8Array | null, inflate?: Inflate) {
    this.#entries = bytes === null ? [] : entriesOf(bytes);
    this.#inflate = inflate ?? ((packed, size) => inflateSync(packed, { out: new Uint8Array(size) }));
  }

  has(name: string): boolean {
    return !this.#removed.has(name) && (this.#edited.has(name) || this.#entries.some((entry) => entry.name === partName(name)));
  }

  /** A part's text, edits included; '' where there is no such part. */
  text(name: string): string {
    const edited = this.#edited.get(name);
    if (edited !== undefined) return edited;
    const entry = this.#entries.find((found) => found.name === name);
    if (entry === undefined) return '';
    const record = view(entry.central);
    const content = record.getUint16(10, true) === 0 ? entry.packed : this.#inflate(entry.packed, record.getUint32(24, true));
    return decoded(content);
  }

  put(name: string, text: string): void {
    this.#edited.set(name, text);
  }

  remove(name: string): void {
    this.#removed.add(name);
  }

  bytes(): Uint8Array {
    const rest = new Map(this.#edited);
    const kept = this.#entries.filter(({ name }) => !this.#removed.has(name)).map((entry) => {
      const text = rest.get(entry.name);
      rest.delete(entry.name);
      return text === undefined ? entry : packedEntry(new TextDecoder().decode(entry.nameBytes), new TextEncoder().encode(text));
    });
    return written([...kept, ...[...rest].map(([name, text]) => packedEntry(name === '[content_types].xml' ? '[Content_Types].xml' : name, new TextEncoder().encode(text)))]);
  }
}

/** A part that is edited is written back as UTF-8, and says so. */
function decoded(content: Uint8Array): string {
  const [first, second] = content;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
  if (utf16 === null) return new TextDecoder().decode(content);
  return new TextDecoder(utf16).decode(content).replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8');
}
