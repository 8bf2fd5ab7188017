import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { awarded, codes, heir, points, reasons, said } from './packs.ts';

const by = (pack: Pack) => (target: string, actual: string, name = ''): string => points({ target, actual, name }, pack);

describe('宁德: full at the target, minus 2 a unit short, floor 0', () => {
  const pack = heir('计分:\n  "≥": { 达到: 权重, 未达到: "最大(0, 权重 − 2 × (指标值 − 实际值))" }');

  it.each([['20个', 'met 10'], ['19个', 'missed 8'], ['18.5个', 'missed 7'], ['15个', 'missed 0'], ['3个', 'missed 0']])('≥20个 answered by %s: %s', (actual, expected) => {
    expect(by(pack)('≥20个', actual)).toBe(expected);
  });

  it('shows the numbers', () => {
    expect(awarded({ target: '≥20个', actual: '19个' }, pack).score.trace?.substituted).toBe('最大(0, 10 − 2 × (20 − 19))');
  });
});

describe('满意度 in steps, for indicators of that name only', () => {
  const pack = heir(`按指标:
  - 指标: 满意度
    单位: "%"
    计分:
      "≥": { 阶梯: [{ 条件: 实际值 ≥ 90, 得分: 权重 }, { 条件: 实际值 ≥ 80, 得分: 权重 × 80% }, { 条件: 实际值 ≥ 60, 得分: 权重 × 50% }, { 条件: 实际值 ≥ 0, 得分: 0 }] }`);
  const score = by(pack);

  it.each([['95%', 'met 10'], ['92%', 'missed 10'], ['90%', 'missed 10'], ['89.99%', 'missed 8'], ['80%', 'missed 8'], ['60%', 'missed 5'], ['59%', 'missed 0'], ['0%', 'missed 0']])('%s: %s', (actual, expected) => {
    expect(score('≥95%', actual, '群众满意度')).toBe(expected);
  });

  it('names its place and leaves other indicators alone', () => {
    expect(awarded({ target: '≥95%', actual: '85%', name: '群众满意度' }, pack).score.trace?.clause).toBe('按指标.满意度.计分.≥.阶梯.2');
    expect(score('≥95%', '76%', '覆盖率')).toBe('missed 8');
  });

  it('scores nothing that counts in another unit', () => {
    expect([score('≥9分', '8分', '群众满意度'), score('≥0.95', '0.92', '群众满意度')]).toEqual(['undecided -', 'undecided -']);
    expect(reasons({ target: '≥9分', actual: '8分', name: '群众满意度' }, pack)).toEqual(['because-special-unit']);
  });
});

describe('a step rule', () => {
  const divided = heir('计分:\n  "≥": { 阶梯: [{ 条件: 1 ÷ (实际值 − 5) > 1, 得分: 权重 }, { 条件: 实际值 ≥ 0, 得分: 0 }] }');

  it('ends at a condition that has no value', () => {
    expect([by(divided)('≥10', '5'), by(divided)('≥10', '6'), by(divided)('≥10', '5.5')]).toEqual(['undecided -', 'missed 0', 'missed 10']);
    expect(reasons({ operator: '≥', target: '10', actual: '5' }, divided)).toEqual(['because-missed', 'because-clause-failed', 'formula-division-by-zero']);
    expect(awarded({ operator: '≥', target: '10', actual: '5' }, divided).remarks).toMatchObject([{ code: 'clause-failed', severity: 'error', params: { place: '计分.≥.阶梯.1' } }]);
  });

  it('of which no condition holds is undecided, and said', () => {
    const gap = heir('计分:\n  "≥": { 阶梯: [{ 条件: 实际值 ≥ 指标值, 得分: 权重 }] }');
    expect([by(gap)('≥10', '10'), by(gap)('≥10', '9')]).toEqual(['met 10', 'undecided -']);
    expect(codes({ target: '≥10', actual: '9' }, gap)).toEqual(['no-step']);
  });

  it('can leave a step to a person', () => {
    expect(by(heir('计分:\n  "≥": { 阶梯: [{ 条件: 实际值 ≥ 0, 得分: 待定 }] }'))('≥10', '9')).toBe('undecided -');
  });
});

