import type { Language } from '../../explain/messages/wording.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Strings = typeof zhCN;

type Sentence = { [Key in keyof Strings]: Strings[Key] extends string ? Key : never }[keyof Strings];

/** All that the command line says in a language. */
export function strings(language: Language): Strings {
  return language === 'zh' ? zhCN : en;
}

/** One sentence with its details put in for {0}, {1}… */
export function sentence(language: Language, key: Sentence, ...details: readonly string[]): string {
  return strings(language)[key].replace(/\{(\d)\}/g, (whole, index: string) => details[Number(index)] ?? whole);
}

/** Is this the key of a sentence? */
export function isSentence(key: string): key is Sentence {
  return typeof zhCN[key as Sentence] === 'string';
}
