import { Button } from '@fluentui/react-components';
import type { TableState } from '../../src/app/session/state.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import type { Library } from './library.ts';
import { Look } from './look.tsx';
import { rulesStrings } from './strings.ts';
import { draftName, unsavedOf, useChecked } from './use-rules.ts';

interface Props {
  readonly table: TableState;
  readonly library: Library;
  readonly draft: Draft;
  /** Key of the rules to look at first; null for those that score the table. */
  readonly first: string | null;
  readonly onBack: () => void;
  readonly onDraft: (draft: Draft) => void;
}

/** Other rules to be read while some are being written; what would take the place of those asks first. */
export function LookAside({ table, library, draft, first, onBack, onDraft }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const checked = useChecked(draft.text, library);
  const name = draftName(draft, checked);
  return (
    <>
      <div className="rules-aside">
        <p className="rules-mine">{words.mine(name)}</p>
        <Button size="small" appearance="primary" onClick={onBack}>{words.goOn(name)}</Button>
      </div>
      <Look table={table} library={library} first={first} written={{ name, text: draft.text, unsaved: unsavedOf(draft, checked.pack, library), onBack }} onDraft={onDraft} />
    </>
  );
}
