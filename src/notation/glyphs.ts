const SMALL_FORMS: Readonly<Record<string, string>> = {
  '﹥': '>', '﹤': '<', '﹦': '=', '═': '=', '‹': '<', '›': '>', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹪': '%',
  '　': ' ', '\u00a0': ' ', '．': '.', '，': ',', '－': '-', '−': '-', '﹣': '-', '–': '—', '―': '—', '～': '~', '∼': '~', '〜': '~', '／': '/', '＊': '*', '×': '×',
};

const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function narrow(glyph: string): string {
  const known = SMALL_FORMS[glyph];
  if (known !== undefined) return known;
  const code = glyph.charCodeAt(0);
  return code >= FULL_WIDTH_START && code <= FULL_WIDTH_END ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : glyph;
}

const HARMLESS = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/** A cell's text in half-width characters, one glyph an operator, without white space and zero-width marks: `≧ ９５ ％` → `≥95%`. */
export function normalise(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replace(/[\u200b-\u200d\ufeff]/g, '').replace(/[^\x21-\x7e]/g, narrow).replace(/\s+/g, '');
}

/** Text that stands for nothing: empty, dashes, slashes, dots, a lone 一 as a misread dash. `无` is a word, not blank. */
export function isBlank(text: string): boolean {
  return /^(?:[-—_/\\.…·*]*|一+)$/.test(normalise(text));
}
