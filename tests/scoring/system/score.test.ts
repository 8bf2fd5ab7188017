import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import { rational, ZERO } from '../../../src/exact/rational.ts';
import { round } from '../../../src/exact/rounding.ts';
import type { SystemValues } from '../../../src/rules/system/system.ts';
import { valuesOf, type WrittenValues } from '../../../src/scoring/system/examples.ts';
import '../../../src/explain/messages/loading.ts';
import { becauseText } from '../../../src/explain/score.ts';
import { scoreSystem } from '../../../src/scoring/system/score.ts';
import type { SystemScorecard } from '../../../src/scoring/system/scorecard.ts';
import { HEAD, system, tree } from '../../rules/system/system.ts';

const INPUTS = `输入:
  - { 名称: 甲值, 类型: 比率, 范围: "[0, 100%]" }
  - { 名称: 乙值, 类型: 比率 }
  - { 名称: 除数, 类型: 数值 }
  - { 名称: 适用丙, 类型: 是否 }
  - { 名称: 问题, 类型: 个数 }
`;
const TREE = tree(`{ 名称: 甲, 分值: 3, 计分: 权重 × 甲值, 已核实: 是 }
{ 名称: 乙, 分值: 3, 计分: "如果(乙值 < 0, 权重 × 乙值 ÷ 除数, 权重 × 乙值)", 已核实: 是 }
{ 名称: 丙, 分值: 4, 计分: 权重 × 甲值 × 乙值, 不适用: 非 适用丙, 已核实: 是 }`);
const END = '扣分项: [{ 名称: 查出问题, 扣分: 问题 × 2 }]\n封顶: [{ 条件: 甲值 < 50%, 总分不超过: 4 }]\n';
const ONE = system(`${HEAD}${INPUTS}${TREE}${END}`);
const FULL = { 甲值: '100%', 乙值: '100%', 除数: '1', 适用丙: '是', 问题: '0' };

const valuesFor = (written: WrittenValues, one = ONE): SystemValues => valuesOf(one, written).values;
const score = (written: WrittenValues, one = ONE): SystemScorecard => scoreSystem(one, valuesFor(written, one));
const points = ({ rows }: SystemScorecard): string[] => rows.map(({ score: got, status }) => (got === null ? status : decimalText(got)));
const total = ({ total: got }: SystemScorecard): string => (got === null ? '-' : decimalText(got));
const codes = ({ findings }: SystemScorecard): string[] => findings.map(({ code }) => code);
const without = (key: keyof typeof FULL): WrittenValues => Object.fromEntries(Object.entries(FULL).filter(([name]) => name !== key));

describe('a system', () => {
  it('with everything reached has its full score, and nothing to say', () => {
    const card = score(FULL);
    expect([points(card), total(card), card.grade, codes(card)]).toEqual([['3', '3', '4'], '10', '优', []]);
  });

  it('is held down by a cap: 3 × 40% + 3 + 4 × 40% = 5.8, at most 4', () => {
    const card = score({ ...FULL, 甲值: '40%' });
    expect([points(card), total(card), codes(card)]).toEqual([['1.2', '3', '1.6'], '4', ['system-capped']]);
  });

  it.each([['1', '8'], ['5', '0'], ['6', '0'], ['400', '0']])('with %s findings comes to %s, never below 0', (found, expected) => {
    expect(total(score({ ...FULL, 问题: found }))).toBe(expected);
  });

  it('scales what applies up to its full score: (2.4 + 1.5) × 10/6 = 6.5', () => {
    const card = score({ ...FULL, 甲值: '80%', 乙值: '50%', 适用丙: '否' });
    expect([points(card), total(card), codes(card)]).toEqual([['2.4', '1.5', 'not-applicable'], '6.5', ['system-scaled']]);
    expect(card.rows.map(({ effective }) => effective?.toFraction())).toEqual(['5', '5', '0']);
  });

  it('that no row of applies has no total and says so', () => {
    const one = system(`${HEAD}输入: [{ 名称: 有, 类型: 是否 }]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重, 不适用: 非 有, 已核实: 是 }')}`);
    const card = score({ 有: '否' }, one);
    expect([total(card), card.grade, codes(card)]).toEqual(['-', null, ['system-nothing-applies']]);
  });

  it.each([['满分', '10', '10'], ['记零', '0', '0']])('gives a row that does not apply its points by 不适用时 %s', (then, expected, sum) => {
    const one = system(`${HEAD}输入: [{ 名称: 有, 类型: 是否 }]\n${tree(`{ 名称: 甲, 分值: 10, 计分: 权重, 不适用: 非 有, 不适用时: ${then}, 已核实: 是 }`)}`);
    const card = score({ 有: '否' }, one);
    expect([points(card), total(card)]).toEqual([[expected], sum]);
  });
});

