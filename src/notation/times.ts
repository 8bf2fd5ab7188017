import { datePoint, isClockFormat, isDateFormat, serialDate } from './dates.ts';
import type { Printed } from './printed.ts';

const DAY_SECONDS = 86_400;
const two = (part: number): string => String(part).padStart(2, '0');

const DAY = String.raw`(?<year>(?:19|20)\d{2})(?<mark>[-/.年])(?<month>\d{1,2})(?:[-/.月])(?<day>\d{1,2})日?`;
const CLOCK = String.raw`(?<hour>\d{1,2})[:时](?<minute>\d{1,2})(?:[:分](?<second>\d{1,2}(?:\.\d{1,9})?)秒?|分)?`;
const ZONE = String.raw`(?<zone>[Zz]|[+-]\d{2}:?\d{2})`;
const TIME = new RegExp(`^${DAY}(?:[Tt ]*${CLOCK}(?: *${ZONE})?)?$`);

/** Full-width digits and signs in half width, white space as single spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[−‐‑]/g, '-').replace(/\s+/g, ' ').trim();
}

function zoneText(zone: string | undefined): string | null {
  if (zone === undefined) return '';
  if (/^z$/i.test(zone)) return 'Z';
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`;
}

function clockText(hour: string, minute: string, second: string | undefined): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) >= 60) return null;
  const [whole, fraction] = (second ?? '').split('.');
  const seconds = second === undefined ? '' : `:${two(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
  return `T${two(Number(hour))}:${two(Number(minute))}${seconds}`;
}

function timeOfText(text: string): string | null {
  const { year, month, day, hour, minute, second, zone } = TIME.exec(plain(text))?.groups ?? {};
  const date = year === undefined ? null : datePoint(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date?.iso ?? null;
  const [clock, behind] = [clockText(hour, minute, second), zoneText(zone)];
  return clock === null || behind === null ? null : `${date.iso}${clock}${behind}`;
}

function timeOfSerial(serial: number, date1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const [day, rest] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS];
  const date = serialDate(day, 'yyyy-mm-dd', date1904);
  if (date === null || rest === 0) return date?.iso ?? null;
  return `${date.iso}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** Whole days that a bare number can stand for where a time is expected: from the year 1990 to 2100 in both ways of counting. */
const [EARLIEST, LATEST] = [31_500, 73_050];

/**
 * A day, or a day and a clock time, as ISO 8601 text: `2024-03-05 14:30:00 +08:00`, 2024年3月5日 14时30分, 2024/3/5, a serial number. The zone is
 * only given where it is written. Null where it is none.
 */
export function readTime({ text, number, format, date1904 }: Printed): string | null {
  if (number === null) return timeOfText(text);
  if (format !== null && isClockFormat(format)) return null;
  const isSerial = (format !== null && isDateFormat(format)) || (number >= EARLIEST && number < LATEST);
  return isSerial ? timeOfSerial(number, date1904) : null;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

const HOUR = 3_600_000;
/** Clocks of the earth are from 12 hours behind to 14 hours before the one of Greenwich. */
const [BEHIND, BEFORE] = [12 * HOUR, 14 * HOUR];
const LENGTHS: readonly (readonly [RegExp, number])[] = [[/^[^T]*$/, 24 * HOUR], [/T\d\d:\d\d$/, 60_000], [/T\d\d:\d\d:\d\d$/, 1000]];
const ZONED = /(?:Z|[+-]\d{2}:\d{2})$/;

function zoneOf(time: string): string | null {
  return time.includes('T') ? ZONED.exec(time)?.[0] ?? null : null;
}

/** The moments that a time can mean: a day is all of it, a time without a zone that of any zone where the other one has one. */
function stretchOf(time: string, isAnywhere: boolean): Stretch {
  const zone = zoneOf(time);
  const clock = zone === null ? time : time.slice(0, -zone.length);
  const first = Date.parse(`${clock.includes('T') ? clock : `${clock}T00:00`}${zone ?? 'Z'}`);
  const length = LENGTHS.find(([pattern]) => pattern.test(clock))?.[1] ?? 1;
  return isAnywhere && zone === null ? { first: first - BEFORE, last: first + length - 1 + BEHIND } : { first, last: first + length - 1 };
}

/** Is one time, as `readTime` gives it, surely later than another? False where they may be the same, or one of them is `''`. */
export function isLater(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const isMixed = (zoneOf(one) === null) !== (zoneOf(other) === null);
  return stretchOf(one, isMixed).first > stretchOf(other, isMixed).last;
}
