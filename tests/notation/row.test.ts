import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import type { Actual, Target } from '../../src/model/indicator.ts';
import { printedText } from '../../src/notation/printed.ts';
import { readRow, readTexts } from '../../src/notation/row.ts';

function said(part: Target | Actual): string {
  switch (part.kind) {
    case 'quantity': {
      const sign = 'bound' in part ? part.bound : part.operator;
      return `${sign ?? ''} ${decimalText(part.quantity.value)} ${part.quantity.unit?.text ?? ''}${part.quantity.approximate ? ' ≈' : ''}`.trim();
    }
    case 'range': return `${decimalText(part.low)}..${decimalText(part.high)} ${part.unit?.text ?? ''}`.trim();
    case 'date': return `${('operator' in part ? part.operator : null) ?? ''} ${part.date.iso}`.trim();
    case 'completion': return `rate ${decimalText(part.rate)}`;
    case 'phrase': return `phrase ${part.achievement}`;
    case 'blank': return 'blank';
    case 'unreadable': return 'unreadable';
    default: return `${part.kind} ${part.text}`;
  }
}

const target = (text: string): string => said(readTexts({ target: text, actual: '' }).target);
const actual = (text: string, of = '≥1'): string => said(readTexts({ target: of, actual: text }).actual);

describe('a target cell', () => {
  it.each([
    ['≥95%', '≥ 95 %'], ['>=95%', '≥ 95 %'], ['=>95%', '≥ 95 %'], ['≧ ９５ ％', '≥ 95 %'], ['﹥=95%', '≥ 95 %'], ['不低于95%', '≥ 95 %'], ['95%以上', '≥ 95 %'],
    ['95%及以上', '≥ 95 %'], ['95%（含）以上', '≥ 95 %'], ['至少3次', '≥ 3 次'], ['大于等于90分', '≥ 90 分'], ['不少于1,200人次', '≥ 1200 人次'],
    ['‹=530元', '≤ 530 元'], ['≦5天', '≤ 5 天'], ['不超过50万元', '≤ 50 万元'], ['控制在50万元以内', '≤ 50 万元'], ['30日内', '≤ 30 日'], ['≤3个工作日', '≤ 3 个工作日'],
    ['＞10', '> 10'], ['大于10次', '> 10 次'], ['＜0.9‰', '< 0.9 ‰'], ['小于0.9‰', '< 0.9 ‰'], ['﹦100%', '= 100 %'], ['═100', '= 100'], ['＝100', '= 100'],
    ['500人', '500 人'], ['300㎡', '300 ㎡'], ['5万', '5 万'], ['25TB', '25 TB'], ['1.5万亩', '1.5 万亩'], ['530元/人*月', '530 元/人*月'], ['１００％', '100 %'],
    ['200余人', '200 人 ≈'], ['约500人', '500 人 ≈'], ['500人左右', '500 人 ≈'], ['0起', '0 起'], ['18—54周岁', '18..54 周岁'], ['90%~95%', '90..95 %'], ['3-5天', '3..5 天'],
    ['2023年12月底前', '≤ 2023-12-31'], ['11月底前', '≤ --11-30'], ['2021年12月完成', '2021-12'], ['2023-12-31', '2023-12-31'], ['2024年6月30日前完成', '≤ 2024-06-30'],
    ['2024/6/30', '2024-06-30'], ['完成时间为2022年12月30日', '2022-12-30'], ['2023年底前', '≤ 2023-12-31'],
    ['1年', '1 年'], ['12个月', '12 个月'], ['好坏', 'scale 好坏'], ['优良中低差', 'scale 优良中低差'], ['优/良/中/差', 'scale 优/良/中/差'], ['良好', 'grade 良好'], ['是', 'grade 是'],
    ['显著提升', 'text 显著提升'], ['', 'blank'], ['—', 'blank'], ['/', 'blank'], ['一', 'blank'], ['……', 'blank'],
    ['第O份', 'unreadable'], ['到0次', 'unreadable'], ['M.8万元', 'unreadable'], ['3/5', 'unreadable'],
  ])('%s reads as %s', (text, expected) => {
    expect(target(text)).toBe(expected);
  });
});

