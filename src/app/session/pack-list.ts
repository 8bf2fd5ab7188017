import type { Pack } from '../../rules/pack.ts';
import type { PackChoice, PackOrigin } from './state.ts';

/** A pack that a person may choose, and where it comes from. */
export interface ListedPack {
  /** The id of a shipped pack; the others' have their origin before it, since their ids may be the same. */
  readonly key: string;
  readonly origin: PackOrigin;
  readonly pack: Pack;
}

const listed = (origin: PackOrigin) => (pack: Pack): ListedPack => ({ key: origin === 'shipped' ? pack.id : `${origin}:${pack.id}`, origin, pack });

/** The packs to choose from: those shipped, the workbook's own and those from files. Immutable. */
export class PackList {
  readonly shipped: readonly Pack[];
  readonly #book: Pack | null;
  readonly #files: readonly Pack[];

  constructor(shipped: readonly Pack[], book: Pack | null = null, files: readonly Pack[] = []) {
    this.shipped = shipped;
    this.#book = book;
    this.#files = files;
  }

  /** The list with this pack as the workbook's own; null for none. */
  withBook(pack: Pack | null): PackList {
    return new PackList(this.shipped, pack, this.#files);
  }

  /** The list with a pack from a file, in the place of one of the same id. */
  withFile(pack: Pack): PackList {
    return new PackList(this.shipped, this.#book, [...this.#files.filter(({ id }) => id !== pack.id), pack]);
  }

  /** The list without the pack from a file of this key. */
  withoutFile(key: string): PackList {
    return new PackList(this.shipped, this.#book, this.#files.filter((pack) => listed('file')(pack).key !== key));
  }

  get all(): readonly ListedPack[] {
    return [...this.shipped.map(listed('shipped')), ...(this.#book === null ? [] : [this.#book].map(listed('book'))), ...this.#files.map(listed('file'))];
  }

  /** The pack of a key, else the one of an id. */
  find(name: string): ListedPack | undefined {
    return this.all.find(({ key }) => key === name) ?? this.all.find(({ pack }) => pack.id === name);
  }

  /** The pack of a key as it was, else the same rules from elsewhere, else what the key means now. */
  findAgain(name: string, sha256: string): ListedPack | undefined {
    const own = this.all.find(({ key }) => key === name);
    return own?.pack.sha256 === sha256 ? own : this.all.find(({ pack }) => pack.sha256 === sha256) ?? own;
  }

  /** Does the workbook carry these rules, or does the program have them? */
  isKept({ origin, pack: { sha256 } }: ListedPack): boolean {
    return origin !== 'file' || this.#book?.sha256 === sha256;
  }

  get choices(): readonly PackChoice[] {
    return this.all.map(({ key, origin, pack: { id, name } }) => ({ key, id, name, origin }));
  }
}
