import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { JudgementChoice } from '../../src/app/session/api.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { decimalText } from '../../src/app/words.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useDraft } from '../parts/drafts.ts';
import { remember, remembered } from '../parts/remembered.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { entryOf, faultsOf, limitsText, type Draft, type Faults } from './entry.ts';

const BY = 'judge';

interface Props {
  readonly table: TableState;
  readonly id: string;
  readonly score: Score;
  readonly choices: readonly JudgementChoice[];
}

interface Fields {
  readonly draft: Draft;
  readonly choices: readonly JudgementChoice[];
  readonly most: string;
  readonly faults: Faults;
  readonly onDraft: (draft: Draft) => void;
}

/** Fluent's fields take no undefined message. */
const fault = (message: string | undefined): { validationMessage?: string } => (message === undefined ? {} : { validationMessage: message });

function Kinds({ draft, onDraft }: Pick<Fields, 'draft' | 'onDraft'>): React.JSX.Element {
  const { strings } = useStrings();
  return (
    <RadioGroup layout="horizontal" aria-label={strings.judgement} value={draft.kind} onChange={(_, { value }) => { onDraft({ ...draft, kind: value === 'deduction' ? 'deduction' : 'points' }); }}>
      <Radio value="points" label={strings.kindPoints} />
      <Radio value="deduction" label={strings.kindDeduction} />
    </RadioGroup>
  );
}

function Grades({ draft, choices, onDraft }: Pick<Fields, 'draft' | 'choices' | 'onDraft'>): React.JSX.Element | null {
  const { strings } = useStrings();
  const graded = choices.filter(({ grade }) => grade !== null);
  if (graded.length === 0) return null;
  return (
    <Field label={strings.grades}>
      <RadioGroup value={draft.grade ?? ''} onChange={(_, { value }) => { onDraft({ ...draft, grade: value }); }}>
        {graded.map((choice) => <Radio key={choice.grade} value={choice.grade ?? ''} label={<span className="grade">{choice.grade}<small>{limitsText(choice, strings)}</small></span>} />)}
      </RadioGroup>
    </Field>
  );
}

/** How many points are possible, said under the field. */
function hintOf({ draft, choices, most }: Fields, strings: ReturnType<typeof useStrings>['strings']): string {
  if (draft.kind === 'deduction') return strings.upTo(most);
  const chosen = choices.find(({ grade }) => grade === draft.grade) ?? choices[0];
  return chosen === undefined ? '' : limitsText(chosen, strings);
}

function Texts(fields: Fields): React.JSX.Element {
  const { strings } = useStrings();
  const { draft, faults, onDraft } = fields;
  const isDeduction = draft.kind === 'deduction';
  return (
    <>
      <Field label={isDeduction ? strings.deduction : strings.score} hint={hintOf(fields, strings)} required {...fault(faults.points)}>
        <Input className="points" inputMode="decimal" value={draft.points} onChange={(_, { value }) => { onDraft({ ...draft, points: value }); }} />
      </Field>
      <Field label={strings.reason} required={isDeduction} {...fault(faults.reason)}>
        <Textarea rows={2} resize="vertical" value={draft.reason} onChange={(_, { value }) => { onDraft({ ...draft, reason: value }); }} />
      </Field>
      <Field label={strings.by} required {...fault(faults.by)}>
        <Input value={draft.by} onChange={(_, { value }) => { onDraft({ ...draft, by: value }); }} />
      </Field>
    </>
  );
}

/** The most that can be taken off: what the indicator has, or can still get. */
function mostOf({ score, possible, indicator: { weight } }: Score): string {
  const most = score ?? possible?.high ?? weight;
  return most === null ? '' : decimalText(most);
}

/** The entry of a judgement: kept while it is written, handed over as a whole. */
export default function Form({ table, id, score, choices }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const [session, { busy }] = [useSession(), useSessionState()];
  const first: Draft = { kind: choices.length === 0 ? 'deduction' : 'points', grade: choices[0]?.grade ?? null, points: '', reason: '', by: remembered(BY) };
  const [draft, keep, forget] = useDraft(`judgement ${table.key} ${id}`, first);
  const [faults, setFaults] = useState<Faults>({});
  const save = async (): Promise<void> => {
    const found = faultsOf(draft, strings);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    remember(BY, draft.by.trim());
    if (await session.judge(table.key, score, entryOf(draft)) === true) forget();
  };
  return (
    <form noValidate className="form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {choices.length > 0 && score.score !== null && <Kinds draft={draft} onDraft={keep} />}
      {draft.kind === 'points' && <Grades draft={draft} choices={choices} onDraft={keep} />}
      <Texts draft={draft} choices={choices} most={mostOf(score)} faults={faults} onDraft={keep} />
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={busy !== null}>{strings.save}</Button>
        <Button appearance="subtle" disabled={busy !== null} onClick={() => { void session.withdraw(table.key, score); }}>{strings.withdraw}</Button>
      </div>
      <p className="hint">{strings.judgementHint}</p>
    </form>
  );
}
