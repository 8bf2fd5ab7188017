import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { deriveText, type RuleTexts } from '../../src/app/session/rules.ts';
import { useDraft } from '../parts/drafts.ts';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { shippedRules } from './library.ts';
import { rulesStrings } from './strings.ts';

const ID = /^[\w-]+$/;

interface Props {
  readonly parent: { readonly id: string; readonly name: string };
  readonly onMade: (made: RuleTexts) => void;
  readonly onCancel: () => void;
}

/** Asks for 编号 and 名称 of rules that inherit others. */
export function CopyForm({ parent, onMade, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const { packs } = useSessionState();
  const [{ id, name }, keep, forget] = useDraft('rules copy', { id: '', name: '' });
  const [isTried, setTried] = useState(false);
  const idFault = !ID.test(id) ? words.idWrong : packs.some((pack) => pack.id === id) ? words.idTaken : '';
  const nameFault = name.trim() === '' ? words.needed : '';
  const faultOf = (fault: string): { readonly validationMessage?: string } => (isTried && fault !== '' ? { validationMessage: fault } : {});
  const make = (): void => {
    setTried(true);
    if (idFault + nameFault !== '') return;
    forget();
    onMade({ text: deriveText(parent.id, id, name.trim()), examples: shippedRules(parent.id)?.examples ?? '' });
  };
  return (
    <form noValidate className="form mend" aria-label={words.copy} onSubmit={(event) => { event.preventDefault(); make(); }}>
      <p className="hint">{words.copyHint(parent.name)}</p>
      <Field label={words.id} required hint={words.idHint} {...faultOf(idFault)}><Input autoFocus value={id} onChange={(_, { value }) => { keep({ id: value, name }); }} /></Field>
      <Field label={words.name} required {...faultOf(nameFault)}><Input value={name} onChange={(_, { value }) => { keep({ id, name: value }); }} /></Field>
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary">{words.make}</Button>
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </form>
  );
}
