import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type RuleAct, withItem } from '../../src/app/session/rules.ts';
import { useDraft } from '../parts/drafts.ts';
import { useStrings } from '../strings/strings.ts';
import { keyName, rulesStrings } from './strings.ts';

type Entered = Readonly<Record<string, string>>;

/** What is entered of an item that is to be added; null while none is begun. It outlives a change of tab. */
export const useNewItem = ({ path }: Pick<RuleAct, 'path'>): readonly [Entered | null, (entered: Entered | null) => void, () => void] => useDraft<Entered | null>(`rules item ${path.join('.')}`, null);

interface Props {
  readonly act: RuleAct;
  readonly label: string;
  readonly onAct: (act: RuleAct) => void;
}

/** Asks for the values of an item before it is added: the rules are as they were until all of them are there. */
export function NewItem({ act, label, onAct }: Props): React.JSX.Element | null {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const [entered, keep, forget] = useNewItem(act);
  const [isTried, setTried] = useState(false);
  if (entered === null) return null;
  const asked = act.asks ?? [];
  const isMissing = (key: string): boolean => (entered[key] ?? '').trim() === '';
  const add = (): void => {
    setTried(true);
    if (asked.some(({ key }) => isMissing(key))) return;
    forget();
    onAct(withItem(act, entered));
  };
  return (
    <form noValidate className="form mend rule-new-item" aria-label={label} onSubmit={(event) => { event.preventDefault(); add(); }}>
      <p className="hint">{words.newItemHint}</p>
      <div className="example-fields">
        {asked.map(({ key, hint }, index) => (
          <Field key={key} size="small" label={keyName(language, key)} required hint={words.forExample(hint)} {...(isTried && isMissing(key) ? { validationMessage: words.needed } : {})}>
            <Input autoFocus={index === 0} size="small" placeholder={words.toFill} value={entered[key] ?? ''} onChange={(_, { value }) => { keep({ ...entered, [key]: value }); }} />
          </Field>
        ))}
      </div>
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary">{words.addItem}</Button>
        <Button size="small" onClick={forget}>{strings.cancel}</Button>
      </div>
    </form>
  );
}
