import { createContext, useContext, useReducer } from 'react';

/** What a person has begun to enter, by its place. It outlives the views: a change of view or an error loses nothing. */
export const DraftContext = createContext<Map<string, unknown>>(new Map());

/** What is kept as a draft under a name, else what stands without one; the last function forgets it. */
export function useDraft<T>(name: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const drafts = useContext(DraftContext);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const keep = (next: T): void => { drafts.set(name, next); redraw(); };
  const forget = (): void => { drafts.delete(name); redraw(); };
  return [(drafts.get(name) as T | undefined) ?? initial, keep, forget];
}
