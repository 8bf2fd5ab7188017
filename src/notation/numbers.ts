import { parseDecimal } from '../exact/decimal.ts';
import { type Rational, rational } from '../exact/rational.ts';

/** A number taken off the front of a text, and the text behind it. */
export interface TakenNumber {
  readonly value: Rational;
  readonly rest: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?!\d|[.,]\d)/;

/** Takes `-1,200.50` off the front of a normalised text; null where no whole number stands there (1,23 and 1.2.3 are none). */
export function takeNumber(text: string): TakenNumber | null {
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const value = parseDecimal(digits.replace(/,/g, ''));
  return value === null ? null : { value, rest: text.slice(digits.length) };
}

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** Below 万, which reads as a multiple of the unit: 二百零五, 一百二, 十五. */
const NUMERAL = /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二两三四五六七八九]?)十)?(?:零?([一二两三四五六七八九]))?$/;

/** The value of a Chinese numeral below 万: 一百二十 → 120; null where it is none, or could be two numbers (一百二). */
export function chineseNumber(text: string): Rational | null {
  if (text === '半') return rational(1, 2);
  if (/^[零〇]$/.test(text)) return rational(0);
  const [whole, thousands, hundreds, tens, ones] = NUMERAL.exec(text) ?? [];
  if (whole === undefined || whole === '' || /[千百][一二两三四五六七八九]$/.test(whole)) return null;
  const digit = (glyph: string | undefined): number => DIGITS[glyph ?? ''] ?? 0;
  const ten = tens === '' ? 1 : digit(tens);
  return rational(digit(thousands) * 1000 + digit(hundreds) * 100 + ten * 10 + digit(ones));
}

const YEAR = /([二一][〇零○Oo九一二三四五六七八]{3})年/g;
const DATE_PART = /([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/g;

/** Chinese dates in digits: 二〇二三年十二月三十一日 → 2023年12月31日. Anything without such a year stays. */
export function digitYears(text: string): string {
  if (!/[〇零○二一]年/.test(text) && !/[三四五六七八九]年/.test(text)) return text;
  const withYear = text.replace(YEAR, (_, digits: string) => `${[...digits].map((glyph) => String(DIGITS[glyph] ?? 0)).join('')}年`);
  return withYear === text ? text : withYear.replace(DATE_PART, (part) => chineseNumber(part)?.toString() ?? part);
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/百分之百|百分百/, '100%'],
  [/百分之(\d+(?:\.\d+)?)/, '$1%'],
  [/千分之(\d+(?:\.\d+)?)/, '$1‰'],
];
const SPOKEN = /(百分之|千分之)([零一二两三四五六七八九十]+)(?:点([零〇一二三四五六七八九]+))?/;
const TENTHS = /(?<![\d.零一二两三四五六七八九十百千成])([1-9一二两三四五六七八九])成([1-9一二三四五六七八九半])?(?=以上|及以上|以下|左右|$)/;

/** 九成五 → 95%, 八成半 → 85%, 9成 → 90%. */
function tenths(_: string, tens: string, ones: string | undefined): string {
  const digit = (glyph: string): string => (glyph === '半' ? '5' : String(DIGITS[glyph] ?? glyph));
  return `${digit(tens)}${digit(ones ?? '0')}%`;
}

/** Spoken rates in digits: 百分之九十五 → 95%, 千分之5 → 5‰, 九成以上 → 90%以上. */
export function digitRates(text: string): string {
  if (!/分[之百]|成/.test(text)) return text;
  const digits = text
    .replace(TENTHS, tenths)
    .replace(SPOKEN, (whole, rate: string, numeral: string, fraction: string | undefined) => {
      const value = chineseNumber(numeral);
      const places = [...(fraction ?? '')].map((glyph) => String(DIGITS[glyph] ?? 0)).join('');
      return value === null ? whole : `${rate}${value.toString()}${places === '' ? '' : `.${places}`}`;
    });
  return PARTS.reduce((read, [pattern, sign]) => read.replace(pattern, sign), digits);
}
