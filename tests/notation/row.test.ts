import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { inBase } from '../../src/model/measure.ts';
import { printedText, type Printed } from '../../src/notation/printed.ts';
import { readRow, readTexts } from '../../src/notation/row.ts';
import { actual, codes, said } from './said.ts';

type Texts = Parameters<typeof readTexts>[0];

function row(texts: Texts): string {
  const read = readTexts(texts);
  return [said(read.target), said(read.actual), ...codes(read)].join(' | ');
}

describe('an actual value beside its target', () => {
  it.each([
    ['98%', '≥95%', '98 %'], ['≥95%', '≥95%', '≥ 95 %'], ['≥266米', '≥266米', '≥ 266 米'], ['达到95%', '≥95%', '95 %'], ['超过95%', '≥95%', '> 95 %'], ['95%以上', '≥95%', '≥ 95 %'], ['已完成12次', '≥10次', '12 次'], ['完成率98%', '≥95%', '98 %'],
    ['实际完成12次', '≥10次', '12 次'], ['完成12次', '12次', '12 次'], ['98.5', '≥95', '98.5'], ['100%（满意）', '≥95%', '100 %'], ['95%，未达标', '≥98%', '95 %'], ['约500人', '500人', '500 人 ≈'], ['提高到98%', '≥95%', '98 %'],
    ['1000件达成预期指标', '≥900件', '1000 件'], ['18-54岁', '≥18岁', '18..54 岁'], ['', '≥1', 'blank'], ['/', '≥1', 'blank'], ['2023年11月', '2023年12月底前', '2023-11'], ['2023年12月底前', '2023年12月底前', '2023-12-31'], ['IO', '≥1', 'unreadable'],
    ['达成预期指标', '效果明显', 'phrase met'], ['已完成', '是', 'phrase met'], ['部分达成年度指标并具有一定效果', '好', 'phrase partly'], ['未完成', '好', 'phrase missed'], ['程度较高', '好', 'text 程度较高'], ['达成预期指标', '≥95%', 'phrase met'],
  ])('%s beside %s reads as %s', (text, of, expected) => {
    expect(actual(text, of)).toBe(expected);
  });
});

describe('a number in another unit than the one beside it', () => {
  it.each<[string, Texts]>([
    ['yuan beside 万元', { operator: '≤', target: '500', unit: '万元', actual: '4980000' }], ['yuan beside a printed 万元', { target: '≥500万元', actual: '5010000' }],
    ['people beside 万人次', { operator: '≥', target: '5', unit: '万人次', actual: '52000' }], ['the whole number beside 1万人次', { target: '≥1万人次', actual: '10000' }],
    ['万元 beside yuan', { operator: '≤', target: '5000000', unit: '元', actual: '498' }],
  ])('is not scored: %s', (_name, texts) => {
    const read = readTexts(texts);
    expect([read.actual.kind, codes(read).at(-1)]).toEqual(['unreadable', 'unit-unlikely']);
  });

  it.each<[Texts, string]>([
    [{ operator: '≥', target: '5', unit: '万人次', actual: '52000人次' }, '52000 人次'], [{ target: '≥500万元', actual: '4980000元' }, '4980000 元'], [{ operator: '≥', target: '5', unit: '万人次', actual: '52' }, '52'],
    [{ operator: '≥', target: '50000', unit: '人', actual: '5' }, '5'], [{ operator: '≤', target: '500', unit: '万元', actual: '0' }, '0'], [{ operator: '≤', target: '5000000', unit: '元', actual: '49800' }, '49800'],
  ])('is one that says its unit, or that is only far away: %j', (texts, expected) => {
    expect(said(readTexts(texts).actual)).toBe(expected);
  });
});

describe('a rate as the answer', () => {
  it.each([
    ['1年', 'rate 1'], ['228.36万元', 'rate 1'], ['500人', 'rate 1'], ['效果明显', 'rate 1'], ['好', 'rate 1'], ['好坏', 'rate 1'], ['2023年12月底前', 'rate 1'], ['735', 'rate 1'], ['95%', '100 %'], ['≤5‰', '100 %'],
  ])('100%% beside %s is %s', (of, expected) => {
    expect(actual('100%', of)).toBe(expected);
  });

  it.each([
    ['≥95%', '效果明显'], ['5%', '增长5%'], ['100%', '数学95%，语文90%'], ['3.5%', '≥3个百分点'], ['-5%', '好'], ['增长5%', '好'],
  ])('%s beside %s is no completion rate', (text, of) => {
    expect(actual(text, of)).not.toMatch(/^rate/);
  });

  it('says so, and takes the unit over where the target has none', () => {
    expect(codes(readTexts({ target: '1年', actual: '100%' }))).toEqual(['completion-rate']);
    expect(row({ target: '95', actual: '98%' })).toBe('95 % | 98 % | unit-taken-from-actual');
    expect(row({ target: '0.95', actual: '98%' })).toBe('95 % | 98 % | unit-taken-from-actual');
  });
});

