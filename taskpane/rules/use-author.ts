import { useSyncExternalStore } from 'react';
import { AuthorStore, type AtHand, type AuthorState } from './author.ts';
import { draftSign, NAME } from './draft-sign.ts';

const store = new AuthorStore(NAME, () => localStorage);
/** A draft that the browser does not keep is asked about before its window is left, in the browser's own way. */
const stay = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
const tell = (): void => {
  const { draft, isKept } = store.state;
  draftSign.isThere = draft !== null;
  if (draft !== null && !isKept) addEventListener('beforeunload', stay);
  else removeEventListener('beforeunload', stay);
};
tell();
store.subscribe(tell);
addEventListener('storage', ({ key }) => { if (key === NAME || key === null) store.heard(); });

/** What the author has at hand, and the way to change it. */
export function useAuthor(): readonly [AuthorState, (part: Partial<AtHand>) => void] {
  const state = useSyncExternalStore((listener) => store.subscribe(listener), () => store.state);
  return [state, (part) => { store.change(part); }];
}
