import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { systemNamed } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { scoreSystem } from '../../../src/scoring/system/score.ts';
import { valuesOf, type WrittenValues } from '../../../src/scoring/system/examples.ts';
import type { SystemScorecard } from '../../../src/scoring/system/scorecard.ts';

const FILE = new URL('../../../scoring-rules/sichuan-department-2023/examples.yaml', import.meta.url);
const { system } = systemNamed('sichuan-department-2023');
const written = (parse(readFileSync(FILE, 'utf8')) as readonly { readonly 输入: Record<string, unknown> }[]).map(({ 输入: inputs }) => texts(inputs));

function texts(inputs: Record<string, unknown>): WrittenValues {
  const text = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)])) : String(value));
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, Array.isArray(value) ? value.map(text) : String(value)])) as WrittenValues;
}

function department(index: number): SystemScorecard {
  const { values, unread } = valuesOf(system, written[index] ?? {});
  expect(unread).toEqual([]);
  return scoreSystem(system, values);
}

const said = ({ rows }: SystemScorecard): Record<string, string> => Object.fromEntries(rows.map(({ leaf, score, status }) => [leaf.path[2], score === null ? status : decimalText(score)]));
const shown = (value: Parameters<typeof decimalText>[0] | null): string => (value === null ? '-' : decimalText(value));

/** Indicator → its score, with the arithmetic that it was worked out by. */
const SCHOOLS: Readonly<Record<string, readonly [string, string]>> = {
  核心指标完成: ['18.8', '20 × (60% × 90/100 + 40% × 1) = 20 × 0.94'],
  预算编制质量: ['3.6', '4 × (1 − 100/1000)'],
  单位收入统筹: ['2.25', '3 × 90/120'],
  支出执行进度: ['4.45', '5 × (30% × 36/40 + 30% × 1 + 40% × 66/82.5) = 5 × 0.89'],
  预算年终结余: ['1.8', '44/1100 = 4%; 3 × (1 − 4/10)'],
  严控一般性支出: ['2.25', '3 × 45/60'],
  财务管理制度: ['2', '3 − 1 × 1'],
  财务岗位设置: ['2', '2 − 1 × 0'],
  资金使用规范: ['1', '3 − 1 × 2'],
  人均资产变化率: ['2.85', '3 × (1 − (15% − 10%))'],
  资产利用率: ['2.67', '3 × 80/90 = 2.666…'],
  资产盘活率: ['1.6', '20/50 = 40% against an average of 50%: 2 × 40/50'],
  支持中小企业发展: ['2.25', '3 × 30/40'],
  采购执行率: ['2.25', '3 × 150/200'],
  决策程序: ['2', '3 × 2/3'],
  目标设置: ['2', '3 × 2/3'],
  项目入库: ['3', '3 × 3/3'],
  执行同向: ['3', '3 × 3/3'],
  项目调整: ['2', '3 × 2/3'],
  执行结果: ['2', 'left over 5%, 15%, 0%: 3 × 2/3'],
  目标完成: ['4.38', '5 × (9 + 6 + 6)/(10 + 8 + 6) = 5 × 21/24 = 4.375'],
  目标偏离: ['2.88', '3 × (10 + 7 + 6)/24 = 2.875'],
  实现效果: ['3.78', '4 × (95 + 88.5 + 100)/300 = 4 × 283.5/300'],
  内部应用: ['2', '4 − 2 × 1'],
  信息公开: ['3', '3 − 1 × 0'],
  整改反馈: ['2', '3 − 1 × 1'],
};

const OFFICE: Readonly<Record<string, readonly [string, string]>> = {
  核心指标完成: ['20', '20 × 100% × 30/30'],
  预算编制质量: ['3.2', '4 × (1 − 100/500)'],
  单位收入统筹: ['not-applicable', 'no own income: dropped, 3'],
  支出执行进度: ['5', 'each month at its target; 70/67.5 counts as 1'],
  预算年终结余: ['0', '40/400 = 10%; 3 × (1 − 1)'],
  严控一般性支出: ['3', 'none spent: full'],
  财务管理制度: ['3', '3 − 0'],
  财务岗位设置: ['2', '2 − 0'],
  资金使用规范: ['0', 'max(0, 3 − 1 × 4)'],
  人均资产变化率: ['3', '5% is below the average of 10%'],
  资产利用率: ['3', '3 × 90/90'],
  资产盘活率: ['2', 'nothing idle: full'],
  支持中小企业发展: ['not-applicable', 'no purchases: 采购管理 dropped, 6'],
  采购执行率: ['not-applicable', 'as above'],
  ...Object.fromEntries(['决策程序', '目标设置', '项目入库', '执行同向', '项目调整', '执行结果', '目标完成', '目标偏离', '实现效果'].map((name) => [name, ['not-applicable', 'no projects: 项目绩效 dropped, 30'] as const])),
  内部应用: ['0', '4 − 2 × 2'],
  信息公开: ['3', '3 − 0'],
  整改反馈: ['3', '3 − 0'],
};

