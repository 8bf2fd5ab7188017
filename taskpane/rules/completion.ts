import { type FieldKind, FUNCTION_NAMES } from '../../src/app/session/rules.ts';

/** What can stand at the caret: a name, a function with its brackets, or 待定. */
export interface Offer {
  readonly text: string;
  /** How far before its end the caret then stands: between the brackets of a function. */
  readonly back: number;
}

/** A word that is being typed: where it begins, and what can take its place. */
export interface Completion {
  readonly from: number;
  readonly offers: readonly Offer[];
}

type FormulaKind = Extract<FieldKind, { kind: 'formula' }>;
const UNDECIDED = '待定';
const WORD = /[\p{Script=Han}\p{Alphabetic}]*$/u;

/** All that a formula may hold besides numbers and signs: names first. */
export function offersFor({ names, needed }: FormulaKind): readonly Offer[] {
  return [
    ...names.map((text) => ({ text, back: 0 })),
    ...FUNCTION_NAMES.map((name) => ({ text: `${name}()`, back: 1 })),
    ...(needed === 'number' ? [{ text: UNDECIDED, back: 0 }] : []),
  ];
}

/** What fits the word before the caret, those that begin with it first; everything where `isAsked` and there is no word. Null where nothing is to be offered. */
export function completionAt(value: string, caret: number, how: FormulaKind, isAsked: boolean): Completion | null {
  const word = WORD.exec(value.slice(0, caret))?.[0] ?? '';
  if (word === '' && !isAsked) return null;
  const all = offersFor(how).filter(({ text }) => text.includes(word) && text !== word);
  const offers = [...all.filter(({ text }) => text.startsWith(word)), ...all.filter(({ text }) => !text.startsWith(word))];
  return offers.length === 0 ? null : { from: caret - word.length, offers };
}
