import { useSyncExternalStore } from 'react';
import { carriedTexts, type RuleTexts } from '../../src/app/session/rules.ts';
import type { PaneSession } from '../parts/session.ts';
import { AuthorStore, type AtHand, type AuthorState, unbooked } from './author.ts';
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

/** Takes note that the draft was saved into an open workbook, as long as that is not taken back there. `whole` is its text as the workbook has it. */
export function noteSaved(session: PaneSession, { text, examples }: RuleTexts, whole: string): void {
  const saved = { text, examples };
  store.changeDraft((draft) => ({ ...draft, booked: saved }));
  let [tables, wasThere] = [session.state.tables, false];
  const end = session.subscribe(() => {
    if (session.state.tables === tables) return;
    tables = session.state.tables;
    const isThere = carriedTexts(session.grids())?.text === whole;
    if (wasThere && !isThere) {
      store.changeDraft((draft) => unbooked(draft, saved));
      end();
    }
    wasThere ||= isThere;
  });
}
