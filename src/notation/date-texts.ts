import type { DatePoint } from '../model/quantity.ts';
import { datePoint, daysIn, stretch } from './dates.ts';
import { digitYears } from './numbers.ts';
import { type Sign, takeSignBefore } from './operators.ts';

/** A date read from a cell. */
export interface DateReading {
  readonly operator: Sign | null;
  readonly date: DatePoint;
  /** The table's year was put in where the cell prints none. */
  readonly yearAdded: boolean;
  /** A month or longer stands before 前: read as its last day, which the words leave open. */
  readonly inclusive: boolean;
  /** What else the cell says; `''` for nothing worth saying. */
  readonly words: string;
}

/** What a date form says, with the year that holds for it. */
type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, year: number | null) => DatePoint | null;
  /** Reads so only where a date is expected: 12月 may be twelve months, 2023.12 a number. */
  readonly onlyExpected?: boolean;
}

const whole = (digits: string | undefined): number => Number(digits ?? 'NaN');
const QUARTERS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 一: 1, 二: 2, 三: 3, 四: 4 };
/** Parts of a month: first and last day, null for the month's end. */
const PARTS: Readonly<Record<string, readonly [number, number | null]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, null], 初: [1, 10], 中: [11, 20] };

function onDay(groups: Groups, year: number | null): DatePoint | null {
  return datePoint(year, whole(groups['month']), whole(groups['day']));
}

function monthPart(groups: Groups, year: number | null): DatePoint | null {
  const month = whole(groups['month']);
  if (!(month >= 1 && month <= 12)) return null;
  const part = groups['part'];
  if (part === undefined) return datePoint(year, month, null);
  const end = daysIn(year, month);
  const [first, last] = PARTS[part] ?? [end, end];
  return stretch(year, [month, first], [month, last ?? end]);
}

function quarter(groups: Groups, year: number | null): DatePoint | null {
  const last = (QUARTERS[groups['quarter'] ?? ''] ?? NaN) * 3;
  return stretch(year, [groups['end'] === undefined ? last - 2 : last, 1], [last, daysIn(year, last)]);
}

function half(groups: Groups, year: number | null): DatePoint | null {
  return groups['half'] === '上' ? stretch(year, [1, 1], [6, 30]) : stretch(year, [7, 1], [12, 31]);
}

function yearEnd(groups: Groups, year: number | null): DatePoint | null {
  if (groups['end'] !== undefined) return datePoint(year, 12, 31);
  return year === null ? datePoint(null, 12, 31) : datePoint(year, null, null);
}

