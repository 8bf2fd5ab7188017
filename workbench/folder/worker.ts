import { beginFolderReview, type FolderReview } from '../../src/app/review/folder-review.ts';
import { unpacked } from '../../src/app/shipped-packs.ts';
import type { Answered, Asked } from './messages.ts';

let review: FolderReview | null = null;

const answer = (answered: Answered): void => { postMessage(answered); };

async function reviewAll({ files, packs, language }: Extract<Asked, { kind: 'review' }>): Promise<void> {
  const taking = await beginFolderReview({ rules: { packs: packs.map(unpacked), packFor: () => null }, language });
  for (const [index, { path, file }] of files.entries()) {
    try {
      taking.take(path, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      taking.unreadable(path, error);
    }
    answer({ kind: 'done', count: index + 1 });
  }
  review = taking;
  answer({ kind: 'list', list: taking.list() });
}

async function take(asked: Asked): Promise<void> {
  try {
    if (asked.kind === 'review') await reviewAll(asked);
    else if (review !== null) answer({ kind: 'book', bytes: review.book(asked.made) });
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => { void take(data); });
