import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import { Select } from '../parts/select.tsx';
import { useSession } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import { CopyForm } from './copy-form.tsx';
import { Foreign } from './foreign.tsx';
import { Drop } from './drop.tsx';
import { draftOf, type Library, type Shelved } from './library.ts';
import { LoadButton } from './load-button.tsx';
import { RawText } from './raw-text.tsx';
import { Replacing, type Written } from './replacing.tsx';
import { Sections } from './sections.tsx';
import { Sources } from './sources.tsx';
import { rulesStrings } from './strings.ts';
import { useChecked } from './use-rules.ts';

const SystemView = lazy(() => import('./system-view.tsx'));
const HASH_SHOWN = 12;
const GROUPS = ['book', 'file', 'shipped', 'system'] as const;

interface Props {
  readonly table: TableState;
  readonly library: Library;
  /** Rules that are being written meanwhile. */
  readonly written: Written | null;
  readonly onDraft: (draft: Draft) => void;
}

const groupOf = ({ isSystem, origin }: Shelved): (typeof GROUPS)[number] => (isSystem || origin.kind === 'own' ? 'system' : origin.kind);

function Picker({ shown, library, onKey }: { readonly shown: Shelved; readonly library: Library; readonly onKey: (key: string) => void }): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const groups = GROUPS.map((group) => ({ group, options: library.all.filter((one) => groupOf(one) === group) })).filter(({ options }) => options.length > 0);
  return (
    <Select aria-label={words.look} className="picker" value={shown.key} onValue={onKey}>
      {groups.map(({ group, options }) => (
        <optgroup key={group} label={group === 'system' ? words.systems : strings.rulesOf[group]}>{options.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}</optgroup>
      ))}
    </Select>
  );
}

type ShownProps = Props & { readonly shown: Shelved; readonly onShown: (key: string) => void };

/** What can be begun from a pack, and the question where that would take the place of something. */
function Beginnings({ shown, library, written, isUsable, onDraft, onShown }: Omit<ShownProps, 'table'> & { readonly isUsable: boolean }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [asked, ask] = useState<'copy' | 'replace' | null>(null);
  const isOurs = shown.origin.kind !== 'shipped';
  const change = (): void => { onDraft(draftOf(shown)); };
  if (asked === 'copy') return <CopyForm parent={shown} library={library} written={written} onMade={onDraft} onCancel={() => { ask(null); }} />;
  return (
    <>
      <div className="buttons">
        {isOurs && <Button size="small" appearance="primary" onClick={() => { if (written !== null && written.unsaved.length > 0) ask('replace'); else change(); }}>{words.change}</Button>}
        <Button size="small" appearance={isOurs ? 'secondary' : 'primary'} disabled={!isUsable} onClick={() => { ask('copy'); }}>{words.copy}</Button>
        <LoadButton library={library} draft={null} onShown={onShown} />
        {shown.origin.kind === 'file' && <Drop shown={shown} library={library} written={written} />}
      </div>
      {asked === 'replace' && written !== null && <Replacing written={written} by={shown.name} onYes={change} onNo={() => { ask(null); }} />}
    </>
  );
}

/** A pack to be read, with what can be begun from it. */
function LookAtPack({ shown, table, library, written, onDraft, onShown }: ShownProps): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const session = useSession();
  const checked = useChecked(shown.text, library);
  const { pack, errors } = checked;
  const card = session.state.tables?.find(({ key, card: one }) => key === table.key && one.rules.sha256 === pack?.sha256)?.card ?? null;
  return (
    <>
      {pack !== null && <p className="hint">{words.facts(pack.id, pack.version, pack.sha256.slice(0, HASH_SHOWN))}</p>}
      <Foreign origin={shown.origin} pack={pack} isHere />
      <Beginnings shown={shown} library={library} written={written} isUsable={pack !== null} onDraft={onDraft} onShown={onShown} />
      <RawText text={shown.text} errors={errors} />
      <Sources layers={checked.sources} />
      <Sections sections={checked.sections.filter(({ title }) => title !== '依据')} own={checked.id} editing={null} card={card} />
    </>
  );
}

/** The rules that a table is scored by: those of the workbook where they are, else those of the id. */
function firstOf({ all }: Library, { card: { rules } }: TableState): Shelved | undefined {
  return all.find((one) => one.origin.kind === 'book' && one.id === rules.id && rules.chosen.code === 'chosen-by-workbook') ?? all.find(({ key }) => key === rules.id) ?? all.find(({ id }) => id === rules.id);
}

/** Rules of the program, of the workbook and of files, to be read. */
export function Look({ first, ...props }: Props & { readonly first: string | null }): React.JSX.Element {
  const { table, library } = props;
  const [key, setKey] = useState(first);
  const shown = library.all.find((one) => one.key === key) ?? firstOf(library, table) ?? library.all[0];
  if (shown === undefined) return <LoadButton library={library} draft={null} />;
  return (
    <>
      <Picker shown={shown} library={library} onKey={setKey} />
      {shown.isSystem
        ? <Suspense fallback={null}><SystemView shown={shown} resolve={library.resolve} load={<><LoadButton library={library} draft={null} onShown={setKey} />{shown.origin.kind === 'file' && <Drop shown={shown} library={library} written={props.written} />}</>} /></Suspense>
        : <LookAtPack key={shown.key} {...props} shown={shown} onShown={setKey} />}
    </>
  );
}
