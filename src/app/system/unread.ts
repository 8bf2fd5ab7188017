import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import { isRational, type Rational, rational } from '../../exact/rational.ts';
import type { Reason } from '../../model/scorecard.ts';
import { isWithin } from '../../rules/system/entry.ts';
import type { Entry, ScalarInput } from '../../rules/system/system.ts';
import { allowedText } from './allowed.ts';

const HUNDRED = rational(100);
/** A rate that is written as a plain number (1.5 for 150%) is seldom more than tenfold. */
const MOST_TIMES = rational(10);

const percent = (value: Rational): string => `${decimalText(value)}%`;

/** What a bare number may be meant as among rates, as far as the input's range holds it; without a range 93 is hardly meant as 9300%. */
function readings({ range }: ScalarInput, value: Rational): string[] {
  const all = range === null && value.gt(MOST_TIMES) ? [value] : [value, value.mul(HUNDRED)];
  const held = range === null ? all : all.filter((one) => isWithin(range, one.div(HUNDRED)));
  return (held.length === 0 ? all : held).map(percent);
}

/** Why a cell's text is no value of an input: of a bare number for a rate, the rates that it may be meant as; else what may be filled in. */
export function unreadOf(input: ScalarInput, text: string): Reason {
  if (input.kind !== 'rate') return { code: 'fill-unread', params: { text, allowed: allowedText(input) } };
  const value = parseDecimal(text);
  if (value === null) return { code: 'fill-rate-unread', params: { text } };
  const [one = '', other] = readings(input, value);
  return other === undefined ? { code: 'fill-rate-unsigned', params: { text, meant: one } } : { code: 'fill-rate-either', params: { text, one, other } };
}

/** 93 typed where the format says percent is 9300%: said where the range holds 93% and not that; null for any other value. */
export function hundredfold(input: ScalarInput, { value, text }: Entry): Reason | null {
  if (input.kind !== 'rate' || input.range === null || !isRational(value)) return null;
  const meant = value.div(HUNDRED);
  if (isWithin(input.range, value) || !isWithin(input.range, meant) || value.lte(1)) return null;
  return { code: 'fill-rate-hundredfold', params: { text, meant: percent(value), range: input.range.text } };
}
