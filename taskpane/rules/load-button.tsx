import { Button } from '@fluentui/react-components';
import { heirOf, missingParent, namesIn, type SortedFiles, sortFiles } from '../../src/app/session/rules.ts';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import { type ChosenText, chooseTexts } from './files.ts';
import { type Draft, keyOf, type Library, type Shelved } from './library.ts';
import { rulesStrings } from './strings.ts';

interface Props {
  readonly library: Library;
  /** Rules that are being written; null while some are only looked at. */
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** A file to look at. */
  readonly onShown?: (key: Shelved['key']) => void;
}

type Words = ReturnType<typeof rulesStrings>;

/** What became of the files, in words. `resolve` finds what is there with them. */
function saidOf(chosen: readonly ChosenText[], sorted: SortedFiles, resolve: Library['resolve'], words: Words): string {
  const refused = [...chosen.filter(({ text }) => text === null).map(({ name }) => words.tooLarge(name)), ...sorted.refused.map(words.notLoaded)];
  const missing = sorted.rules.flatMap(({ file, text }) => { const parent = missingParent(text, resolve); return parent === null ? [] : [words.needsParent(file, parent)]; });
  const loaded = [...sorted.rules, ...sorted.systems, ...sorted.examples].map(({ file }) => file);
  return [...(loaded.length === 0 ? [] : [words.loaded(loaded.join('、'))]), ...missing, ...refused].join(' ');
}

/** Loads rules, formula systems and examples from files, told apart by what they hold. Rules that are being written are never replaced: only examples join them. */
export function LoadButton({ library, draft, onDraft, onShown }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const say = useSay();
  const load = async (): Promise<void> => {
    const chosen = await chooseTexts();
    if (chosen.length === 0) return;
    const sorted = sortFiles(chosen.flatMap(({ name, text }) => (text === null ? [] : [{ file: name, text }])));
    library.keep(sorted.rules, sorted.systems);
    const resolve = (id: string): string | undefined => library.resolve(id) ?? sorted.rules.find((one) => one.id === id)?.text;
    const shown = heirOf(sorted.rules) ?? sorted.systems[0];
    const examples = sorted.examples[0]?.text;
    if (draft !== null && examples !== undefined) onDraft({ ...draft, examples });
    if (shown !== undefined) onShown?.(keyOf(shown));
    const isAside = draft !== null && sorted.rules.some(({ id }) => id !== namesIn(draft.text).parent);
    const isAlone = draft === null && examples !== undefined;
    say([saidOf(chosen, sorted, resolve, words), ...(isAside ? [words.loadedAside] : []), ...(isAlone ? [words.examplesAlone] : [])].join(' '));
  };
  return <Button size="small" onClick={() => { void load(); }}>{words.load}</Button>;
}
