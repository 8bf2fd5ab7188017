import { WorkbookError } from '../errors.ts';

/** One entry of a zip's directory. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Length as stored, and inflated as the directory claims. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header is. */
  readonly offset: number;
  /** Where its record in the directory is. */
  readonly record: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
/** A field too narrow for its number, which then stands in the zip64 record. */
const ELSEWHERE = 0xffffffff;
const ZIP64_EXTRA = 1;

const NAMES = new TextDecoder();

const wide = (zip: DataView, at: number): number => Number(zip.getBigUint64(at, true));

/** Where the directory starts and how many entries it has; a cut-off file has lost it. */
function findDirectory(zip: DataView): { start: number; count: number } {
  for (let at = zip.byteLength - 22; at >= Math.max(0, zip.byteLength - 65_557); at -= 1) {
    if (zip.getUint32(at, true) !== END) continue;
    const hasLocator = at >= 20 && zip.getUint32(at - 20, true) === LOCATOR_64;
    if (!hasLocator) return { start: zip.getUint32(at + 16, true), count: zip.getUint16(at + 10, true) };
    const end = wide(zip, at - 12);
    if (zip.getUint32(end, true) === END_64) return { start: wide(zip, end + 48), count: wide(zip, end + 32) };
  }
  throw new WorkbookError('truncated');
}

/** The numbers of an entry that its zip64 record holds, in the order size, packed, offset. */
function zip64Numbers(zip: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + zip.getUint16(at + 2, true)) {
    if (zip.getUint16(at, true) !== ZIP64_EXTRA) continue;
    return Array.from({ length: Math.floor(zip.getUint16(at + 2, true) / 8) }, (_, index) => wide(zip, at + 4 + 8 * index));
  }
  return [];
}

/**
 * The entries of a zip in the order of its directory, zip64 included.
 * @throws WorkbookError `truncated`; RangeError where the directory points outside of the file
 */
export function* zipEntries(zip: DataView): Generator<ZipEntry> {
  const { start, count } = findDirectory(zip);
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    if (zip.getUint32(at, true) !== DIRECTORY_ENTRY) throw new WorkbookError('truncated');
    const nameLength = zip.getUint16(at + 28, true);
    const extraLength = zip.getUint16(at + 30, true);
    const narrow = [zip.getUint32(at + 24, true), zip.getUint32(at + 20, true), zip.getUint32(at + 42, true)];
    const numbers = narrow.includes(ELSEWHERE) ? zip64Numbers(zip, at + 46 + nameLength, extraLength) : [];
    const [size = 0, packed = 0, offset = 0] = numbers.length === 0 ? narrow : narrow.map((number) => (number === ELSEWHERE ? numbers.shift() ?? number : number));
    yield {
      name: NAMES.decode(new Uint8Array(zip.buffer, zip.byteOffset + at + 46, nameLength)),
      flags: zip.getUint16(at + 8, true),
      method: zip.getUint16(at + 10, true),
      crc: zip.getUint32(at + 16, true),
      packed, size, offset, record: at,
    };
    at += 46 + nameLength + extraLength + zip.getUint16(at + 32, true);
  }
}

/**
 * Where an entry's content starts in the file, once it is sure that all of it lies there.
 * @throws WorkbookError `encrypted`, `truncated`
 */
export function startOf(zip: DataView, { offset, packed, flags }: ZipEntry): number {
  if ((flags & ENCRYPTED) !== 0) throw new WorkbookError('encrypted');
  if (offset + LOCAL_SIZE > zip.byteLength || zip.getUint32(offset, true) !== LOCAL_HEADER) throw new WorkbookError('truncated');
  const start = offset + LOCAL_SIZE + zip.getUint16(offset + 26, true) + zip.getUint16(offset + 28, true);
  if (start + packed > zip.byteLength) throw new WorkbookError('truncated');
  return start;
}

/**
 * An entry's content as it lies in the file, still compressed.
 * @throws WorkbookError `encrypted`, `truncated`
 */
export function packedOf(zip: DataView, entry: ZipEntry): Uint8Array {
  return new Uint8Array(zip.buffer, zip.byteOffset + startOf(zip, entry), entry.packed);
}
