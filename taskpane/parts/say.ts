import { createContext, useContext } from 'react';

/** Tells a person what was done. */
export const SayContext = createContext<(done: string | null) => void>(() => undefined);

export function useSay(): (done: string | null) => void {
  return useContext(SayContext);
}
