import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { readAmount, readCap, readPoints, readRate, readYear, type PointsReading } from '../../src/notation/points.ts';
import { printedText, type Printed } from '../../src/notation/printed.ts';

const cell = (number: number, format: string | null = null): Printed => ({ text: String(number), number, format, date1904: false });
const said = ({ value, notes }: PointsReading): string => [value === null ? 'null' : decimalText(value), ...notes.map(({ severity, code }) => `${severity} ${code}`)].join(', ');

describe('points', () => {
  it.each([
    ['20', '20'], ['20分', '20'], ['10（分）', '10'], ['8.62', '8.62'], ['１０', '10'], ['10 分', '10'], ['-2', '-2'], ['0', '0'], ['', 'null'], ['—', 'null'], ['/', 'null'], ['一', 'null'], ['10%', '10, warning points-as-percent'],
    ['IO', 'null, error points-unreadable'], ['1O', 'null, error points-unreadable'], ['约10', 'null, error points-unreadable'], ['≥10', 'null, error points-unreadable'], ['10人', 'null, error points-unreadable'], ['1 0', 'null, error points-unreadable'],
    ['10+5', 'null, error points-unreadable'], ['8.5分（扣1.5分）', 'null, error points-unreadable'], ['十', 'null, error points-unreadable'], ['无', 'null, error points-unreadable'], ['达到10', 'null, error points-unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(said(readPoints(printedText(text)))).toBe(expected);
  });

  it('reads number cells by their format', () => {
    expect([said(readPoints(cell(8.62))), said(readPoints(cell(0.1, '0%'))), said(readPoints(cell(10, '0"分"'))), said(readPoints(cell(12.5, '0.00_ ')))]).toEqual(['8.62', '10, warning points-as-percent', '10', '12.5']);
  });

  it('are still to come where a score cell says so, and only there', () => {
    const read = (text: string, about: 'score' | 'weight'): string => said(readPoints(printedText(text), about));
    expect([read('待定', 'score'), read('待定', 'weight'), read('待定分', 'score')]).toEqual(['null', 'null, error points-unreadable', 'null, error points-unreadable']);
  });

  it('names the cell that it is about', () => {
    expect(readPoints(printedText('IO'), 'score').notes[0]?.about).toEqual(['score']);
  });
});

describe('an amount', () => {
  it.each([
    ['215,457.6', '元', '215457.6', '元'], ['228.36', '万元', '228.36', '万元'], ['228.36万元', '万元', '228.36', '万元'], ['200000元', '万元', '20, info amount-converted', '万元'], ['5万', '元', '50000, info amount-converted', '元'],
    ['1，200.00', '万元', '1200', '万元'], ['￥500', '元', '500', '元'], ['30', null, '30', null], ['30万元', null, '30', '万元'], ['5人', '元', 'null, error amount-unreadable', '元'], ['约30', '元', 'null, error amount-unreadable', '元'],
    ['76.40+95.96', '万元', 'null, error amount-unreadable', '万元'], ['—', '元', 'null', '元'], ['', null, 'null', null], ['无', '元', 'null, info amount-none', '元'], ['0', '元', '0', '元'], ['(1,234.00)', '元', 'null, error amount-unreadable', '元'], ['（100）', '万元', 'null, error amount-unreadable', '万元'],
  ])('%s in a block of %s is %s', (text, unit, expected, ownUnit) => {
    const read = readAmount(printedText(text), unit);
    expect([said(read), read.unit]).toEqual([expected, ownUnit]);
  });

  it('reads number cells exactly', () => {
    expect([said(readPoints(cell(Infinity))), said(readAmount(cell(NaN), '元')), said(readRate(cell(-Infinity)))]).toEqual(['null, error points-unreadable', 'null, error amount-unreadable', 'null, warning rate-unreadable']);
    expect([said(readAmount(cell(387664.62, '#,##0.00'), '元')), said(readAmount(cell(89.974), '万元')), said(readAmount(cell(123450000, '0!.0,"万元"'), '元'))]).toEqual(['387664.62', '89.974', '123450000, info amount-converted']);
  });
});

describe('a rate', () => {
  it.each([
    ['86.19%', '0.8619'], ['100.00%', '1'], ['0.958', '0.958'], ['1', '1'], ['100', '1'], ['95.5', '0.955'], ['1.05', '1.05, warning rate-without-sign'], ['千分之五', 'null, warning rate-unreadable'], ['5‰', '0.005'], ['', 'null'], ['—', 'null'],
    ['abc', 'null, warning rate-unreadable'], ['95万元', 'null, warning rate-unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(said(readRate(printedText(text)))).toBe(expected);
  });

  it('is exact where the number format shows percent', () => {
    expect([said(readRate(cell(1, '0%'))), said(readRate(cell(0.8619, '0.0%')))]).toEqual(['1', '0.8619']);
  });
});

describe('a cap in a level cell', () => {
  it.each([
    ['产出指标(50分)', '产出指标', '50'], ['产出指标（50）', '产出指标', '50'], ['产出指标\n（50分）', '产出指标', '50'], ['绩效指标（权重90分）', '绩效指标', '90'], ['满意度指标(10%)', '满意度指标', '10'], ['产出指标50分', '产出指标', '50'], ['成本指标(12.5分)', '成本指标', '12.5'],
    ['产出指标', '产出指标', null], ['(50分)', '(50分)', null], ['得分(20分*执行率)', '得分(20分*执行率)', null], ['产出指标(含成本)', '产出指标(含成本)', null],
  ])('%j', (text, name, cap) => {
    const read = readCap(text);
    expect([read.name, read.cap === null ? null : decimalText(read.cap)]).toEqual([name, cap]);
  });
});

describe('a year', () => {
  it.each([
    ['2023年度部门整体支出绩效自评表', 2023], ['（2023年）', 2023], ['2023 年 度', 2023], ['２０２３年度', 2023], ['2023财年', 2023], ['二〇二三年度', 2023], ['填报日期：2024年3月5日', null], ['2022年项目，填报于2023年1月', 2022],
    ['填报于2023年1月，2022年度', 2022], ['项目支出绩效自评表', null], ['12023年', null],
  ])('%s: %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });
});
