/** Sector numbers from here on mark the end of a chain or a sector of bookkeeping. */
const NO_SECTOR = 0xfffffffa;
const HEADER = 512;
const HEADER_FAT_ENTRIES = 109;
const DIRECTORY_ENTRY = 128;

/** A place to read sectors from, with the table that says which one follows which. */
interface Storage {
  readonly sector: (id: number) => Uint8Array;
  readonly next: (id: number) => number;
  /** More sectors than a chain can have without running in a circle. */
  readonly limit: number;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function* chain({ next, limit }: Storage, start: number): Generator<number> {
  let left = limit;
  for (let id = start; id < NO_SECTOR; id = next(id)) {
    if (left === 0) throw new RangeError('sectors in a circle');
    left -= 1;
    yield id;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const readChain = (storage: Storage, start: number): Uint8Array => join(Array.from(chain(storage, start), storage.sector));

/** The numbers of the sectors that hold the sector table: 109 in the header, the rest in sectors of their own. */
function tableSectors(header: DataView, sector: Storage['sector'], size: number, limit: number): number[] {
  const ids = Array.from({ length: HEADER_FAT_ENTRIES }, (_, index) => header.getUint32(76 + 4 * index, true));
  let id = header.getUint32(68, true);
  const claimed = header.getUint32(72, true);
  for (let read = 0; read < claimed && id < NO_SECTOR; read += 1) {
    if (read === limit) throw new RangeError('sectors in a circle');
    const entries = view(sector(id));
    for (let at = 0; at < size - 4; at += 4) ids.push(entries.getUint32(at, true));
    id = entries.getUint32(size - 4, true);
  }
  return ids.filter((entry) => entry < NO_SECTOR);
}

function mainStorage(bytes: Uint8Array): Storage {
  const header = view(bytes);
  const size = 2 ** Math.min(header.getUint16(30, true), 12);
  const limit = Math.ceil(bytes.length / size);
  const sector = (id: number): Uint8Array => {
    if (id >= limit) throw new RangeError('sector outside of the file');
    return bytes.subarray(HEADER + id * size, HEADER + (id + 1) * size);
  };
  const tables = tableSectors(header, sector, size, limit).map((id) => view(sector(id)));
  const perTable = size / 4;
  return { sector, limit, next: (id) => tables[Math.floor(id / perTable)]?.getUint32((id % perTable) * 4, true) ?? NO_SECTOR };
}

/** The storage of small streams: slices of 64 bytes of one large stream that starts at `start`. */
function smallStorage(main: Storage, header: DataView, start: number): Storage {
  const size = 2 ** Math.min(header.getUint16(32, true), 12);
  const slices = readChain(main, start);
  const table = view(readChain(main, header.getUint32(60, true)));
  return {
    limit: Math.ceil(slices.length / size),
    sector: (id) => slices.subarray(id * size, (id + 1) * size),
    next: (id) => table.getUint32(id * 4, true),
  };
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function directory(main: Storage, header: DataView): DirectoryEntry[] {
  const bytes = readChain(main, header.getUint32(48, true));
  return Array.from({ length: Math.floor(bytes.length / DIRECTORY_ENTRY) }, (_, index) => {
    const entry = view(bytes.subarray(index * DIRECTORY_ENTRY, (index + 1) * DIRECTORY_ENTRY));
    const nameLength = Math.min(entry.getUint16(64, true), 64);
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(index * DIRECTORY_ENTRY, index * DIRECTORY_ENTRY + nameLength)).replace(/\0.*$/s, '');
    return { name, type: entry.getUint8(66), start: entry.getUint32(116, true), size: entry.getUint32(120, true) };
  });
}

/**
 * The first of the named streams that an OLE container (.xls, .doc) holds; null where it holds none of them.
 * @throws RangeError where the container is broken: sectors outside of the file, or in a circle.
 */
export function readStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  const header = view(bytes);
  const main = mainStorage(bytes);
  const entries = directory(main, header);
  const found = names.flatMap((name) => entries.filter((entry) => entry.type === 2 && entry.name === name))[0];
  if (found === undefined) return null;
  const isSmall = found.size < header.getUint32(56, true);
  const root = entries.find((entry) => entry.type === 5);
  const storage = isSmall && root !== undefined ? smallStorage(main, header, root.start) : main;
  return readChain(storage, found.start).subarray(0, found.size);
}
