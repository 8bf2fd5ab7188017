import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderList } from '../../src/app/review/folder-review.ts';
import type { Language } from '../../src/app/words.ts';
import { browserClock } from '../../taskpane/parts/clock.ts';
import { download } from '../files.ts';
import { failure, type Notice } from '../use-bench.ts';
import { type FolderRun, runFolder } from './folder-run.ts';
import type { FolderFile } from './messages.ts';

/** Files under review, or reviewed. */
export interface FolderState {
  readonly files: number;
  readonly done: number;
  /** Null until all are done. */
  readonly list: FolderList | null;
  /** Why there will be no list. */
  readonly failure: Notice | null;
}

export interface Folder {
  readonly state: FolderState | null;
  begin(files: readonly FolderFile[]): void;
  /** Ends a review and forgets what it found. */
  close(): void;
  /** The file of a path of the list. */
  fileOf(path: string): File | undefined;
  /** Hands 复核结果.xlsx to the person. @rejects where it could not be made */
  save(): Promise<void>;
}

const RESULT = '复核结果.xlsx';

/** 复核 of many files: one folder at a time. */
export function useFolder(language: Language): Folder {
  const [state, setState] = useState<FolderState | null>(null);
  const current = useRef<FolderRun | null>(null);

  const close = useCallback(() => {
    current.current?.stop();
    current.current = null;
    setState(null);
  }, []);
  const begin = useCallback((files: readonly FolderFile[]) => {
    current.current?.stop();
    setState({ files: files.length, done: 0, list: null, failure: null });
    const change = (more: Partial<FolderState>): void => {
      if (current.current === run) setState((now) => (now === null ? null : { ...now, ...more }));
    };
    const run = runFolder(files, language, (done) => { change({ done }); });
    current.current = run;
    run.list.then((list) => { change({ list }); }, (error: unknown) => { change({ failure: failure(error, language) }); });
  }, [language]);
  useEffect(() => () => { current.current?.stop(); }, []);

  const fileOf = useCallback((path: string) => current.current?.files.find((one) => one.path === path)?.file, []);
  const save = useCallback(async () => {
    const bytes = await current.current?.book(browserClock.now());
    if (bytes !== undefined) download({ name: RESULT, bytes });
  }, []);
  return { state, begin, close, fileOf, save };
}
