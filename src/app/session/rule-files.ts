import { isMap, isSeq, parseDocument } from 'yaml';
import type { Resolve } from '../../rules/layers.ts';
import { isTooDeep } from '../../rules/nesting.ts';
import { MOST_CHARACTERS as MOST_OF_PACK, PackProblem, parse } from '../../rules/source.ts';
import { saysSystem } from '../../rules/system/kind.ts';

/** As many as examples may have. */
const MOST_CHARACTERS = 200_000;

/** A pack's text, the examples that prove it, both as files hold them. */
export interface RuleTexts {
  readonly text: string;
  readonly examples: string;
}

/** What a file holds by its outer form: a map is a pack or a formula system, a list are examples; null for anything else. */
export function kindOfText(text: string): 'rules' | 'system' | 'examples' | null {
  const read: unknown = text.length > MOST_CHARACTERS || isTooDeep(text) ? null : parseDocument(text, { prettyErrors: false }).contents;
  if (isMap(read)) return saysSystem(text) ? 'system' : 'rules';
  return isSeq(read) ? 'examples' : null;
}

/** Why a file of this text is no rules for its size alone, as a message's code and parameters; null where it is not too large. A null text is one that was too large to be read. */
export function oversize(text: string | null): { readonly code: 'pack-too-large'; readonly params: { readonly most: string } } | null {
  return text !== null && text.length <= MOST_OF_PACK ? null : { code: 'pack-too-large', params: { most: String(MOST_OF_PACK) } };
}

/** What a text says that it is; '' and null where it does not say, or cannot be read. */
export interface NamesInText {
  readonly id: string;
  readonly name: string;
  /** 继承. */
  readonly parent: string | null;
}

const UNNAMED: NamesInText = { id: '', name: '', parent: null };

/** 编号, 名称 and 继承 of a pack's text. */
export function namesIn(text: string): NamesInText {
  try {
    const { 编号: id, 名称: name, 继承: parent } = parse(text).content;
    return { id: typeof id === 'string' ? id : '', name: typeof name === 'string' ? name : '', parent: parent === undefined ? null : String(parent) };
  } catch (problem) {
    if (problem instanceof PackProblem) return UNNAMED;
    throw problem;
  }
}

/** The pack that has to be loaded before this text can be used; null where all that it inherits from is there. */
export function missingParent(text: string, resolve: Resolve, seen: readonly string[] = []): string | null {
  const { parent } = namesIn(text);
  if (parent === null || seen.includes(parent)) return null;
  const above = resolve(parent);
  return above === undefined ? parent : missingParent(above, resolve, [...seen, parent]);
}

/** A file of rules: its name, what it holds. */
export interface RuleFile extends RuleTexts {
  readonly file: string;
  readonly id: string;
}

/** A file as it was chosen. */
interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Files as they were chosen together, sorted by what they hold. `examples` are those that belong to none of the rules. */
export interface SortedFiles {
  readonly rules: readonly RuleFile[];
  readonly systems: readonly RuleFile[];
  readonly examples: readonly NamedText[];
  readonly refused: readonly string[];
}

const EXAMPLES_NAME = /^(?:(.+)-)?examples\.ya?ml$/i;

/** Whose examples a file holds by its name: `ID-examples.yaml` are those of `ID.yaml`, or of the rules of that 编号; '' where its name says nothing. */
const ownerOf = (file: string): string => EXAMPLES_NAME.exec(file)?.[1] ?? '';

/** The examples of rules among those that were chosen with them: by their names, else the only ones of the only rules. */
function examplesBeside({ file, text }: NamedText, packs: readonly NamedText[], examples: readonly NamedText[]): NamedText | undefined {
  const names = [file.replace(/\.ya?ml$/i, ''), namesIn(text).id];
  const own = examples.find((one) => ownerOf(one.file) !== '' && names.includes(ownerOf(one.file)));
  return own ?? (packs.length === 1 && examples.length === 1 ? examples.find((one) => ownerOf(one.file) === '') : undefined);
}

/** Tells files apart by what they hold, and puts examples to their rules. */
export function sortFiles(files: readonly NamedText[]): SortedFiles {
  const of = (wanted: ReturnType<typeof kindOfText>) => files.filter(({ text }) => kindOfText(text) === wanted);
  const [packs, systems, examples] = [of('rules'), of('system'), of('examples')];
  const beside = new Map([...packs, ...systems].map((one) => [one, examplesBeside(one, [...packs, ...systems], examples)]));
  const read = (one: NamedText): RuleFile => ({ ...one, examples: beside.get(one)?.text ?? '', id: namesIn(one.text).id });
  const placed = new Set(beside.values());
  return { rules: packs.map(read), systems: systems.map(read), examples: examples.filter((one) => !placed.has(one)), refused: of(null).map(({ file }) => file) };
}

/** Of packs the one that no other of them inherits from, the first of several. */
export function heirOf(rules: readonly RuleFile[]): RuleFile | undefined {
  const parents = rules.map(({ text }) => namesIn(text).parent);
  return rules.find(({ id }) => id === '' || !parents.includes(id)) ?? rules[0];
}
