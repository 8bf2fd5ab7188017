import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedRules, RuleTexts } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { useStrings } from '../strings/strings.ts';
import { downloadText } from './files.ts';
import { LoadButton } from './load-button.tsx';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly checked: CheckedRules;
  readonly texts: RuleTexts;
  readonly table: TableState;
  readonly onTexts: (texts: RuleTexts) => void;
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

/** What can be done with rules at hand as a whole. */
export function Tools({ checked, texts, onTexts, onDiscard }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { id } = checked;
  const name = /^[\w-]+$/.test(id) ? id : 'pack';
  return (
    <div className="buttons">
      <Button size="small" onClick={() => { downloadText(`${name}.yaml`, texts.text); }}>{words.download}</Button>
      {texts.examples.trim() !== '' && <Button size="small" onClick={() => { downloadText(`${name}-examples.yaml`, texts.examples); }}>{words.downloadExamples}</Button>}
      <LoadButton texts={texts} onTexts={onTexts} />
      <Discard onDiscard={onDiscard} />
    </div>
  );
}
