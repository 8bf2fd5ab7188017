import { describe, expect, test } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { rational } from '../../src/exact/rational.ts';
import { readTexts } from '../../src/notation/row.ts';
import { readScoringRule } from '../../src/notation/scoring-rule.ts';
import { choicesFor } from '../../src/scoring/choices.ts';
import { indicatorOf } from './indicator.ts';
import { heir, shipped } from './packs.ts';

/** `部分达成 6–8`, a closing bracket where the end belongs to it. */
function choices(target: string, actual: string, rule?: string, pack = shipped('national-2020')): string[] {
  const read = readTexts({ target, actual });
  const more = rule === undefined ? {} : { rule: readScoringRule(rule) };
  const indicator = indicatorOf({ ...read, weight: rational(10), printed: { target, actual, ...(rule === undefined ? {} : { rule }) }, ...more });
  return choicesFor(indicator, pack).map(({ band, low, high, highIncluded }) => `${band?.name ?? ''} ${decimalText(low)}–${decimalText(high)}${highIncluded ? ']' : ')'}`);
}

describe('what a person may give', () => {
  test.each([
    ['a grade that was told', '明显提高', '部分达成年度指标并具有一定效果', ['部分达成年度指标并具有一定效果 6–8)']],
    ['a default that a person may change', '明显提高', '达成年度指标', ['达成年度指标 8–10]']],
    ['words against other words', '明显提高', '有所提高', ['达成年度指标 8–10]', '部分达成年度指标并具有一定效果 6–8)', '未达成年度指标且效果较差 0–6)']],
    ['a grade of a scale', '优良中低差', '良', [' 0–10]']],
    ['a number that the rules score', '≥95%', '90%', []],
    ['a cell that is blank', '明显提高', '', []],
    ['a number that is missing', '≥95%', '较好', []],
    ['figures of others', '≥全省平均水平', '较好', []],
  ])('in a row with %s', (_, target, actual, expected) => {
    expect(choices(target, actual)).toEqual(expected);
  });

  test('goes by the rule printed beside the row', () => {
    expect(choices('≥95%', '90%', '酌情扣分')).toEqual([' 0–10]']);
    expect(choices('≥95%', '90%', '每低1个百分点扣1分')).toEqual([]);
  });

  test('goes by the pack: a clause that it leaves to a person', () => {
    expect(choices('≥95%', '90%', undefined, heir('计分: { "≥": { 达到: 权重, 未达到: 待定 } }'))).toEqual([' 0–10]']);
  });
});
