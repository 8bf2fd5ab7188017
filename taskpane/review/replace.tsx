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
  /** Null for all that differ. */
  readonly cell: CellRef | null;
  /** Of the difference; null for all that differ. */
  readonly name: string | null;
  /** 总分 or 等级, which go with every row, or all that differ. */
  readonly isOfTable: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const isSame = (one: CellRef, other: CellRef): boolean => one.sheet === other.sheet && one.row === other.row && one.col === other.col;

/** Puts the recomputed score into the one cell of a difference, for 总分 and 等级 into all that differ; shown before it is done. */
export function Replace({ table, cell, name, isOfTable, onDone, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const [session, say, { busy, tables }] = [useSession(), useSay(), useSessionState()];
  // A new reading makes another preview.
  const preview = useMemo(() => (tables === null ? null : session.previewWrite({ table, ...(isOfTable || cell === null ? {} : { cell }), overwrite: true, explain: false })), [session, tables, table, cell, isOfTable]);
  const write = async (): Promise<void> => {
    say(null);
    if (preview === null || !(await session.write(preview))) return;
    say(isOfTable ? words.replacedAll(preview.cells.length) : words.replaced);
    onDone();
  };
  const canWrite = preview !== null && preview.cells.some((one) => cell === null || isSame(one.cell, cell));
  return (
    <section className="mend" aria-label={name === null ? words.replaceEvery : (isOfTable ? words.replaceAllOf : words.replaceOf)(name)}>
      {canWrite && isOfTable && <p className="hint">{name === null ? words.replaceEveryHint : words.replaceAllHint(name)}</p>}
      {canWrite ? <ChangeList cells={preview.cells} /> : <p className="hint">{words.notReplaced}</p>}
      <div className="buttons">
        {canWrite && <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void write(); }}>{words.replaceNow}</Button>}
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </section>
  );
}
