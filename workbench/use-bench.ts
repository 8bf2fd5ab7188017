import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { refusalOf } from '../src/app/bench/open.ts';
import { type Language, word } from '../src/app/words.ts';
import type { FirstPlace } from '../taskpane/parts/place.ts';
import { openBench, type OpenBench } from './bench.ts';
import type { GivenFile } from './files.ts';
import { type Strings, stringsOf } from './strings/strings.ts';

/** What was last done, in words; `isGrave` where it was not. */
export interface Notice {
  readonly text: string;
  /** What a person can do about it. */
  readonly next?: string;
  readonly isGrave: boolean;
}

/** A module or file of the page's own did not come: each browser has words of its own for it. */
const isUnreachable = (error: unknown): boolean => error instanceof TypeError && /fetch|import|load/i.test(error.message);

/** What went wrong, in words. */
export function failure(error: unknown, language: Language): Notice {
  const [refusal, strings] = [refusalOf(error), stringsOf(language)];
  if (refusal !== null) {
    const { message, next } = word(language, refusal.code, refusal.params);
    return { text: message, next, isGrave: true };
  }
  if (isUnreachable(error)) return { text: strings.unreachable, next: strings.unreachableNext, isGrave: true };
  return { text: strings.failed(error instanceof Error ? error.message : String(error)), isGrave: true };
}

/** The open workbook and what was last done. */
export interface Benches {
  readonly bench: OpenBench | null;
  readonly isOpening: boolean;
  readonly notice: Notice | null;
  readonly isDirty: boolean;
  /** Opens a file, its pane at `first`; false where it was refused. */
  open(file: () => Promise<GivenFile>, first?: FirstPlace | null): Promise<boolean>;
  save(): Promise<void>;
  say(notice: Notice | null): void;
}

/** What was not done stays said. */
const onlyGrave = (said: Notice | null): Notice | null => (said?.isGrave === true ? said : null);

const NEVER = (): (() => void) => () => undefined;

/** The open workbook: one at a time, each in an element of its own, so that a file that cannot be opened leaves the one before as it was. */
export function useBench(place: RefObject<HTMLElement | null>, isDark: boolean, language: Language): Benches {
  const [bench, setBench] = useState<OpenBench | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [notice, say] = useState<Notice | null>(null);
  const current = useRef<OpenBench | null>(null);
  const turn = useRef(0);
  const isDirty = useSyncExternalStore(bench?.onDirty ?? NEVER, () => bench?.isDirty() ?? false);

  const open = useCallback(async (file: () => Promise<GivenFile>, first: FirstPlace | null = null): Promise<boolean> => {
    const mine = turn.current += 1;
    setOpening(true);
    say(null);
    const container = document.createElement('div');
    container.className = 'univer';
    try {
      place.current?.append(container);
      const opened = await openBench(container, await file(), first, isDark, language);
      const before = current.current;
      current.current = opened;
      setBench(opened);
      before?.close();
      for (const other of [...place.current?.children ?? []]) if (other !== container) other.remove();
      return true;
    } catch (error) {
      container.remove();
      say(failure(error, language));
      return false;
    } finally {
      if (mine === turn.current) setOpening(false);
    }
  }, [place, isDark, language]);

  const save = useCallback(() => saved(current.current, language).then(say), [language]);
  // What was saved is not what stands there any more.
  useEffect(() => { if (isDirty) say(onlyGrave); }, [isDirty]);
  useEffect(() => { bench?.setDark(isDark); }, [bench, isDark]);
  return { bench, isOpening, notice, isDirty, open, save, say };
}

/** Saves a workbook; what is then to be said. */
async function saved(bench: OpenBench | null, language: Language): Promise<Notice | null> {
  if (bench === null) return null;
  try {
    return { text: savedText(bench.name, await bench.save(), stringsOf(language)), isGrave: false };
  } catch (error) {
    return failure(error, language);
  }
}

function savedText(original: string, { name, leftOut, rearranged }: Awaited<ReturnType<OpenBench['save']>>, strings: Strings): string {
  const isOther = rearranged.length === 0 && !/\.xls[xm]$/i.test(original);
  return [strings.saved(name), ...rearranged.length === 0 ? [] : [strings.savedAnew(rearranged.join('、'))], ...isOther ? [strings.newFormat] : [], ...leftOut.map((what) => strings.leftOut[what])].join('');
}
