import type { Operator } from '../model/indicator.ts';
import type { DatePoint, Quantity, Unit } from '../model/quantity.ts';
import type { Rational } from '../exact/rational.ts';
import { dateOf, dottedMonth, isDateFormat, serialDate } from './dates.ts';
import { isBlank, normalise } from './glyphs.ts';
import { stripOperator } from './operators.ts';
import type { Printed } from './printed.ts';
import { hostQuantity, quantityOf, rangeOf } from './quantities.ts';
import { looksMisread } from './words.ts';

type Sign = Exclude<Operator, '定性'> | null;

/** What one value cell says by itself, before target, unit, name and actual are held together. */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'quantity'; readonly operator: Sign; readonly quantity: Quantity; readonly tail: string }
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational; readonly unit: Unit | null }
  | { readonly kind: 'date'; readonly operator: Sign; readonly date: DatePoint; readonly yearAdded: boolean }
  | { readonly kind: 'unreadable' }
  /** `text` is normalised, `printed` as it stands without its line breaks. */
  | { readonly kind: 'words'; readonly text: string; readonly printed: string };

/** What helps to tell a date from a number. */
export interface DateContext {
  readonly year: number | null;
  /** The name, the unit or the other side says that a date belongs here. */
  readonly expected: boolean;
}

/** Words that say how, not what: taken off in front of a number. */
const LEADING = /^(?:实际)?(?:已经|已|共计|共|累计|全年|实际|均)?(?:完成率|合格率|达标率|覆盖率|满意度|完成|达到|达|为|是|:)?(?:了|为|:)?/;
/** Said behind a number that stands for itself: 1000件达成预期指标, 100%覆盖, 95%,未达标. */
const TAIL = /^(.*?[%‰\d\u4e00-\u9fffA-Za-z]?)((?:,|;|\()?(?:达成|完成|已完成|覆盖|达标|未达标|未完成|实现|全覆盖)(?:预期|年度|全部)?(?:指标|目标|任务)?\)?)$/;

function fromHost(printed: Printed): CellValue | null {
  const { number, format } = printed;
  if (number === null) return null;
  if (format !== null && isDateFormat(format)) {
    const date = serialDate(number, format, printed.date1904);
    return date === null ? { kind: 'unreadable' } : { kind: 'date', operator: null, date, yearAdded: false };
  }
  const quantity = hostQuantity(printed);
  return quantity === null ? null : { kind: 'quantity', operator: null, quantity, tail: '' };
}

function asDate(text: string, context: DateContext): CellValue | null {
  const { operator, rest } = stripOperator(text.replace(/底?前$|之前$|以前$/, ''));
  const direct = dateOf(text, context.year, context.expected) ?? (operator === null ? null : dateOf(rest, context.year, context.expected));
  if (direct !== null) return { kind: 'date', operator: direct.deadline ? '≤' : operator, date: direct.date, yearAdded: direct.yearAdded };
  const month = context.expected ? dottedMonth(text) : null;
  return month === null ? null : { kind: 'date', operator: /前$/.test(text) ? '≤' : null, date: month, yearAdded: false };
}

function asQuantity(text: string): CellValue | null {
  const { operator, rest } = stripOperator(text);
  const [, head = '', tail = ''] = TAIL.exec(rest) ?? [];
  const before = head === '' ? null : quantityOf(head);
  if (before !== null) return { kind: 'quantity', operator, quantity: before, tail };
  const quantity = quantityOf(rest);
  return quantity === null ? null : { kind: 'quantity', operator, quantity, tail: '' };
}

function asNumber(text: string): CellValue | null {
  const range = rangeOf(text);
  if (range !== null) return { kind: 'range', ...range };
  const direct = asQuantity(text);
  if (direct !== null) return direct;
  const led = text.replace(LEADING, '');
  return led === text || led === '' ? null : asQuantity(led);
}

/** Reads one cell: a host's number by its format, else dates before ranges before quantities, else words. */
export function readValue(printed: Printed, context: DateContext): CellValue {
  const text = normalise(printed.text);
  if (isBlank(text)) return { kind: 'blank' };
  const dotted = context.expected && printed.number !== null && printed.format === null ? asDate(text, context) : null;
  const read = dotted ?? fromHost(printed) ?? asDate(text, context) ?? asNumber(text);
  if (read !== null) return read;
  return looksMisread(text) ? { kind: 'unreadable' } : { kind: 'words', text, printed: printed.text.replace(/\s*\n\s*/g, '').trim() };
}
