import { describe, expect, it } from 'vitest';
import type { ExecutionBlock } from '../../../src/model/indicator.ts';
import { cell } from '../../scoring/indicator.ts';
import { heir, number, shipped } from '../../scoring/packs.ts';
import { type Around, type PrintedRow, rowOf } from '../reviewed.ts';
import { checked, GOOD } from './said.ts';

const CELLS = { budget: cell(3, 3), executed: cell(3, 4), weight: cell(3, 5), rate: cell(3, 6), score: cell(3, 7) };
/** Nine good rows, 90 points. */
const ROWS: readonly PrintedRow[] = '一二三四五六七八九'.split('').map((number) => ({ ...GOOD, name: `第${number}项任务` }));

/** So much spent of 100, of 10 points. */
function spent(executed: string, score: string, more: Partial<ExecutionBlock> = {}, around: Around = {}): Around {
  return { execution: { budget: number('100'), executed: number(executed), printedScore: number(score), scoreOccupied: true, cells: CELLS, ...more }, ...around };
}
const explained = (rows: readonly PrintedRow[]): PrintedRow[] => rows.map((row, index) => (index === 0 ? { ...row, reason: '尾款按合同下年支付' } : row));
/** Rows with a tenth of their points. */
const POOR: readonly PrintedRow[] = ROWS.map((row) => ({ ...row, target: '≥100场', actual: '80场', score: '8', reason: '资金没有用完，任务推迟' }));

describe('低执行率', () => {
  it('below 90 % without a reason anywhere in the table', () => {
    expect(checked(ROWS, spent('89', '8.9'))).toEqual(['check-low-execution G4']);
    expect(checked(POOR, spent('89', '8.9'))).toEqual([]);
    expect(checked(ROWS, spent('96', '9.6'))).toEqual([]);
  });

  it('at the place for the reason where the block has one', () => {
    expect(checked(ROWS, spent('89', '8.9', { cells: { ...CELLS, reason: cell(3, 8) } }))).toEqual(['check-low-execution I4']);
  });

  it('by the limit of the pack, or not at all', () => {
    expect(checked(ROWS, spent('96', '9.6', {}, { pack: heir('复核: { 低执行率: { 低于: 97% } }') }))).toEqual(['check-low-execution G4']);
    expect(checked(ROWS, spent('89', '8.9', {}, { pack: heir('复核: { 低执行率: 关闭, 执行与得分偏离: 关闭 }') }))).toEqual([]);
  });

  it('not again where the rules themselves ask for the reason', () => {
    expect(checked(ROWS, spent('89', '8.9', {}, { pack: shipped('sichuan-2023') }))).toEqual(['check-execution-gap H4']);
  });

  it('only mentioned where the form has no place for a reason and nothing else speaks of the rate', () => {
    const bare = ROWS.map((row, at) => rowOf(row, at, { cells: { actual: cell(5 + at, 3), score: cell(5 + at, 6) } }));
    const noPoints = { weight: null, printedScore: null, scoreOccupied: false, cells: { budget: CELLS.budget, executed: CELLS.executed } };
    expect(checked(bare, spent('89', '8.9', noPoints))).toEqual(['*check-low-execution-without-place E4']);
    expect(checked(bare, spent('89', '8.9'))).toEqual(['check-execution-gap H4']);
  });
});

describe('零执行有得分', () => {
  it('says that, and nothing else of the rate', () => {
    expect(checked(explained(ROWS), spent('0', '0'))).toEqual(['check-zero-execution E4']);
    expect(checked(ROWS.map((row) => ({ ...row, actual: '0场', score: '0', reason: '资金未下达，没有实施' })), spent('0', '0'))).toEqual(['*check-unspent E4']);
  });
});

describe('低执行高得分', () => {
  it('below 60 % with nine tenths of the points', () => {
    expect(checked(explained(ROWS), spent('59', '5.9'))).toEqual(['check-high-score-low-execution G4']);
    expect(checked(explained(ROWS), spent('61', '6.1'))).toEqual(['check-execution-gap H4']);
    expect(checked(POOR, spent('59', '5.9'))).toEqual(['check-execution-gap H4']);
    expect(checked(explained(ROWS), spent('61', '6.1', {}, { pack: heir('复核: { 低执行高得分: { 执行率低于: 70% } }') }))).toEqual(['check-high-score-low-execution G4']);
  });
});

describe('执行与得分偏离', () => {
  it('above 5 %', () => {
    expect(checked(ROWS, spent('94', '9.4'))).toEqual(['check-execution-gap H4']);
    expect(checked(ROWS, spent('95', '9.5'))).toEqual([]);
  });

  it('is of the rate, not of a printed score that is wrong by itself', () => {
    expect(checked(ROWS, spent('100', '8'))).toEqual([]);
  });
});

describe('结余偏大', () => {
  it('is said where nothing else speaks of the rate', () => {
    expect(checked(POOR, spent('79', '7.9'))).toEqual(['*check-unspent E4']);
    expect(checked(POOR, spent('80', '8'))).toEqual([]);
  });
});

describe('成本与资金不符', () => {
  const cost = (target: string, actual: string): PrintedRow => ({ name: '项目总成本', target, actual, score: '10' });
  it.each<[PrintedRow, string[]]>([
    [cost('≤100万元', '97.2万元'), ['check-cost-differs D7']],
    [cost('≤100万元', '97万元'), []],
    [cost('≤100万元', '96.5万元'), []],
    [cost('≤1000000元', '965000元'), []],
    // As coarsely as it is printed: 96.5 in whole 万元 is 97; a plan that is neither budget is only said.
    [cost('≤120万元', '96.5万元'), ['*check-cost-differs C7']],
    [{ ...cost('≤3万元/公里', '2万元/公里'), name: '每公里成本' }, []],
    [{ ...cost('≤30万元', '20万元'), name: '设备采购成本' }, []],
  ])('%o: %j', (row, expected) => {
    expect(checked([GOOD, row], spent('96.5', '9.65'))).toEqual(expected);
  });
});

describe('执行率指标', () => {
  it.each([['96.5%', []], ['97%', []], ['96%', ['check-execution-indicator D7']], ['100%', ['check-execution-indicator D7']]])('%s beside 96.5 of 100: %j', (actual, expected) => {
    expect(checked([GOOD, { name: '预算执行率', target: '≥95%', actual, score: '10' }], spent('96.5', '9.65'))).toEqual(expected);
  });
});
