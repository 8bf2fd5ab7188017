import { messages as zhCN } from './zh-CN/index.ts';

/** Languages that messages exist in. */
export type Language = 'zh' | 'en';

/** One code's wording: what is the matter and what to do next. `{name}` stands for a parameter. */
export interface Wording {
  readonly message: string;
  readonly next?: string;
}

/** Code → wording, one file a room and language. */
export type Messages = Readonly<Record<string, Wording>>;

/** What a person does in a face, as an order that goes on after “please”: what `{@name}` stands for in a wording. */
export type FaceWords = Readonly<Record<'overwrite' | 'again' | 'name-rules' | 'settle-rules' | 'one-sheet' | 'name-sheet', string>>;

const FACES = new Map<Language, Readonly<Record<string, string>>>();

/** Takes up what a face says for its own buttons and boxes; without it, what the command line says. */
export function speakAs(language: Language, words: FaceWords): void {
  FACES.set(language, words);
}

const BY_LANGUAGE = new Map<Language, Messages>([['zh', zhCN]]);

/**
 * Takes up messages of a language. Chinese is always there; English comes with english.ts, and what only a review says with reviewing.ts and
 * reviewing-english.ts, which a page loads only where they are read.
 */
export function takeUp(language: Language, messages: Messages): void {
  BY_LANGUAGE.set(language, { ...BY_LANGUAGE.get(language), ...messages });
}

const wordingOf = (language: Language, code: string): Wording | undefined => BY_LANGUAGE.get(language)?.[code];

type Params = Readonly<Record<string, string>>;
/** Parameters that stand for several values each. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** What stands between the members of a list. */
export function listComma(language: Language): string {
  return language === 'zh' ? '、' : ', ';
}

/** Puts parameters in; a list takes the quotation marks and the percent sign around its place to each of its members. */
function fill(template: string, params: Params, lists: Lists, comma: string): string {
  return template.replace(/(“?)\{(\w+)\}(%?”?)/g, (whole, before: string, name: string, after: string) => {
    const values = lists[name] ?? (params[name] === undefined ? null : [params[name]]);
    return values === null ? whole : values.map((value) => `${before}${value}${after}`).join(comma);
  });
}

function withFace(language: Language, template: string): string {
  return template.replace(/\{@([\w-]+)\}/g, (whole, name: string) => FACES.get(language)?.[name] ?? wordingOf(language, `face-${name}`)?.message ?? whole);
}

/** A code in a person's words, of several values at once where a parameter is a list. An unknown code reads as itself with its parameters. */
export function wordAll(language: Language, code: string, params: Params, lists: Lists): { message: string; next: string } {
  const wording = wordingOf(language, code);
  if (wording === undefined) return { message: `${code} ${JSON.stringify({ ...params, ...lists })}`, next: '' };
  const say = (template: string): string => fill(withFace(language, template), params, lists, listComma(language));
  return { message: say(wording.message), next: say(wording.next ?? '') };
}

/** A code in a person's words. An unknown code reads as itself with its parameters, so that nothing is lost. */
export function word(language: Language, code: string, params: Params = {}): { message: string; next: string } {
  return wordAll(language, code, params, {});
}

/** Does a code's wording use a parameter? An unknown code is told by all of them. */
export function isSaid(language: Language, code: string): (name: string) => boolean {
  const wording = wordingOf(language, code);
  return (name) => wording === undefined || `${wording.message}${wording.next ?? ''}`.includes(`{${name}}`);
}

/** Does a language word a code? */
export function isWorded(language: Language, code: string): boolean {
  return wordingOf(language, code) !== undefined;
}

/** Every code that a language words, for the test that both languages word the same ones. */
export function codes(language: Language): string[] {
  return Object.keys(BY_LANGUAGE.get(language) ?? {}).sort();
}
