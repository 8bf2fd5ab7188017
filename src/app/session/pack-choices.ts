import type { Finding } from '../../model/finding.ts';
import type { Pack } from '../../rules/pack.ts';
import type { ListedPack, PackList } from './pack-list.ts';
import { areAll, isPlain, readNote } from './plain.ts';

/** A rule pack as it was when a person chose it, by its key. */
interface Chosen {
  readonly id: string;
  readonly sha256: string;
}

type Note = Readonly<Record<string, Chosen>>;

function isNote(value: unknown): value is Note {
  return isPlain(value) && Object.values(value).every((chosen) => isPlain(chosen) && areAll(chosen, 'string', ['id', 'sha256']));
}

/** A key without the origin before the id. */
const idOf = ({ id }: Chosen): string => id.replace(/^\w+:/, '');

/** Which rule packs a person chose, by table. Immutable. */
export class PackChoices {
  readonly #packs: PackList;
  readonly #chosen: Note;

  private constructor(packs: PackList, chosen: Note) {
    this.#packs = packs;
    this.#chosen = chosen;
  }

  /** From a note of an earlier session; one that cannot be read holds no choice. */
  static read(packs: PackList, note: string | null): PackChoices {
    return new PackChoices(packs, readNote(note, isNote) ?? {});
  }

  /** The same choices among other packs. */
  among(packs: PackList): PackChoices {
    return new PackChoices(packs, this.#chosen);
  }

  /** No choice at all. */
  none(): PackChoices {
    return new PackChoices(this.#packs, {});
  }

  /** The tables for which the pack of a key was chosen. */
  tablesOf(key: string): readonly string[] {
    return Object.entries(this.#chosen).filter(([, { id }]) => id === key).map(([table]) => table);
  }

  /** The choices with another one for a table; null takes it back. @throws RangeError for what is neither key nor id of the packs' */
  with(table: string, name: string | null): PackChoices {
    const others = Object.fromEntries(Object.entries(this.#chosen).filter(([key]) => key !== table));
    if (name === null) return new PackChoices(this.#packs, others);
    const found = this.#packs.find(name);
    if (found === undefined) throw new RangeError(`no pack: ${name}`);
    return new PackChoices(this.#packs, { ...others, [table]: { id: found.key, sha256: found.pack.sha256 } });
  }

  #listed(table: string): ListedPack | null {
    const chosen = this.#chosen[table];
    return chosen === undefined ? null : this.#packs.findAgain(chosen.id, chosen.sha256) ?? null;
  }

  /** The pack chosen for a table; null where none was, or where it is gone. */
  packFor(table: string): Pack | null {
    return this.#listed(table)?.pack ?? null;
  }

  /** Its key. */
  keyFor(table: string): string | null {
    return this.#listed(table)?.key ?? null;
  }

  /** What became of a table's choice since it was made. */
  findings(table: string, sheet: string): Finding[] {
    const [chosen, listed] = [this.#chosen[table], this.#listed(table)];
    if (chosen === undefined) return [];
    const said = (code: string, params: Readonly<Record<string, string>>): Finding => ({ code, severity: 'warning', sheet, cell: null, params });
    if (listed === null) return [said('chosen-pack-gone', { id: idOf(chosen) })];
    const { id, sha256 } = listed.pack;
    return [
      ...(sha256 === chosen.sha256 ? [] : [said('chosen-pack-changed', { id, before: chosen.sha256.slice(0, 12), now: sha256.slice(0, 12) })]),
      ...(this.#packs.isKept(listed) ? [] : [said('chosen-pack-not-kept', { id })]),
    ];
  }

  note(): string | null {
    return Object.keys(this.#chosen).length === 0 ? null : JSON.stringify(this.#chosen);
  }
}