describe('columns beside the value', () => {
  it.each<[string, Texts, string]>([
    ['value and unit swapped', { operator: '≥', target: '%', unit: '95', actual: '100%' }, '≥ 95 % | 100 % | value-unit-swapped'],
    ['value and unit swapped, the sign with the value', { target: '%', unit: '≥95', actual: '96%' }, '≥ 95 % | 96 % | value-unit-swapped'],
    ['value and unit swapped, the sign in words', { target: '天', unit: '不超过30', actual: '20天' }, '≤ 30 天 | 20 天 | value-unit-swapped'],
    ['no value in either', { target: '%', unit: '≥', actual: '96%' }, 'blank | 96 % | number-missing'],
    ['value and unit swapped, a count', { target: '人次', unit: '500', actual: '600' }, '500 人次 | 600 | value-unit-swapped'],
    ['% in both', { target: '%', unit: '%', actual: '100%' }, 'blank | 100 % | number-missing'],
    ['operator and unit of their own', { operator: '≧', target: '735', unit: '人次', actual: '735' }, '≥ 735 人次 | 735'],
    ['定量 leaves the operator open', { operator: '定量指标', target: '100%', unit: '%', actual: '92%' }, '100 % | 92 %'],
    ['定性 with a number', { operator: '定性', target: '95', unit: '%', actual: '96%' }, '定性 95 % | 96 %'],
    ['定性 with a sign in the cell', { operator: '定性', target: '≥95%', actual: '96%' }, '≥ 95 % | 96 % | qualitative-with-operator'],
    ['two operators', { operator: '≤', target: '≥95%', actual: '96%' }, '≤ 95 % | 96 % | operators-disagree'],
    ['a direction for an operator', { operator: '反向指标', target: '5', unit: '%', actual: '4%' }, '≤ 5 % | 4 % | operator-from-direction'],
    ['no operator at all', { operator: '?', target: '95%', actual: '96%' }, '95 % | 96 % | operator-unknown'],
    ['a junk unit', { target: '100', unit: '1%', actual: '1' }, '100 | 1 | unit-unreadable'],
    ['no unit said', { target: '100', unit: '无', actual: '1' }, '100 | 1'],
    ['万 beside 元', { target: '5万', unit: '元', actual: '5万元' }, '5 万元 | 5 万元'],
    ['万 beside 元, a bare answer in 元', { target: '5万', unit: '元', actual: '50000' }, '5 万元 | 50000 元 | unit-assumed'],
    ['万 beside 万元', { target: '5万', unit: '万元', actual: '5' }, '5 万元 | 5 | units-disagree'],
    ['万元 beside 元', { target: '5万元', unit: '元', actual: '5万元' }, '5 万元 | 5 万元 | units-disagree'],
    ['个 beside 项', { target: '3个', unit: '项', actual: '3' }, '3 个 | 3 | units-disagree'],
    ['the name’s unit', { name: '成本控制数(万元)', target: '63', actual: '达成预期指标' }, '63 万元 | phrase met | read-from-name'],
    ['the name’s sign and unit', { name: '投入资金（≥万元）', target: '63', actual: '63' }, '≥ 63 万元 | 63 | read-from-name'],
    ['the name’s sign and unit, not needed', { name: '农村低保标准(≥**元/人·月)', target: '>=530元/人*月', actual: '583元/人*月' }, '≥ 530 元/人*月 | 583 元/人*月'],
    ['stars at the name’s end', { name: '受益人口数≥**人', target: '80', actual: '87' }, '≥ 80 人 | 87 | read-from-name'],
    ['a name with other brackets', { name: '项目(工程)验收合格率', target: '100%', actual: '100%' }, '100 % | 100 %'],
  ])('%s', (_, texts, expected) => {
    expect(row(texts)).toBe(expected);
  });
});

