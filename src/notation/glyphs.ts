/** What a glyph is read as → the glyphs that offices print for it, besides the full-width forms of ASCII. */
const VARIANTS: Readonly<Record<string, string>> = {
  '>': '﹥›', '<': '﹤‹', '=': '﹦═', '≥': '≧⩾≽≮', '≤': '≦⩽≼≯',
  '%': '﹪', '-': '−﹣‐‑‒', '—': '–―─━', '~': '∼〜˜', '/': '⁄∕', ':': '∶︰', '¥': '￥', ',': '﹐', '(': '﹙', ')': '﹚',
};

const NARROW: ReadonlyMap<string, string> = new Map(
  Object.entries(VARIANTS).flatMap(([glyph, variants]) => [...variants].map((variant) => [variant, glyph] as const)),
);

const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function narrow(glyph: string): string {
  const code = glyph.charCodeAt(0);
  if (code >= FULL_WIDTH_START && code <= FULL_WIDTH_END) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  return NARROW.get(glyph) ?? glyph;
}

/** A title's mark that no other one answers is a sign: 》=95%, 〈5天; 《办法》 is a title. */
const TITLE_MARKS: readonly (readonly [string, string, string])[] = [['《', '<', '》'], ['》', '>', '《'], ['〈', '<', '〉'], ['〉', '>', '〈']];

function unpaired(text: string): string {
  if (!/[《》〈〉]/.test(text)) return text;
  return TITLE_MARKS.reduce((read, [mark, sign, partner]) => (text.includes(partner) ? read : read.replaceAll(mark, sign)), text);
}

const PLAIN = /^[\x21-\x7e\u4e00-\u9fff≥≤]*$/;

/** Are all glyphs of a text the plain ones, half-width, Chinese, ≥ or ≤, without white space? Most texts are so, and need not be made so. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** A cell's text in half-width characters, one glyph an operator, without white space and zero-width marks: `≧ ９５ ％` → `≥95%`. */
export function normalise(text: string): string {
  if (isPlain(text)) return text;
  return unpaired(text.replace(INVISIBLE, '')).replace(/[^\x21-\x7e\u4e00-\u9fff≥≤]/g, narrow);
}

/** A cell's text as printed, without line breaks and outer white space. */
export function asPrinted(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}

const NOTHING = /^(?:[-—_/\\.…·*~,、。:]*|一+)$/;

/** Text that stands for nothing: empty, dashes, slashes, dots, a lone 一 as a misread dash. `无` is a word, not blank. */
export function isBlank(text: string): boolean {
  return NOTHING.test(normalise(text));
}
