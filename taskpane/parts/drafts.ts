import { createContext, useContext, useState } from 'react';

/** What a person has begun to enter, by its place. It outlives the views: a change of view or an error loses nothing. */
export const DraftContext = createContext<Map<string, unknown>>(new Map());

/** A state that is kept as a draft under a name; the last function forgets it. */
export function useDraft<T>(name: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const drafts = useContext(DraftContext);
  const [value, setValue] = useState((drafts.get(name) as T | undefined) ?? initial);
  const keep = (next: T): void => { drafts.set(name, next); setValue(next); };
  const forget = (): void => { drafts.delete(name); setValue(initial); };
  return [value, keep, forget];
}
