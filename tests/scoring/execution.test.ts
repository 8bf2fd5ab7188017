import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import type { ExecutionBlock } from '../../src/model/indicator.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { scoreExecution } from '../../src/scoring/execution.ts';
import { blockOf, cell } from './indicator.ts';
import { heir, number, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');
const amounts = (budget: string | null, executed: string | null): Partial<ExecutionBlock> => ({
  budget: budget === null ? null : number(budget), executed: executed === null ? null : number(executed),
});

function said(more: Partial<ExecutionBlock>, pack: Pack = NATIONAL): string {
  const { score } = scoreExecution(blockOf(more), pack);
  return [score.status, score.score === null ? '-' : decimalText(score.score), ...score.because.map(({ code }) => code)].join(' ');
}

const codes = (more: Partial<ExecutionBlock>, pack: Pack = NATIONAL): string[] => scoreExecution(blockOf(more), pack).remarks.map(({ code }) => code);

describe('预算执行', () => {
  it.each([
    ['100', '86.19', 'scored 8.62 because-execution'], ['100', '120', 'scored 10 because-execution'], ['100', '0', 'scored 0 because-execution'], ['3', '1', 'scored 3.33 because-execution'],
    ['0', '0', 'undecided - because-budget-zero'], ['0', '5', 'undecided - because-budget-zero'], ['-5', '5', 'undecided - because-amount-negative'], ['100', '-5', 'undecided - because-amount-negative'],
    [null, '5', 'undecided - because-budget-blank'], ['100', null, 'undecided - because-executed-blank'], ['0', null, 'undecided - because-executed-blank'],
  ])('%s, executed %s: %s', (budget, executed, expected) => {
    expect(said(amounts(budget, executed))).toBe(expected);
  });

  it('gives for a budget of zero what the pack says, without a rate', () => {
    const pack = heir('预算执行: { 预算为零: "如果(全年执行数 = 0, 权重, 0)" }');
    expect([said(amounts('0', '0'), pack), said(amounts('0', '3'), pack)]).toEqual(['scored 10 because-zero-budget-clause', 'scored 0 because-zero-budget-clause']);
    const { score } = scoreExecution(blockOf(amounts('0', '0')), pack);
    expect([score.rate, score.trace?.clause]).toEqual([null, '预算执行.预算为零']);
  });

  it('does not take a blank total row over parts with a budget for zero', () => {
    const part = { label: '当年财政拨款', row: 3, initial: null, budget: number('100'), executed: number('90'), cells: {} };
    expect(said({ ...amounts('0', '0'), parts: [part] }, heir('预算执行: { 预算为零: 权重 }'))).toBe('undecided - because-total-row-empty');
  });

  it('is undecided, and said, where the formula leaves 0 to the weight', () => {
    const pack = heir('预算执行: { 计分: 权重 × 执行率 }');
    expect(said(amounts('100', '120'), pack)).toBe('undecided - because-clause-failed because-outside-weight');
    expect(codes(amounts('100', '120'), pack)).toContain('clause-failed');
  });

  it.each([
    ['0.9', '93', ['rate-differs']], ['0.93', '93', []], ['1', '62', ['rate-differs']], ['0.93', '93.4', []], ['0.93', '93.5', ['rate-truncated']], ['0.94', '93.5', []],
    ['0.8619', '86.19', []], ['0.862', '86.19', []], ['0.861', '86.19', ['rate-truncated']], ['0.863', '86.19', ['rate-differs']],
  ])(
    'a printed rate of %s beside %s of 100: %j', (printed, executed, said) => {
      expect(codes({ ...amounts('100', executed), printedRate: number(printed) }).filter((code) => /^rate-/.test(code))).toEqual(said);
    });
});

describe('execution below 90 % in Sichuan', () => {
  const sichuan = shipped('sichuan-2023');
  const reasonCell = { score: cell(3, 6), reason: cell(3, 7) };

  it.each([
    ['89.99', '', 'low-execution-unexplained'], ['89.99', '无', 'low-execution-unexplained'], ['89.99', '项目延期', ''], ['90', '', ''],
  ])('%s%%, reason “%s”: %s', (executed, reason, expected) => {
    expect(codes({ ...amounts('100', executed), reason, cells: reasonCell }, sichuan).join()).toBe(expected);
  });

  it('names the reason\'s cell, or says that there is none', () => {
    expect(scoreExecution(blockOf({ ...amounts('100', '50'), cells: reasonCell }), sichuan).remarks[0]?.cell).toEqual(cell(3, 7));
    expect(codes(amounts('100', '50'), sichuan)).toEqual(['low-execution-without-place']);
    expect(codes(amounts('100', '50'))).toEqual([]);
  });
});

describe('a rate that no budget is executed at', () => {
  it.each([
    ['100', '850000', null], ['100', '1000.01', null], ['1000000', '85', null], ['1000000', '85', '0.85'],
  ])('%s, executed %s, printed %s: undecided, both cells named', (budget, executed, printed) => {
    const more = { ...amounts(budget, executed), printedRate: printed === null ? null : number(printed), cells: { budget: cell(3, 4), executed: cell(3, 5), score: cell(3, 6) } };
    expect(said(more)).toBe('undecided - because-rate-unlikely');
    const { remarks, score } = scoreExecution(blockOf(more), NATIONAL);
    expect([remarks[0]?.code, remarks[0]?.severity, remarks[0]?.params['places'], score.rate]).toEqual(['rate-unlikely', 'error', 'E4、F4', null]);
  });

  it.each([['100', '1000', null, 'scored 10 because-execution'], ['10000', '5', '0.0005', 'scored 0.01 because-execution'], ['10000', '10', null, 'scored 0.01 because-execution'], ['100', '0', null, 'scored 0 because-execution']])(
    '%s, executed %s, printed %s: %s', (budget, executed, printed, expected) => {
      expect(said({ ...amounts(budget, executed), printedRate: printed === null ? null : number(printed) })).toBe(expected);
    });
});

describe('a printed rate without amounts', () => {
  const alone = (rate: string, more: Partial<ExecutionBlock> = {}) => ({ ...amounts(null, null), printedRate: number(rate), rateAlone: true, ...more });

  it.each([['0.76', 'scored 7.6 because-printed-rate'], ['1.2', 'scored 10 because-printed-rate'], ['0', 'scored 0 because-printed-rate'], ['-0.5', 'undecided - because-budget-blank'], ['76', 'undecided - because-rate-unlikely']])('%s: %s', (rate, expected) => {
    expect(said(alone(rate))).toBe(expected);
  });

  it('is said, and counts for nothing beside a part with a budget', () => {
    expect(codes(alone('0.76'))).toEqual(['rate-alone']);
    const part = { label: '当年财政拨款', row: 3, initial: null, budget: number('100'), executed: number('90'), cells: {} };
    expect(said(alone('0.76', { parts: [part] }))).toBe('undecided - because-total-row-empty');
  });
});
