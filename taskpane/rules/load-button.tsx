import { Button } from '@fluentui/react-components';
import { heirOf, missingParent, namesIn, oversize, type RuleFile, type SortedFiles, sortFiles } from '../../src/app/session/rules.ts';
import { word } from '../../src/app/words.ts';
import { useSay } from '../parts/say.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import { type ChosenText, chooseTexts } from './files.ts';
import { keyOf, type Library, type Shelved } from './library.ts';
import { rulesStrings } from './strings.ts';

/** What was loaded and would take the place of something that is being written. */
export interface Replacement {
  readonly name: string;
  readonly kind: 'rules' | 'examples';
  /** Rules that come without any example. */
  readonly isBare: boolean;
  readonly over: (draft: Draft) => Draft;
}

/** What came of files that were loaded while rules are being written: something in their place, or a formula system that is only to be looked at. */
export type Loaded = Replacement | { readonly kind: 'system'; readonly key: Shelved['key']; readonly name: string };

interface Props {
  readonly library: Library;
  /** Rules that are being written; null while some are only looked at. */
  readonly draft: Draft | null;
  /** A file to look at. */
  readonly onShown?: (key: Shelved['key']) => void;
  /** Null where nothing that was loaded could be meant to be written on. */
  readonly onLoaded?: (loaded: Loaded | null) => void;
}

const nameOf = ({ text, id, file }: RuleFile): string => [namesIn(text).name, id].find((one) => one !== '') ?? file;

type Words = ReturnType<typeof rulesStrings>;

/** Why files were not loaded, in words; null where all were. */
function refusedOf(chosen: readonly ChosenText[], { refused }: SortedFiles, language: 'zh' | 'en'): string | null {
  const words = rulesStrings(language);
  const said = chosen.filter(({ name, text }) => text === null || refused.includes(name)).map(({ name, text }) => {
    const size = oversize(text);
    if (size === null) return words.notLoaded(name);
    const { message, next } = word(language, size.code, size.params);
    return words.tooLarge(name, message, next);
  });
  return said.length === 0 ? null : said.join(' ');
}

/** What became of the files that were loaded, in words. `resolve` finds what is there with them. */
function saidOf(sorted: SortedFiles, resolve: Library['resolve'], words: Words): readonly string[] {
  const missing = [...sorted.rules, ...sorted.systems].flatMap(({ file, text }) => { const parent = missingParent(text, resolve); return parent === null ? [] : [words.needsParent(file, parent)]; });
  const loaded = [...sorted.rules, ...sorted.systems, ...sorted.examples].map(({ file }) => file);
  return [...(loaded.length === 0 ? [] : [words.loaded(loaded.join('、'))]), ...missing];
}

/** What of the files may be meant to be written on: rules before examples, and not those that the draft only inherits from. */
function meantFor(draft: Draft, { rules, systems, examples: [first] }: SortedFiles): Loaded | null {
  const heir = heirOf(rules.filter(({ id }) => id !== namesIn(draft.text).parent));
  if (heir !== undefined) {
    const { file, text, examples } = heir;
    return { name: nameOf(heir), kind: 'rules', isBare: examples.trim() === '', over: () => ({ text, examples, origin: { kind: 'file', file }, filed: { text, examples } }) };
  }
  if (first === undefined) {
    const system = heirOf(systems);
    return system === undefined ? null : { kind: 'system', key: keyOf(system), name: nameOf(system) };
  }
  const { file, text } = first;
  return { name: file, kind: 'examples', isBare: false, over: (now) => ({ ...now, examples: text, filed: { ...now.filed, examples: text } }) };
}

/** Loads rules, formula systems and examples from files, told apart by what they hold. */
export function LoadButton({ library, draft, onShown, onLoaded }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const say = useSay();
  const load = async (): Promise<void> => {
    const chosen = await chooseTexts();
    if (chosen.length === 0) return;
    const sorted = sortFiles(chosen.flatMap(({ name, text }) => (text === null ? [] : [{ file: name, text }])));
    library.keep(sorted.rules, sorted.systems);
    const resolve = (id: string): string | undefined => library.resolve(id) ?? [...sorted.rules, ...sorted.systems].find((one) => one.id === id)?.text;
    const shown = heirOf(sorted.rules) ?? heirOf(sorted.systems);
    if (draft !== null) onLoaded?.(meantFor(draft, sorted));
    if (shown !== undefined) onShown?.(keyOf(shown));
    const bare = draft === null ? sorted.rules.filter(({ examples }) => examples.trim() === '').map(({ file }) => words.bare(file)) : [];
    const alone = draft === null && sorted.examples.length > 0 ? [words.examplesAlone(sorted.examples.map(({ file }) => file).join('、'))] : [];
    const said = [...saidOf(sorted, resolve, words), ...bare, ...alone];
    say(said.length === 0 ? null : said.join(' '), refusedOf(chosen, sorted, language));
  };
  return <Button size="small" onClick={() => { void load(); }}>{words.load}</Button>;
}
