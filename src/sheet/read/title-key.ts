import { isPlain } from '../../notation/glyphs.ts';

const BRACKETED = /[(\[{【〔<《][^()[\]{}【】〔〕<>《》]*[)\]}】〕>》]/g;

/** A text without spaces and in half-width characters: what two spellings of one title share. */
export function compact(text: string): string {
  return isPlain(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');
}

/** Forms repeat their titles, in one sheet and over a folder: so many keys are kept. */
const KEPT = 2000;
const known = new Map<string, string>();

function keyOf(text: string): string {
  const plain = compact(text);
  const outside = plain.replace(BRACKETED, '').replace(BRACKETED, '');
  return (outside === '' ? plain : outside).replace(/[\s:;,.、·*★☆/\\|%()[\]"'“”+=-]|[A-Z]$/g, '').replace(/(?<=分值|权重|得分|标准分)\d+分?$/, '');
}

/** A title without brackets, letters of columns, and punctuation: `得分（20分*执行率）` → `得分`, `分值/权重100` → `分值权重`. */
export function titleKey(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = keyOf(text);
  if (known.size >= KEPT) known.clear();
  known.set(text, key);
  return key;
}
