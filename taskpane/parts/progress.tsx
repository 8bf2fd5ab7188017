import { lazy, Suspense } from 'react';
import { useSessionState } from './session.ts';
import { useLate } from './use-late.ts';
import { useStrings } from '../strings/strings.ts';

const Bar = lazy(() => import('./bar.tsx'));

/** What is being done, once it has taken half a second. */
export function Progress(): React.JSX.Element | null {
  const { strings } = useStrings();
  const { busy } = useSessionState();
  const isLate = useLate(busy !== null);
  if (busy === null || !isLate) return null;
  return <div className="progress" role="status"><Suspense><Bar label={strings[busy]} /></Suspense><span>{strings[busy]}</span></div>;
}
