import packs from 'virtual:scoring-rules';
import { openForBench } from '../src/app/bench/open.ts';
import type { SavedFile } from '../src/app/bench/save.ts';
import type { ScoringSession } from '../src/app/session/api.ts';
import { openSession } from '../src/app/session/open.ts';
import { unpacked } from '../src/app/shipped-packs.ts';
import { type Language, readyToSay } from '../src/app/words.ts';
import { browserClock } from '../taskpane/parts/clock.ts';
import type { FirstPlace } from '../taskpane/parts/place.ts';
import { type Bundled, download, type GivenFile } from './files.ts';

/** A file open on the page, with the session that scores it. */
export interface OpenBench {
  /** Another one for each opening, of the same file too. */
  readonly id: number;
  readonly name: string;
  /** Which of the files that come with the page; null for a person's own. */
  readonly which: Bundled | null;
  readonly session: ScoringSession;
  /** Where its pane begins. */
  readonly first: FirstPlace | null;
  /** Has a person or a write changed it since it was opened or saved? */
  isDirty(): boolean;
  onDirty(listener: () => void): () => void;
  /** Hands the file to the person. @throws WorkbookError */
  save(): Promise<SavedFile>;
  setDark(isDark: boolean): void;
  close(): void;
}

/** Whether there is anything to be lost. */
class Dirt {
  #isDirty = false;
  readonly #listeners = new Set<() => void>();

  get isDirty(): boolean {
    return this.#isDirty;
  }

  set(isDirty: boolean): void {
    if (isDirty === this.#isDirty) return;
    this.#isDirty = isDirty;
    for (const tell of this.#listeners) tell();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }
}

let count = 0;

/** Opens a file in an element of the page and begins to score it. Univer comes only now. @throws WorkbookError */
export async function openBench(container: HTMLElement, file: GivenFile, first: FirstPlace | null, isDark: boolean, language: Language): Promise<OpenBench> {
  const [{ startBench }, opened] = await Promise.all([import('./univer/start.ts'), openForBench(file.bytes, file.name), readyToSay(language)]);
  const bench = await startBench(container, opened, isDark, language);
  const dirt = new Dirt();
  bench.onChange(() => { dirt.set(true); });
  const session = openSession(bench.port, { packs: packs.map(unpacked), clock: browserClock, language, paragraphs: opened.paragraphs, properties: opened.properties });
  count += 1;
  return {
    id: count, name: file.name, which: file.which, session, first,
    isDirty: () => dirt.isDirty,
    onDirty: (listener) => dirt.watch(listener),
    save: async () => {
      await bench.port.read();
      const saved = bench.save(await session.scoredBy());
      download(saved);
      dirt.set(false);
      return saved;
    },
    setDark: bench.setDark,
    close: () => {
      session.close();
      bench.close();
    },
  };
}
