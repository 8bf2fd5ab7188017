import { createContext, useContext } from 'react';
import type { Language } from '../../src/app/words.ts';
import { en } from './en.ts';
import { type Strings, zh } from './zh-CN.ts';

export type { Strings };

const BY_LANGUAGE: Readonly<Record<Language, Strings>> = { zh, en };

/** The tag of each language, for `lang` attributes. */
export const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** `?lang=` in the address, else the browser's own language: Chinese, or English for all others. */
export function pageLanguage(): Language {
  return /^zh\b/i.test(new URL(document.URL).searchParams.get('lang') ?? navigator.language) ? 'zh' : 'en';
}

export function stringsOf(language: Language): Strings {
  return BY_LANGUAGE[language];
}

/** The language that the page is shown in. */
export const PageLanguage = createContext<Language>('zh');

/** What the workbench says by itself. */
export function useStrings(): Strings {
  return stringsOf(useContext(PageLanguage));
}
