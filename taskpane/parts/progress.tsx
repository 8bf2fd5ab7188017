import { ProgressBar } from '@fluentui/react-components';
import { useSessionState } from './session.ts';
import { useLate } from './use-late.ts';
import { useStrings } from '../strings/strings.ts';

/** What is being done, once it has taken half a second. */
export function Progress(): React.JSX.Element | null {
  const { strings } = useStrings();
  const { busy } = useSessionState();
  const isLate = useLate(busy !== null);
  if (busy === null || !isLate) return null;
  return <div className="progress" role="status"><ProgressBar aria-label={strings[busy]} thickness="large" /><span>{strings[busy]}</span></div>;
}
