import { useEffect, useSyncExternalStore } from 'react';
import { AuthorStore, type AtHand, type AuthorState, NAME } from './author.ts';

const store = new AuthorStore(() => localStorage);
addEventListener('storage', ({ key }) => { if (key === NAME || key === null) store.heard(); });

/** What the author has at hand, and the way to change it. */
export function useAuthor(): readonly [AuthorState, (part: Partial<AtHand>) => void] {
  const state = useSyncExternalStore((listener) => store.subscribe(listener), () => store.state);
  return [state, (part) => { store.change(part); }];
}

/** A draft that the browser does not keep is asked about before its window is left, in the browser's own way. */
export function useAskBeforeLeaving(): void {
  const [{ draft, isKept }] = useAuthor();
  const isAtRisk = draft !== null && !isKept;
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const stay = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    addEventListener('beforeunload', stay);
    return () => { removeEventListener('beforeunload', stay); };
  }, [isAtRisk]);
}
