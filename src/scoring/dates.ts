import { rational } from '../exact/rational.ts';
import type { Actual, Indicator, Operator, Target } from '../model/indicator.ts';
import { meetsDeadline } from '../model/measure.ts';
import type { DatePoint } from '../model/quantity.ts';
import { binding, byMethod, type Judgement, reason, undecided } from './judgement.ts';

type DateTarget = Extract<Target, { kind: 'date' }>;

const isYearless = ({ iso }: DatePoint): boolean => iso.startsWith('--');
const printed = ({ iso }: DatePoint): string => iso.replace(/^--/, '');

/**
 * A deadline is kept by being early, whatever sign stands there: forms print 2023年12月 with = and with none. Only “<” leaves the deadline itself out,
 * and “≥” asks for a day that is not before it, which a deadline does not.
 */
function keeps(date: DatePoint, deadline: DatePoint, operator: Operator | null): 'yes' | 'no' | 'unsure' {
  const met = meetsDeadline(date, deadline);
  const same = date.iso === deadline.iso;
  if (operator === '≥' || operator === '>') return operator === '≥' && same ? 'yes' : 'unsure';
  if (operator !== '<' || met !== 'yes') return met;
  const before = date.last !== null && deadline.first !== null && date.last < deadline.first;
  return before ? 'yes' : 'unsure';
}

function whyUnsure(date: DatePoint, { date: deadline, operator }: DateTarget): string {
  if (operator === '≥' || operator === '>') return 'because-date-sign';
  return isYearless(date) === isYearless(deadline) ? 'because-date-unsure' : 'because-date-year';
}

const MS_A_DAY = 86_400_000;

/** 逾期天数: days behind the deadline, 0 where it was kept; null where the day itself is not known. */
function daysLate(date: DatePoint, deadline: DatePoint, met: 'yes' | 'no'): number | null {
  if (met === 'yes') return 0;
  if (date.precision !== 'day' || date.first === null || deadline.last === null) return null;
  return (Date.parse(date.first) - Date.parse(deadline.last)) / MS_A_DAY;
}

/** 日期: by the deadline, late, or not to be told. */
export function judgeDate(indicator: Indicator, target: DateTarget, actual: Actual): Judgement {
  if (actual.kind !== 'date') return undecided(reason('because-date-needed', { target: printed(target.date), text: indicator.printed.actual ?? '' }));
  const params = { actual: printed(actual.date), target: printed(target.date), operator: target.operator ?? '' };
  const met = keeps(actual.date, target.date, target.operator);
  if (met === 'unsure') return undecided(reason(whyUnsure(actual.date, target), params));
  const late = daysLate(actual.date, target.date, met);
  const bindings = late === null ? [] : [binding('逾期天数', rational(late), String(late), indicator.cells.actual)];
  return byMethod('日期', met === 'yes' ? 'met' : 'missed', reason(met === 'yes' ? 'because-on-time' : 'because-late', params), { bindings });
}
