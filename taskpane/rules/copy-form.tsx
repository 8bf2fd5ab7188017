import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText, deriveText } from '../../src/app/session/rules.ts';
import { useDraft } from '../parts/drafts.ts';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import type { Library, Shelved } from './library.ts';
import { Replacing, type Written } from './replacing.tsx';
import { rulesStrings } from './strings.ts';

const ID = /^[\w-]+$/;

interface Props {
  readonly parent: Shelved;
  readonly library: Library;
  readonly written: Written | null;
  readonly onMade: (made: Draft) => void;
  readonly onCancel: () => void;
}

/** Rules of the program are inherited; others may not be there for whoever reads the copy, so all that they say is put in. */
function textOf({ origin, text, id: parent }: Shelved, { resolve }: Library, id: string, name: string): string {
  return origin.kind === 'shipped' ? deriveText(parent, id, name) : copyText(text, resolve, id, name);
}

/** Asks for 编号 and 名称 of rules that inherit others, or begin as a copy of them. What was entered stays until they are made: also where that is asked about and put off. */
export function CopyForm({ parent, library, written, onMade, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const { packs } = useSessionState();
  const [{ id, name }, keep, forget] = useDraft('rules copy', { id: '', name: '' });
  const [isTried, setTried] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isTaken = packs.some((pack) => pack.id === id) || library.all.some((one) => one.id === id);
  const idFault = !ID.test(id) ? words.idWrong : isTaken ? words.idTaken : '';
  const nameFault = name.trim() === '' ? words.needed : '';
  const faultOf = (fault: string): { readonly validationMessage?: string } => (isTried && fault !== '' ? { validationMessage: fault } : {});
  const enter = (next: { readonly id: string; readonly name: string }): void => { setAsked(false); keep(next); };
  const make = (): void => {
    forget();
    onMade({ text: textOf(parent, library, id, name.trim()), examples: parent.examples, origin: { kind: 'own' }, filed: { text: '', examples: '' } });
  };
  const tryMake = (): void => {
    setTried(true);
    if (idFault + nameFault !== '') return;
    if (written !== null && written.unsaved.length > 0) setAsked(true);
    else make();
  };
  return (
    <form noValidate className="form mend" aria-label={words.copy} onSubmit={(event) => { event.preventDefault(); tryMake(); }}>
      <p className="hint">{parent.origin.kind === 'shipped' ? words.copyHint(parent.name) : words.copyWholeHint(parent.name)}</p>
      <Field label={words.id} required hint={words.idHint} {...faultOf(idFault)}><Input autoFocus value={id} onChange={(_, { value }) => { enter({ id: value, name }); }} /></Field>
      <Field label={words.name} required {...faultOf(nameFault)}><Input value={name} onChange={(_, { value }) => { enter({ id, name: value }); }} /></Field>
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary">{words.make}</Button>
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
      {isAsked && written !== null && <Replacing written={written} by={name.trim()} onYes={make} onNo={() => { setAsked(false); }} />}
    </form>
  );
}