describe('an actual cell', () => {
  it.each([
    ['98%', '≥95%', '98 %'], ['≥95%', '≥95%', '≥ 95 %'], ['已完成12次', '≥10次', '12 次'], ['完成率98%', '≥95%', '98 %'], ['1000件达成预期指标', '≥900件', '1000 件'],
    ['100%', '1年', 'rate 1'], ['100%', '228.36万元', 'rate 1'], ['85%', '效果明显', 'rate 0.85'], ['达成预期指标', '效果明显', 'phrase met'], ['已完成', '是', 'phrase met'],
    ['部分达成年度指标并具有一定效果', '好', 'phrase partly'], ['基本完成', '好', 'phrase partly'], ['未完成', '好', 'phrase missed'], ['没有达到', '好', 'phrase missed'],
    ['', '≥1', 'blank'], ['2023年11月', '2023年12月底前', '2023-11'], ['0.95', '≥95%', '95 %'], ['0.5', '≤3%', '0.5 %'], ['1', '≥90%', '100 %'],
  ])('%s beside %s reads as %s', (text, of, expected) => {
    expect(actual(text, of)).toBe(expected);
  });

  it.each([
    [1, '0%', '100 %'], [0.9583, '0.00%', '95.83 %'], [45291, 'yyyy"年"m"月"d"日"', '2023-12-31'], [12, '0"人"', '12 人'], [0.005, '0.0%', '0.5 %'],
  ])('the number %d shown as %s reads as %s', (number, format, expected) => {
    const cell = { text: String(number), number, format, date1904: false };
    expect(said(readRow({ name: printedText(''), operator: null, target: cell, unit: null, actual: printedText(''), year: null }).target)).toBe(expected);
  });
});

describe('columns beside the value', () => {
  const codes = (...args: Parameters<typeof readTexts>): string[] => readTexts(...args).notes.map(({ code }) => code);

  it('swaps back a value and a unit', () => {
    const read = readTexts({ operator: '≥', target: '%', unit: '95', actual: '100%' });
    expect([said(read.target), said(read.actual), read.notes.map(({ code }) => code)]).toEqual(['≥ 95 %', '100 %', ['value-unit-swapped']]);
  });

  it('takes sign and unit from the name only where no cell has them', () => {
    expect(said(readTexts({ name: '投入资金(≥万元)', target: '63', actual: '' }).target)).toBe('≥ 63 万元');
    expect(said(readTexts({ name: '农村低保标准(≥**元/人·月)', target: '>=530元/人*月', actual: '' }).target)).toBe('≥ 530 元/人*月');
    expect(codes({ name: '成本控制数(万元)', target: '63', actual: '' })).toEqual(['read-from-name']);
  });

  it('says when a fraction is read as a percentage', () => {
    expect(codes({ target: '95', unit: '%', actual: '0.95' })).toEqual(['percent-read-from-fraction']);
    expect(codes({ target: '≤3', unit: '%', actual: '0.5' })).toEqual([]);
  });
});

describe('any row', () => {
  it('is read without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.string(), (value, other, unit) => {
      const { target: t, actual: a } = readTexts({ name: other, operator: unit, target: value, unit, actual: other });
      expect([typeof t.kind, typeof a.kind]).toEqual(['string', 'string']);
    }), { numRuns: 2000 });
  });

  it('reads a number back exactly, whatever sign, commas and width it is printed in', () => {
    const signs = fc.constantFrom(['≥', '≥'], ['>=', '≥'], ['≦', '≤'], ['不低于', '≥'], ['不超过', '≤'], ['小于', '<'], ['', '']);
    const wide = (text: string): string => text.replace(/[!-~]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(signs, fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('人', '万元', '%', '件', '平方米', '元/人·月'), fc.boolean(), ([glyph = '', sign = ''], whole, hundredth, unit, full) => {
      const digits = `${whole.toLocaleString('en-US')}.${String(hundredth).padStart(2, '0')}`;
      const text = full ? `${glyph}${wide(digits)}${unit}` : `${glyph} ${digits} ${unit}`;
      const value = Number(`${String(whole)}.${String(hundredth).padStart(2, '0')}`);
      const small = unit === '%' && value > 0 && value <= 1;
      expect(target(text)).toBe(`${sign} ${String(value)} ${unit}`.trim());
      expect(small || !text.includes('percent')).toBe(true);
    }));
  });
});
