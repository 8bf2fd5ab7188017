import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/notation/row.ts';

describe('a completion rate', () => {
  it.each([
    ['=', '1', '年', '1年'], ['=', '228.36', '万元', '228.36万元'], ['≥', '500人', '人', '500人'], ['', '500人', '', '500人'], ['定性', '好', '', '好'], ['', '2023年12月', '', '2023年12月'],
  ])('is told beside its target with the unit: %s %s %s', (operator, target, unit, said) => {
    const { actual, notes } = readTexts({ operator, target, unit, actual: '100%' });
    expect([actual.kind, notes.find(({ code }) => code === 'completion-rate')?.params]).toEqual(['completion', { text: '100%', target: said }]);
  });

  it.each([
    ['学员满意度', '优良中低差', '93.5%'], ['学员满意度', '满意', '93.5%'], ['群众满意度(%)', '非常满意', '98%'], ['结业合格率', '优', '100%'], ['服务对象满意度', '高中低', '100%'], ['验收合格率', '合格', '96%'],
  ])('is not what a rate comes to beside a grade: %s %s %s', (name, target, actual) => {
    const read = readTexts({ name, operator: '', target, unit: '', actual });
    expect([read.actual.kind, read.notes.filter(({ code }) => code === 'completion-rate')]).toEqual(['quantity', []]);
  });

  it.each([['系统建设', '好', '100%'], ['任务完成率', '好', '98%'], ['', '好', '100%'], ['满意度调查次数', '2次', '100%'], ['学员满意度', '95分', '100%']])('is where it is no rate itself or the target no grade: %s %s %s', (name, target, actual) => {
    expect(readTexts({ name, operator: '', target, unit: '', actual }).actual.kind).toBe('completion');
  });
});
