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
  /** 总分 or 等级, which go with every row. */
  readonly isOfTable: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts the recomputed score into the one cell of a difference, for 总分 and 等级 into all that differ; shown before it is done. */
export function Replace({ table, cell, name, isOfTable, onDone, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const [session, say, { busy, tables }] = [useSession(), useSay(), useSessionState()];
  // A new reading makes another preview.
  const preview = useMemo(() => (tables === null ? null : session.previewWrite({ table, ...(isOfTable ? {} : { cell }), overwrite: true, explain: false })), [session, tables, table, cell, isOfTable]);
  const write = async (): Promise<void> => {
    say(null);
    if (preview === null || !(await session.write(preview))) return;
    say(isOfTable ? words.replacedAll(preview.cells.length) : words.replaced);
    onDone();
  };
  const canWrite = preview !== null && preview.cells.some(({ cell: { sheet, row, col } }) => sheet === cell.sheet && row === cell.row && col === cell.col);
  return (
    <section className="mend" aria-label={(isOfTable ? words.replaceAllOf : words.replaceOf)(name)}>
      {canWrite && isOfTable && <p className="hint">{words.replaceAllHint(name)}</p>}
      {canWrite ? <ChangeList cells={preview.cells} /> : <p className="hint">{words.notReplaced}</p>}
      <div className="buttons">
        {canWrite && <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void write(); }}>{words.replaceNow}</Button>}
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </section>
  );
}
