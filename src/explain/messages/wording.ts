import { messages as en } from './en/index.ts';
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

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { zh: zhCN, en };

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

/** A code in a person's words. An unknown code reads as itself with its parameters, so that nothing is lost. */
export function word(language: Language, code: string, params: Readonly<Record<string, string>> = {}): { message: string; next: string } {
  const wording = BY_LANGUAGE[language][code];
  if (wording === undefined) return { message: `${code} ${JSON.stringify(params)}`, next: '' };
  return { message: fill(wording.message, params), next: fill(wording.next ?? '', params) };
}

/** Every code that a language words, for the test that both languages word the same ones. */
export function codes(language: Language): string[] {
  return Object.keys(BY_LANGUAGE[language]).sort();
}