const scoresOf = (byHand: Readonly<Record<string, readonly [string, string]>>): Record<string, string> => Object.fromEntries(Object.entries(byHand).map(([name, [score]]) => [name, score]));

describe('a department with three projects', () => {
  const card = department(0);

  it('gets each row as worked out by hand', () => {
    expect(said(card)).toEqual(scoresOf(SCHOOLS));
  });

  it('comes to 81.81 − 2 × 1 − 3 × 0.5 = 78.31, 中', () => {
    expect([shown(card.decided), card.deductions.map(({ points }) => shown(points)), shown(card.total), card.grade]).toEqual(['81.81', ['2', '1.5'], '78.31', '中']);
  });

  it('adds up its levels: 18.8 + 14.35 + 5 + 7.12 + 4.5 = 49.77; 7 + 7 + 11.04 = 25.04; 7', () => {
    expect(card.levels.filter(({ path }) => path.length === 1).map(({ score }) => shown(score))).toEqual(['49.77', '25.04', '7']);
    expect(card.levels.filter(({ path }) => path.length === 2).map(({ score }) => shown(score))).toEqual(['18.8', '14.35', '5', '7.12', '4.5', '7', '7', '11.04', '7']);
  });

  it('shows its arithmetic with the numbers put in, and the working of what was calculated', () => {
    const trace = card.rows.find(({ leaf }) => leaf.path[2] === '目标完成')?.trace;
    expect([trace?.substituted, trace?.verified, trace?.clause]).toEqual(['5 × 21 ÷ 24', false, '指标.项目绩效.目标实现.目标完成']);
    const months = card.calculations.find(({ name }) => name === '进度完成');
    expect(months?.substituted).toBe('0.3 × 最小(1, 0.36 ÷ 0.4) + 0.3 × 最小(1, 0.675 ÷ 0.675) + 0.4 × 最小(1, 0.66 ÷ 0.825)');
  });

  it('counts the projects with more than a tenth left over by their class: 5% and 0% of the yearly ones, 15% of the other', () => {
    const counted = ['常年结余超一成项目数', '阶段结余超一成项目数', '结余超一成项目数'].map((name) => card.calculations.find((one) => one.name === name)?.value);
    expect(counted.map((value) => (typeof value === 'object' && value !== null ? decimalText(value) : value))).toEqual(['0', '1', '1']);
  });

  it('says that nothing of it was verified', () => {
    expect(card.findings.map(({ code }) => code)).toEqual(['system-unverified']);
  });
});

describe('a department without projects, purchases, own income and general spending', () => {
  const card = department(1);

  it('gets each row as worked out by hand', () => {
    expect(said(card)).toEqual(scoresOf(OFFICE));
  });

  it('scales the 61 that apply: 50.2 × 100/61 = 82.295… = 82.3, 良', () => {
    expect([shown(card.decided), shown(card.scaled?.from ?? null), shown(card.total), card.grade]).toEqual(['50.2', '61', '82.3', '良']);
    expect(card.rows.filter(({ dropped }) => dropped === 'scaled').map(({ effective }) => shown(effective))).toEqual(Array.from({ length: 12 }, () => '0'));
    expect(card.rows.find(({ dropped }) => dropped === 'full')?.effective?.toFraction()).toBe('300/61');
  });
});

describe('a department that did not fill in 最终预算总额', () => {
  const card = department(2);

  it('leaves the two rows open that need it, and no other', () => {
    expect(said(card)).toEqual({ ...scoresOf(SCHOOLS), 预算编制质量: 'undecided', 预算年终结余: 'undecided' });
    expect(card.rows.filter(({ status }) => status === 'undecided').map(({ because }) => because)).toEqual([
      [{ code: 'system-input-missing', params: { name: '最终预算总额' } }], [{ code: 'system-input-missing', params: { name: '最终预算总额' } }],
    ]);
  });

  it('has no total, but a grade: 76.41 − 15 = 61.41 to 83.41 − 15 = 68.41, deductions at their most', () => {
    expect([shown(card.decided), shown(card.undecided), shown(card.total), shown(card.possible.low), shown(card.possible.high), card.grade]).toEqual(['76.41', '7', '-', '61.41', '68.41', '中']);
  });

  it('names the input once', () => {
    expect(card.findings.map(({ code, params }) => [code, params['name'] ?? ''])).toEqual([['system-unverified', ''], ['system-input-missing', '最终预算总额']]);
  });
});
