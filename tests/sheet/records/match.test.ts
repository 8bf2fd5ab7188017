import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Judgement, RecordedJudgement } from '../../../src/model/judgement.ts';
import { address } from '../../../src/model/cell.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { rational } from '../../../src/exact/rational.ts';
import { matchRecords } from '../../../src/sheet/records/match.ts';
import { planJudgement, withdrawJudgement } from '../../../src/sheet/records/plan.ts';
import { readRecords } from '../../../src/sheet/records/read.ts';
import { indicatorOf, tableOf } from '../../scoring/indicator.ts';
import { applied, judgementOf } from './judgement.ts';

function indicator(row: number, path: Indicator['path']): Indicator {
  return indicatorOf({ row, path, cells: { level3: { sheet: '自评表', row, col: 2 } } });
}

const TRAINING: Indicator['path'] = ['产出指标', '数量指标', '培训人数'];
const table = (...indicators: Indicator[]) => tableOf(indicators, { sheet: '自评表' });
const recorded = (judgements: readonly Judgement[]): RecordedJudgement[] => judgements.map((judgement, index) => ({ judgement, row: index + 3, cell: { sheet: '评分记录', row: index + 3, col: 5 } }));

function matched(judgements: readonly Judgement[], ...indicators: Indicator[]) {
  const { records, findings } = matchRecords(recorded(judgements), [table(...indicators), tableOf([indicator(7, TRAINING)], { sheet: '别的表' })]);
  return {
    rows: indicators.map((one) => { const record = records.get(one); return record === undefined ? '' : record.judgement === null ? '?' : decimalText(record.judgement.points); }),
    said: findings.map(({ code, cell, related = [] }) => [code, ...[cell, ...related].map((one) => (one === null ? '' : address(one)))].join(' ')),
  };
}

describe('a record finds its indicator', () => {
  it('by its sheet and its names, wherever the row has moved, however they are spaced', () => {
    expect(matched([judgementOf()], indicator(20, TRAINING), indicator(8, ['产出指标', '数量指标', '场次']))).toEqual({ rows: ['8', ''], said: [] });
    expect(matched([judgementOf({ path: ['产出指标', '数量 指标', '培训人数'], sheet: '自评表 ' })], indicator(7, TRAINING)).rows).toEqual(['8']);
  });

  it('by its own name alone where no other has it', () => {
    expect(matched([judgementOf({ path: ['培训人数'] })], indicator(7, TRAINING), indicator(8, ['', '', '场次']))).toEqual({ rows: ['8', ''], said: [] });
    expect(matched([judgementOf({ path: ['培训人数'], place: '' })], indicator(7, TRAINING), indicator(8, ['产出指标', '质量指标', '培训人数']))).toEqual({ rows: ['', ''], said: ['record-ambiguous F4'] });
  });

  it('by its place among rows of the same name, and that is said', () => {
    expect(matched([judgementOf({ place: 'C9' })], indicator(7, TRAINING), indicator(8, TRAINING))).toEqual({ rows: ['', '8'], said: ['record-by-place F4'] });
  });

  it('not by a place that fits none, and then no record of that name is sure of its own', () => {
    expect(matched([judgementOf({ place: 'C20' })], indicator(7, TRAINING), indicator(8, TRAINING))).toEqual({ rows: ['', ''], said: ['record-ambiguous F4'] });
    expect(matched([judgementOf({ place: 'C8' }), judgementOf({ place: 'C9' })], indicator(8, TRAINING), indicator(9, TRAINING))).toEqual({ rows: ['', ''], said: ['record-ambiguous F4', 'record-ambiguous F5'] });
  });

  it.each([[{ path: ['产出指标', '数量指标', '培训'] }], [{ sheet: '旧表' }], [{ path: ['数量指标'] }]])('or does not, and that is said: %j', (more) => {
    expect(matched([judgementOf(more)], indicator(7, TRAINING))).toEqual({ rows: [''], said: ['record-unmatched F4'] });
  });
});

describe('two records of one indicator', () => {
  const two = (one: string, other: string) => matched([judgementOf({ at: one }), judgementOf({ at: other, points: rational(6) })], indicator(7, TRAINING));

  it('count by the later one where both times are readable', () => {
    expect(two('2024-03-05T14:30:00+08:00', '2024-03-06T08:00:00+08:00')).toEqual({ rows: ['6'], said: ['record-superseded F5 F4'] });
    expect(two('2024-03-07', '2024-03-06')).toEqual({ rows: ['8'], said: ['record-superseded F4 F5'] });
  });

  it.each([['2024-03-05', ''], ['', ''], ['2024-03-05', '2024-03-05']])('leave the row open otherwise: “%s” and “%s”', (one, other) => {
    expect(two(one, other)).toEqual({ rows: ['?'], said: ['record-twice F4 F5'] });
  });
});

describe('with the tables of the workbook', () => {
  const moved = indicator(9, TRAINING);

  it('a judgement replaces the record of its indicator after the row has moved, all of them where there are several', () => {
    const old = applied(applied(null, planJudgement(null, judgementOf({ place: 'C8' }))), planJudgement(applied(null, planJudgement(null, judgementOf({ place: 'C8' }))), judgementOf({ place: 'C7' })));
    expect(readRecords(old).records.length).toBe(2);
    const now = judgementOf({ place: 'C10', points: rational(5) });
    const after = readRecords(applied(old, planJudgement(old, now, [table(moved)])));
    expect(after.records.map(({ judgement }) => judgement.place)).toEqual(['C10']);
    expect(readRecords(applied(old, withdrawJudgement(old, now, [table(moved)])))).toEqual({ records: [], findings: [] });
  });

  it('it leaves the record of another indicator of the same name alone', () => {
    const twin = indicator(7, TRAINING);
    const old = applied(null, planJudgement(null, judgementOf({ place: 'C8' })));
    const after = readRecords(applied(old, planJudgement(old, judgementOf({ place: 'C10', points: rational(5) }), [table(twin, moved)])));
    expect(after.records.map(({ judgement }) => judgement.place)).toEqual(['C8', 'C10']);
  });
});
