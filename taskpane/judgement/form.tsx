import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { JudgementChoice, JudgementEntry } from '../../src/app/session/api.ts';
import type { TableState } from '../../src/app/session/state.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useDraft } from '../parts/drafts.ts';
import { remember, remembered } from '../parts/remembered.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { entryOf, faultsOf, limitsText, type Draft, type Faults } from './entry.ts';

const BY = 'judge';

interface Props {
  readonly table: TableState;
  readonly id: string;
  readonly score: Score;
  readonly choices: readonly JudgementChoice[];
  /** The most that can be taken off; null where nothing can. */
  readonly most: string | null;
  /** What 评分记录 holds already. */
  readonly recorded: readonly JudgementEntry[];
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

/** What the form begins with: the judgement that stands, else the best grade that is open. */
function firstOf({ choices, recorded }: Pick<Props, 'choices' | 'recorded'>): Draft {
  const own = recorded.find(({ kind }) => kind !== 'accepted');
  if (own !== undefined) return { ...own, by: own.by === '' ? remembered(BY) : own.by };
  return { kind: 'points', grade: choices[0]?.grade ?? null, points: '', reason: '', by: remembered(BY) };
}

/** A score may have come or gone since the draft was begun: only what is possible now is asked for. */
function possible(draft: Draft, { choices, most }: Pick<Props, 'choices' | 'most'>): Draft {
  if (choices.length === 0) return { ...draft, kind: 'deduction' };
  return most === null ? { ...draft, kind: 'points' } : draft;
}

/** The entry of a judgement: kept while it is written, handed over as a whole. */
export default function Form(props: Props): React.JSX.Element {
  const { table, id, score, choices, most } = props;
  const { strings } = useStrings();
  const [session, say, { busy }] = [useSession(), useSay(), useSessionState()];
  const [kept, keep, forget] = useDraft(`judgement ${table.key} ${id}`, firstOf(props));
  const draft = possible(kept, props);
  const [faults, setFaults] = useState<Faults>({});
  const save = async (): Promise<void> => {
    const found = faultsOf(draft, strings);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    remember(BY, draft.by.trim());
    say(null);
    if (!(await session.judge(table.key, score, entryOf(draft)))) return;
    forget();
    say(strings.saved);
  };
  return (
    <form noValidate className="form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {choices.length > 0 && most !== null && <Kinds draft={draft} onDraft={keep} />}
      {draft.kind === 'points' && <Grades draft={draft} choices={choices} onDraft={keep} />}
      <Texts draft={draft} choices={choices} most={most ?? '0'} faults={faults} onDraft={keep} />
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={busy !== null}>{strings.save}</Button>
      </div>
      <p className="hint">{strings.judgementHint}</p>
    </form>
  );
}
