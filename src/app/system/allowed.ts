import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { ScalarInput } from '../../rules/system/system.ts';

const KINDS: Readonly<Record<ScalarInput['kind'], string>> = { number: '数值', amount: '金额', rate: '百分数，如 92.5%', count: '不小于 0 的整数', 'yes-no': '是或否', date: '日期，如 2023-06-30', choice: '从列表中选' };

/** What may be filled in, for a person. */
export function rangeText({ kind, range, options }: ScalarInput): string {
  if (kind === 'choice') return options.map(({ name }) => name).join('、');
  if (range === null) return KINDS[kind];
  const { low, high, lowIncluded, highIncluded } = range;
  const say = (value: Rational): string => (kind === 'rate' ? `${decimalText(value.mul(100))}%` : decimalText(value));
  const ends = [...(low === null ? [] : [`${lowIncluded ? '不小于' : '大于'} ${say(low)}`]), ...(high === null ? [] : [`${highIncluded ? '不大于' : '小于'} ${say(high)}`])];
  if (ends.length === 0) return KINDS[kind];
  return kind === 'count' ? `整数，${ends.join('，')}` : ends.join('，');
}

/** The same with the unit that it is counted in. */
export function allowedText(input: ScalarInput): string {
  return input.unit === '' ? rangeText(input) : `${rangeText(input)}，单位：${input.unit}`;
}
