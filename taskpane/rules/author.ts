import type { RuleFile, RuleTexts, WrittenExample } from '../../src/app/session/rules.ts';

/** Where rules come from: the person, a file, the workbook, the program. */
export type Origin = { readonly kind: 'own' } | { readonly kind: 'book' } | { readonly kind: 'shipped' } | { readonly kind: 'file'; readonly file: string };

/** Rules that a person writes, where they began, and what of them stands in files or in the workbook that they came from. */
export interface Draft extends RuleTexts {
  readonly origin: Origin;
  readonly filed: RuleTexts;
  /** What was last saved into a workbook and not taken back there, be it the open one or another. */
  readonly booked?: RuleTexts;
  /** What it was called when its text could last be read. */
  readonly name?: string;
}

/** A file that was loaded, to be looked at and inherited from. */
export interface LoadedFile extends RuleFile {
  readonly isSystem: boolean;
}

/** What an author of rules has at hand. It is the author's and no workbook's: it outlives the open workbook and the page. */
export interface AtHand {
  readonly draft: Draft | null;
  readonly files: readonly LoadedFile[];
  /** An example that is being entered. */
  readonly example: WrittenExample;
}

/** What is at hand; `isKept` where it will be there when the page is loaded anew. */
export interface AuthorState extends AtHand {
  readonly isKept: boolean;
}

/** The browser's storage as far as it is needed. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

const NONE: AtHand = { draft: null, files: [], example: {} };

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: Plain, keys: readonly string[]): boolean => keys.every((key) => typeof value[key] === 'string');
const isTexts = (value: unknown): value is RuleTexts => isPlain(value) && areTexts(value, ['text', 'examples']);
const isOrigin = (value: unknown): value is Origin => isPlain(value) && (value['kind'] === 'file' ? typeof value['file'] === 'string' : ['own', 'book', 'shipped'].includes(String(value['kind'])));
const isLater = (value: object): boolean => (!('booked' in value) || isTexts(value.booked)) && (!('name' in value) || typeof value.name === 'string');
const isDraft = (value: unknown): value is Draft => isTexts(value) && 'origin' in value && isOrigin(value.origin) && 'filed' in value && isTexts(value.filed) && isLater(value);
const isFile = (value: unknown): value is LoadedFile => isTexts(value) && isPlain(value) && areTexts(value, ['file', 'id']) && typeof value['isSystem'] === 'boolean';
const isAtHand = (value: unknown): value is AtHand => isPlain(value) && isDraft(value['draft']) && Array.isArray(value['files']) && value['files'].every(isFile) && isPlain(value['example']) && areTexts(value['example'], Object.keys(value['example']));

/** What was kept, whoever wrote it; nothing where that is no draft. */
function readAtHand(text: string | null): AtHand {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isAtHand(value) ? value : NONE;
  } catch {
    return NONE;
  }
}

/** The draft without the note that it is in a workbook, where that note is of these texts. */
export function unbooked(draft: Draft, { text, examples }: RuleTexts): Draft {
  const { booked, ...others } = draft;
  return booked?.text === text && booked.examples === examples ? others : draft;
}

/** Files are kept for the sake of a draft that inherits from them: without one nothing stays behind in the browser. */
const textOf = ({ draft, files, example }: AtHand): string | null => (draft === null ? null : JSON.stringify({ draft, files, example }));

/** Keeps what an author has at hand in the browser, on this machine. Another window's draft is never overwritten: then this one's is only in its own window, and `isKept` says so. */
export class AuthorStore {
  readonly #name: string;
  readonly #shelf: () => Shelf;
  readonly #listeners = new Set<() => void>();
  #state: AuthorState;
  /** What lay on the shelf when it was last read or written here. */
  #seen: string | null;

  /** `name` is its place on the shelf; `shelf` may throw where storage is switched off. */
  constructor(name: string, shelf: () => Shelf) {
    this.#name = name;
    this.#shelf = shelf;
    this.#seen = this.#lying();
    this.#state = { ...readAtHand(this.#seen), isKept: true };
  }

  get state(): AuthorState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  change(part: Partial<AtHand>): void {
    const next = { ...this.#state, ...part };
    this.#show({ ...next, isKept: this.#keep(textOf(next)) });
  }

  /** Changes the draft as it is now; nothing where there is none. */
  changeDraft(by: (draft: Draft) => Draft): void {
    const { draft } = this.#state;
    if (draft !== null) this.change({ draft: by(draft) });
  }

  /** Another window put something on the shelf: taken up where nothing here would be lost. */
  heard(): void {
    if (textOf(this.#state) !== this.#seen) return;
    this.#seen = this.#lying();
    this.#show({ ...readAtHand(this.#seen), isKept: true });
  }

  #show(state: AuthorState): void {
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }

  #lying(): string | null {
    try {
      return this.#shelf().getItem(this.#name);
    } catch {
      return null;
    }
  }

  #keep(text: string | null): boolean {
    const lying = this.#lying();
    if (lying !== null && lying !== this.#seen) return text === null;
    try {
      if (text === null) this.#shelf().removeItem(this.#name);
      else this.#shelf().setItem(this.#name, text);
      this.#seen = text;
      return true;
    } catch {
      return text === null;
    }
  }
}
