import { useEffect, useState } from 'react';

const PATIENCE = 500;

/** True once something has gone on for half a second: what is shorter needs no progress shown. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => { setLate(true); }, PATIENCE);
    return () => { clearTimeout(timer); setLate(false); };
  }, [isGoingOn]);
  return isLate;
}