describe('a row of two conditions, of which the first is not known and the second holds,', () => {
  const two = (own: string) => system(`${HEAD}输入: [{ 名称: 有, 类型: 是否 }, { 名称: 无, 类型: 是否 }]\n${tree(`{ 名称: 甲, 分值: 10, 计分: 权重, 不适用: 有, 不适用时: ${own}, 已核实: 是 }`).replace('名称: 二级', '名称: 二级\n        不适用: 无\n        不适用时: 满分')}`);

  it.each([['满分', '10', '10'], ['记零', 'undecided', '-']])('%s beside 满分: %s', (own, row, sum) => {
    const card = score({ 无: '是' }, two(own));
    expect([points(card), total(card)]).toEqual([[row], sum]);
  });
});

describe('a row is undecided, never 0,', () => {
  it.each([
    ['甲值', ['undecided', '3', 'undecided'], ['system-input-missing']], ['乙值', ['3', 'undecided', 'undecided'], ['system-input-missing']],
    ['适用丙', ['3', '3', 'undecided'], ['system-input-missing']], ['问题', ['3', '3', '4'], ['system-input-missing']],
  ] as const)('without %s', (key, rows, found) => {
    const card = score(without(key));
    expect([points(card), total(card), codes(card)]).toEqual([rows, '-', found]);
  });

  it('only where it needs what is missing: a branch that is not taken needs nothing', () => {
    const card = score(without('除数'));
    expect([points(card), total(card)]).toEqual([['3', '3', '4'], '10']);
  });

  it('where it divides by zero, and says by which formula', () => {
    const card = score({ ...FULL, 乙值: '-10%', 除数: '0' });
    expect(card.rows[1]?.because.map(({ code }) => code)).toContain('formula-division-by-zero');
    expect(points(card)[1]).toBe('undecided');
  });

  it('where an input is outside its range, which is an error at its cell', () => {
    const cell = { sheet: '填报', row: 3, col: 2 };
    const values = new Map([...valuesFor(FULL), ['甲值', { kind: 'one', entry: { value: rational(3, 2), text: '150%', cell } }] as const]);
    const card = scoreSystem(ONE, values);
    expect([points(card), total(card)]).toEqual([['undecided', '3', 'undecided'], '-']);
    expect(card.findings).toEqual([{ code: 'system-input-range', severity: 'error', sheet: '填报', cell, params: { name: '甲值', text: '150%', range: '[0, 100%]' } }]);
  });

  it('where its points would be above the weight', () => {
    expect(points(score({ ...FULL, 乙值: '120%' }))).toEqual(['3', 'undecided', 'undecided']);
  });

  it('where a number stands for yes or no', () => {
    const values = new Map([...valuesFor(FULL), ['适用丙', { kind: 'one', entry: { value: rational(1), text: '1', cell: null } }] as const]);
    const card = scoreSystem(ONE, values);
    expect([points(card)[2], codes(card)]).toEqual(['undecided', ['system-input-kind']]);
  });
});

describe('what a person gives', () => {
  const one = system(`${HEAD}${tree('{ 名称: 甲, 分值: 4, 评定: 是, 已核实: 是 }\n{ 名称: 乙, 分值: 6, 清单: [一, 二, 三], 每项扣: 2.5, 已核实: 是 }')}`);

  it.each([
    [{ 甲: '3.5', 乙: [] }, ['3.5', '6'], '9.5'], [{ 甲: '0', 乙: ['一'] }, ['0', '3.5'], '3.5'], [{ 甲: '4', 乙: ['一', '二', '三'] }, ['4', '0'], '4'],
    [{ 甲: '4.5', 乙: [] }, ['undecided', '6'], '-'], [{ 乙: [{ 名称: '一', 存在问题: '是' }] }, ['undecided', 'undecided'], '-'],
  ])('%j', (written, rows, sum) => {
    const card = score(written, one);
    expect([points(card), total(card)]).toEqual([rows, sum]);
  });
});

