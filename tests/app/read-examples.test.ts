import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/app/read-examples.ts';

const whyOf = (text: string): unknown[] => readExamples(text).map((read) => (read.ok ? 'ok' : [read.line, read.why.code, read.why.params['key']]));

describe('an example', () => {
  it.each([
    ['{ 指标值: 甲, 实际值: { 数: 1 }, 权重: 10, 得分: 10 }', [[1, 'example-value-nested', '实际值']]],
    ['{ 指标值: [甲, 乙], 实际值: 甲, 权重: 10, 得分: 10 }', [[1, 'example-value-nested', '指标值']]],
    ['{ 指标值: 甲, 实际值: 甲, 权重: 10, 得分: 10 }', ['ok']],
  ])('%s', (item, expected) => {
    expect(whyOf(`- ${item}\n`)).toEqual(expected);
  });
});
