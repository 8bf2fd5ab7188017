import { describe, expect, it } from 'vitest';
import { isSameGrade } from '../../src/scoring/grades.ts';
import { heir, points, reasons, shipped } from './packs.ts';

const OWN = heir('定性: [{ 等次: 较好, 达成情况: 达成, 区间: "[80%, 100%]", 默认: 100% }, { 等次: 一般, 达成情况: 部分达成, 区间: "[60%, 80%)", 默认: 70% }, { 等次: 较差, 达成情况: 未达成, 区间: "[0, 60%)", 默认: 待定 }]\n'
  + '等级: [{ 等级: 好, 不低于: 90 }, { 等级: 较差, 不低于: 60 }, { 等级: 差, 不低于: 0 }]');

describe('等次 by the names of the pack in use', () => {
  it.each([['效果明显', '较好', 'met 10'], ['好', '一般', 'missed 7'], ['好', '较差', 'undecided -'], ['好、较好、一般、差', '一般', 'missed 7']])('%s: %s is %s', (target, actual, expected) => {
    expect([points({ target, actual }, OWN), reasons({ target, actual }, OWN)[0]]).toEqual([expected, 'because-named-band']);
  });

  it('are no grades of a pack that has others', () => {
    expect(reasons({ target: '好', actual: '一般' }, shipped('national-2020'))[0]).toBe('because-other-words');
  });
});

describe('等级 by the names of the pack in use', () => {
  it.each([['较差', '差', false], ['较差', '较差', true], ['优秀', '优', true]])('%s and %s: %s', (printed, grade, expected) => {
    expect(isSameGrade(printed, grade, OWN)).toBe(expected);
  });

  it('are longer names of one grade where the pack has no other', () => {
    expect(isSameGrade('较差', '差', shipped('national-2020'))).toBe(true);
  });
});
