import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { Preview, TableState } from '../../src/app/session/state.ts';
import { groupFindings, placeText } from '../../src/app/words.ts';
import { captionOf } from '../parts/caption.ts';
import { ChangeList } from '../parts/change-list.tsx';
import { Message } from '../parts/message.tsx';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

/** How a person wants scores written. */
export interface WriteOptions {
  readonly overwrite: boolean;
  readonly explain: boolean;
  /** Only the table that was shown; all of them otherwise. */
  readonly isOneTable: boolean;
}

interface Props {
  /** The table that was shown. */
  readonly table: TableState;
  readonly options: WriteOptions;
  readonly onOptions: (options: WriteOptions) => void;
  readonly onBack: () => void;
  readonly onWritten: (cells: number) => void;
}

const NOTHING: Preview = { changes: [], cells: [], sheets: [], findings: [] };

function Stays({ preview }: { readonly preview: Preview }): React.JSX.Element | null {
  const { language, strings } = useStrings();
  if (preview.findings.length === 0) return null;
  return (
    <section className="part">
      <h3>{strings.stays}</h3>
      <ul className="messages">
        {groupFindings(preview.findings, language).map((group, index) => (
          <li key={index}><Message intent={group.severity} title={placeText(group, 'workbook', language)} message={group.message} next={group.next} /></li>
        ))}
      </ul>
    </section>
  );
}

function Options({ table, options, onOptions }: Pick<Props, 'table' | 'options' | 'onOptions'>): React.JSX.Element {
  const { strings } = useStrings();
  const { tables } = useSessionState();
  return (
    <div className="options">
      {(tables?.length ?? 0) > 1 && <Checkbox label={strings.onlyTable(captionOf(table))} checked={options.isOneTable} onChange={(_, { checked }) => { onOptions({ ...options, isOneTable: checked === true }); }} />}
      <Checkbox label={strings.overwrite} checked={options.overwrite} onChange={(_, { checked }) => { onOptions({ ...options, overwrite: checked === true }); }} />
      <Checkbox label={strings.explain} checked={options.explain} onChange={(_, { checked }) => { onOptions({ ...options, explain: checked === true }); }} />
    </div>
  );
}

/** What writing the scores would change, cell by cell, and the writing itself. */
export default function WriteView({ table, options, onOptions, onBack, onWritten }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const [session, { busy, tables }] = [useSession(), useSessionState()];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  // A new reading makes another preview.
  const preview = useMemo(() => (tables === null ? null : session.previewWrite({ ...options, ...(options.isOneTable ? { table: table.key } : {}) })), [session, tables, table.key, options]) ?? NOTHING;
  const { cells, sheets, changes } = preview;
  const write = async (): Promise<void> => { if (await session.write(preview)) onWritten(cells.length); };
  return (
    <article className="write">
      <nav className="way"><Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>{strings.back}</Button></nav>
      <h2 ref={title} tabIndex={-1}>{strings.writeTitle}</h2>
      <Options table={table} options={options} onOptions={onOptions} />
      <p className="write-count" role="status">{changes.length === 0 ? strings.noChanges : cells.length > 0 && strings.changes(cells.length)}</p>
      {sheets.length > 0 && <p className="write-count">{strings.newSheets(sheets.join('、'))}</p>}
      {cells.length > 0 && <ChangeList cells={cells} />}
      {changes.length > 0 && (
        <div className="buttons">
          <Button appearance="primary" disabled={busy !== null} onClick={() => { void write(); }}>{strings.writeNow(cells.length)}</Button>
          <Button onClick={onBack}>{strings.cancel}</Button>
        </div>
      )}
      <Stays preview={preview} />
    </article>
  );
}
