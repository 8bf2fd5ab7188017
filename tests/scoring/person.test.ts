import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { becauseText, sayFinding, summary } from '../../src/explain/score.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { readTexts } from '../../src/notation/row.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { blockOf, indicatorOf, tableOf } from './indicator.ts';
import { number, said, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');

function row(target: string, actual: string, weight: string, printed: string | null, more: Partial<Indicator> = {}): Indicator {
  return indicatorOf({ ...readTexts({ target, actual }), printed: { target, actual }, weight: number(weight), printedScore: printed === null ? null : number(printed), ...more });
}

function score(rows: readonly Indicator[], pack: Pack = NATIONAL, more = {}): Scorecard {
  return scoreTable(tableOf(rows, more), pack, { code: 'chosen-by-person', params: {} });
}

function only(target: string, actual: string, weight: string, printed: string | null, pack: Pack = NATIONAL) {
  const card = score([row(target, actual, weight, printed)], pack);
  const [scored] = card.rows;
  if (scored === undefined) throw new Error('no row');
  return { said: said(scored), why: becauseText(scored.because, 'zh'), codes: card.findings.map(({ code }) => code).filter((code) => code.startsWith('printed')), words: card.findings.map((one) => sayFinding(one, 'zh').message).join() };
}

describe('points that a person gave within a band', () => {
  it.each([
    ['提升', '达成年度指标', '20', '17', 'met 17'], ['提升', '达成年度指标', '20', '16', 'met 16'], ['规范', '规范', '30', '27', 'met 27'], ['优良中低差', '优', '10', '9', 'met 9'],
    ['显著', '部分达成年度指标并具有一定效果', '30', '18', 'missed 18'], ['显著', '部分达成年度指标并具有一定效果', '30', '23.99', 'missed 23.99'],
    ['显著', '未达成年度指标且效果较差', '30', '0', 'missed 0'], ['是', '否', '10', '5', 'missed 5'], ['优良中低差', '良', '10', '8', 'missed 8'],
    ['2023年6月底前', '2023年8月', '40', '30', 'missed 30'], ['18—54周岁', '60周岁', '5', '0', 'missed 0'], ['≥-5%', '-8%', '10', '6', 'missed 6'],
  ])('%s answered by %s, %s points, printed %s: %s', (target, actual, weight, printed, expected) => {
    const one = only(target, actual, weight, printed);
    expect([one.said, one.codes, one.why.includes('按人工评定采用')]).toEqual([expected, [], true]);
  });

  it('are warned of where nothing was reached and all of them were given', () => {
    const card = (printed: string) => score([row('2022年11月30日前', '2022年12月18日', '10', printed)]);
    expect(card('10').findings.map(({ code }) => code)).toContain('missed-full-marks');
    expect(card('9.9').findings.map(({ code }) => code)).not.toContain('missed-full-marks');
  });

  it.each([['优良中低差', '差'], ['好坏', '坏']])('of “%s” answered by its worst, %s, lie in the lowest band', (target, actual) => {
    expect(only(target, actual, '100', '100').said).toBe('undecided -');
    expect(only(target, actual, '100', '100').codes).toEqual(['printed-outside-band-below']);
    expect(only(target, actual, '100', '50').said).toBe('missed 50');
    expect(only('高中低', '低', '100', '90').said).toBe('missed 90');
  });

  it('names the band in points', () => {
    expect(only('提升', '达成年度指标', '20', '17').why).toContain('表中已评 17 分，在“达成”档 16～20 分内，按人工评定采用');
    expect(only('显著', '部分达成', '30', null).why).toContain('请在“部分达成”档的 18～24 分（不含 24）内评定');
    expect(only('是', '否', '10', null).why).toContain('请在“未达成”档的 0～6 分（不含 6）内评定');
  });

  it('follow the bands of the pack', () => {
    expect(only('显著', '部分达成', '30', '15.5', shipped('hubei')).said).toBe('missed 15.5');
    expect(only('显著', '部分达成', '30', '15.5').said).toBe('undecided -');
  });

  it.each([['提升', '达成年度指标', '20', '15.99', 'met 20', '16～20 分内'], ['显著', '部分达成', '30', '24', 'undecided -', '18～24 分（不含 24）内'], ['显著', '未达成', '30', '18', 'undecided -', '0～18 分（不含 18）内']])(
    '%s answered by %s, %s points: %s lies outside', (target, actual, weight, printed, expected, words) => {
      const one = only(target, actual, weight, printed);
      expect([one.said, one.codes.length, one.words.includes(words)]).toEqual([expected, 1, true]);
    });

  it('say nothing more where they are what the pack proposes', () => {
    expect(only('提升', '达成年度指标', '20', '20')).toMatchObject({ said: 'met 20', codes: [] });
    expect(only('提升', '达成年度指标', '20', '20').why).toContain('得满分 20');
  });

  it.each([['≥95%', '', '10'], ['提升', '有所改观', '8'], ['≥90%', '50人', '9'], ['≥95%', '达成预期指标', '9'], ['第O份', '20份', '9'], ['≥266米', '≥200米', '9']])(
    'do not stand in for what is missing: %s answered by %s', (target, actual, printed) => {
      expect(only(target, actual, '10', printed)).toMatchObject({ said: 'undecided -', codes: ['printed-not-adopted'] });
    });

  it('count in 预算执行 where the pack leaves it open', () => {
    const card = (printed: string, executed: string | null) => score([row('好', '好', '90', null)], NATIONAL, { execution: blockOf({ budget: number('0'), executed: executed === null ? null : number(executed), printedScore: number(printed) }) }).execution;
    expect([card('10', '0')?.score?.toFraction(), card('11', '0')?.score, card('10', null)?.score]).toEqual(['10', null, null]);
  });
});

describe('a printed score that is not ours', () => {
  it.each([
    ['≥10', '8', '10', '9', '', 'printed-score-higher'], ['≥10', '8', '10', '7', '', 'printed-score-lower'], ['≥10', '8', '10', '7', '无', 'printed-score-lower'],
    ['≥10', '8', '10', '7', '资金未到位', 'printed-score-lower-explained'], ['≥10', '10', '10', '11', '', 'printed-above-weight'], ['≥10', '10', '0', '5', '', 'printed-on-no-weight'],
    ['≥10', '', '10', '5', '', 'printed-not-adopted'], ['≥10', '', '10', '15', '', 'printed-above-weight'],
  ])('%s answered by %s, %s points, printed %s, reason “%s”: %s', (target, actual, weight, printed, reason, code) => {
    const codes = score([row(target, actual, weight, printed, { reason })]).findings.map((one) => one.code);
    expect(codes.filter((one) => one.startsWith('printed'))).toEqual([code]);
  });
});

describe('while rows are undecided', () => {
  const open = [row('好', '好', '65', null), row('≥5', '', '35', null)];
  const totals = (printed: string) => ({ totals: { printedTotal: number(printed), printedGrade: null, printedWeight: null, scoreOccupied: true, cells: {} } });
  const found = (rows: readonly Indicator[], printed: string): string[] => score(rows, NATIONAL, totals(printed)).findings.map(({ code }) => code).filter((code) => code.startsWith('total'));

  it('a printed total that no outcome reaches is said', () => {
    expect([found(open, '64.9'), found(open, '65'), found(open, '100'), found(open, '101')]).toEqual([['total-out-of-reach'], [], [], ['total-out-of-reach']]);
    expect(found([...open, indicatorOf({ weight: null })], '101')).toEqual([]);
  });

  it('the grade is certain within the bands, and that is said', () => {
    const limited = score([row('好', '好', '80', null), row('好', '部分达成', '20', null)]);
    expect([limited.grade, summary(limited, 'zh').includes('档次内')]).toEqual(['优', true]);
    const free = score([row('好', '好', '90', null), row('≥5', '', '10', null)]);
    expect([free.grade, summary(free, 'zh').includes('无论待定项如何评')]).toEqual(['优', true]);
    expect(score([row('好', '好', '50', null), row('好', '部分达成', '50', null)]).grade).toBeNull();
    expect(decimalText(limited.decided)).toBe('80');
  });
});
