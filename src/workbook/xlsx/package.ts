import { WorkbookError } from '../errors.ts';
import { partName } from '../parts.ts';
import { decodedPieces } from '../xml/decode.ts';
import { XmlReader } from '../xml/reader.ts';
import { startOf, zipEntries, type ZipEntry } from '../zip/directory.ts';
import { inflated, type Codec } from '../zip/inflated.ts';

/** What all XML of a package may inflate to; it is read piece by piece and never lies in memory whole. */
const MOST = 256 * 1024 * 1024;
/** From this size on, XML that was packed more than so many times is a bomb: rows of a real sheet pack 10 to 30 times. */
const SUSPECT = 32 * 1024 * 1024;
const RATIO = 100;
/** Cells, merges or strings that a part may hold, by whether it was packed like that: 2,000,000 take about 250 MB. */
const MOST_ITEMS = { usual: 2_000_000, suspect: 300_000 };

const MOST_RELATIONSHIPS = 100_000;

/** One relationship of a part: its id, the end of its type, the part that it leads to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of a part as `partName` gives it; `''` for what lies outside of the package. */
  readonly target: string;
}

/** Where the relationships of a part are kept. */
export function relationshipsName(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** The part that a target written in `part` leads to. */
export function resolved(part: string, target: string): string {
  const path: string[] = [];
  const from = /^[/\\]/.test(target) ? [] : part.split('/').slice(0, -1);
  for (const step of [...from, ...target.replaceAll('\\', '/').split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return partName(path.join('/'));
}

/** Contents that lie in one another, or two of one name: no program writes that, and which one is meant nobody can tell. */
function refuseOverlaps(zip: DataView, entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    const start = startOf(zip, entry);
    const name = partName(entry.name);
    if (entry.offset < end || (names.has(name) && !name.endsWith('/'))) throw new WorkbookError('unreadable-part', { part: entry.name, reason: 'overlap' });
    end = start + entry.packed;
    names.add(name);
  }
}

/** The entries, each of which lies whole in the file and by itself. @throws WorkbookError `truncated`, `encrypted`, `too-large`, `unreadable-part` */
function entriesOf(zip: DataView): ZipEntry[] {
  let [entries, total]: [ZipEntry[], number] = [[], 0];
  try {
    entries = [...zipEntries(zip)];
  } catch (error) {
    // A DataView throws RangeError where an offset points outside of the file.
    throw error instanceof RangeError ? new WorkbookError('truncated') : error;
  }
  refuseOverlaps(zip, entries);
  for (const { name, size, packed } of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    total += size;
    if (total > MOST || (size > SUSPECT && size > RATIO * packed)) throw new WorkbookError('too-large', { part: name });
  }
  return entries;
}

/** The parts of an .xlsx by name, inflated when they are asked for. */
export class Package {
  readonly #zip: DataView;
  readonly #codec: Codec | undefined;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #relationships = new Map<string, readonly Relationship[]>();

  /** @throws WorkbookError `truncated`, `encrypted`, `too-large`, `unreadable-part` */
  constructor(bytes: Uint8Array, codec?: Codec) {
    this.#zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#codec = codec;
    this.#entries = new Map(entriesOf(this.#zip).map((entry) => [partName(entry.name), entry]));
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  #pieces(part: string): Iterable<string> {
    const entry = this.#entries.get(part);
    if (entry === undefined) throw new WorkbookError('unreadable-part', { part, reason: 'missing' });
    if (entry.size > MOST) throw new WorkbookError('too-large', { part: entry.name });
    return decodedPieces(inflated(this.#zip, entry, this.#codec), entry.name);
  }

  /** How many cells, merges, strings or other items a part may hold. */
  most(part: string): number {
    const { size = 0, packed = 0 } = this.#entries.get(part) ?? {};
    return size > RATIO * packed ? MOST_ITEMS.suspect : MOST_ITEMS.usual;
  }

  /** A part's whole text. @throws WorkbookError `unreadable-part`, `too-large` */
  text(part: string): string {
    return [...this.#pieces(part)].join('');
  }

  /** A part to be walked through piece by piece. @throws as `text`, on the way too */
  reader(part: string): XmlReader {
    return new XmlReader(this.#pieces(part), this.#entries.get(part)?.name ?? part);
  }

  /** The relationships of a part (`''` for the package itself); none where it has no such file. @throws as `text` */
  relationships(part: string): readonly Relationship[] {
    const known = this.#relationships.get(part) ?? this.#readRelationships(part);
    this.#relationships.set(part, known);
    return known;
  }

  #readRelationships(part: string): readonly Relationship[] {
    const name = relationshipsName(part);
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    const xml = this.reader(name);
    while (xml.next()) {
      if (found.length > MOST_RELATIONSHIPS) throw xml.tooLarge();
      const [id, type, target] = [xml.attribute('Id'), xml.attribute('Type'), xml.attribute('Target')];
      if (xml.isEnd || id === undefined || type === undefined || target === undefined) continue;
      const isOutside = xml.attribute('TargetMode') === 'External';
      found.push({ id, type: type.replace(/^.*\//, ''), target: isOutside ? '' : resolved(part, target) });
    }
    return found;
  }
}