describe('units on two sides', () => {
  it.each<[Texts, string]>([
    [{ target: '3个', actual: '3项' }, '3 个 | 3 项 | unit-differs'], [{ target: '≥2次/年', actual: '2次' }, '≥ 2 次/年 | 2 次 | unit-differs'], [{ target: '≥1000米', actual: '1.2公里' }, '≥ 1000 米 | 1.2 公里'],
    [{ target: '63', actual: '63万元' }, '63 | 63 万元 | unit-assumed'], [{ target: '≤90万元', actual: '90' }, '≤ 90 万元 | 90 | unit-assumed'], [{ target: '63', unit: '万元', actual: '63' }, '63 万元 | 63'], [{ target: '5万', actual: '50000' }, '5 万 | 50000'],
  ])('%o', (texts, expected) => {
    expect(row(texts)).toBe(expected);
  });
});

describe('the percent rule', () => {
  it.each<[Texts, string]>([
    [{ target: '95', unit: '%', actual: '0.95' }, '95 % | 95 % | percent-read-from-fraction'], [{ target: '≥95%', actual: '1' }, '≥ 95 % | 100 % | percent-read-from-fraction'], [{ operator: '=', target: '100', unit: '%', actual: '0.98' }, '= 100 % | 98 % | percent-read-from-fraction'],
    [{ target: '0.95', unit: '%', actual: '0.96' }, '95 % | 96 % | percent-read-from-fraction | percent-read-from-fraction'], [{ target: '95', unit: '%', actual: '0' }, '95 % | 0 %'], [{ target: '95', unit: '%', actual: '0.95%' }, '95 % | 0.95 %'],
    [{ target: '5', unit: '%', actual: '0.9' }, '5 % | 0.9 %'], [{ target: '5', unit: '%', actual: '0.06' }, '5 % | 0.06 % | percent-taken-as-printed'], [{ target: '≤3', unit: '%', actual: '0.5' }, '≤ 3 % | 0.5 %'],
    [{ target: '≤5', unit: '%', actual: '0.08' }, '≤ 5 % | 0.08 % | percent-taken-as-printed'], [{ target: '≤1%', actual: '0.8' }, '≤ 1 % | 0.8 %'], [{ target: '≥90%', actual: '0.5%' }, '≥ 90 % | 0.5 %'],
  ])('%o', (texts, expected) => {
    expect(row(texts)).toBe(expected);
  });
});

describe('a change', () => {
  it.each<[Texts, string]>([
    [{ target: '增长5%', actual: '增长6%' }, 'text 增长5% | 6 % | change-without-operator | words-beside-value'],
    [{ operator: '≥', target: '增长5%', actual: '增长6%' }, '≥ 5 % | 6 % | words-beside-value | words-beside-value'],
    [{ target: '增长5%以上', actual: '6%' }, '≥ 5 % | 6 % | words-beside-value'],
    [{ name: '能耗下降率', target: '≥10%', actual: '下降12%' }, '≥ 10 % | 12 % | words-beside-value'],
    [{ name: '能耗下降率', target: '≥10%', actual: '上升2%' }, '≥ 10 % | text 上升2% | change-against-level'],
    [{ target: '≥95%', actual: '提高3%' }, '≥ 95 % | text 提高3% | change-against-level'],
    [{ target: '逐步提高', actual: '5.2%' }, 'text 逐步提高 | 5.2 %'],
    [{ target: '逐步提高', actual: '100%' }, 'text 逐步提高 | rate 1 | completion-rate'],
  ])('%o', (texts, expected) => {
    expect(row(texts)).toBe(expected);
  });
});

describe('what is said about a reading', () => {
  it.each<[Texts, string, string]>([
    [{ target: '第O份', actual: '1' }, 'error target-unreadable', 'target'], [{ target: '≥1', actual: 'IO' }, 'error actual-unreadable', 'actual'], [{ target: '数学95%，语文90%', actual: '' }, 'warning several-numbers', 'target'],
    [{ target: '100%覆盖', actual: '' }, 'info words-beside-value', 'target'], [{ target: '≥1年', actual: '%' }, 'error number-missing', 'actual'],
  ])('%o', (texts, expected, about) => {
    expect(readTexts(texts).notes.map((note) => [`${note.severity} ${note.code}`, note.about[0]])).toEqual([[expected, about]]);
  });

  it('names the year that was added', () => {
    const read = readRow({ name: printedText(''), operator: null, target: printedText('11月底前'), unit: null, actual: printedText('10月20日'), year: 2023 });
    expect(read.notes.map(({ code, params }) => [code, params['date']])).toEqual([['year-added', '2023-11-30'], ['year-added', '2023-10-20']]);
  });
});

