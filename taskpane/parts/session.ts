import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ScoringSession } from '../../src/app/session/api.ts';
import type { SessionState } from '../../src/app/session/state.ts';

/** What the pane shows. */
export type PaneSession = ScoringSession;

/** The open workbook that all views show. */
export const SessionContext = createContext<PaneSession | null>(null);

/** @throws Error outside a pane */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this view');
  return session;
}

/** The session's state, new with every change. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore((listener) => session.subscribe(listener), () => session.state);
}
