import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TableState } from '../src/app/session/state.ts';
import { word } from '../src/app/words.ts';
import { Browse } from './browse.tsx';
import { Notes } from './notices/notes.tsx';
import { Notices } from './notices/notices.tsx';
import { Message } from './parts/message.tsx';
import { type FirstPlace, shownTable, usePlace } from './parts/place.ts';
import { Progress } from './parts/progress.tsx';
import { useSession, useSessionState } from './parts/session.ts';
import { type Say, SayContext } from './parts/say.ts';
import { ShowContext } from './parts/show.ts';
import { useStrings } from './strings/strings.ts';
import { ActionBar } from './writing/action-bar.tsx';

const SystemPart = lazy(() => import('./system/system-part.tsx'));

/** A workbook without any table. */
function Nothing(): React.JSX.Element {
  const { language, strings } = useStrings();
  const session = useSession();
  const { findings } = useSessionState();
  const actions = <Button size="small" onClick={() => { void session.refresh(); }}>{strings.refresh}</Button>;
  return (
    <div className="view">
      <Message intent="warning" message={strings.noTables} next={word(language, 'no-table').next} actions={actions} />
      <Notes findings={findings} />
    </div>
  );
}

/** Are there printed scores to review? */
function prints({ card: { table: { indicators, execution, totals } } }: TableState): boolean {
  return indicators.some(({ printedScore }) => printedScore !== null) || (execution?.printedScore ?? totals.printedTotal) !== null;
}

/** What was done, and the write that could then be taken back: once that is another one, it is no longer so. */
interface Done {
  readonly text: string | null;
  readonly refused: string | null;
  readonly write: string | null;
}

/** The view of the place where the person is, between what is going on and what can be done. */
export function Views({ first }: { readonly first: FirstPlace | null }): React.JSX.Element {
  const { strings } = useStrings();
  const [session, state] = [useSession(), useSessionState()];
  const [place, setPlace, show] = usePlace(session, state, first);
  const [done, setDone] = useState<Done | null>(null);
  const say: Say = (text, refused = null) => { setDone(text === null && refused === null ? null : { text, refused, write: session.state.undo?.at ?? null }); };
  const isDone = done !== null && done.write === (state.undo?.at ?? null);
  const { tables } = state;
  const table = shownTable(tables ?? [], place, state.activeSheet);
  const undone = (): void => { say(strings.undone); };
  const toList = (): void => { setPlace({ ...place, view: 'list', takesFocus: true }); };
  return (
    <ShowContext value={show}><SayContext value={say}>
      <Progress />
      <Notices done={isDone ? done.text : null} refused={isDone ? done.refused : null} onClose={() => { setDone(null); }} />
      {tables === null && state.problem !== null && <div className="view"><Button onClick={() => { void session.refresh(); }}>{strings.retry}</Button></div>}
      {tables?.length === 0 && state.system === null && <Nothing />}
      {state.system !== null && place.view === 'list' && <Suspense fallback={null}><SystemPart system={state.system} isAlone={table === undefined} onUndone={undone} /></Suspense>}
      {tables !== null && table !== undefined && (
        <>
          <Browse tables={tables} table={table} place={place} onPlace={setPlace} onWritten={(cells) => { say(strings.written(cells)); toList(); }} />
          {place.view !== 'write' && <ActionBar isReviewing={place.view === 'review' || place.view === 'rules'} onReview={prints(table) ? () => { setDone(null); setPlace({ ...place, view: 'review', table: table.key, takesFocus: true }); } : undefined} onWrite={() => { setDone(null); setPlace({ ...place, view: 'write', takesFocus: true }); }} onUndone={undone} />}
        </>
      )}
    </SayContext></ShowContext>
  );
}
