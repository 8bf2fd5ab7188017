import type { CellChange } from '../../sheet/changes.ts';

/** What is handed to Excel as a cell's formula: a formula with `=`, a number, a text, or '' for nothing. */
export type Entry = string | number | boolean;

/** Excel reads what it is given as if it were typed: digits may be a number or a date, these signs start a formula, these words are no text. */
const READ_OTHERWISE = /\p{N}|^[-=+@'#＝＋－＠]|^\s*(?:true|false)\s*$/iu;

/** A text as it must be handed over to stay that text: behind an apostrophe where it might be read as something else. A cell of the format `@` reads nothing; there, a text like a formula is told from one. */
export function textEntry(text: string, format: string | null): Entry {
  return (format === '@' ? text.startsWith('=') : READ_OTHERWISE.test(text)) ? `'${text}` : text;
}

/** Would a cell of this format make text of what is entered, though it is none? */
export function isMadeText(entry: Entry, format: string | null): boolean {
  return format === '@' && (typeof entry !== 'string' || entry.startsWith('='));
}

/** A new value or formula. `format` is the number format that the cell will have. */
export function entryOf({ value, formula }: Pick<CellChange, 'value' | 'formula'>, format: string | null): Entry {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  return 'number' in value ? Number(value.number) : textEntry(value.text, format);
}
