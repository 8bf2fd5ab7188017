import { describe, expect, it } from 'vitest';
import { codes, points, reasons, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');

describe('a name by which less is better, without a sign', () => {
  it.each([['群众投诉率', '2%', '5%'], ['三公经费支出', '10万元', '12万元'], ['安全生产事故数', '1起', '2起']])('%s: %s answered by %s is met, and in doubt', (name, target, actual) => {
    expect([points({ name, target, actual }, NATIONAL), codes({ name, target, actual }, NATIONAL)]).toEqual(['over 10', ['name-sounds-reverse']]);
  });

  it.each(['财政供养人员控制率', '预算调整率', '结转结余率', '公用经费控制率'])('%s is one of the ceilings that department forms print', (name) => {
    expect(codes({ name, target: '50%', actual: '60%' }, NATIONAL)).toContain('name-sounds-reverse');
  });

  it.each(['病虫害控制率', '质量控制率', '结构调整完成率'])('%s is none', (name) => {
    expect(codes({ name, target: '50%', actual: '60%' }, NATIONAL)).not.toContain('name-sounds-reverse');
  });

  it.each([['满意度', '90%', '92%'], ['投诉办结率', '90%', '95%'], ['成本节约率', '5%', '5.5%'], ['投诉率', '5%', '5%'], ['投诉率', '≥2%', '2.1%']])('%s: %s answered by %s is not', (name, target, actual) => {
    expect(codes({ name, target, actual }, NATIONAL)).toEqual([]);
  });
});

describe('a target that needs a figure of others', () => {
  it.each([['高于全省平均', '高于全省平均'], ['不低于全省平均水平', '95%'], ['高于全国平均水平', '达成预期指标'], ['不高于上年', '低于上年']])('%s answered by %s is open', (target, actual) => {
    expect([points({ target, actual }, NATIONAL), reasons({ target, actual }, NATIONAL)]).toEqual(['undecided -', ['because-others-figure']]);
  });

  it('one with a number does not', () => {
    expect(reasons({ target: '效果明显', actual: '达成预期指标' }, NATIONAL)).toContain('because-phrase-met');
  });
});
