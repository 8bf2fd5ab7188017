/** What an author may write → what the grammar knows. One character each side, so that places in the text stay the same. */
const GLYPHS: Readonly<Record<string, string>> = {
  '（': '(', '）': ')', '，': ',', '、': ',', '＋': '+', '－': '-', '−': '-', '–': '-', '×': '*', '＊': '*', '÷': '/', '／': '/',
  '％': '%', '＾': '^', '＜': '<', '＞': '>', '？': '?', '：': ':', '．': '.', '　': ' ', '\n': ' ', '\t': ' ',
};

const LONGER: readonly (readonly [RegExp, string])[] = [
  [/[≥≧⩾]/g, '>='],
  [/[≤≦⩽]/g, '<='],
  [/≠/g, '!='],
  [/(?<![<>=!])[=＝](?!=)/g, '=='],
  [/且|并且/g, ' and '],
  [/或者?/g, ' or '],
  [/非(?=\s*\()/g, ' not '],
];

/** An author's formula in the spelling that the grammar knows: `权重 × 最小(1, 实际值 ÷ 指标值)` → `权重 * 最小(1, 实际值 / 指标值)`. */
export function plainSpelling(formula: string): string {
  const single = formula.replace(/[^\x20-\x7e]/g, (glyph) => GLYPHS[glyph] ?? fullWidthDigit(glyph));
  return LONGER.reduce((text, [pattern, plain]) => text.replace(pattern, plain), single);
}

function fullWidthDigit(glyph: string): string {
  const code = glyph.charCodeAt(0);
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : glyph;
}
