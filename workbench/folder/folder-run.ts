import packs from 'virtual:scoring-rules';
import type { FolderList } from '../../src/app/review/folder-review.ts';
import type { Language } from '../../src/app/words.ts';
import type { Answered, Asked, FolderFile } from './messages.ts';

/** 复核 of many files on a thread of its own, so that the page stays at hand. */
export interface FolderRun {
  readonly files: readonly FolderFile[];
  /** Fulfilled with 汇总 once all files are reviewed. @rejects where the thread cannot be started or fails */
  readonly list: Promise<FolderList>;
  /** 复核结果.xlsx; `made` is ISO date-time text with its zone. */
  book(made: string): Promise<Uint8Array>;
  /** Ends it; what was promised is then never fulfilled. */
  stop(): void;
}

type Kind = Answered['kind'];

/** Begins to review files; `onDone` tells how many are done. */
export function runFolder(files: readonly FolderFile[], language: Language, onDone: (count: number) => void): FolderRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ask = (asked: Asked): void => { worker.postMessage(asked); };
  const answer = <K extends Kind>(kind: K): Promise<Extract<Answered, { kind: K }>> => new Promise((fulfil, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if (data.kind === kind) fulfil(data as Extract<Answered, { kind: K }>);
      if (data.kind === 'failed') reject(new Error(data.reason));
    });
    // A script that does not come tells nothing of itself: that it was to be loaded is all that is known.
    worker.addEventListener('error', ({ message }) => { reject(message === undefined || message === '' ? new TypeError('failed to load worker') : new Error(message)); });
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => { if (data.kind === 'done') onDone(data.count); });
  const list = answer('list').then((answered) => answered.list);
  ask({ kind: 'review', files, packs, language });
  return {
    files, list,
    book: async (made) => {
      const answered = answer('book');
      ask({ kind: 'book', made });
      return (await answered).bytes;
    },
    stop: () => { worker.terminate(); },
  };
}
