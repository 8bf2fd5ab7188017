import { useStrings } from '../strings/strings.ts';
import { useSession, useSessionState } from './session.ts';

/** Marks the cells of findings in the workbook, or takes the marks away. The browser's own box: Fluent's would be 4 KB more in the first view. */
export function Marking(): React.JSX.Element {
  const { strings } = useStrings();
  const [session, { isMarking, isReadOnly }] = [useSession(), useSessionState()];
  return (
    <label className="marking">
      <input type="checkbox" checked={isMarking} disabled={isReadOnly} onChange={({ target }) => { void session.setMarking(target.checked); }} />
      {strings.marking}
    </label>
  );
}
