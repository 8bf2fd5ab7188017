import { describe, expect, it } from 'vitest';
import { decimalText, parseDecimal } from '../../src/exact/decimal.ts';
import { ZERO } from '../../src/exact/rational.ts';
import { comparable, inBase, inUnit, meetsDeadline } from '../../src/model/measure.ts';
import type { DatePoint, Quantity } from '../../src/model/quantity.ts';
import { readDate } from '../../src/notation/date-texts.ts';
import { unitOf } from '../../src/notation/units.ts';

const quantity = (value: string, unit: string): Quantity => ({ value: parseDecimal(value) ?? ZERO, unit: unitOf(unit), approximate: false });

describe('comparable', () => {
  it.each([
    ['', '', 'same'], ['元', '元', 'same'], ['%', '百分比', 'same'], ['天', '日', 'same'], ['元/人·月', '元/人*月', 'same'], ['万元', '元', 'convertible'], ['%', '‰', 'convertible'], ['年', '个月', 'convertible'], ['亩', '平方米', 'convertible'],
    ['万', '', 'convertible'], ['万', '元', 'convertible'], ['万', '人', 'convertible'], ['万', '%', 'incomparable'], ['', '元', 'unit-missing'], ['%', '', 'unit-missing'], ['个', '项', 'differs'], ['人', '人次', 'differs'], ['次/年', '次', 'differs'],
    ['元/人·年', '元/人', 'differs'], ['元', '人次', 'incomparable'], ['天', '月', 'incomparable'], ['天', '工作日', 'incomparable'], ['%', '元', 'incomparable'], ['元/人', '元', 'incomparable'], ['百分点', '%', 'incomparable'], ['元/月', '元/年', 'incomparable'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect([comparable(unitOf(one), unitOf(other)), comparable(unitOf(other), unitOf(one))]).toEqual([relation, relation]);
  });
});

describe('a quantity in another unit', () => {
  it.each([
    ['200000', '元', '万元', '20'], ['1.5', '万元', '元', '15000'], ['1', '亩', '平方米', '666.66666666666666666667'], ['18', '个月', '年', '1.5'], ['5', '‰', '%', '0.5'], ['5', '', '万元', '5'], ['5', '万元', '', '5'], ['5', '万', '', '50000'],
    ['50000', '', '万', '5'], ['5', '万', '元', '50000'], ['5', '万', '万元', '5'],
  ])('%s %s in %s is %s', (value, from, to, expected) => {
    expect(decimalText(inUnit(quantity(value, from), unitOf(to)))).toBe(expected);
  });

  it('has a base', () => {
    expect([decimalText(inBase(quantity('95', '%'))), decimalText(inBase(quantity('1.5', '亿元'))), decimalText(inBase(quantity('7', '')))]).toEqual(['0.95', '150000000', '7']);
  });
});

describe('meetsDeadline', () => {
  const date = (text: string): DatePoint => {
    const read = readDate(text, null, true);
    if (read === null) throw new Error(`no date: ${text}`);
    return read.date;
  };

  it.each([
    ['2023年11月', '2023年12月底前', 'yes'], ['2023-12-31', '2023年12月31日', 'yes'], ['2024年1月', '2023年12月底前', 'no'], ['2023年12月', '2023年12月15日', 'unsure'], ['2023年', '2023年12月31日', 'yes'], ['2023年', '2023年6月底', 'unsure'],
    ['11月', '12月', 'yes'], ['12月', '11月', 'no'], ['11月', '2023年12月', 'unsure'], ['11月', '12月15日', 'unsure'], ['2023年第三季度', '2023年8月底', 'unsure'], ['2023年第三季度', '2023年6月底', 'no'],
  ])('%s against %s: %s', (on, deadline, expected) => {
    expect(meetsDeadline(date(on), date(deadline))).toBe(expected);
  });
});
