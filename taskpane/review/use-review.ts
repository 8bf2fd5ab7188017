import { useEffect, useState } from 'react';
import type { BookReview } from '../../src/app/session/api.ts';
import { useSession, useSessionState } from '../parts/session.ts';

/** The review of the workbook as it was last read; `failure` says why there is none. */
export interface Reviewing {
  readonly review: BookReview | null;
  readonly failure: string | null;
  readonly again: () => void;
}

/** Reviews anew after every reading; the earlier review stays in sight meanwhile. */
export function useReview(): Reviewing {
  const session = useSession();
  const { tables } = useSessionState();
  const [review, setReview] = useState<BookReview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    session.review().then(
      (found) => { if (isCurrent) { setReview(found); setFailure(null); } },
      (error: unknown) => { if (isCurrent) setFailure(error instanceof Error ? error.message : String(error)); },
    );
    return () => { isCurrent = false; };
  }, [session, tables, times]);
  return { review, failure, again: () => { setTimes(times + 1); } };
}
