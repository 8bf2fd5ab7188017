/** Pixels of a point on a screen of 96 dots an inch. */
const POINT = 96 / 72;

/** The widest digit of a font, in pixels: the unit in which Excel counts a column's width. */
export function digitWidth(fontName: string, points: number): number {
  const isChinese = /[\u4e00-\u9fff]|sim(sun|hei)|dengxian|fang|kai/i.test(fontName);
  return Math.max(1, Math.ceil(points * POINT * (isChinese ? 0.5 : 0.475)));
}

/** Excel's column width, in characters with their margin, as pixels. */
export const columnPixels = (characters: number, digit: number): number => Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);

/** Pixels as Excel's column width, to a hundredth of a character. */
export const columnCharacters = (pixels: number, digit: number): number => Math.round((pixels / digit) * 100) / 100;

export const rowPixels = (points: number): number => Math.round(points * POINT * 1000) / 1000;
export const rowPoints = (pixels: number): number => Math.round((pixels / POINT) * 100) / 100;