describe('other ways of scoring', () => {
  it.each([
    ['all or nothing', '"≥": { 达到: 权重, 未达到: 0 }', '≥10', [['10', 'met 10'], ['9', 'missed 0']]],
    ['a pass mark', '"≥": { 达到: 权重, 未达到: "如果(实际值 < 指标值 × 60%, 0, 权重 × 实际值 ÷ 指标值)" }', '≥10', [['10', 'met 10'], ['6', 'missed 6'], ['5.9', 'missed 0']]],
    ['the deviation', '"=": { 达到: 权重, 未达到: "权重 × 最大(0, 1 − 绝对值(实际值 − 指标值) ÷ 指标值)", 超过: "权重 × 最大(0, 1 − 绝对值(实际值 − 指标值) ÷ 指标值)" }', '=10',
      [['10', 'met 10'], ['8', 'missed 8'], ['12', 'missed 8'], ['20', 'missed 0'], ['25', 'missed 0'], ['≥10', 'undecided -']]],
    ['exactly or not at all', '"=": { 达到: 权重, 未达到: 0, 超过: 0 }', '=10', [['10', 'met 10'], ['11', 'missed 0'], ['9', 'missed 0']]],
    ['equal as at least', '"=": { 达到: 权重, 未达到: 0 }', '=10', [['11', 'met 10']]],
    ['是否', '是否: { 达到: 权重 × 90%, 未达到: 0 }', '是', [['是', 'met 9'], ['否', 'missed 0']]],
    ['dates', '日期: { 达到: 权重, 未达到: 权重 × 50% }', '2023年6月底前', [['2023年5月', 'met 10'], ['2023年8月', 'missed 5'], ['按时完成', 'met 10']]],
    ['ranges', '区间: { 达到: 权重, 未达到: "最大(0, 权重 − 最大(下限 − 实际值, 实际值 − 上限))" }', '10-20天', [['15天', 'met 10'], ['8天', 'missed 8'], ['23天', 'missed 7'], ['15-23天', 'undecided -']]],
  ] as const)('%s', (_, method, target, rows) => {
    const score = by(heir(`计分:\n  ${method}`));
    expect(rows.map(([actual]) => score(target, actual))).toEqual(rows.map(([, expected]) => expected));
  });

  it.each([['权重', '达成', 'met 10'], ['权重', '部分达成', 'undecided -'], ['权重', '未达成', 'undecided -'], ['待定', '达成', 'undecided -']])('定量用语: %s, %s: %s', (clause, actual, expected) => {
    expect(by(heir(`定量用语: ${clause}`))('≥95%', actual)).toBe(expected);
  });
});

describe('points outside 0 to the weight', () => {
  it.each([['权重 + 权重', '9'], ['权重 − 20', '9'], ['−1', '9'], ['权重 × (1 − 绝对值(实际值 − 指标值) ÷ 指标值 × 20)', '9']])('%s are no points', (formula, actual) => {
    const pack = heir(`计分:\n  "≥": { 达到: 权重, 未达到: ${formula} }`);
    expect(by(pack)('≥10', actual)).toBe('undecided -');
    expect(codes({ target: '≥10', actual }, pack)).toEqual(['clause-failed']);
    expect(reasons({ target: '≥10', actual }, pack)).toContain('because-outside-weight');
  });
});

describe('超额.扣分', () => {
  const deducted = (formula: string, target: string, actual: string, weight = rational(10)) => awarded({ target, actual }, heir(`超额: { 扣分: ${formula} }`), weight);

  it.each([
    ['2', '≥100', '129', 'over 10'], ['2', '≥100', '130', 'over 8'], ['2', '≥100', '500', 'over 8'], ['2', '≤100', '50', 'met 10'], ['2', '500人', '140%', 'over 8'], ['2', '=100', '140', 'over 8'],
    ['权重 × 超额比例', '≥100', '140', 'over 6'], ['"最小(权重, 权重 × 超额比例)"', '≥100', '500', 'over 0'], ['"如果(超额比例 > 50%, 2, 0)"', '≥100', '140', 'over 10'],
  ])('%s: %s answered by %s: %s', (formula, target, actual, expected) => {
    expect(said(deducted(formula, target, actual).score)).toBe(expected);
  });

  it('is off unless the pack says so', () => {
    expect(by(heir(''))('≥100', '500')).toBe('over 10');
  });

  it('shows its arithmetic, its place and what it took', () => {
    const { score, remarks } = deducted('权重 × 超额比例', '≥100', '140');
    expect([score.trace?.clause, score.trace?.formula, score.trace?.substituted]).toEqual(['计分.≥.达到、超额.扣分', '权重 − (权重 × 超额比例)', '10 − (10 × 0.4)']);
    expect(remarks.map(({ code, params }) => [code, params['arithmetic']])).toContainEqual(['over-deducted', '10 − (10 × 0.4) = 6']);
    expect(score.because.map(({ code }) => code)).toEqual(['because-over', 'because-over-deducted', 'because-arithmetic']);
  });

  it('that takes more than there is gives no points', () => {
    expect(said(deducted('2', '≥100', '140', rational(1)).score)).toBe('undecided -');
  });
});

describe('逾期天数', () => {
  const pack = heir('计分: { 日期: { 达到: 权重, 未达到: 最大(0，权重 − 0.5 × 逾期天数) } }');

  it.each([
    ['2023年6月30日前', '2023年7月2日', 'missed 9'], ['2023年6月', '2023年7月10日', 'missed 5'], ['2023年6月30日', '2023-06-30', 'met 10'], ['2024年2月28日', '2024年3月1日', 'missed 9'],
    ['2023年6月30日前', '2023年7月', 'undecided -'],
  ])('%s, done %s: %s', (target, actual, expected) => {
    expect(points({ target, actual }, pack)).toBe(expected);
  });
});
