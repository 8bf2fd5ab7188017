import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decided } from '../../src/app/session/api.ts';
import { useDraft } from '../parts/drafts.ts';
import { remember, remembered } from '../parts/remembered.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { reviewStrings } from './strings.ts';

const BY = 'judge';

interface Props {
  readonly table: string;
  /** What is accepted: a row or 预算执行. */
  readonly decided: Decided;
  readonly name: string;
  /** The printed points, which are accepted. */
  readonly points: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const faultOf = (isMissing: boolean, message: string): { readonly validationMessage?: string } => (isMissing ? { validationMessage: message } : {});

/** Accepts a printed score with a reason and a name. */
export function Accept({ table, decided, name, points, onDone, onCancel }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const [session, say, { busy }] = [useSession(), useSay(), useSessionState()];
  const [draft, keep, forget] = useDraft(`accept ${table} ${'indicator' in decided ? String(decided.indicator.row) : ''} ${name}`, { reason: '', by: remembered(BY) });
  const [isTried, setTried] = useState(false);
  const [reason, by] = [draft.reason.trim(), draft.by.trim()];
  const save = async (): Promise<void> => {
    setTried(true);
    if (reason === '' || by === '') return;
    remember(BY, by);
    say(null);
    if (!(await session.judge(table, decided, { kind: 'accepted', grade: null, points, reason, by }))) return;
    forget();
    say(words.saved);
    onDone();
  };
  return (
    <form noValidate className="form mend" aria-label={words.acceptOf(name)} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <p className="hint">{words.acceptHint(points)}</p>
      <Field label={words.reason} required {...faultOf(isTried && reason === '', strings.needed)}><Textarea autoFocus value={draft.reason} onChange={(_, { value }) => { keep({ ...draft, reason: value }); }} /></Field>
      <Field label={words.by} required {...faultOf(isTried && by === '', strings.needed)}><Input value={draft.by} onChange={(_, { value }) => { keep({ ...draft, by: value }); }} /></Field>
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary" disabled={busy !== null}>{words.save}</Button>
        <Button size="small" onClick={onCancel}>{strings.cancel}</Button>
      </div>
    </form>
  );
}
