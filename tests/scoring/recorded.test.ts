import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { rational } from '../../src/exact/rational.ts';
import { arithmetic, becauseText, sayFinding } from '../../src/explain/score.ts';
import { address } from '../../src/model/cell.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { SubjectRecord, Judgement } from '../../src/model/judgement.ts';
import { readTexts } from '../../src/notation/row.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { blockOf, cell, indicatorOf, tableOf } from './indicator.ts';
import { heir, number, said, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');
const RECORD = { sheet: '评分记录', row: 3, col: 5 };

function row(target: string, actual: string, weight: string, printed: string | null = null, more: Partial<Indicator> = {}): Indicator {
  return indicatorOf({ ...readTexts({ target, actual }), printed: { target, actual }, weight: number(weight), printedScore: printed === null ? null : number(printed), ...more });
}

function record(points: string, more: Partial<Judgement> = {}): SubjectRecord {
  return { cell: RECORD, judgement: { sheet: '表', place: 'C6', path: ['指标'], kind: 'points', grade: null, points: number(points), reason: '现场核查', by: '张三', at: '', ...more } };
}

const deduction = (points: string, more: Partial<Judgement> = {}): SubjectRecord => record(points, { kind: 'deduction', ...more });

function scored(indicators: readonly Indicator[], recorded: SubjectRecord | null, pack: Pack = NATIONAL) {
  const [first] = indicators;
  const card = scoreTable(tableOf(indicators), pack, { code: 'chosen-by-person', params: {} }, new Map(recorded === null || first === undefined ? [] : [[first, recorded]]));
  const [score] = card.rows;
  if (score === undefined) throw new Error('no row');
  const own = card.findings.filter(({ code }) => /^(record|printed)/.test(code));
  return {
    card, score, said: said(score), why: becauseText(score.because, 'zh'), working: arithmetic(score),
    codes: own.map(({ code, severity, sheet, cell: at }) => `${severity} ${code} ${sheet}!${at === null ? '' : address(at)}`),
    words: own.map((one) => sayFinding(one, 'zh').message).join(),
    possible: score.possible === null ? null : [decimalText(score.possible.low), decimalText(score.possible.high)],
  };
}

const only = (target: string, actual: string, weight: string, recorded: SubjectRecord, printed: string | null = null, pack: Pack = NATIONAL) => scored([row(target, actual, weight, printed)], recorded, pack);

describe('评定', () => {
  it.each([
    ['提升', '达成年度指标', '20', '17', null, 'met 17'], ['显著', '部分达成', '30', '18', null, 'missed 18'], ['显著', '未达成', '30', '0', null, 'missed 0'], ['是', '否', '10', '5', null, 'missed 5'],
    ['优良中低差', '良', '10', '8', null, 'missed 8'], ['提升', '有所改观', '10', '9', null, 'met 9'], ['提升', '有所改观', '10', '7', null, 'missed 7'], ['提升', '有所改观', '10', '7', '部分达成', 'missed 7'], ['提升', '有所改观', '10', '7', '部分达成年度指标并具有一定效果', 'missed 7'],
    ['2023年6月底前', '2023年8月', '40', '30', null, 'missed 30'], ['2023年6月底前', '2023年8月', '40', '30', '部分达成', 'missed 30'], ['2023年6月底前', '2023年8月', '40', '35', '达成', 'missed 35'],
  ])('%s answered by %s, %s points: %s points as %s are %s', (target, actual, weight, points, grade, expected) => {
    const one = only(target, actual, weight, record(points, { grade }));
    expect([one.said, one.codes, one.possible]).toEqual([expected, [], [points, points]]);
  });

  it('says by whom, as what and why', () => {
    expect(only('提升', '达成年度指标', '20', record('17', { grade: '达成' })).why).toBe('达成：实际完成值为“达成年度指标”；评分记录：张三评定为“达成”，17 分；理由：现场核查');
    expect(only('提升', '有所改观', '10', record('7', { by: '', reason: '' })).why).toBe('指标值为“提升”，实际为“有所改观”；评分记录（未署名）：评定 7 分');
  });

  it('follows the bands of the pack', () => {
    expect(only('显著', '部分达成', '30', record('15.5'), null, shipped('hubei')).said).toBe('missed 15.5');
    expect(only('显著', '部分达成', '30', record('15.5')).said).toBe('undecided -');
  });

  it.each([
    ['提升', '达成年度指标', '20', '15.99', null, 'record-outside', '[16, 20]'], ['显著', '部分达成', '30', '24', null, 'record-outside', '[18, 24)'], ['提升', '有所改观', '10', '10.01', null, 'record-outside', '[8, 10]、[6, 8)、[0, 6)'],
    ['优良中低差', '良', '10', '11', null, 'record-outside', '[0, 10]'], ['提升', '达成年度指标', '20', '13', '部分达成', 'record-grade-closed', '达成年度指标'], ['提升', '有所改观', '10', '9', '部分达成', 'record-grade-differs', '[6, 8)'],
    ['提升', '达成年度指标', '20', '15', '达成', 'record-grade-differs', '[16, 20]'], ['优良中低差', '良', '10', '8', '良', 'record-grade-unknown', '“良”，规则里没有'],
  ])('%s answered by %s, %s points: %s as %s is left open: %s', (target, actual, weight, points, grade, code, words) => {
    const one = only(target, actual, weight, record(points, { grade }), weight);
    expect(one.said).toBe('undecided -');
    expect(one.codes).toContain(`error ${code} 评分记录!F4`);
    expect([one.words.includes(words), one.why.endsWith('评分记录里这一行的记录没有采用，请先改正记录')]).toEqual([true, true]);
    expect(one.card.total).toBeNull();
  });

  it('leaves what it can still become within what a person may give', () => {
    expect(only('提升', '达成年度指标', '20', record('15')).possible).toEqual(['16', '20']);
    expect(only('提升', '有所改观', '10', record('11')).possible).toEqual(['0', '10']);
  });

  it.each([
    ['≥10', '8', '10', 'missed 8', 'warning record-by-formula'], ['≥10', '11', '10', 'met 10', 'warning record-by-formula'], ['≥10', '', '10', 'undecided -', 'warning record-facts-missing'],
    ['≥95%', '达成预期指标', '10', 'undecided -', 'warning record-facts-missing'], ['好', '不适用', '10', 'not-applicable -', 'warning record-no-points'],
  ])('does not override what the rules say: %s answered by %s, %s points', (target, actual, weight, expected, finding) => {
    const one = only(target, actual, weight, record('9'));
    expect([one.said, one.codes]).toEqual([expected, [`${finding} 评分记录!F4`]]);
    expect(one.why).not.toContain('评分记录');
  });

  it('is for nothing where the row carries no points', () => {
    expect(scored([row('好', '好', '10', null, { weight: null })], record('9')).codes).toEqual(['warning record-no-points 评分记录!F4']);
    expect(scored([row('好', '好', '10', null, { role: 'subordinate' })], record('9')).codes).toEqual(['warning record-no-points 评分记录!F4']);
  });

  it('goes before a printed score, and says where they differ', () => {
    expect(only('提升', '达成年度指标', '20', record('17'), '18')).toMatchObject({ said: 'met 17', codes: ['warning printed-record-differs 表!G6'] });
    expect(only('提升', '达成年度指标', '20', record('17'), '17')).toMatchObject({ said: 'met 17', codes: [] });
    expect(only('提升', '达成年度指标', '20', record('17'), '21').codes).toEqual(['warning printed-above-weight 表!G6']);
  });

  it('gives a weight that several rows share, where each of them can be judged', () => {
    const shared = (actual: string): Indicator[] => [
      row('≥10', '8', '10', null, { row: 5, cells: { ...indicatorOf().cells, weight: cell(5, 5) } }), row('≥5', actual, '10', null, { row: 6, weight: null, cells: { actual: cell(6, 4), weight: cell(5, 5) } }),
    ];
    expect(scored(shared('6'), record('9')).said).toBe('missed 9');
    expect(scored(shared(''), record('9'))).toMatchObject({ said: 'undecided -', codes: ['warning record-facts-missing 评分记录!F4'] });
    expect(scored(shared('6'), record('11')).codes).toEqual(['error record-outside 评分记录!F4']);
  });
});

describe('认可', () => {
  const accepted = (points: string, more: Partial<Judgement> = {}): SubjectRecord => record(points, { kind: 'accepted', ...more });

  it.each([
    ['≥10', '8', '10', '10', '10', 'missed 8', 'info printed-accepted 表!G6'], ['≥10', '11', '10', '9', '9', 'met 10', 'info printed-accepted 表!G6'], ['显著', '部分达成', '30', '29', '29', 'undecided -', 'info printed-accepted-open 表!G6'],
    ['2023年11月底前', '2023年12月6日', '15', '15', '15', 'missed 15', 'info printed-accepted-open 表!G6'],
  ])('changes no score, and says instead of the difference by whom and why: %s answered by %s, %s points', (target, actual, weight, points, printed, expected, finding) => {
    const one = only(target, actual, weight, accepted(points), printed);
    expect([one.said, one.codes]).toEqual([expected, [finding]]);
    expect(one.words).toContain('评分记录：张三认可，理由：现场核查');
    expect(one.why).not.toContain('评分记录');
  });

  it('is nothing to say of a score that is right', () => {
    expect(only('≥10', '8', '10', accepted('8'), '8')).toMatchObject({ said: 'missed 8', codes: [] });
  });

  it('is of the score that was printed then, and needs a reason', () => {
    const of = (recorded: SubjectRecord, printed: string | null) => {
      const one = only('≥10', '8', '10', recorded, printed);
      return [one.said, one.card.findings.filter(({ code }) => /^(acceptance|printed)/.test(code)).map(({ code }) => code)];
    };
    expect(of(accepted('10'), '9')).toEqual(['missed 8', ['acceptance-outdated', 'printed-score-higher']]);
    expect(of(accepted('10'), null)).toEqual(['missed 8', ['acceptance-outdated']]);
    expect(of(accepted('10', { reason: '' }), '10')).toEqual(['missed 8', ['acceptance-without-reason', 'printed-score-higher']]);
  });
});

describe('认可 of 预算执行', () => {
  const accepted = (points: string, more: Partial<Judgement> = {}): SubjectRecord => record(points, { kind: 'accepted', path: ['预算执行'], place: 'G4', ...more });

  /** 90 of 100 executed, for 10 points: 9 by the rules. */
  function of(recorded: SubjectRecord, printed: string | null, executed: string | null = '90') {
    const execution = blockOf({ executed: executed === null ? null : number(executed), printedScore: printed === null ? null : number(printed) });
    const table = tableOf([], { execution });
    const [card, alone] = [new Map([[execution, recorded]]), undefined].map((records) => scoreTable(table, NATIONAL, { code: 'chosen-by-person', params: {} }, records));
    const own = card?.findings.filter(({ code }) => /^(record|printed|acceptance)/.test(code)) ?? [];
    expect([card?.execution, card?.total]).toEqual([alone?.execution, alone?.total]);
    return own.map((one) => `${one.severity} ${one.code} ${one.sheet}!${one.cell === null ? '' : address(one.cell)} ${sayFinding(one, 'zh').message}`);
  }

  it('changes no score, and says instead of the difference by whom and why', () => {
    expect(of(accepted('8'), '8')).toEqual(['info printed-accepted 表!G4 表中得分 8，按规则为 9；评分记录：张三认可，理由：现场核查']);
    expect(of(accepted('8'), '8', null)).toEqual(['info printed-accepted-open 表!G4 表中得分 8，按规则不能确定；评分记录：张三认可，理由：现场核查']);
    expect(of(accepted('9'), '9')).toEqual([]);
  });

  it('is of the score that was printed then, and needs a reason', () => {
    expect(of(accepted('7'), '8').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['warning acceptance-outdated 评分记录!F4', 'warning printed-execution-differs 表!G4']);
    expect(of(accepted('7'), null)).toEqual(['warning acceptance-outdated 评分记录!F4 评分记录认可的是“预算执行”表上的 7 分，表上现在是“”，认可不再有效']);
    expect(of(accepted('8', { reason: '' }), '8').map((line) => line.split(' ')[1])).toEqual(['acceptance-without-reason', 'printed-execution-differs']);
  });

  it.each<Judgement['kind']>(['points', 'deduction'])('is all that can be decided of it: %s is not applied, and that is said', (kind) => {
    expect(of(accepted('8', { kind }), '8').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['warning record-execution 评分记录!F4', 'warning printed-execution-differs 表!G4']);
  });

  it('is not applied where its records contradict each other', () => {
    expect(of({ judgement: null, cell: RECORD }, '8').map((line) => line.split(' ')[1])).toEqual(['printed-execution-differs']);
  });
});

describe('扣分', () => {
  it.each([
    ['≥95%', '90%', '20', '2', 'missed 16.95', '20 × 90 ÷ 95 − 2 ≈ 16.95'], ['≥10', '11', '10', '1.5', 'met 8.5', '10 − 1.5 = 8.5'], ['≥10', '8', '10', '9', 'missed 0', '最大(0，10 × 8 ÷ 10 − 9) = 0'],
    ['提升', '达成年度指标', '20', '3', 'met 17', '20 − 3 = 17'], ['≥10', '8', '10', '0', 'missed 8', '10 × 8 ÷ 10 − 0 = 8'],
  ])('%s answered by %s, %s points: less %s is %s', (target, actual, weight, points, expected, working) => {
    const one = only(target, actual, weight, deduction(points));
    expect([one.said, one.working, one.codes]).toEqual([expected, working, []]);
    expect(one.score.trace?.bindings.at(-1)).toMatchObject({ name: '扣分', cell: RECORD });
    expect(one.score.trace?.value).toEqual(one.score.score);
  });

  it('says by whom, how much and why', () => {
    expect(only('≥10', '11', '10', deduction('1.5', { reason: '资料不全' })).why).toMatch(/；评分记录：张三扣 1\.5 分，得 8\.5 分；理由：资料不全$/);
  });

  it('is not applied without a reason, and then the row is as without it', () => {
    for (const reason of ['', '无', ' / ']) expect(only('≥10', '11', '10', deduction('1', { reason }))).toMatchObject({ said: 'met 10', codes: ['error record-without-reason 评分记录!F4'] });
    expect(only('提升', '达成年度指标', '20', deduction('1', { reason: '' }), '17').said).toBe('met 17');
  });

  it('is taken off what the rules give, not off what was printed, so that written scores stay', () => {
    expect(only('提升', '达成年度指标', '20', deduction('3'), '17')).toMatchObject({ said: 'met 17', codes: [] });
    expect(only('提升', '达成年度指标', '20', deduction('3'), '18')).toMatchObject({ said: 'met 17', codes: ['warning printed-record-differs 表!G6'] });
  });

  it('needs points to be taken off', () => {
    const one = only('显著', '部分达成', '30', deduction('3'), '20');
    expect([one.said, one.codes[0], one.possible]).toEqual(['undecided -', 'error record-nothing-to-deduct 评分记录!F4', ['0', '24']]);
    expect(only('好', '不适用', '10', deduction('3')).codes).toEqual(['warning record-no-points 评分记录!F4']);
  });

  it('is exact where only the total is rounded', () => {
    const pack = heir('舍入: { 位数: 2, 时机: 合计 }\n');
    expect(only('≥7', '3', '10', deduction('1'), null, pack).score.score?.toFraction()).toBe('23/7');
  });

  it('never gives less than nothing or more than the rules', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1200 }), (off, actual) => {
      const [plain, less] = [scored([row('≥10', decimalText(rational(actual, 100)), '20')], null).score.score, only('≥10', decimalText(rational(actual, 100)), '20', deduction(decimalText(rational(off, 100)))).score.score];
      if (plain === null || less === null) throw new Error('open');
      const expected = plain.sub(rational(off, 100));
      expect(less.toFraction()).toBe((expected.lt(0) ? rational(0) : expected).toFraction());
    }));
  });
});

it('records that contradict each other leave the row open', () => {
  const one = scored([row('≥10', '12', '10', '9')], { judgement: null, cell: RECORD });
  expect([one.said, one.possible, one.why.includes('分不出先后')]).toEqual(['undecided -', ['0', '10'], true]);
});
