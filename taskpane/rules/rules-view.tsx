import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { RuleTexts } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import type { Leaf } from '../indicators/visible.ts';
import { Select } from '../parts/select.tsx';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { CopyForm } from './copy-form.tsx';
import { LoadButton } from './load-button.tsx';
import { resolveShipped, shippedRules } from './library.ts';
import { Sections } from './sections.tsx';
import { Sources } from './sources.tsx';
import { rulesStrings } from './strings.ts';
import { useChecked, useRulesDraft } from './use-rules.ts';
import { Workshop } from './workshop.tsx';
import './rules.css';

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  /** The indicator shown, or last shown. */
  readonly leaf: Leaf | undefined;
  readonly onBack: () => void;
}

interface LookProps {
  readonly table: TableState;
  readonly onTexts: (texts: RuleTexts) => void;
}

const HASH_SHOWN = 12;

/** One of the packs that come with the program, to be read. */
function Look({ table, onTexts }: LookProps): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const session = useSession();
  const { packs } = useSessionState();
  const [id, setId] = useState(table.card.rules.id);
  const [isCopying, setCopying] = useState(false);
  const shipped = packs.filter(({ id: one, origin }) => origin === 'shipped' && resolveShipped(one) !== undefined);
  const shown = shipped.find((pack) => pack.id === id) ?? shipped[0];
  const checked = useChecked(shown === undefined ? '' : shippedRules(shown.id)?.text ?? '');
  if (shown === undefined) return <LoadButton texts={null} onTexts={onTexts} />;
  return (
    <>
      <Select aria-label={words.look} className="picker" value={shown.id} onValue={(value) => { setId(value); setCopying(false); }}>
        {shipped.map((pack) => <option key={pack.id} value={pack.id}>{pack.name}</option>)}
      </Select>
      {checked.pack !== null && <p className="hint">{words.facts(checked.pack.id, checked.pack.version, checked.pack.sha256.slice(0, HASH_SHOWN))}</p>}
      {isCopying ? <CopyForm parent={shown} onMade={onTexts} onCancel={() => { setCopying(false); }} /> : (
        <div className="buttons">
          <Button size="small" appearance="primary" onClick={() => { setCopying(true); }}>{words.copy}</Button>
          <LoadButton texts={null} onTexts={onTexts} />
        </div>
      )}
      <Sources layers={checked.sources} />
      <Sections sections={checked.sections} own={shown.id} editing={null} card={session.state.tables?.find(({ key, card }) => key === table.key && card.rules.id === shown.id)?.card ?? null} />
    </>
  );
}

/** 规则: looks rules up, and lets their authors write their own with what they do to the open workbook beside them. */
export default function RulesView({ tables, table, leaf, onBack }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  const [draft, keep, forget] = useRulesDraft();
  return (
    <article className="rules">
      <nav className="way"><Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>{strings.back}</Button></nav>
      <h2 ref={title} tabIndex={-1}>{words.title}</h2>
      {draft === null ? <Look table={table} onTexts={keep} /> : <Workshop tables={tables} table={table} leaf={leaf} texts={draft} onTexts={keep} onDiscard={forget} />}
    </article>
  );
}
