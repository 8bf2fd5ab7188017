import type { Finding } from '../../model/finding.ts';
import type { Pack } from '../../rules/pack.ts';
import { areAll, isPlain, readNote } from './plain.ts';

/** A rule pack as it was when a person chose it. */
interface Chosen {
  readonly id: string;
  readonly sha256: string;
}

type Note = Readonly<Record<string, Chosen>>;

function isNote(value: unknown): value is Note {
  return isPlain(value) && Object.values(value).every((chosen) => isPlain(chosen) && areAll(chosen, 'string', ['id', 'sha256']));
}

/** Which rule packs a person chose, by table. Immutable. */
export class PackChoices {
  readonly #packs: readonly Pack[];
  readonly #chosen: Note;

  private constructor(packs: readonly Pack[], chosen: Note) {
    this.#packs = packs;
    this.#chosen = chosen;
  }

  /** From a note of an earlier session; one that cannot be read holds no choice. */
  static read(packs: readonly Pack[], note: string | null): PackChoices {
    return new PackChoices(packs, readNote(note, isNote) ?? {});
  }

  /** The choices with another one for a table; null takes it back. @throws RangeError for an id that is none of the packs' */
  with(table: string, id: string | null): PackChoices {
    const others = Object.fromEntries(Object.entries(this.#chosen).filter(([key]) => key !== table));
    if (id === null) return new PackChoices(this.#packs, others);
    const pack = this.#packs.find((one) => one.id === id);
    if (pack === undefined) throw new RangeError(`no pack: ${id}`);
    return new PackChoices(this.#packs, { ...others, [table]: { id, sha256: pack.sha256 } });
  }

  /** The pack chosen for a table; null where none was, or where it is gone. */
  packFor(table: string): Pack | null {
    const id = this.#chosen[table]?.id;
    return this.#packs.find((pack) => pack.id === id) ?? null;
  }

  /** What became of a table's choice since it was made. */
  findings(table: string, sheet: string): Finding[] {
    const [chosen, pack] = [this.#chosen[table], this.packFor(table)];
    if (chosen === undefined || pack?.sha256 === chosen.sha256) return [];
    const said = (code: string, params: Readonly<Record<string, string>>): Finding => ({ code, severity: 'warning', sheet, cell: null, params });
    if (pack === null) return [said('chosen-pack-gone', { id: chosen.id })];
    return [said('chosen-pack-changed', { id: chosen.id, before: chosen.sha256.slice(0, 12), now: pack.sha256.slice(0, 12) })];
  }

  note(): string | null {
    return Object.keys(this.#chosen).length === 0 ? null : JSON.stringify(this.#chosen);
  }
}
