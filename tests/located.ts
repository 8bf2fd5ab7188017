import { codes, word } from '../src/explain/messages/wording.ts';

/** A refusal: a code with its parameters. */
interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

const known = { zh: new Set(codes('zh')), en: new Set(codes('en')) };

/** What is wrong with the message of a refusal: without words in a language, or with a gap that nothing fills. Null where a person can read it. */
export function unworded({ code, params }: Refusal): string | null {
  for (const language of ['zh', 'en'] as const) {
    if (!known[language].has(code)) return `${code}: no words (${language})`;
    const { message, next } = word(language, code, {});
    const gaps = [...`${message}${next}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => !Object.hasOwn(params, name));
    if (gaps.length > 0) return `${code}: ${gaps.join()} is filled by nothing (${language})`;
  }
  return null;
}