it('the total is the sum of the rows as printed, scaled and rounded once, less the deductions', () => {
  const percent = fc.integer({ min: 50, max: 100 });
  fc.assert(fc.property(percent, percent, fc.boolean(), fc.integer({ min: 0, max: 6 }), (a, b, applies, found) => {
    const card = score({ ...FULL, 甲值: `${String(a)}%`, 乙值: `${String(b)}%`, 适用丙: applies ? '是' : '否', 问题: String(found) });
    const sum = card.rows.reduce((all, row) => all.add(row.score ?? ZERO), ZERO);
    expect(card.rows.every(({ score: got }) => got === null || round(got, 2).equals(got))).toBe(true);
    const left = round(applies ? sum : sum.mul(rational(10, 6)), 2).sub(rational(2 * found));
    expect(total(card)).toBe(decimalText(left.lt(ZERO) ? ZERO : left));
  }));
});

describe('the total can be reckoned again from what is said', () => {
  const said = ({ because }: SystemScorecard): string => becauseText(because, 'zh');

  it('with indicators that do not apply: points ÷ applicable weights × full score', () => {
    const card = score({ ...FULL, 甲值: '80%', 乙值: '50%', 适用丙: '否', 问题: '1' });
    expect(said(card)).toBe('各一级指标相加：一级 3.9 = 3.9；有指标不适用，按“得分 ÷ 适用分值 × 满分”折算：3.9 ÷ 6 × 10 = 6.5；减去扣分：6.5 − 2 = 4.5');
    expect(card.levels.map(({ path, applies, decided }) => [path.join('.'), decimalText(decided), decimalText(applies)])).toEqual([['一级', '3.9', '6'], ['一级.二级', '3.9', '6']]);
  });

  it('below 0, and above a cap', () => {
    expect(said(score({ ...FULL, 问题: '6' }))).toBe('各一级指标相加：一级 10 = 10；减去扣分：10 − 12 = -2，小于 0，按 0 分计');
    expect(said(score({ ...FULL, 甲值: '40%' }))).toBe('各一级指标相加：一级 5.8 = 5.8；5.8 超过封顶，按 4 分计');
  });

  it('not at all while a row is open', () => {
    expect(said(score(without('甲值')))).toBe('');
  });
});

describe('calculations that a row goes by', () => {
  it('write days as the dates that they are', () => {
    const one = system(`${HEAD}输入: [{ 名称: 期限, 类型: 日期 }, { 名称: 完成日, 类型: 日期 }]\n计算: [{ 名称: 逾期, 公式: "最大(0, 完成日 − 期限)" }]\n${tree('{ 名称: 甲, 分值: 10, 计分: "权重 × 最大(0, 1 − 逾期 × 10%)", 已核实: 是 }')}`);
    const [row] = score({ 期限: '2024-06-30', 完成日: '2024-07-03' }, one).rows;
    expect([row?.score?.toFraction(), becauseText(row?.because ?? [], 'zh')]).toEqual(['7', expect.stringContaining('最大(0, 2024-07-03 − 2024-06-30) = 3')]);
  });

  const LIST = '输入: [{ 名称: 表, 类型: 列表, 列: [{ 名称: 数, 类型: 数值 }, { 名称: 全, 类型: 数值 }] }]\n';
  const one = system(`${HEAD}${LIST}计算: [{ 名称: 和, 列表: 表, 求和: 数 ÷ 全 }, { 名称: 行数, 列表: 表, 计数: 全 > 0 }, { 名称: 均, 公式: 和 ÷ 行数 }]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重 × 均, 已核实: 是 }')}`);
  const rowsOf = (count: number): WrittenValues => ({ 表: Array.from({ length: count }, (_, index) => ({ 名称: String(index), 数: String(index % 2), 全: '3' })) });

  it.each([
    [2, '10 × (1/6) ≈ 1.67；均 ＝ (1/3) ÷ 2 ≈ 0.166667；和 ＝ 0 ÷ 3 + 1 ÷ 3 ≈ 0.333333；行数（全 > 0）：2 行中有 2 行'],
    [14, '10 × (1/6) ≈ 1.67；均 ＝ (7/3) ÷ 14 ≈ 0.166667；和 ＝ 14 行的“数 ÷ 全”相加 ＝ 2.333333；行数（全 > 0）：14 行中有 14 行'],
  ])('stand behind its arithmetic, of %i rows', (count, expected) => {
    expect(becauseText(score(rowsOf(count), one).rows[0]?.because ?? [], 'zh')).toBe(expected);
  });
});