describe('a number cell', () => {
  const cell = (number: number, format: string | null): Printed => ({ text: String(number), number, format, date1904: false });
  const read = (number: number, format: string | null): string =>
    said(readRow({ name: printedText(''), operator: null, target: cell(number, format), unit: null, actual: printedText(''), year: null }).target);

  it.each([
    [1, '0%', '100 %'], [0.9583, '0.00%', '95.83 %'], [0.07, '0%', '7 %'], [0.005, '0.0%', '0.5 %'], [0.95834, '0%', '95.834 %'], [95, '0"%"', '95 %'], [95, '0\\%', '95 %'], [0.95, '"≥"0%', '≥ 95 %'],
    [12, '0"人"', '12 人'], [12, '0"人次";-0"人次"', '12 人次'], [3, '0\\人', '3 人'], [12, 'General"人"', '12 人'], [500, '[$¥-804]#,##0.00', '500 元'], [123_450_000, '0!.0,"万元"', '12345 万元'], [5000, '#,##0,', '5'], [3, '"第"0"名"', 'text 第3名'], [123_400, '0!.0,', '12.34'],
    [12.5, '0.00_ ', '12.5'], [1200, '#,##0', '1200'], [-5, '0.0;[Red](0.0)', '-5'], [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', '0'], [7, '@', '7'], [7, 'General', '7'], [7, null, '7'], [0.1 + 0.2, null, '0.3'], [1 - 0.05, '0%', '95 %'], [0.8619000000000001, '0.00%', '86.19 %'],
    [1e21, null, '1000000000000000000000'], [45291, 'yyyy"年"m"月"d"日"', '2023-12-31'], [45291, 'yyyy"年"m"月"', '2023-12'], [-1, 'yyyy-m-d', 'unreadable'], [0.5, 'h:mm', 'unreadable'], [NaN, null, 'unreadable'], [2023, '0"年"', '2023 年'],
  ])('%d shown as %s reads as %s', (number, format, expected) => {
    expect(read(number, format)).toBe(expected);
  });

  it('as actual value is exact, however its format rounds it', () => {
    const { actual: answer } = readRow({ name: printedText(''), operator: null, target: printedText('≥95%'), unit: null, actual: cell(0.94996, '0%'), year: null });
    expect(answer.kind === 'quantity' ? decimalText(inBase(answer.quantity)) : answer.kind).toBe('0.94996');
  });

  it.each<[string, number, string, string]>([
    ['≥95%', 0.9496, '0%', '94.96 % | shown-rounded'], ['≥95%', 0.9496, '0.00%', '94.96 %'], ['≥95%', 0.946, '0%', '94.6 % | shown-rounded'], ['≥95%', 0.944, '0%', '94.4 %'], ['≥95%', 0.9504, '0%', '95.04 % | shown-rounded'],
    ['≥95%', 0.9496, '0.00', '94.96 % | percent-read-from-fraction | shown-rounded'], ['≤100万元', 100.4, '#,##0', '100.4 | unit-assumed | shown-rounded'], ['≤100万元', 1_004_000, '#,##0"元"', '1004000 元'],
    ['≥10次', 9.6, 'General', '9.6'], ['≥1次', 0.5, '# ?/?', '0.5'], ['≥95%', 1 - 0.05, '0%', '95 %'],
  ])('beside %s, %d shown as %s: %s', (target_, number, format, expected) => {
    const reading = readRow({ name: printedText(''), operator: null, target: printedText(target_), unit: null, actual: cell(number, format), year: null });
    expect([said(reading.actual), ...codes(reading)].join(' | ')).toBe(expected);
  });

  it.each<[string, number, string, string]>([
    ['≥95%', 98, '0%', '9800 % | percent-unlikely'], ['≥10次', 3, '"第"0"名"', 'text 第3名'], ['≥1万元', 123_400, '0!.0,', '12.34 | unit-assumed'],
  ])('beside %s, %d formatted %s is read as it is shown: %s', (target_, number, format, expected) => {
    const reading = readRow({ name: printedText(''), operator: null, target: printedText(target_), unit: null, actual: cell(number, format), year: null });
    expect([said(reading.actual), ...codes(reading)].join(' | ')).toBe(expected);
  });
});
