import { describe, expect, it } from 'vitest';
import { datePoint, isClockFormat, isDateFormat, serialDate } from '../../src/notation/dates.ts';
import { printedText } from '../../src/notation/printed.ts';
import { readRow, readTexts } from '../../src/notation/row.ts';
import { codes, datedTarget, said, target } from './said.ts';

const FULL: readonly (readonly [printed: string, meaning: string])[] = [
  ['2023年12月31日', '2023-12-31'], ['2023-12-31', '2023-12-31'], ['2023/12/31', '2023-12-31'], ['2023.12.31', '2023-12-31'], ['２０２３年１２月３１日', '2023-12-31'], ['2023年 6月 5日', '2023-06-05'],
  ['2024/6/30', '2024-06-30'], ['2024.06.30', '2024-06-30'], ['2024-06-30 10:30:00', '2024-06-30'], ['2024/1/1 10:00', '2024-01-01'], ['2023年12月31日前', '≤ 2023-12-31'], ['2023年12月31日之前完成', '≤ 2023-12-31'],
  ['2023年12月31日24时前', '≤ 2023-12-31'], ['2023年12月31日前完成全部建设任务', '≤ 2023-12-31'], ['2024年6月30日前完成', '≤ 2024-06-30'], ['不晚于2023年12月31日', '≤ 2023-12-31'], ['≤2023年12月31日', '≤ 2023-12-31'],
  ['完成时间为2022年12月30日', '2022-12-30'], ['于2023年11月30日竣工', '2023-11-30'], ['二〇二三年十二月三十一日前', '≤ 2023-12-31'], ['二○二三年六月', '2023-06'],
];

const COARSE: readonly (readonly [printed: string, meaning: string])[] = [
  ['2023年12月', '2023-12'], ['2023年12月份', '2023-12'], ['2021年12月完成', '2021-12'], ['已于2023年12月完成', '2023-12'], ['2023年12月前', '≤ 2023-12'], ['2023年12月底前', '≤ 2023-12-31'], ['2023年2月末', '2023-02-28'],
  ['2024年2月底前', '≤ 2024-02-29'], ['2023年6月上旬', '2023-06-10'], ['2023年6月中旬', '2023-06-20'], ['2023年6月下旬', '2023-06-30'], ['2023-12', '2023-12'], ['2023/6', '2023-06'], ['2023年', '2023'], ['2023年度', '2023'],
  ['2023年底前', '≤ 2023-12-31'], ['2023年年底前', '≤ 2023-12-31'], ['2023年内', '≤ 2023'], ['2024年第三季度前完成', '≤ 2024-09-30'], ['2024年三季度', '2024-09-30'], ['2023年上半年', '2023-06-30'], ['2023年下半年完成', '2023-12-31'],
];

const YEARLESS: readonly (readonly [printed: string, of2023: string, unknown: string])[] = [
  ['11月底前', '≤ 2023-11-30', '≤ --11-30'], ['12月31日前', '≤ 2023-12-31', '≤ --12-31'], ['6月底', '2023-06-30', '--06-30'], ['6月完成', '2023-06', '--06'], ['年底前', '≤ 2023-12-31', '≤ --12-31'], ['年内', '≤ 2023', '≤ --12-31'],
  ['第三季度', '2023-09-30', '--09-30'], ['二季度前', '≤ 2023-06-30', '≤ --06-30'], ['本年度内', '≤ 2023', '≤ --12-31'],
];