const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2})年|(?:当年|本年))?`;
const FORMS: readonly Form[] = [
  { pattern: /^(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号|(?!\d))/, read: onDay },
  { pattern: /^(?<year>(?:19|20)\d{2})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:日|号|(?!\d))/, read: onDay },
  { pattern: /^(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号|(?!\d))/, read: onDay },
  { pattern: /^(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/, read: onDay, onlyExpected: true },
  { pattern: /^(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月份?(?<part>底|末|初|中(?!旬)|[上中下]旬)?(?![\d—~至到-])/, read: monthPart },
  { pattern: /^(?<year>(?:19|20)\d{2})[-/](?<month>0?[1-9]|1[0-2])(?![\d./-])/, read: monthPart },
  { pattern: /^(?<year>(?:19|20)\d{2})\.(?<month>0?[1-9]|1[0-2])(?<part>底|末)?(?![\d./-])/, read: monthPart, onlyExpected: true },
  { pattern: /^(?<year>(?:19|20)\d{2})\.(?<month>0?[1-9]|1[0-2])(?:(?<part>底|末)|(?=[之以]?前))/, read: monthPart },
  { pattern: /^(?<month>\d{1,2})月份?(?<part>底|末|初|中(?!旬)|[上中下]旬)(?![\d—~至到-])/, read: monthPart },
  { pattern: /^(?<month>\d{1,2})月份?(?=之前|以前|前|完成|竣工|完工|已完成|全部完成)/, read: monthPart },
  { pattern: /^(?<month>\d{1,2})月份?(?![\d—~至到-])/, read: monthPart, onlyExpected: true },
  { pattern: new RegExp(`^${YEAR}第?(?<quarter>[1-4一二三四])季度(?<end>底|末)?`), read: quarter },
  { pattern: new RegExp(`^${YEAR}(?<half>[上下])半年(?:底|末)?`), read: half },
  { pattern: /^(?<year>(?:19|20)\d{2})年度?年?(?<end>底|末|终)?(?![\d—~至到-])/, read: yearEnd },
  { pattern: /^(?:(?:当|本)年度?|年)(?<end>底|末|终)/, read: yearEnd },
  { pattern: /^(?:当年|本年度?|年度?)(?=之?内)/, read: yearEnd },
  { pattern: /^(?<year>(?:19|20)\d{2})$/, read: (_, year) => datePoint(year, null, null), onlyExpected: true },
];

const LEAD = /^(?:(?:计划|预计|要求|实际|项目|工程|全部|力争|确保|已经?|均)*(?:完成|竣工|完工|验收|交付|到位|结束|开工|支付|建成)?(?:时间|日期|时限|期限|时点)?[为是:]?)(?:确保|力争|应|须|已)?(?:于|在|截至|截止到?|到|至)?/;
const CLOCK = /^\d{1,2}(?::\d{2}){1,2}|^\d{1,2}[时点](?:\d{1,2}分)?/;
const DEADLINE = /^(?:之前|以前|前|之内|以内|内)/;
const BEFORE = /^[之以]?前/;
const DONE = /^(?:已经?|均已?|全部|按时|按期|如期|顺利|予以|正式)*(?:完成|完工|竣工|建成|结束|到位|完成任务|完成验收|验收|交付|投入使用|达标|开工|支付|完毕)?(?:完毕|任务)?$/;
const TURNS = /[未没无逾超延]|不|^[年月季旬底末初日]/;
const LONGEST_WORDS = 20;

/** What is said behind a date: `''` for 完成 and its like; null where it may turn the meaning, or is a further date. */
function wordsBehind(text: string): string | null {
  const words = text.replace(/^[,;。(]+|[。.;,)]+$/g, '');
  if (DONE.test(words)) return '';
  return /\d/.test(words) || TURNS.test(words) || words.length > LONGEST_WORDS ? null : words;
}

function readForm(text: string, tableYear: number | null, expected: boolean): { groups: Groups; date: DatePoint; rest: string } | null {
  for (const { pattern, read, onlyExpected } of FORMS) {
    const match = onlyExpected === true && !expected ? null : pattern.exec(text);
    if (match === null) continue;
    const groups: Groups = match.groups ?? {};
    const date = read(groups, groups['year'] === undefined ? tableYear : whole(groups['year']));
    if (date !== null) return { groups, date, rest: text.slice(match[0].length) };
  }
  return null;
}

const HINT = /\d[年月./-]|\d季度|[一二三四]季度|半年|年[底末终内]|年度?内|[一二〇零三四五六七八九○]年|^(?:19|20)\d{2}/;

/**
 * 2023年12月底前, 11月底前, 2021年12月完成, 2023-12-31, 第三季度, 年底前, 二〇二三年六月 as normalised text. A missing year is the table's (年度), if it has one.
 * `expected` where the name, the unit or the other side says that a date belongs here. Null where it is no date, or more than one.
 */
export function readDate(text: string, tableYear: number | null, expected: boolean): DateReading | null {
  if (!HINT.test(text)) return null;
  const digits = digitYears(text);
  const start = digits.search(/\d|第?[一二三四]季度|[上下]半年|[当本]年|年度?[底末终内]/);
  const signed = start <= 0 ? null : takeSignBefore(digits.slice(0, start));
  if (signed === 'contradictory') return null;
  const lead = start <= 0 ? '' : signed?.rest ?? digits.slice(0, start);
  if (!new RegExp(`${LEAD.source}$`).test(lead)) return null;
  const form = readForm(digits.slice(Math.max(start, 0)), tableYear, expected);
  if (form === null) return null;
  const rest = form.rest.replace(CLOCK, '');
  const words = wordsBehind(rest.replace(DEADLINE, ''));
  if (words === null) return null;
  const operator = DEADLINE.test(rest) ? '≤' : signed?.weak === 'reached' ? null : signed?.sign ?? null;
  const inclusive = BEFORE.test(rest) && (form.date.precision !== 'day' || form.date.first !== form.date.last);
  return { operator, date: form.date, inclusive, yearAdded: form.groups['year'] === undefined && tableYear !== null, words };
}
