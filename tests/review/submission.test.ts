import { describe, expect, it } from 'vitest';
import { fileOf, between, type ShortForm } from './tables.ts';

const project = (name: string, more: ShortForm = {}): ShortForm => ({ head: { 项目名称: name, 主管部门: '云岭县水务局', 实施单位: '云岭县水务服务中心' }, money: ['100', '98'], ...more });
const department = (budget: string, more: ShortForm = {}): ShortForm => ({ title: '2023年度部门整体支出绩效自评表', head: { 部门名称: '云岭县水务局' }, money: [budget, budget], ...more });

describe('tables of one file', () => {
  it('that agree say nothing', () => {
    expect(between([department('500'), project('农村饮水'), project('河道保洁')])).toEqual([]);
  });

  it('same project twice: with other figures, with the same ones', () => {
    expect(between([project('农村饮水'), project('农村 饮水', { money: ['120', '110'] })])).toEqual(['submission-project-twice 表2!A1']);
    expect(between([project('农村饮水'), project('河道保洁'), project('农村饮水')])).toEqual(['submission-project-repeated 表3!A1']);
  });

  it('says both figures of a project that has two tables', () => {
    const [found] = fileOf([project('农村饮水'), project('农村饮水', { money: ['1200000', '1100000'], unit: '元' })]).findings.filter(({ code }) => code === 'submission-project-twice');
    expect(found?.params).toMatchObject({ project: '农村饮水', other: '表1', budget: '120', executed: '110', otherBudget: '100', otherExecuted: '98' });
  });

  it('one project of two units, or of two years, has a table for each', () => {
    const other = { 项目名称: '农村饮水', 主管部门: '云岭县水务局', 实施单位: '青溪镇水管站' };
    expect(between([project('农村饮水'), project('农村饮水', { head: other })])).toEqual([]);
    expect(between([project('农村饮水'), project('农村饮水', { title: '2022年度项目支出绩效自评表' })])).toEqual([]);
  });

  it('projects with more than the department has', () => {
    expect(between([department('150'), project('农村饮水'), project('河道保洁')])).toEqual(['submission-department-budget 表1!C4']);
    expect(between([department('200'), project('农村饮水'), project('河道保洁')])).toEqual([]);
    // 100.005 + 99.996 printed in two places.
    expect(between([department('200'), project('农村饮水', { money: ['100.01', '98'] }), project('河道保洁')])).toEqual([]);
    expect(between([department('2000000', { unit: '元' }), project('农村饮水'), project('河道保洁')])).toEqual([]);
    expect(between([department('150', { head: { 部门名称: '云岭县林业局' } }), department('150'), project('农村饮水'), project('河道保洁')])).toEqual([]);
  });

  it('the one table of another year, where two others agree', () => {
    const last = { title: '2022年度项目支出绩效自评表' };
    expect(between([project('农村饮水'), project('河道保洁'), project('水质监测', last)])).toEqual(['submission-year 表3!A1']);
    expect(between([project('农村饮水'), project('水质监测', last)])).toEqual([]);
    expect(between([project('甲项目'), project('乙项目'), project('丙项目', last), project('丁项目', last)])).toEqual([]);
  });

  it('the one table of another unit, where two others agree and neither belongs to it', () => {
    const stranger = { 项目名称: '森林管护', 主管部门: '云岭县林业局', 实施单位: '云岭县林业站' };
    expect(between([project('农村饮水'), project('河道保洁'), project('森林管护', { head: stranger })])).toEqual(['submission-unit 表3!A1']);
    expect(between([department('500'), project('农村饮水'), project('河道保洁')])).toEqual([]);
    expect(between([project('农村饮水'), project('河道保洁'), project('水质监测', { head: { 项目名称: '水质监测', 主管部门: '云岭县水务局', 实施单位: '县水务中心' } })])).toEqual([]);
  });
});
