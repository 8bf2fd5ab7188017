import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type CheckedRules, missingParent, withValue } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import type { Score } from '../../src/model/scorecard.ts';
import type { Leaf } from '../indicators/visible.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { indicatorAt } from '../parts/outlines.ts';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import { Examples } from './examples.tsx';
import { Impact } from './impact.tsx';
import { Foreign } from './foreign.tsx';
import type { Library } from './library.ts';
import { type Editing, Sections } from './sections.tsx';
import { Sources } from './sources.tsx';
import { rulesStrings } from './strings.ts';
import { type LineWish, SaidList, TextEditor } from './text-editor.tsx';
import { Tools } from './tools.tsx';
import { useAuthor } from './use-author.ts';
import { bookedOf, draftName, type Trial, unsavedOf, useChecked, useTrial } from './use-rules.ts';

const TABS = ['form', 'text', 'examples'] as const;
type TabName = (typeof TABS)[number];

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly leaf: Leaf | undefined;
  readonly library: Library;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
  /** To other rules, these kept; null to those that score the table. */
  readonly onLook: (key: string | null) => void;
}

/** The row that is chosen in the workbook, else the one last shown, as the rules at hand score it. */
function useCurrent(table: TableState, leaf: Leaf | undefined, trial: Trial): Score | null {
  const { selection } = useSessionState();
  const chosen = selection === null ? null : indicatorAt([table], selection)?.leaf;
  const at = chosen ?? leaf;
  if (at?.kind !== 'row') return null;
  return trial.rehearsal?.after.get(table.key)?.rows.find(({ indicator }) => indicator.row === at.score.indicator.row) ?? at.score;
}

/** Why there is no form: something else has to be loaded first, or the text cannot be read. */
function NoForm({ draft, library }: Pick<Props, 'draft' | 'library'>): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const parent = missingParent(draft.text, library.resolve);
  return <p>{parent === null ? words.unreadable : words.loadFirst(parent)}</p>;
}

function Form({ checked, draft, library, card, onDraft }: Pick<Props, 'draft' | 'library' | 'onDraft'> & { readonly checked: CheckedRules; readonly card: TableState['card'] | null }): React.JSX.Element {
  if (checked.sections.length === 0) return <NoForm draft={draft} library={library} />;
  const editing: Editing = { change: (path, value) => { onDraft({ ...draft, text: withValue(draft.text, library.resolve, path, value) }); } };
  return <><Sections sections={checked.sections} own={checked.id} editing={editing} card={card} /><Sources layers={checked.sources.slice(1)} areAbove /></>;
}

/** What of the draft is nowhere else, and whether the table is scored by it. */
function Standing({ checked: { pack }, draft, library, table }: Pick<Props, 'draft' | 'library' | 'table'> & { readonly checked: CheckedRules }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [{ isKept }] = useAuthor();
  const [unsaved, booked] = [unsavedOf(draft, pack, library), bookedOf(draft, pack, library)];
  const { rules } = table.card;
  return (
    <div role="status" className="rule-standing">
      {unsaved.length > 0 && <p><b>{words.unsaved(words.parts(unsaved))}</b> {isKept ? words.kept : words.notKept}</p>}
      {booked.length > 0 && <p>{words.booked(words.parts(booked))}</p>}
      <p>{rules.sha256 === pack?.sha256 ? words.scoredByThis : words.scoredByOther(rules.name)}</p>
    </div>
  );
}

function State({ checked, onLine }: { readonly checked: CheckedRules; readonly onLine: ((line: number) => void) | null }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { pack, notices } = checked;
  return (
    <div role="status">
      {pack !== null && <p className="hint">{words.usable}　{words.facts(pack.id, pack.version, pack.sha256.slice(0, 12))}</p>}
      {notices.length > 0 && <><p className="hint">{words.notices(notices.length)}</p>{onLine !== null && <SaidList said={notices} onLine={onLine} />}</>}
    </div>
  );
}

/** Rules at hand: form, text and examples over one text, and what they do to the open workbook. */
export function Workshop({ tables, table, leaf, library, draft, onDraft, onDiscard, onLook }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const checked = useChecked(draft.text, library);
  const trial = useTrial(checked.pack, tables, table);
  const current = useCurrent(table, leaf, trial);
  const [tab, setTab] = useState<TabName>('form');
  const [wish, setWish] = useState<LineWish | null>(null);
  const toLine = (line: number): void => { setTab('text'); setWish({ line }); };
  const open = (next: TabName): void => { setTab(next); setWish(null); };
  return (
    <>
      <div className="rules-aside">
        <p className="rules-mine">{words.mine(draftName(draft, checked))}</p>
        <Button size="small" onClick={() => { onLook(null); }}>{words.lookAside}</Button>
      </div>
      <Foreign origin={draft.origin} pack={checked.pack} isHere={library.all.some(({ origin, id }) => origin.kind === 'book' && id === checked.id)} />
      <Standing checked={checked} draft={draft} library={library} table={table} />
      <Tools checked={checked} draft={draft} library={library} table={table} onDraft={onDraft} onDiscard={onDiscard} onLook={onLook} />
      <State checked={checked} onLine={tab === 'text' ? null : toLine} />
      <div className="filters" role="group" aria-label={words.title}>
        {TABS.map((name) => <Button key={name} size="small" appearance="subtle" className="filter" aria-pressed={tab === name} onClick={() => { open(name); }}>{words[name]}</Button>)}
      </div>
      <ErrorBoundary key={tab}>
        {tab === 'form' && <Form checked={checked} draft={draft} library={library} card={trial.rehearsal?.after.get(table.key) ?? null} onDraft={onDraft} />}
        {tab === 'text' && <TextEditor label={words.textLabel} text={draft.text} errors={checked.errors} notices={checked.notices} wish={wish} onChange={(text) => { onDraft({ ...draft, text }); }} />}
        {tab === 'examples' && <Examples pack={checked.pack} draft={draft} library={library} current={current} onExamples={(examples) => { onDraft({ ...draft, examples }); }} />}
      </ErrorBoundary>
      <Impact trial={trial} errors={checked.errors} tables={tables} table={table} onLine={toLine} />
    </>
  );
}
