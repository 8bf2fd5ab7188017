import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { round, truncate } from '../exact/rounding.ts';

const WHOLE_PERCENT_PLACES = 2;

/**
 * How a printed 执行率 comes out of the one by the amounts, at the digits that it prints (90% is 0.9, rounded to whole percents or more finely): rounded,
 * cut off, or `differs` where neither gives it. Both are shares: 0.95 is 95%.
 */
export function howPrinted(printed: Rational, rate: Rational): 'rounded' | 'truncated' | 'differs' {
  const places = Math.max(WHOLE_PERCENT_PLACES, (decimalText(printed).split('.')[1] ?? '').length);
  if (round(rate, places).equals(printed)) return 'rounded';
  return truncate(rate, places).equals(printed) ? 'truncated' : 'differs';
}
