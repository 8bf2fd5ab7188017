import { createContext, useContext } from 'react';
import { type Language, speakAs } from '../../src/app/words.ts';
import { en } from './en.ts';
import { zhCN, type Strings } from './zh-CN.ts';

export type { Strings };

const BY_LANGUAGE: Readonly<Record<Language, Strings>> = { zh: zhCN, en };

// Whoever shows the pane's words has the engine speak of the pane, whichever page it is.
speakAs('zh', zhCN.do);
speakAs('en', en.do);

/** The language that the pane is shown in. */
export const LanguageContext = createContext<Language>('zh');

export function stringsOf(language: Language): Strings {
  return BY_LANGUAGE[language];
}

/** The pane's words and the language for the engine's. */
export function useStrings(): { readonly language: Language; readonly strings: Strings } {
  const language = useContext(LanguageContext);
  return { language, strings: stringsOf(language) };
}
