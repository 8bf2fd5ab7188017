import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import { useStrings } from '../strings/strings.ts';
import { Ask } from './ask.tsx';
import type { Draft } from './author.ts';
import type { Library } from './library.ts';
import { Look } from './look.tsx';
import { rulesStrings } from './strings.ts';
import { unsavedOf, useChecked } from './use-rules.ts';

interface Props {
  readonly table: TableState;
  readonly library: Library;
  readonly draft: Draft;
  readonly onBack: () => void;
  readonly onDraft: (draft: Draft) => void;
}

/** Other rules to be read while some are being written; what would take the place of those asks first. */
export function LookAside({ table, library, draft, onBack, onDraft }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { pack, name, id } = useChecked(draft.text, library);
  const [wanted, want] = useState<Draft | null>(null);
  const shown = name === '' ? id : name;
  const unsaved = unsavedOf(draft, pack, library);
  return (
    <>
      <div className="rules-aside">
        <p className="rules-mine">{words.mine(shown)}</p>
        <Button size="small" appearance="primary" onClick={onBack}>{words.goOn(shown)}</Button>
      </div>
      {wanted !== null && (
        <Ask label={words.replace} buttons={<><Button size="small" appearance="primary" onClick={onBack}>{words.goOn(shown)}</Button><Button size="small" onClick={() => { onDraft(wanted); }}>{words.discardNow}</Button></>}>
          <p>{words.replaceLoses(shown, words.parts(unsaved))}</p>
        </Ask>
      )}
      <Look table={table} library={library} onDraft={(next) => { if (unsaved.length > 0) want(next); else onDraft(next); }} />
    </>
  );
}
