import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type CheckedRules, wholeText } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { downloadText } from './files.ts';
import type { Draft, Library } from './library.ts';
import { LoadButton } from './load-button.tsx';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly checked: CheckedRules;
  readonly draft: Draft;
  readonly library: Library;
  readonly table: TableState;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

function Discard({ onDiscard }: Pick<Props, 'onDiscard'>): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button size="small" appearance="subtle" onClick={() => { setAsked(true); }}>{words.discard}</Button>;
  return (
    <div className="mend rules-discard" role="group" aria-label={words.discard}>
      <p className="hint">{words.discardAsk}</p>
      <div className="buttons">
        <Button size="small" onClick={onDiscard}>{words.discardNow}</Button>
        <Button size="small" onClick={() => { setAsked(false); }}>{strings.cancel}</Button>
      </div>
    </div>
  );
}

/** Scores the shown table by the rules at hand, or keeps them in the workbook, which is then scored by them. */
function Taking({ checked, draft, library, table }: Pick<Props, 'checked' | 'draft' | 'library' | 'table'>): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [session, say, { busy, isReadOnly }] = [useSession(), useSay(), useSessionState()];
  const { pack } = checked;
  const use = async (): Promise<void> => {
    if (pack === null) return;
    say(null);
    session.addRules(pack);
    const key = session.state.packs.find(({ id, origin }) => origin === 'file' && id === pack.id)?.key ?? pack.id;
    await session.choosePack(table.key, key);
    if (session.state.problem === null) say(words.used(pack.name));
  };
  const save = async (): Promise<void> => {
    say(null);
    if (await session.saveRules(wholeText(draft.text, library.resolve), draft.examples)) say(words.saved);
  };
  const isOff = pack === null || busy !== null || isReadOnly;
  return (
    <>
      <Button size="small" appearance="primary" disabled={isOff} onClick={() => { void save(); }}>{words.save}</Button>
      <Button size="small" disabled={isOff} onClick={() => { void use(); }}>{words.useNow}</Button>
    </>
  );
}

/** What can be done with rules at hand as a whole. */
export function Tools({ checked, draft, library, table, onDraft, onDiscard }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { id } = checked;
  const name = /^[\w-]+$/.test(id) ? id : 'pack';
  return (
    <div className="buttons">
      <Taking checked={checked} draft={draft} library={library} table={table} />
      <Button size="small" onClick={() => { downloadText(`${name}.yaml`, draft.text); }}>{words.download}</Button>
      {draft.examples.trim() !== '' && <Button size="small" onClick={() => { downloadText(`${name}-examples.yaml`, draft.examples); }}>{words.downloadExamples}</Button>}
      <LoadButton library={library} draft={draft} onDraft={onDraft} />
      <Discard onDiscard={onDiscard} />
    </div>
  );
}
