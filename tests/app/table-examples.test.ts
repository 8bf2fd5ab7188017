import { describe, expect, it } from 'vitest';
import '../../src/explain/messages/loading.ts';
import { runExamples } from '../../src/app/run-examples.ts';
import { heir } from '../scoring/packs.ts';

const CAPPED = heir('预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89 }, { 执行率低于: 70%, 总分不超过: 79 }] }');
const TESTED = ['预算执行.封顶.1', '预算执行.封顶.2', '等级.优', '等级.良', '等级.中', '等级.差'];
const failures = (text: string): readonly string[] => runExamples(CAPPED, text, 'zh').failures;
const untested = (text: string): string[] => runExamples(CAPPED, text, 'zh').unreached.filter((place) => TESTED.includes(place));

describe('an example of a whole table', () => {
  it.each([
    ['{ 合计: 90, 执行率: 75%, 总分: 89, 等级: 良 }', ['预算执行.封顶.1', '等级.良']],
    ['{ 合计: 90, 执行率: 69.99%, 总分: 79, 等级: 中 }', ['预算执行.封顶.2', '等级.中']],
    ['{ 合计: 90, 执行率: 80%, 总分: 98, 等级: 优 }', ['等级.优']],
    ['{ 合计: 60, 执行率: 60%, 总分: 66, 等级: 中 }', ['等级.中']],
    ['{ 各行: [{ 权重: 50, 得分: 48.5 }, { 指标值: "≥95%", 实际值: "90%", 权重: 40 }], 预算执行: { 全年预算数: 200, 全年执行数: 150, 权重: 10 }, 总分: 89 }', ['预算执行.封顶.1', '等级.良']],
    ['{ 各行: [{ 指标值: "≥95%", 实际值: "93.5%", 评分标准: 每低0.5个百分点扣1分, 权重: 90 }], 执行率: 100%, 总分: 97 }', ['等级.优']],
    ['{ 各行: [{ 权重: 85, 得分: 85 }, { 权重: 5, 得分: 待定 }], 执行率: 100%, 总分: 待定, 等级: 优 }', ['等级.优']],
    ['{ 各行: [{ 权重: 50, 得分: 50 }], 总分: 50, 等级: 待定 }', []],
  ])('%s holds', (text, reached) => {
    expect(failures(`- ${text}\n`)).toEqual([]);
    expect(TESTED.filter((place) => !untested(`- ${text}\n`).includes(place))).toEqual(reached);
  });

  it('without any, caps and grades are among what no example reaches', () => {
    expect(untested('[]')).toEqual(TESTED);
  });

  it('says what came out otherwise, before and after the cap, in both languages', () => {
    const text = '- { 合计: 90, 执行率: 75%, 总分: 97.5, 等级: 优 }\n';
    expect(failures(text)).toEqual(['examples.yaml:1  例子 1（整张表）：“总分”应为 97.5，算得 89；“等级”应为 优，算得 良；封顶前共 97.5 分，分值合计 100']);
    expect(runExamples(CAPPED, text, 'zh').results[0]?.wrong).toEqual([{ key: '总分', wanted: '97.5', found: '89' }, { key: '等级', wanted: '优', found: '良' }]);
    expect(runExamples(CAPPED, text, 'en').failures[0]).toContain('97.5 points before any cap');
    expect(failures('- { 各行: [{ 权重: 90, 得分: 待定 }], 执行率: 100%, 总分: 90 }\n')[0]).toContain('“总分”应为 90，算得 待定');
  });

  it.each([
    ['{ 合计: 90, 各行: [], 总分: 90 }', '写得不全'], ['{ 总分: 90 }', '写得不全'], ['{ 合计: 90, 执行率: 75% }', '写得不全'], ['{ 各行: 甲, 总分: 90 }', '写得不全'], ['{ 各行: [甲], 总分: 90 }', '写得不全'], ['{ 合计: 90, 预算执行: 75%, 总分: 90 }', '写得不全'],
    ['{ 合计: 90, 执行率: 75%, 预算执行: { 全年预算数: 1, 全年执行数: 1 }, 总分: 90 }', '写得不全'],
    ['{ 合计: 90, 执行率: 75, 总分: 90 }', '看不懂：执行率: 75'], ['{ 合计: 九十, 总分: 90 }', '看不懂：合计: 九十'], ['{ 各行: [{ 权重: 10, 得分: 11 }], 总分: 11 }', '看不懂：得分: 11'], ['{ 合计: 1, 总芬: 90, 等级: 优 }', '不认识的键：总芬'],
    ['{ 各行: [{ 得分: 11 }], 总分: 11 }', '缺少“权重”'], ['{ 各行: [{ 指标值: 甲, 权重: 1 }], 总分: 11 }', '缺少“实际值”'], ['{ 合计: 90, 预算执行: { 全年预算数: 1 }, 总分: 90 }', '缺少“全年执行数”'], ['{ 合计: 90, 等级: [优] }', '“等级”下面又写了'],
  ])('%s is refused: %s', (text, said) => {
    expect(failures(`- ${text}\n`)).toEqual([expect.stringContaining(`examples.yaml:1  例子 1`)]);
    expect(failures(`- ${text}\n`)[0]).toContain(said);
  });
});
