import { createContext, useContext } from 'react';

/** Tells a person what was done, and what was refused: not both need be there. */
export type Say = (done: string | null, refused?: string | null) => void;

export const SayContext = createContext<Say>(() => undefined);

export function useSay(): Say {
  return useContext(SayContext);
}
