import type { DatePoint } from '../model/quantity.ts';

const two = (part: number): string => String(part).padStart(2, '0');

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date of parts as printed; null where there is no such day. Without a year it has no first and last day. */
export function datePoint(year: number | null, month: number | null, day: number | null): DatePoint | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysIn(year ?? 2000, month ?? 1))) return null;
  const head = year === null ? '--' : `${String(year)}-`;
  if (month === null) return year === null ? null : { iso: String(year), precision: 'year', first: `${String(year)}-01-01`, last: `${String(year)}-12-31` };
  if (day === null) return { iso: `${head}${two(month)}`, precision: 'month', ...span(year, month, 1, year === null ? 0 : daysIn(year, month)) };
  return { iso: `${head}${two(month)}-${two(day)}`, precision: 'day', ...span(year, month, day, day) };
}

function span(year: number | null, month: number, first: number, last: number): Pick<DatePoint, 'first' | 'last'> {
  if (year === null) return { first: null, last: null };
  const day = (value: number): string => `${String(year)}-${two(month)}-${two(value)}`;
  return { first: day(first), last: day(last) };
}

/** A date read from a cell; `deadline` where words such as 前 or 底前 stand behind it; `yearAdded` where the table's year was put in. */
export interface DateReading {
  readonly date: DatePoint;
  readonly deadline: boolean;
  readonly yearAdded: boolean;
}

const FULL = String.raw`(?:(\d{4})(?:年|[-./]))?(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|号)?`;
const MONTH = String.raw`(?:(\d{4})年)?(\d{1,2})月(底|末)?`;
const YEAR = String.raw`(\d{4})年(?:度)?(底|末)?`;
const LEAD = String.raw`(?:完成时间[为是:：]?|时间[为是:：]?|于|在|截至|截止)?`;
const TAIL = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})?)?(底|末)?(之前|以前|前|内|之内)?(?:已|全部|按时|按期)?(完成|完工|竣工|建成|结束|到位|完成任务|全部完成|已完成|投入使用)?[。.]?`;
const PATTERNS = {
  full: new RegExp(`^${LEAD}${FULL}${TAIL}$`),
  month: new RegExp(`^${LEAD}${MONTH}${TAIL}$`),
  year: new RegExp(`^${LEAD}${YEAR}${TAIL}$`),
};
/** With separators only, a day needs its year: 3-5 and 1/2 are no dates. */
const BARE_MONTH_DAY = /^\d{1,2}[-./]\d{1,2}(?!\d|月|日)/;

const whole = (part: string | undefined): number | null => (part === undefined ? null : Number(part));

function parts(text: string): { date: [number | null, number | null, number | null]; end: boolean; deadline: boolean } | null {
  const full = BARE_MONTH_DAY.test(text) ? null : PATTERNS.full.exec(text);
  if (full !== null) return { date: [whole(full[1]), whole(full[2]), whole(full[3])], end: false, deadline: full[5] !== undefined };
  const month = PATTERNS.month.exec(text);
  if (month !== null) return { date: [whole(month[1]), whole(month[2]), null], end: month[3] !== undefined || month[4] !== undefined, deadline: month[5] !== undefined };
  const year = PATTERNS.year.exec(text);
  if (year === null) return null;
  return { date: [whole(year[1]), null, null], end: year[2] !== undefined || year[3] !== undefined, deadline: year[4] !== undefined };
}

/** The last day of a month or year, for 12月底 and 2023年底. */
function atEnd(year: number | null, month: number | null): DatePoint | null {
  const last = month ?? 12;
  return datePoint(year, last, daysIn(year ?? 2001, last));
}

/**
 * 2023年12月底前, 11月底前, 2021年12月完成, 2023-12-31, 完成时间为2022年12月30日 as normalised text. A missing year is the table's (年度), if it has one.
 * `12月` without 底, 前 or 完成 may be twelve months, so it is left to the caller (null) unless `expectDate`.
 */
export function dateOf(text: string, tableYear: number | null, expectDate: boolean): DateReading | null {
  if (!/\d/.test(text) || (/^\d{1,2}月$/.test(text) && !expectDate)) return null;
  const read = parts(text);
  if (read === null) return null;
  const [printedYear, month, day] = read.date;
  const year = printedYear ?? tableYear;
  const date = read.end ? atEnd(year, month) : datePoint(year, month, day);
  return date === null ? null : { date, deadline: read.deadline, yearAdded: printedYear === null && tableYear !== null };
}

/** 2023.12 or 2023/6 where a date is expected. */
export function dottedMonth(text: string): DatePoint | null {
  const [, year, month] = /^(\d{4})[./-](\d{1,2})(?:前|底前|底|完成)?$/.exec(text) ?? [];
  return year === undefined || month === undefined ? null : datePoint(Number(year), Number(month), null);
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Does a number format show dates? Text in quotes, colours and locale marks do not count. */
export function isDateFormat(format: string): boolean {
  return /[ymd年月日]/i.test(format.replace(/"(?!年|月|日)[^"]*"|\[[^\]]*\]|\\./g, '')) && !/[0#]/.test(format.replace(/"[^"]*"/g, ''));
}

/** The day of a serial number in a date-formatted cell; to the month where the format shows no day. */
export function serialDate(serial: number, format: string, date1904: boolean): DatePoint | null {
  if (serial < 1 || serial > 2_958_465) return null;
  const day = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY);
  return datePoint(day.getUTCFullYear(), day.getUTCMonth() + 1, /d|日/i.test(format) ? day.getUTCDate() : null);
}
