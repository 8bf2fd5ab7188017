import { decimalText, fromDouble } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import type { DatePoint, Unit } from '../model/quantity.ts';
import { readDate } from './date-texts.ts';
import { isClockFormat, isDateFormat, serialDate } from './dates.ts';
import { asPrinted, isBlank, normalise } from './glyphs.ts';
import { lacksNumber, looksMisread } from './misread.ts';
import { type ShownNumber, shownNumber, shownPlaces } from './number-formats.ts';
import type { Sign } from './operators.ts';
import type { Printed } from './printed.ts';
import { type NumberReading, readNumber } from './quantities.ts';
import { readRange } from './ranges.ts';

/** What one value cell says by itself, before target, unit, name and actual are held together. */
export type CellValue =
  | { readonly kind: 'blank'; readonly lacking: boolean }
  | { readonly kind: 'quantity'; readonly read: NumberReading; readonly doubt: NumberDoubt | null }
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational; readonly unit: Unit | null }
  | { readonly kind: 'date'; readonly operator: Sign | null; readonly date: DatePoint; readonly inclusive: boolean; readonly yearAdded: boolean; readonly words: string; readonly fromNumber: boolean }
  | { readonly kind: 'unreadable' }
  /** `several`: it holds more than one number, none of which may be picked. */
  | { readonly kind: 'words'; readonly text: string; readonly plain: string; readonly several: boolean };

/** What a number could have been as well: 2023.12 a month, 3月 a date. */
export type NumberDoubt = 'date-or-number' | 'month-or-months';

/** What helps to tell a date from a number. */
export interface DateContext {
  readonly year: number | null;
  /** The name, the unit or the other side says that a date belongs here. */
  readonly expected: boolean;
  /** 度量单位 of the row, `''` for none: before it a lone 两 or 零 is a number. */
  readonly counted: string;
}

const NO_WORDS = { operator: null, reached: false, words: '', direction: null } as const;
const MOST_PLACES = 400;

function shownText({ before, value, behind }: ShownNumber): string {
  return `${before}${decimalText(value, MOST_PLACES)}${behind}`;
}

/**
 * A host's number as its format shows it: 0.95 as `0%` is 95 %, 12 as `0"人"` is 12 人, 123400 as `0!.0,` is 12.34. The value stays exact. Null where
 * the words of the format make it something else: 3 as `"第"0"名"`.
 */
function readShown(number: number, format: string | null): NumberReading | null {
  const exact = fromDouble(number);
  const shown = format === null ? { before: '', value: exact, behind: '' } : shownNumber(exact, format);
  const bare = shown.before === '' && shown.behind === '';
  const read = bare ? { ...NO_WORDS, quantity: { value: exact, unit: null, approximate: false } } : readNumber(normalise(shownText(shown)));
  return read === null ? null : { ...read, quantity: { ...read.quantity, value: shown.value } };
}

/** A host's number as its format shows it; the number alone where the format's words make no sense beside it. */
export function readHostNumber(number: number, format: string | null): NumberReading {
  return readShown(number, format) ?? { ...NO_WORDS, quantity: { value: fromDouble(number), unit: null, approximate: false } };
}

const MONTH_LIKE = /^20\d{2}\.(?:0?[1-9]|1[0-2])$/;

function fromHost(printed: Printed, context: DateContext): CellValue | null {
  const { number, format } = printed;
  if (number === null || !Number.isFinite(number)) return null;
  if (format !== null && isDateFormat(format)) {
    const date = serialDate(number, format, printed.date1904);
    return date === null ? { kind: 'unreadable' } : { kind: 'date', operator: null, date, inclusive: false, yearAdded: false, words: '', fromNumber: false };
  }
  if (format !== null && isClockFormat(format)) return { kind: 'unreadable' };
  const read = readShown(number, format);
  if (read === null) return readText({ ...printed, text: shownText(shownNumber(fromDouble(number), format ?? '')), number: null }, context);
  return { kind: 'quantity', read, doubt: MONTH_LIKE.test(printed.text) ? 'date-or-number' : null };
}

function asDate(text: string, context: DateContext, fromNumber: boolean): CellValue | null {
  const read = readDate(text, context.year, context.expected);
  return read === null ? null : { kind: 'date', ...read, fromNumber };
}

function doubtOf(text: string, read: NumberReading): NumberDoubt | null {
  if (MONTH_LIKE.test(text)) return 'date-or-number';
  return read.quantity.unit?.text === '月' ? 'month-or-months' : null;
}

function asNumber(text: string): CellValue | null {
  const range = readRange(text);
  if (range !== null) return { kind: 'range', ...range };
  const read = readNumber(text);
  return read === null ? null : { kind: 'quantity', read, doubt: doubtOf(text, read) };
}

const DATES = /(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?/g;

function isSeveral(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const dateless = text.replace(DATES, (date) => (date === '' ? '' : '|'));
  return (dateless.match(/\d+(?:[.,:]\d+)*/g) ?? []).length > 1;
}

/** White space inside a number may part two of them: 95⏎90. */
const BROKEN = /[\d０-９][\s\u3000]+[\d０-９]/;
const CLOCK = /([\d日])\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/;
const PLAIN = /^\d{1,15}(?:\.\d+)?%?$/;

const NUMERAL = /^[零〇一二两三四五六七八九十百千半]{1,8}$/;

function readWords(printed: Printed, text: string, counted: string): CellValue {
  const numeral = counted !== '' && NUMERAL.test(text) ? asNumber(`${text}${counted}`) : null;
  if (numeral !== null) return numeral;
  if (lacksNumber(text)) return { kind: 'blank', lacking: true };
  if (looksMisread(text)) return { kind: 'unreadable' };
  return { kind: 'words', text: asPrinted(printed.text), plain: text, several: isSeveral(text) };
}

function readText(printed: Printed, context: DateContext): CellValue {
  const source = printed.text.replace(CLOCK, '$1');
  const text = normalise(source);
  if (isBlank(text)) return { kind: 'blank', lacking: false };
  const read = (PLAIN.test(text) && !context.expected ? null : asDate(text, context, false)) ?? asNumber(text);
  if (read === null) return readWords(printed, text, context.counted);
  return BROKEN.test(source) ? { kind: 'unreadable' } : read;
}

/** Does a number's format show what its text says: 2023.12 as General or as `0.00`? */
function showsAsIs({ text, number, format }: Printed): boolean {
  if (format === null || number === null) return true;
  return MONTH_LIKE.test(text) && shownPlaces(fromDouble(number), format) === text.split('.')[1]?.length;
}

/** Days of 2000 to 2050 as Excel counts them: what is left of a date in a cell that lost its format. */
const [FIRST_DAY, LAST_DAY] = [36_526, 55_152];

/** 44742 in a row of dates: a day that Excel shows as a number. */
function bareSerial({ number, format, date1904 }: Printed): CellValue | null {
  if (number === null || format !== null || !Number.isInteger(number) || number < FIRST_DAY || number > LAST_DAY) return null;
  const date = serialDate(number, 'yyyy-mm-dd', date1904);
  return date === null ? null : { kind: 'date', operator: null, date, inclusive: false, yearAdded: false, words: '', fromNumber: true };
}

/** Reads one cell: a host's number by its format, else dates before ranges before quantities, else words. */
export function readValue(printed: Printed, context: DateContext): CellValue {
  if (printed.number === null) return readText(printed, context);
  const dated = context.expected && showsAsIs(printed) ? asDate(printed.text, context, true) ?? bareSerial(printed) : null;
  return dated ?? fromHost(printed, context) ?? { kind: 'unreadable' };
}
