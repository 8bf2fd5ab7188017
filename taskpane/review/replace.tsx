import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CellRef } from '../../src/model/cell.ts';
import { ChangeList } from '../parts/change-list.tsx';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { reviewStrings } from './strings.ts';

interface Props {
  readonly table: string;
  readonly cell: CellRef;
  readonly name: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts the recomputed score into the one cell of a difference, shown before it is done. */
export function Replace({ table, cell, name, onDone, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const [session, say, { busy, tables }] = [useSession(), useSay(), useSessionState()];
  // A new reading makes another preview.
  const preview = useMemo(() => (tables === null ? null : session.previewWrite({ table, cell, overwrite: true, explain: false })), [session, tables, table, cell]);
  const write = async (): Promise<void> => {
    say(null);
    if (preview === null || !(await session.write(preview))) return;
    say(words.replaced);
    onDone();
  };
  const canWrite = preview !== null && preview.cells.length > 0;
  return (
    <section className="mend" aria-label={words.replaceOf(name)}>
      {canWrite ? <ChangeList cells={preview.cells} /> : <p className="hint">{words.notReplaced}</p>}
      <div className="buttons">
        {canWrite && <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void write(); }}>{words.replaceNow}</Button>}
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </section>
  );
}
