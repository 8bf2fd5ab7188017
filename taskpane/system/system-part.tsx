import type { SystemState } from '../../src/app/session/state.ts';
import { Notes } from '../notices/notes.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { ActionBar } from '../writing/action-bar.tsx';
import { systemStrings } from './strings.ts';
import { SystemResult } from './system-result.tsx';

/** The result of a fill-in workbook: by itself, or closed above the tables of projects that are in it too. */
export default function SystemPart({ system, isAlone, onUndone }: { readonly system: SystemState; readonly isAlone: boolean; readonly onUndone: () => void }): React.JSX.Element {
  const { language } = useStrings();
  const { findings } = useSessionState();
  if (isAlone) return <><div className="view"><ErrorBoundary><SystemResult system={system} /></ErrorBoundary><Notes findings={findings} /></div><ActionBar isReviewing onReview={undefined} onWrite={onUndone} onUndone={onUndone} /></>;
  return <details className="notes"><summary>{systemStrings(language).title(system.card.system.name)}</summary><ErrorBoundary><SystemResult system={system} /></ErrorBoundary></details>;
}
