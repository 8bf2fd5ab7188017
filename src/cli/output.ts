import { type Language, word } from '../explain/messages/wording.ts';
import type { PackFileError } from './packs.ts';
import type { Screen } from './print-score.ts';
import { isSentence, sentence } from './strings/strings.ts';

/** 0 nothing is left to do; 3 something needs a person; 1 a file could not be read or a result not written; 64 wrong usage; 130 interrupted. */
export type ExitStatus = 0 | 1 | 3 | 64 | 130;

/** Of a run that Ctrl+C ended. */
export const INTERRUPTED = 130;

/** Where lines go: results to `out`, failures to `fail`. */
export interface Output {
  readonly screen: Screen;
  readonly out: (line: string) => void;
  readonly fail: (line: string) => void;
}

/** What is wrong with a pack, one line an error, each under the file that it stands in. */
export function packErrorLines(error: Pick<PackFileError, 'path' | 'errors'>, language: Language): string[] {
  return error.errors.map(({ code, params, line, inherited, above }) => {
    const { message, next } = word(language, code, params);
    const place = params['place'] ?? '';
    const where = place === '' || message.includes(place) ? '' : `${place}  `;
    const head = above === undefined ? `${error.path}:${String(line)}` : `${above}:${String(inherited?.line ?? 1)}  ${sentence(language, 'inheritedBy', error.path)}`;
    return `${head}  ${where}${message}${next === '' ? '' : ` ${sentence(language, 'next', next)}`}`;
  });
}

/** What the system said, in the person's language where it has a code that people meet. */
export function systemReason(error: unknown, language: Language): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string' && isSentence(code)) return sentence(language, code);
  return error instanceof Error ? error.message : String(error);
}
