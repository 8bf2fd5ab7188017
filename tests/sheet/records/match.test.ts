import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { Judgement, RecordedJudgement } from '../../../src/model/judgement.ts';
import { address } from '../../../src/model/cell.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { rational } from '../../../src/exact/rational.ts';
import { matchRecords } from '../../../src/sheet/records/match.ts';
import { planJudgement, withdrawJudgement } from '../../../src/sheet/records/plan.ts';
import { readRecords } from '../../../src/sheet/records/read.ts';
import { blockOf, indicatorOf, tableOf } from '../../scoring/indicator.ts';
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

describe('a record of 预算执行', () => {
  const block = (row: number) => blockOf({ printedScore: rational(8), cells: { score: { sheet: '自评表', row, col: 6 } } });
  const [first, second] = [block(3), block(23)];
  const named = indicator(9, ['', '', '预算执行']);
  const accepted = (more: Partial<Judgement> = {}) => judgementOf({ path: ['预算执行'], place: 'G4', kind: 'accepted', ...more });
  /** What it is about: the first table's execution, the second one's, the indicator of that name. */
  const about = (judgements: readonly Judgement[], tables = [tableOf([indicator(7, TRAINING)], { sheet: '自评表', execution: first }), tableOf([], { sheet: '自评表', execution: second })]) => {
    const { records, findings } = matchRecords(recorded(judgements), tables);
    return { of: [first, second, named].map((one) => { const record = records.get(one); return record === undefined ? '' : record.judgement === null ? '?' : record.judgement.place === '' ? 'found' : record.judgement.place; }), said: findings.map(({ code }) => code) };
  };
  const one = (...indicators: Indicator[]) => [tableOf(indicators, { sheet: '自评表', execution: first })];

  it('finds its table by the sheet, and by the place where the sheet has several', () => {
    expect(about([accepted({ place: '' })], one())).toEqual({ of: ['found', '', ''], said: [] });
    expect(about([accepted()]).of).toEqual(['G4', '', '']);
    expect(about([accepted({ place: 'G24' })])).toEqual({ of: ['', 'G24', ''], said: ['record-by-place'] });
    expect(about([accepted({ place: 'G9' })])).toEqual({ of: ['', '', ''], said: ['record-ambiguous'] });
    expect(about([accepted(), accepted({ place: 'G24' })]).of).toEqual(['G4', 'G24', '']);
  });

  it('is none of another sheet, nor of a form that has no cell for it', () => {
    expect(about([accepted({ sheet: '别的表' })]).said).toEqual(['record-unmatched']);
    expect(about([accepted()], [tableOf([], { sheet: '自评表', execution: blockOf({ cells: {} }) })]).said).toEqual(['record-unmatched']);
  });

  it('is of an indicator that is called so where points are given, and where only that one is there', () => {
    expect(about([accepted({ kind: 'points', place: '' })], one(named))).toEqual({ of: ['', '', 'found'], said: [] });
    expect(about([accepted({ kind: 'points', place: 'C10' })], one(named))).toEqual({ of: ['', '', 'C10'], said: [] });
    expect(about([accepted({ place: 'C10' })], [tableOf([named], { sheet: '自评表' })])).toEqual({ of: ['', '', 'C10'], said: [] });
  });

  it('is told from the acceptance of an indicator that is called so by the place, and never guessed', () => {
    expect(about([accepted()], one(named)).of).toEqual(['G4', '', '']);
    expect(about([accepted({ place: 'C10' })], one(named)).of).toEqual(['', '', 'C10']);
    expect(about([accepted({ place: '' })], one(named))).toEqual({ of: ['', '', ''], said: ['record-ambiguous'] });
  });

  it('counts by the later of two, and not at all where that cannot be told', () => {
    expect(about([accepted({ at: '2024-03-05' }), accepted({ at: '2024-03-06' })], one())).toEqual({ of: ['G4', '', ''], said: ['record-superseded'] });
    expect(about([accepted({ at: '' }), accepted({ at: '' })], one())).toEqual({ of: ['?', '', ''], said: ['record-twice'] });
  });

  it('is replaced and withdrawn after its row has moved, and leaves the other table\'s alone', () => {
    const old = applied(null, planJudgement(null, accepted({ place: 'G3' })));
    const now = accepted({ points: rational(7) });
    const places = (grid: Parameters<typeof readRecords>[0]) => readRecords(grid).records.map(({ judgement }) => judgement.place);
    expect(places(applied(old, planJudgement(old, now, one())))).toEqual(['G4']);
    expect(places(applied(old, withdrawJudgement(old, now, one())))).toEqual([]);
    const both = [accepted(), accepted({ place: 'G24' })].reduce((grid, judgement) => applied(grid, planJudgement(grid, judgement)), old);
    const tables = [...one(), tableOf([], { sheet: '自评表', execution: second })];
    expect(places(applied(both, withdrawJudgement(both, now, tables)))).toEqual(['G3', 'G24']);
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
