import { describe, expect, it } from 'vitest';
import { changeExample, exampleAt } from '../../src/rules/example-edits.ts';

const TEXT = `# 达到
- { 指标值: "≥20个", 实际值: '20个', 权重: 10, 得分: 9, 因为: 达到 } # 第一个
- 指标值: "≤5"   # 不超过
  实际值: "6"
  权重: 10
  得分: 待定
# 执行
- { 全年预算数: 100, 全年执行数: 50, 得分: 5 }
`;

describe('an example that is changed', () => {
  it('is read as it is written', () => {
    expect(exampleAt(TEXT, 1)).toEqual({ 指标值: '≤5', 实际值: '6', 权重: '10', 得分: '待定' });
    expect([exampleAt(TEXT, 3), exampleAt('- { 指标值: [1] }', 0), exampleAt('- [', 0), exampleAt('', 0)]).toEqual([null, null, null, null]);
  });

  it('keeps everything but the values that are other ones', () => {
    expect(changeExample(TEXT, 0, { 得分: '10', 因为: '达到' })).toBe(TEXT.replace('得分: 9', '得分: 10'));
    expect(changeExample(TEXT, 1, { 得分: '8.5', 实际值: '7' })).toBe(TEXT.replace('得分: 待定', '得分: 8.5').replace('"6"', '"7"'));
    expect(changeExample(TEXT, 0, { 得分: '待定', 因为: '1: "甲" #' })).toBe(TEXT.replace('得分: 9, 因为: 达到', '得分: 待定, 因为: "1: \\"甲\\" #"'));
    expect(changeExample(TEXT, 0, exampleAt(TEXT, 0) ?? {})).toBe(TEXT);
  });

  it('is written in one line where a key comes or goes, the others as they were', () => {
    expect(changeExample(TEXT, 0, { 因为: '', 单位: '个' })).toBe(TEXT.replace('{ 指标值: "≥20个", 实际值: \'20个\', 权重: 10, 得分: 9, 因为: 达到 }', '{ 指标值: "≥20个", 实际值: "20个", 权重: 10, 得分: 9, 单位: "个" }'));
    const block = changeExample(TEXT, 1, { 单位: '个' });
    expect(exampleAt(block, 1)).toEqual({ 指标值: '≤5', 实际值: '6', 权重: '10', 得分: '待定', 单位: '个' });
    expect([exampleAt(block, 0), exampleAt(block, 2)]).toEqual([exampleAt(TEXT, 0), exampleAt(TEXT, 2)]);
    expect(block).toContain('# 执行\n- {');
  });

  it('of a whole table keeps its rows', () => {
    const table = '- { 各行: [{ 权重: 50, 得分: 48 }], 执行率: 75%, 总分: 89, 等级: 良 } # 封顶\n';
    expect(changeExample(table, 0, { 总分: '97.5', 等级: '优' })).toBe(table.replace('总分: 89, 等级: 良', '总分: 97.5, 等级: "优"'));
    expect([exampleAt(table, 0), changeExample(table, 0, { 单位: '个' })]).toEqual([null, table]);
  });

  it('that is not there leaves the text alone', () => {
    expect([changeExample(TEXT, 7, { 得分: '1' }), changeExample('- [', 0, { 得分: '1' })]).toEqual([TEXT, '- [']);
  });
});
