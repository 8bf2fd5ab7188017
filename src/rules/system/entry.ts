import { parseDecimal } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Entry, Range, ScalarInput } from './system.ts';

const HUNDRED = rational(100);
const DAY_LENGTH = 86_400_000;
const YES_NO: ReadonlyMap<string, boolean> = new Map([['是', true], ['否', false]]);

/** Days since 1970-01-01 of an ISO date; null where there is no such day. */
function dayOf(text: string): Rational | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? null : rational(time / DAY_LENGTH);
}

/** 95% is a rate; 95 or 0.95 may be meant as either, and only 0 needs no sign. */
function rateOf(text: string): Rational | null {
  const value = parseDecimal(text.replace(/[%％]$/, ''));
  if (value === null) return null;
  if (/[%％]$/.test(text)) return value.div(HUNDRED);
  return value.equals(ZERO) ? value : null;
}

function countOf(text: string): Rational | null {
  const value = parseDecimal(text);
  return value === null || value.d !== 1n || value.lt(ZERO) ? null : value;
}

function valueOf({ kind, options }: ScalarInput, text: string): Rational | boolean | null {
  switch (kind) {
    case 'yes-no': return YES_NO.get(text) ?? null;
    case 'choice': return options.find(({ name }) => name === text)?.value ?? null;
    case 'date': return dayOf(text);
    case 'rate': return rateOf(text);
    case 'count': return countOf(text);
    default: return parseDecimal(text);
  }
}

/** What a printed text is as a value of an input: `95%`, `是`, `2023-06-30`, an option, a plain decimal. Null where it is none; never a guess. */
export function entryOf(input: ScalarInput, text: string, cell: CellRef | null = null): Entry | null {
  const value = valueOf(input, text.trim());
  return value === null ? null : { value, text: text.trim(), cell };
}

/** Does 范围 hold a value? */
export function isWithin({ low, high, lowIncluded, highIncluded }: Range, value: Rational): boolean {
  const above = low === null || value.gt(low) || (lowIncluded && value.equals(low));
  return above && (high === null || value.lt(high) || (highIncluded && value.equals(high)));
}