describe('a printed date', () => {
  it.each([...FULL, ...COARSE])('%s is %s', (printed, meaning) => {
    expect(target(printed)).toBe(meaning);
  });

  it.each(YEARLESS)('%s is %s in a table of 2023 and %s in one of no year', (printed, of2023, unknown) => {
    expect([datedTarget(printed, 2023), datedTarget(printed, null)]).toEqual([of2023, unknown]);
  });

  it.each(['2022年12月30日至2023年1月5日', '2023年1-12月', '1-12月', '2020-2023年', '2023.1-2023.12', '5月1日-10月1日', '全年', '当年', '2023年12月31日前未完成', '早于2023年12月'])('%s is a period or a sentence and stays text', (printed) => {
    expect(target(printed)).toBe(`text ${printed}`);
  });

  it.each(['2023年13月1日', '2023年2月30日', '2023-02-29'])('%s is no day', (printed) => {
    expect(target(printed)).not.toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('covers the days of its quarter', () => {
    const { target: read } = readTexts({ target: '2024年第三季度', actual: '' });
    expect(read).toMatchObject({ kind: 'date', date: { first: '2024-07-01', last: '2024-09-30' } });
  });
});

describe('what could be a number', () => {
  it('is a date where name, unit or the other side says so', () => {
    expect(datedTarget('2023.12', null, '完成时限')).toBe('2023-12');
    expect(datedTarget('12月', 2023, '完成时间')).toBe('2023-12');
    expect(datedTarget('20231231', null, '验收日期')).toBe('2023-12-31');
    expect(said(readTexts({ target: '2023.12', unit: '年', actual: '2023.11' }).target)).toBe('2023-12');
    expect(said(readTexts({ target: '2023.12', actual: '2023年11月' }).target)).toBe('2023-12');
    expect(said(readTexts({ target: '2023年12月底前', actual: '2023.11' }).actual)).toBe('2023-11');
  });

  it('is a number with a warning anywhere else', () => {
    const dotted = readTexts({ name: '投入资金', target: '2023.12', actual: '' });
    expect([said(dotted.target), codes(dotted)]).toEqual(['2023.12', ['date-or-number']]);
    const first = readTexts({ target: '2023.1', actual: '' });
    expect([said(first.target), codes(first)]).toEqual(['2023.1', ['date-or-number']]);
    const month = readTexts({ target: '3月', actual: '' });
    expect([said(month.target), codes(month)]).toEqual(['3 月', ['month-or-months']]);
  });

  it('is not scored where month and duration would score differently', () => {
    const late = readTexts({ target: '10月', actual: '12月' });
    expect([late.actual.kind, codes(late)]).toEqual(['unreadable', ['month-or-months', 'month-or-months', 'month-unsure']]);
    expect(readTexts({ target: '10月', actual: '10月' }).actual.kind).toBe('quantity');
    expect(readTexts({ target: '≥10月', actual: '12月' }).actual.kind).toBe('quantity');
    expect(readTexts({ target: '10个月', actual: '12个月' }).actual.kind).toBe('quantity');
  });

  it('is a month where it has no unit, and that is said', () => {
    const dotted = readTexts({ name: '完成情况', target: '2023.12', actual: '2023.11' });
    expect([said(dotted.target), said(dotted.actual), codes(dotted)]).toEqual(['2023-12', '2023-11', ['date-without-unit']]);
    const cell = { text: '2024.12', number: 2024.12, format: '0.00', date1904: false };
    const row = { name: printedText('验收'), operator: null, unit: null, actual: printedText('') };
    expect(said(readRow({ ...row, target: cell, year: 2024 }).target)).toBe('2024-12');
    expect(said(readRow({ ...row, target: cell, year: 2015 }).target)).toBe('2024.12');
  });

  it.each<[string, number, string]>([['完成时间', 44742, '2022-06-30'], ['验收', 20221231, '2022-12-31'], ['完成时间', 36525, '36525'], ['验收人数', 44742, '44742']])('in the row %s reads the bare number %i as %s', (name, number, expected) => {
    const cell = { text: String(number), number, format: null, date1904: false };
    const read = readRow({ name: printedText(name), operator: null, target: cell, unit: null, actual: printedText(''), year: 2022 });
    expect(said(read.target)).toBe(expected);
    expect(codes(read).includes('date-from-number')).toBe(expected.includes('-'));
  });

  it('says that a number cell was read as a month', () => {
    const cell = { text: '2023.1', number: 2023.1, format: null, date1904: false };
    const read = readRow({ name: printedText('完成时间'), operator: null, target: cell, unit: null, actual: printedText(''), year: null });
    expect([said(read.target), codes(read)]).toEqual(['2023-01', ['date-from-number']]);
  });
});

describe('a serial number', () => {
  it.each([
    [45291, 'yyyy/m/d', false, '2023-12-31'], [43829, 'yyyy/m/d', true, '2023-12-31'], [45291, 'yyyy"年"m"月"', false, '2023-12'], [45291.75, 'yyyy-mm-dd hh:mm:ss', false, '2023-12-31'], [2_958_465, 'yyyy-m-d', false, '9999-12-31'],
  ])('%d as %s (1904: %s) is %s', (serial, format, date1904, iso) => {
    expect(serialDate(serial, format, date1904)?.iso).toBe(iso);
  });

  it.each([-1, 0, 2_958_466, NaN])('%d is no day', (serial) => {
    expect(serialDate(serial, 'yyyy-m-d', false)).toBeNull();
  });

  it.each([
    ['yyyy/m/d', true], ['m/d/yy;@', true], ['[$-804]yyyy"年"m"月"d"日"', true], ['yyyy-mm-dd hh:mm:ss.000', true], ['mmm', true], ['h:mm', false], ['[h]:mm:ss', false], ['General', false], ['0.00', false], ['0"日"', false],
    ['[Red]0', false], ['"dd"0', false], ['@', false],
  ])('%s shows a date: %s', (format, date) => {
    expect(isDateFormat(format)).toBe(date);
  });

  it('knows a time of day', () => {
    expect(['h:mm', 'hh:mm:ss', 'yyyy-m-d h:mm', '0.0'].map(isClockFormat)).toEqual([true, true, false, false]);
  });
});

describe('datePoint', () => {
  it('is null where there is no such day', () => {
    expect([datePoint(2023, 2, 29), datePoint(2024, 13, 1), datePoint(2024, 0, 1), datePoint(null, null, null)]).toEqual([null, null, null, null]);
    expect(datePoint(2024, 2, 29)).toEqual({ iso: '2024-02-29', precision: 'day', first: '2024-02-29', last: '2024-02-29' });
  });
});
