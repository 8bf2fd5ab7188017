import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type CheckedRules, runExamples, wholeText } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { Ask } from './ask.tsx';
import type { Draft } from './author.ts';
import { downloadText } from './files.ts';
import type { Library } from './library.ts';
import { LoadButton, type Loaded, type Replacement } from './load-button.tsx';
import { rulesStrings } from './strings.ts';
import { noteSaved } from './use-author.ts';
import { bookedOf, draftName, type Part, unsavedOf } from './use-rules.ts';

interface Props {
  readonly checked: CheckedRules;
  readonly draft: Draft;
  readonly library: Library;
  readonly table: TableState;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
  readonly onLook: (key: string) => void;
}

type Asked =
  | { readonly kind: 'discard' }
  | { readonly kind: 'save'; readonly why: string }
  | { readonly kind: 'replace'; readonly loaded: Replacement }
  /** A formula system came to the list: nothing is replaced, and that is said. */
  | Extract<Loaded, { kind: 'system' }>;

/** What speaks against keeping these rules in a workbook; null where their examples prove them. */
function doubtOf({ checked: { pack }, draft }: Props, language: 'zh' | 'en'): string | null {
  const words = rulesStrings(language);
  if (pack === null) return null;
  const { count, failures } = runExamples(pack, draft.examples, language);
  if (count === 0) return words.saveBare;
  return failures.length === 0 ? null : words.saveFailing(failures.length, count);
}

/** Scores the shown table by the rules at hand, or keeps them in the workbook, which is then scored by them. */
function useTaking({ checked: { pack }, draft, library, table }: Props): { readonly use: () => Promise<void>; readonly save: () => Promise<void> } {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const [session, say] = [useSession(), useSay()];
  return {
    use: async () => {
      if (pack === null) return;
      say(null);
      session.addRules(pack);
      const key = session.state.packs.find(({ id, origin }) => origin === 'file' && id === pack.id)?.key ?? pack.id;
      await session.choosePack(table.key, key);
      if (session.state.problem === null) say(words.used(pack.name));
    },
    save: async () => {
      say(null);
      const whole = wholeText(draft.text, library.resolve);
      if (!await session.saveRules(whole, draft.examples)) return;
      noteSaved(session, draft, whole);
      say(words.saved);
    },
  };
}

interface QuestionProps {
  readonly asked: Asked;
  readonly name: string;
  readonly unsaved: readonly Part[];
  /** What is only in a workbook that is not open. */
  readonly booked: readonly Part[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What is asked before something is lost, or goes unproved into a workbook. */
function Question({ asked, name, unsaved, booked, onYes, onNo }: QuestionProps): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const parts = words.parts(unsaved);
  if (asked.kind === 'discard') {
    return <Ask label={words.discard} buttons={<><Button size="small" onClick={onYes}>{words.discardNow}</Button><Button size="small" onClick={onNo}>{strings.cancel}</Button></>}><p>{parts !== '' ? words.discardAsk(parts) : booked.length > 0 ? words.discardBooked(words.parts(booked)) : words.discardNothing}</p></Ask>;
  }
  if (asked.kind === 'save') {
    return <Ask label={words.save} buttons={<><Button size="small" onClick={onYes}>{words.saveAnyway}</Button><Button size="small" onClick={onNo}>{strings.cancel}</Button></>}><p>{asked.why}</p></Ask>;
  }
  if (asked.kind === 'system') {
    return <Ask label={words.load} buttons={<><Button size="small" appearance="primary" onClick={onNo}>{words.goOn(name)}</Button><Button size="small" onClick={onYes}>{words.lookAt(asked.name)}</Button></>}><p>{words.loadedSystem(asked.name, name)}</p></Ask>;
  }
  const { loaded } = asked;
  const isRules = loaded.kind === 'rules';
  const lost = isRules ? unsaved : unsaved.filter((part) => part === 'examples');
  return (
    <Ask
      label={words.replace}
      buttons={<><Button size="small" appearance="primary" onClick={onNo}>{isRules ? words.goOn(name) : words.notReplaced}</Button><Button size="small" onClick={onYes}>{words.replaceBy(loaded.name)}</Button></>}
    >
      <p>{isRules ? words.loadedRules(loaded.name) : words.loadedExamples(loaded.name)} {lost.length === 0 ? words.nothingLost(name) : words.replaceLoses(name, words.parts(lost))}</p>
      {loaded.isBare && <p>{words.bare(loaded.name)}</p>}
    </Ask>
  );
}

/** The files that the rules are handed on as. */
function Downloads({ checked, draft, onDraft }: Pick<Props, 'checked' | 'draft' | 'onDraft'>): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const name = /^[\w-]+$/.test(checked.id) ? checked.id : 'pack';
  const hand = (part: keyof Draft['filed'], file: string): void => {
    downloadText(file, draft[part]);
    onDraft({ ...draft, filed: { ...draft.filed, [part]: draft[part] } });
  };
  return (
    <>
      <Button size="small" onClick={() => { hand('text', `${name}.yaml`); }}>{words.download}</Button>
      {draft.examples.trim() !== '' && <Button size="small" onClick={() => { hand('examples', `${name}-examples.yaml`); }}>{words.downloadExamples}</Button>}
    </>
  );
}

/** What can be done with rules at hand as a whole. */
export function Tools(props: Props): React.JSX.Element {
  const { checked, draft, library, onDraft, onDiscard, onLook } = props;
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { busy, isReadOnly } = useSessionState();
  const [asked, ask] = useState<Asked | null>(null);
  const { use, save } = useTaking(props);
  const isOff = checked.pack === null || busy !== null || isReadOnly;
  const want = (next: Asked | null, act: () => void): void => { ask(next); if (next === null) act(); };
  const loaded = (one: Loaded | null): void => {
    if (one === null || one.kind === 'system') ask(one);
    else if (one.kind === 'examples' && draft.examples.trim() === '') want(null, () => { onDraft(one.over(draft)); });
    else ask({ kind: 'replace', loaded: one });
  };
  const yes = (): void => {
    ask(null);
    if (asked?.kind === 'discard') onDiscard();
    else if (asked?.kind === 'save') void save();
    else if (asked?.kind === 'system') onLook(asked.key);
    else if (asked !== null) onDraft(asked.loaded.over(draft));
  };
  const trySave = (): void => { const why = doubtOf(props, language); want(why === null ? null : { kind: 'save', why }, () => { void save(); }); };
  return (
    <>
      <div className="buttons">
        <Button size="small" appearance="primary" disabled={isOff} onClick={trySave}>{words.save}</Button>
        <Button size="small" disabled={isOff} onClick={() => { void use(); }}>{words.useNow}</Button>
        <Downloads checked={checked} draft={draft} onDraft={onDraft} />
        <LoadButton library={library} draft={draft} onLoaded={loaded} />
        <Button size="small" appearance="subtle" onClick={() => { ask({ kind: 'discard' }); }}>{words.discard}</Button>
      </div>
      {asked !== null && <Question asked={asked} name={draftName(draft, checked)} unsaved={unsavedOf(draft, checked.pack, library)} booked={bookedOf(draft, checked.pack, library)} onYes={yes} onNo={() => { ask(null); }} />}
    </>
  );
}
