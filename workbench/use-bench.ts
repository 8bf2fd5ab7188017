import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { refusalOf } from '../src/app/bench/open.ts';
import { word } from '../src/app/words.ts';
import { openBench, type OpenBench } from './bench.ts';
import type { GivenFile } from './files.ts';
import { zh } from './strings/zh-CN.ts';

/** What was last done, in words; `isGrave` where it was not. */
export interface Notice {
  readonly text: string;
  readonly isGrave: boolean;
}

/** What went wrong, in words. */
export function failureText(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal === null) return zh.failed(error instanceof Error ? error.message : String(error));
  const { message, next } = word('zh', refusal.code, refusal.params);
  return next === null || next === undefined ? message : `${message}${next}`;
}

interface Benches {
  readonly bench: OpenBench | null;
  readonly isOpening: boolean;
  readonly notice: Notice | null;
  readonly isDirty: boolean;
  open(file: () => Promise<GivenFile>): Promise<void>;
  save(): Promise<void>;
  say(notice: Notice | null): void;
}

const NEVER = (): (() => void) => () => undefined;

/** The open workbook: one at a time, each in an element of its own, so that a file that cannot be opened leaves the one before as it was. */
export function useBench(place: RefObject<HTMLElement | null>, isDark: boolean): Benches {
  const [bench, setBench] = useState<OpenBench | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [notice, say] = useState<Notice | null>(null);
  const current = useRef<OpenBench | null>(null);
  const turn = useRef(0);
  const isDirty = useSyncExternalStore(bench?.onDirty ?? NEVER, () => bench?.isDirty() ?? false);

  const open = useCallback(async (file: () => Promise<GivenFile>): Promise<void> => {
    const mine = turn.current += 1;
    setOpening(true);
    say(null);
    const container = document.createElement('div');
    container.className = 'univer';
    try {
      place.current?.append(container);
      const opened = await openBench(container, await file(), isDark);
      const before = current.current;
      current.current = opened;
      setBench(opened);
      before?.close();
      for (const other of [...place.current?.children ?? []]) if (other !== container) other.remove();
    } catch (error) {
      container.remove();
      say({ text: failureText(error), isGrave: true });
    }
    if (mine === turn.current) setOpening(false);
  }, [place, isDark]);

  const save = useCallback(async (): Promise<void> => {
    if (current.current === null) return;
    try {
      say({ text: savedText(current.current.name, await current.current.save()), isGrave: false });
    } catch (error) {
      say({ text: failureText(error), isGrave: true });
    }
  }, []);

  useEffect(() => { bench?.setDark(isDark); }, [bench, isDark]);
  return { bench, isOpening, notice, isDirty, open, save, say };
}

function savedText(original: string, { name, leftOut, rearranged }: Awaited<ReturnType<OpenBench['save']>>): string {
  const isOther = rearranged.length === 0 && !/\.xls[xm]$/i.test(original);
  return [zh.saved(name), ...rearranged.length === 0 ? [] : [zh.savedAnew(rearranged.join('、'))], ...isOther ? [zh.newFormat] : [], ...leftOut.map((what) => zh.leftOut[what])].join('');
}
