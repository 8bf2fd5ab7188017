import type { DatePoint } from '../model/quantity.ts';
import { LONGEST_FORMAT } from './number-formats.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** Days of a month; a year that is not known counts as an ordinary one. */
export function daysIn(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
}

function day(year: number, month: number, of: number): string {
  return `${String(year)}-${two(month)}-${two(of)}`;
}

function exists(year: number | null, month: number, of: number): boolean {
  return month >= 1 && month <= 12 && of >= 1 && of <= daysIn(year ?? 2000, month);
}

/** A date of parts as printed; null where there is no such day. Without a year it has no first and last day. */
export function datePoint(year: number | null, month: number | null, of: number | null): DatePoint | null {
  if (month === null) return year === null ? null : { iso: String(year), precision: 'year', first: day(year, 1, 1), last: day(year, 12, 31) };
  if (!exists(year, month, of ?? 1)) return null;
  const iso = `${year === null ? '--' : `${String(year)}-`}${two(month)}${of === null ? '' : `-${two(of)}`}`;
  const known = year === null ? { first: null, last: null } : { first: day(year, month, of ?? 1), last: day(year, month, of ?? daysIn(year, month)) };
  return { iso, precision: of === null ? 'month' : 'day', ...known };
}

/** A stretch of days said by its last one: 第三季度 is 09-30 and begins on 07-01. */
export function stretch(year: number | null, from: readonly [month: number, day: number], to: readonly [month: number, day: number]): DatePoint | null {
  const last = datePoint(year, to[0], to[1]);
  return last === null || year === null ? last : { ...last, first: day(year, from[0], from[1]) };
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** A format's code without what is only shown: text in quotes, colours, locale marks. */
function codeOf(format: string): string {
  if (format.length > LONGEST_FORMAT) return 'General';
  return format.replace(/"(?!年|月|日)[^"]*"|\[[^\]]*\]|\\./g, '').replace(/"/g, '').replace(/s\.0+/gi, 's');
}

/** Does a number format show a time of day and no date? */
export function isClockFormat(format: string): boolean {
  const code = codeOf(format);
  return /[hs]/i.test(code) && !/general|[0#?yd年月日]/i.test(code);
}

/** Does a number format show dates? A time of day alone is none. */
export function isDateFormat(format: string): boolean {
  const code = codeOf(format);
  if (/general|[0#?]/i.test(code)) return false;
  return /[yd年月日]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
}

/** The day of a serial number in a date-formatted cell; to the month where the format shows no day. */
export function serialDate(serial: number, format: string, date1904: boolean): DatePoint | null {
  if (!(serial >= (date1904 ? 0 : 1) && serial < LAST_SERIAL + 1)) return null;
  const at = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY);
  const showsDay = /[d日]/i.test(format.replace(/\[[^\]]*\]/g, ''));
  return datePoint(at.getUTCFullYear(), at.getUTCMonth() + 1, showsDay ? at.getUTCDate() : null);
}
