import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UndoState } from '../../src/app/session/state.ts';
import { placeText } from '../../src/app/words.ts';
import { Message } from '../parts/message.tsx';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  /** Only the last write can be taken back while a review is looked over. */
  readonly isReviewing: boolean;
  /** Absent where no scores are printed. */
  readonly onReview: (() => void) | undefined;
  readonly onWrite: () => void;
  readonly onUndone: () => void;
}

/** `14:05`, with the day where it was another one. */
function timeText(iso: string, language: string): string {
  const [then, today] = [new Date(iso), new Date()];
  const isToday = then.toDateString() === today.toDateString();
  const format: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false, ...(isToday ? {} : { month: 'numeric', day: 'numeric' }) };
  return new Intl.DateTimeFormat(language, format).format(then);
}

function Warning({ undo, onUndo, onCancel }: { readonly undo: UndoState; readonly onUndo: () => void; readonly onCancel: () => void }): React.JSX.Element {
  const { language, strings } = useStrings();
  const sheets = [...new Set(undo.changedSince.map(({ sheet }) => sheet))];
  const places = sheets.map((sheet) => placeText({ sheets: [sheet], cells: undo.changedSince.filter((cell) => cell.sheet === sheet) }, 'workbook', language)).join('；');
  const actions = (
    <>
      <Button size="small" onClick={onUndo}>{strings.undoAnyway}</Button>
      <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
    </>
  );
  return <Message intent="warning" message={strings.undoChanged(undo.changedSince.length, places)} actions={actions} />;
}

/** Writing the scores, and taking the last write back. */
export function ActionBar({ isReviewing, onReview, onWrite, onUndone }: Props): React.JSX.Element | null {
  const { language, strings } = useStrings();
  const [session, { undo, busy, isReadOnly }] = [useSession(), useSessionState()];
  const [isWarned, setWarned] = useState(false);
  const take = async (): Promise<void> => {
    setWarned(false);
    if (await session.undo()) onUndone();
  };
  // What has moved is not taken back in any case: the session says so at once.
  const ask = (): void => { if (undo !== null && undo.changedSince.length > 0 && undo.moved.length === 0) setWarned(true); else void take(); };
  if (isReviewing && undo === null && !isReadOnly) return null;
  return (
    <div className="actions">
      {isReadOnly && <p className="hint">{strings.readOnly}</p>}
      {undo !== null && isWarned && <Warning undo={undo} onUndo={() => { void take(); }} onCancel={() => { setWarned(false); }} />}
      <div className="actions-line">
        {undo !== null && <p className="hint">{strings.undoOf(timeText(undo.at, language), undo.cells, undo.sheets)}</p>}
        <div className="buttons">
          {undo !== null && <Button disabled={busy !== null || isReadOnly} onClick={ask}>{strings.undo}</Button>}
          {!isReviewing && onReview !== undefined && <Button onClick={onReview}>{strings.review}</Button>}
          {!isReviewing && <Button appearance="primary" disabled={busy !== null || isReadOnly} onClick={onWrite}>{strings.write}</Button>}
        </div>
      </div>
    </div>
  );
}
