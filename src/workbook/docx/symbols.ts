/** Fonts whose letters are pictures: character code → the sign that a reader sees. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 0xa3: '≤', 0xb3: '≥', 0xb0: '°', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xb7: '·', 0x2d: '−', 0x3c: '<', 0x3d: '=', 0x3e: '>', 0x25: '%' },
  wingdings: { 0x6f: '□', 0xa8: '□', 0xab: '★', 0xfb: '×', 0xfc: '√', 0xfd: '☒', 0xfe: '☑', 0x6c: '●', 0x6e: '■' },
  'wingdings 2': { 0x4f: '×', 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□' },
};

/** The sign of `w:sym`: `�` where the font's picture is not known, so that a reader sees that something stands there. */
export function symbolText(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!(code > 0 && code <= 0x10ffff)) return '\ufffd';
  const picture = SIGNS[font.trim().toLowerCase()]?.[code & 0xff];
  if (picture !== undefined) return picture;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return isPrivate || code < 0x100 ? '\ufffd' : String.fromCodePoint(code);
}
