import { describe, expect, it } from 'vitest';
import '../../../src/explain/messages/loading.ts';
import { hundredfold, unreadOf } from '../../../src/app/system/unread.ts';
import { word } from '../../../src/explain/messages/wording.ts';
import { entryOf } from '../../../src/rules/system/entry.ts';
import type { Entry, ScalarInput } from '../../../src/rules/system/system.ts';
import { scoreSystem } from '../../../src/scoring/system/score.ts';
import { HEAD, system, tree } from '../../rules/system/system.ts';

function inputOf(text: string): ScalarInput {
  const [input] = system(`${HEAD}输入: [{ 名称: 甲数, ${text} }]\n${tree('{ 名称: 甲, 分值: 10, 计分: 权重, 已核实: 是 }')}`).inputs;
  if (input === undefined || input.kind === 'list') throw new Error(text);
  return input;
}

const said = (input: ScalarInput, text: string): string => {
  const { code, params } = unreadOf(input, text);
  const { message, next } = word('zh', code, { name: input.name, ...params });
  return `${message}。${next}`;
};

describe('a cell that holds no value of its input', () => {
  it.each([
    ['类型: 个数', '-1', '“甲数”填的“-1”读不出来，应填：不小于 0 的整数。'], ['类型: 个数, 单位: 个', '1.5', '应填：不小于 0 的整数，单位：个。'], ['类型: 个数, 范围: "[1, 12]"', '一', '应填：整数，不小于 1，不大于 12。'],
    ['类型: 金额, 单位: 万元', '1000元', '应填：金额，单位：万元。'], ['类型: 数值', '甲', '应填：数值。'], ['类型: 是否', '对', '应填：是或否。'], ['类型: 选择, 选项: [{ 选项: 高, 值: 1 }, { 选项: 低, 值: 0 }]', '中', '应填：高、低。'],
    ['类型: 比率, 范围: "[0, 100%]"', '93', '“甲数”填的“93”没有百分号。是 93% 的，请写 93%。'], ['类型: 比率, 范围: "[0, 100%]"', '0.93', '看不出是 0.93% 还是 93%。'], ['类型: 比率', '93', '是 93% 的，请写 93%。'], ['类型: 比率', '1.5', '看不出是 1.5% 还是 150%。'],
    ['类型: 比率', '过半', '“甲数”填的“过半”看不出是百分之几。'],
  ])('%s, “%s”: %s', (text, typed, expected) => {
    const input = inputOf(text);
    expect(entryOf(input, typed)).toBeNull();
    expect(said(input, typed)).toContain(expected);
    expect(said(input, typed)).not.toContain('（单位：）');
  });

  it('93 in a cell that shows percent is said with what was probably meant, where the range holds that alone', () => {
    const of = (text: string, typed: string) => { const input = inputOf(text); return hundredfold(input, entryOf(input, typed) as Entry); };
    expect(of('类型: 比率, 范围: "[0, 100%]"', '9300%')).toEqual({ code: 'fill-rate-hundredfold', params: { text: '9300%', meant: '93%', range: '[0, 100%]' } });
    expect([of('类型: 比率, 范围: "[0, 100%]"', '93%'), of('类型: 比率', '9300%'), of('类型: 比率, 范围: "[0, 100%]"', '93000%'), of('类型: 比率, 范围: "[0, 50%]"', '60%')]).toEqual([null, null, null, null]);
  });
});

describe('an input that is left blank', () => {
  const inputs = '输入: [{ 名称: 有无项目, 类型: 是否 }, { 名称: 完成日, 类型: 日期 }, { 名称: 期限, 类型: 日期 }, { 名称: 备查数, 类型: 数值, 必填: 是 }]\n';
  const leaves = '{ 名称: 完成时效, 分值: 6, 计分: 最大(0，权重 − (完成日 − 期限)), 不适用: 非 有无项目, 不适用时: 折算, 已核实: 是 }\n{ 名称: 其他, 分值: 4, 计分: 权重, 已核实: 是 }';
  const one = system(`${HEAD}${inputs}${tree(leaves)}`);
  const missing = (hasProject: boolean, more = one): string[] => {
    const card = scoreSystem(more, new Map([['有无项目', { kind: 'one', entry: { value: hasProject, text: '', cell: null } }]]));
    return card.findings.filter(({ code }) => code === 'system-input-missing').map(({ params }) => params['name'] ?? '');
  };

  it('is not asked for where nothing that applies needs it', () => {
    expect(missing(true)).toEqual(['完成日', '期限', '备查数']);
    expect(missing(false)).toEqual(['备查数']);
  });

  it('is asked for where another formula needs it', () => {
    expect(missing(false, system(`${HEAD}${inputs}${tree(leaves)}扣分项: [{ 名称: 逾期, 扣分: 最大(0，完成日 − 期限) }]\n`))).toEqual(['完成日', '期限', '备查数']);
  });
});
