import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type CheckedRules, type RuleTexts, withList, withValue } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import type { Score } from '../../src/model/scorecard.ts';
import type { Leaf } from '../indicators/visible.ts';
import { indicatorAt } from '../parts/outlines.ts';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { Examples } from './examples.tsx';
import { Impact } from './impact.tsx';
import { resolveShipped } from './library.ts';
import { type Editing, Sections } from './sections.tsx';
import { Sources } from './sources.tsx';
import { rulesStrings } from './strings.ts';
import { SaidList, TextEditor } from './text-editor.tsx';
import { Tools } from './tools.tsx';
import { type Trial, useChecked, useTrial } from './use-rules.ts';

const TABS = ['form', 'text', 'examples'] as const;
type TabName = (typeof TABS)[number];

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly leaf: Leaf | undefined;
  readonly texts: RuleTexts;
  readonly onTexts: (texts: RuleTexts) => void;
  readonly onDiscard: () => void;
}

/** The row that is chosen in the workbook, else the one last shown, as the rules at hand score it. */
function useCurrent(table: TableState, leaf: Leaf | undefined, trial: Trial): Score | null {
  const { selection } = useSessionState();
  const chosen = selection === null ? null : indicatorAt([table], selection)?.leaf;
  const at = chosen ?? leaf;
  if (at?.kind !== 'row') return null;
  return trial.rehearsal?.after.get(table.key)?.rows.find(({ indicator }) => indicator.row === at.score.indicator.row) ?? at.score;
}

function Form({ checked, texts, card, onTexts }: Pick<Props, 'texts' | 'onTexts'> & { readonly checked: CheckedRules; readonly card: TableState['card'] | null }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (checked.sections.length === 0) return <p>{words.unreadable}</p>;
  const set = (text: string): void => { onTexts({ ...texts, text }); };
  const editing: Editing = {
    change: (path, value) => { set(withValue(texts.text, resolveShipped, path, value)); },
    addTo: (list) => { set(withList(texts.text, resolveShipped, list, null)); },
    remove: (list, item) => { set(withList(texts.text, resolveShipped, list, item)); },
  };
  return <><Sources layers={checked.sources} /><Sections sections={checked.sections} own={checked.id} editing={editing} card={card} /></>;
}

function State({ checked }: { readonly checked: CheckedRules }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { pack, notices } = checked;
  return (
    <div role="status">
      {pack !== null && <p className="hint">{words.usable}　{words.facts(pack.id, pack.version, pack.sha256.slice(0, 12))}</p>}
      {notices.length > 0 && <><p className="hint">{words.notices(notices.length)}</p><SaidList said={notices} onLine={null} /></>}
    </div>
  );
}

/** Rules at hand: form, text and examples over one text, and what they do to the open workbook. */
export function Workshop({ tables, table, leaf, texts, onTexts, onDiscard }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const checked = useChecked(texts.text);
  const trial = useTrial(checked.pack, tables, table);
  const current = useCurrent(table, leaf, trial);
  const [tab, setTab] = useState<TabName>('form');
  return (
    <>
      <p className="rules-mine">{words.mine(checked.name === '' ? checked.id : checked.name)}</p>
      <Tools checked={checked} texts={texts} table={table} onTexts={onTexts} onDiscard={onDiscard} />
      {tab !== 'text' && <State checked={checked} />}
      <div className="filters" role="group" aria-label={words.title}>
        {TABS.map((name) => <Button key={name} size="small" appearance="subtle" className="filter" aria-pressed={tab === name} onClick={() => { setTab(name); }}>{words[name]}</Button>)}
      </div>
      {tab === 'form' && <Form checked={checked} texts={texts} card={trial.rehearsal?.after.get(table.key) ?? null} onTexts={onTexts} />}
      {tab === 'text' && <TextEditor label={words.textLabel} text={texts.text} errors={checked.errors} onChange={(text) => { onTexts({ ...texts, text }); }} />}
      {tab === 'examples' && <Examples pack={checked.pack} examples={texts.examples} current={current} onExamples={(examples) => { onTexts({ ...texts, examples }); }} />}
      <Impact trial={trial} errors={checked.errors} tables={tables} table={table} />
    </>
  );
}
