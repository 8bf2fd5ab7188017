import '../../../explain/messages/result-book.ts';
import { isWorded, type Language, word } from '../../../explain/messages/wording.ts';

type Params = Readonly<Record<string, string>>;

/** Says a word of the result workbook: `say('head-unit')` is 单位. */
export type Say = (name: string, params?: Params) => string;

export function sayer(language: Language): Say {
  return (name, params = {}) => word(language, `book-${name}`, params).message;
}

const LONGEST = 22;

function short(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

/** What a code is called in a list of kinds: its own short name, else its wording up to the first comma with `…` in the place of what differs from one finding to the next. */
export function kindName(code: string, language: Language): string {
  const name = `short-${code}`;
  if (isWorded(language, name)) return word(language, name).message;
  const { message } = word(language, code);
  const general = message.replace(/ \{\}$/, '').replace(/[“"(（]?\{\w+\}[”")）]?/g, '…').replace(/(?:…[、,\s]*)+/g, '…');
  return short(general.split(/[，,。；;：:]/)[0] ?? general);
}
