import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/app/run-examples.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { word } from '../../src/explain/messages/wording.ts';
import { loadPack } from '../../src/rules/load.ts';
import { shippedText as shipped } from '../scoring/packs.ts';

function errors(text: string): string[] {
  const loaded = loadPack(text, shipped);
  return loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
}


const HEIR = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

describe('the packs that come with the program', () => {
  it.each(shippedPacks().map(({ pack, examples }) => [pack.id, pack, examples] as const))('%s keeps its examples', (_, pack, examples) => {
    const report = runExamples(pack, examples, 'zh');
    expect(report.failures).toEqual([]);
    expect(report.unreached).toEqual([]);
  });

  it.each([['≥95%', '90%', '未达到', 0], ['≥95%', '90%', '达到', 1], ['≥95%', '98%', '达到', 0]])('%s answered by %s because “%s” fails %i times', (target, actual, because, failures) => {
    const [pack] = shippedPacks().map((file) => file.pack).filter(({ id }) => id === 'national-2020');
    const score = actual === '98%' ? '20' : '18.95';
    expect(pack && runExamples(pack, `- { 指标值: "${target}", 实际值: "${actual}", 权重: 20, 得分: ${score}, 因为: ${because} }`, 'zh').failures.length).toBe(failures);
  });

  it('an example that does not hold is named', () => {
    const [pack] = shippedPacks().map((file) => file.pack).filter(({ id }) => id === 'national-2020');
    const report = pack && runExamples(pack, '- { 指标值: "≥95%", 实际值: "90%", 权重: 20, 得分: 20 }', 'zh');
    expect(report?.failures.join()).toContain('18.95');
    expect(report?.unreached).not.toContain('计分.≥.未达到');
    expect(report?.unreached).toContain('计分.≥.达到');
  });

  it.each([
    ['a: 1', 'examples.yaml'], ['- 5', '例子 1'], ['- { 指标值: "1", 实际值: "1", 权重: 5, 得份: 5 }', '得份'], ['- { 指标值: "1", 实际值: "1", 权重: 5 }', '得分'],
    ['- { 指标值: "1", 实际值: "1", 权重: 5分, 得分: 5 }', '权重: 5分'], ['- { 全年预算数: 1, 全年执行数: 1, 指标值: 5, 得分: 5 }', '指标值'], ['- [', 'examples.yaml'],
  ])('an example that cannot be read fails: %s', (text, named) => {
    const [file] = shippedPacks();
    const failures = file === undefined ? [] : runExamples(file.pack, text, 'zh').failures;
    expect([failures.length, failures.join().includes(named)]).toEqual([1, true]);
  });
});

describe('what an example that fails says', () => {
  const [pack] = shippedPacks().map((file) => file.pack).filter(({ id }) => id === 'national-2020');
  const failures = (text: string, by = pack): readonly string[] => (by === undefined ? [] : runExamples(by, text, 'zh').failures);
  const GOOD = '- { 指标值: "≥95%", 实际值: "95%", 权重: 20, 得分: 20 }\n';

  it('names its line, the key and what may stand there', () => {
    expect(failures(`${GOOD}- { 指标值: "1", 实际值: "1", 权重: 5, 得份: 5 }`)[0]).toMatch(/^examples\.yaml:2 {2}例子 2 .*得份.*指标性质/);
    expect(failures(`${GOOD}- [`)[0]).toMatch(/^examples\.yaml:2 {2}/);
    expect(failures('# 还没有写\n')).toEqual([]);
  });

  it('says which part differs where the points are right', () => {
    expect(failures('- { 指标值: "≥95%", 实际值: "95%", 权重: 20, 得分: 20, 因为: 逾期 }')[0]).toContain('“因为”应为 逾期');
    expect(failures('- { 指标值: "好", 实际值: "差", 权重: 20, 得分: 待定, 最低: 3 }')[0]).toContain('“最低”应为 3，算得 0');
  });

  it('compares points at the places that the pack keeps', () => {
    const total = loadPack(`${HEIR}舍入: { 位数: 2, 时机: 合计 }`, shipped);
    const of = (score: string): number => (total.ok ? failures(`- { 指标值: "≥95%", 实际值: "90%", 权重: 20, 得分: ${score} }`, total.pack).length : -1);
    expect([of('18.95'), of('18.94')]).toEqual([0, 1]);
  });
});

describe('a pack that inherits from another that inherits', () => {
  const heir = (id: string, parent: string, more = ''): string => `编号: ${id}\n名称: ${id}\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: ${parent}\n${more}`;
  const files: Readonly<Record<string, string>> = {
    first: heir('first', 'national-2020', '预算执行: { 分值: 20 }'), second: heir('second', 'first', '总分: 100'), lonely: `# one\n# two\n# three\n${heir('lonely', 'gone')}`,
    system: readFileSync('scoring-rules/sichuan-project-2023/pack.yaml', 'utf8'), 'own-system': heir('own-system', 'system', '类型: 指标体系'),
  };
  const resolve = (id: string): string | undefined => files[id] ?? shipped(id);
  const loadOf = (text: string) => loadPack(text, resolve);

  it('has what each of them says', () => {
    const loaded = loadOf(heir('third', 'second'));
    expect(loaded.ok && [loaded.layers.map(({ id }) => id), loaded.pack.execution.weight?.toFraction()]).toEqual([['third', 'second', 'first', 'national-2020'], '20']);
  });

  it('is told which of those further up is not there, in the line that leads to it', () => {
    const loaded = loadOf(heir('third', 'lonely'));
    expect(loaded.ok ? [] : loaded.errors).toEqual([{ code: 'pack-ancestor-unknown', params: { id: 'gone', heir: 'lonely' }, line: 4 }]);
    const further = loadOf(`# one\n${heir('fourth', 'third')}`);
    expect(further.ok ? [] : further.errors.map(({ code, line }) => [code, line])).toEqual([['pack-parent-unknown', 5]]);
  });

  it('is told to say that it is a system where it inherits from one', () => {
    const loaded = loadOf(heir('heir-of-system', 'own-system'));
    expect(loaded.ok ? [] : loaded.errors).toEqual([{ code: 'pack-heir-of-system', params: {}, line: 4 }]);
  });
});

const inMissed = (formula: string): string => `${HEIR}计分:\n  "≥": { 达到: 权重, 未达到: ${formula} }`;

describe('a pack that cannot be used is refused at its line', () => {
  it.each([
    ['a: [', '1 pack-syntax'],
    ['- a', '1 pack-not-a-map'],
    ['', '1 pack-empty'],
    ['编号: x\n继承: nowhere', '2 pack-parent-unknown'],
    ['编号: x\n继承: __proto__', '2 pack-parent-unknown'],
    ['编号: x\n继承: x', '2 pack-inherits-itself'],
    ['编号: x', '1 pack-own-key-missing'],
    [`${HEIR}未核实: [{ toString: 1 }]`, '5 pack-text-needed'],
    [`${HEIR}总分: 100\n总分: 90`, '6 pack-key-twice'],
    [inMissed('如果(指标值 − 实际值 ≤ 5%，权重 − 1，0)'), '6 formula-percent-beside-value'],
    [inMissed('如果(实际值 × 1 ≥ 80%，权重，0)'), '6 formula-percent-beside-value'],
    [inMissed('如果(绝对值(实际值 − 指标值) > 5%，0，权重)'), '6 formula-percent-beside-value'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 90 }\n  - { 等级: 差, 不低于: 60 }`, '6 pack-grade-lowest'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 0 }\n  - { 等级: 差, 不低于: 0 }`, '7 pack-grade-twice'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 90 }\n  - { 等级: 优, 不低于: 0 }`, '7 pack-grade-twice'],
    [`${HEIR}封顶: [{ 执行率低于: 80%, 总分不超过: 89 }]`, '5 pack-cap-elsewhere'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 90, 封顶: 95 }\n  - { 等级: 差, 不低于: 0 }`, '6 pack-cap-elsewhere'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 如果(执行率 < 80%，89，90) }\n  - { 等级: 差, 不低于: 0 }`, '6 pack-not-a-number'],
    [`${HEIR}等级:\n  - { 等级: 优, 不低于: 110 }\n  - { 等级: 差, 不低于: 0 }`, '6 pack-grade-above'],
    [`${HEIR}适用: { 生效: "2024-01-01", 失效: "2023-01-01" }`, '5 pack-dates-order'],
    [`${HEIR}适用: { 生效: "2025-02-30" }`, '5 pack-day-unknown'],
    [`${HEIR}适用: { 地区: [""] }`, '5 pack-text-empty'],
    [`${HEIR}预算执行: { 分值: 120 }`, '5 pack-execution-weight'],
    [`${HEIR}预算执行: { 分值: 20% }`, '5 pack-points-needed'],
    [`${HEIR}总分: !!js/function 100`, '5 pack-syntax'],
    [`${HEIR}---\n总分: 5`, '5 pack-syntax'],
    [`${HEIR}总分: *zz`, '5 pack-aliases'],
    [`${HEIR}a: &a [*a]`, '5 pack-aliases'],
    [`${HEIR}a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]`, '6 pack-aliases'],
    ['x'.repeat(300_000), '1 pack-too-large'],
    [`a: ${'['.repeat(15_000)}`, '1 pack-too-deep'],
    [`a: ${'{a: '.repeat(4_000)}`, '1 pack-too-deep'],
    ['- '.repeat(9_000), '1 pack-too-deep'],
    [`a: it's\nb: ${'['.repeat(9_000)}\nc: it's`, '2 pack-too-deep'],
    [`a: 1\n${'b: 1\n'.repeat(1_500)}`, '3 pack-key-twice'],
  ])('%s', (text, expected) => {
    expect(errors(text)[0]).toBe(expected);
  });

  it.each([
    ['总份: 100', 'pack-misspelt-key'], ['版本: 2025.10', 'pack-version'], ['版本: " "', 'pack-text-empty'], ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[0, 100%]", 黙认: 5, 默认: 待定 }]', 'pack-misspelt-key'], ['__proto__: { 总分: 5 }', 'pack-unknown-key'], ['constructor: 1', 'pack-unknown-key'],
    ['总分: 一百', 'pack-not-a-number'], ['总分: 1e999999999', 'pack-not-a-number'], ['总分: .nan', 'pack-not-a-number'], ['总分: "1e9999"', 'pack-amount-range'],
    ['总分: -5', 'pack-amount-range'], ['总分: 0', 'pack-amount-range'], ['舍入: { 位数: 99, 时机: 每行 }', 'pack-places'], ['舍入: { 位数: 2, 时机: 每列 }', 'pack-choice'],
    ['无符号: 大于', 'pack-choice'], ['适用: { 生效: 2020-13-45 }', 'pack-day-unknown'], ['适用: { 生效: 去年 }', 'pack-date-needed'], ['适用: { 地区: 四川 }', 'pack-list-needed'], ['未核实: 5', 'pack-list-needed'],
    ['未核实: [计分.≦]', 'pack-place-unknown'], ['未核实: [记分]', 'pack-place-unknown'], ['等级: []', 'pack-list-empty'], ['计分: 5', 'pack-map-needed'],
    ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[80%, 60%]", 默认: 待定 }]', 'pack-band'], ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "80到90", 默认: 待定 }]', 'pack-band'],
    ['定性: [{ 等次: 甲, 达成情况: 达成, 区间: "[60%, 80%)", 默认: 80% }]', 'pack-band-default'], ['超额: { 提示: 130%, 说明原因: 120% }', 'pack-over-order'],
    ['超额: { 提示: 1.2%, 说明原因: 120% }', 'pack-over-order'], ['超额: { 扣分: 实际值 }', 'formula-unknown-name'], ['预算执行: { 预算为零: 执行率 × 权重 }', 'formula-unknown-name'],
    ['按指标: [{ 指标: "", 计分: {} }]', 'pack-text-empty'], ['适用: { 成本为一级指标: 没有 }', 'pack-yes-or-no'],
  ])('%s', (text, code) => {
    expect(errors(`${HEIR}${text}`)[0]).toBe(`5 ${code}`);
  });

  it.each([
    ['权种 × 2', 'formula-unknown-name'], ['import("fs")', 'formula-not-allowed'], ['"config({})"', 'formula-not-allowed'], ['createUnit(1)', 'formula-unknown-function'],
    ['evaluate(1)', 'formula-unknown-function'], ['toString', 'formula-unknown-name'], ['权重 ×', 'formula-syntax'], ['9^9^9', 'formula-power'], ['"1e999999999"', 'formula-too-many-digits'],
    ['1e999999999', 'pack-formula-needed'], ['权重 ÷ 0', 'formula-division-by-zero'], ['权重 > 1', 'formula-number-needed'], ['权重 × 最小(1, 实际值 ÷ 指标值)', 'pack-unknown-key'],
    [`"${'('.repeat(900)}1${')'.repeat(900)}"`, 'formula-too-deep'], ['权重 × 完成率', 'formula-unknown-name'], ['[1]', 'pack-formula-needed'],
    ['"如果(实际值 ≥ 90%, 权重, 0)"', 'formula-percent-beside-value'], ['"最大(0, 权重 − (指标值 − 5%))"', 'formula-percent-beside-value'],
  ])('未达到: %s', (formula, code) => {
    expect(errors(inMissed(formula))[0]).toBe(`6 ${code}`);
  });

  it.each([
    ['指标值为零: { 达到: 权重, 未达到: 权重 × 实际值 ÷ 指标值 }', 'formula-unknown-name'], ['日期: { 达到: 权重, 未达到: 权重 × 实际值 }', 'formula-unknown-name'],
    ['"≥": { 达到: 权重, 未达到: 0, 超过: 0 }', 'pack-beyond'], ['"≥": { 阶梯: [] }', 'pack-list-empty'], ['"≥": { 阶梯: [{ 条件: 权重, 得分: 1 }] }', 'formula-condition-needed'],
    ['"≥": { 阶梯: [{ 条件: 实际值 > 1, 得份: 1 }] }', 'pack-item-key-missing'], ['完成率: { 阶梯: [{ 条件: 完成率 ≥ 90, 得分: 权重 }] }', 'formula-number-beside-share'],
    ['__proto__: { 达到: 权重, 未达到: 0 }', 'pack-unknown-key'], ['大于: { 达到: 权重, 未达到: 0 }', 'pack-unknown-key'],
  ])('计分 %s', (method, code) => {
    expect(errors(`${HEIR}计分:\n  ${method}`)[0]).toBe(`6 ${code}`);
  });

  it('names the place', () => {
    const loaded = loadPack(inMissed('权种'), shipped);
    expect(loaded).toMatchObject({ errors: [{ params: { place: '计分.≥.未达到', name: '权种' } }] });
    const band = loadPack(`${HEIR}定性:\n  - { 等次: 甲, 达成情况: 达成, 区间: "[90%, 80%]", 默认: 待定 }`, shipped);
    expect(band).toMatchObject({ errors: [{ params: { place: '定性.1.区间' }, line: 6 }] });
  });

  it('takes numbers among which a condition chooses for numbers', () => {
    expect(errors(inMissed('权重 × (如果(指标值 > 5，1，0))'))).toEqual([]);
    expect(errors(inMissed('"如果(实际值 ÷ 指标值 < 如果(指标值 > 5，1，0.5)，0，权重)"'))).toEqual([]);
  });

  it('takes a formula with full-width commas unquoted, as the advice for the other ones says', () => {
    expect(errors(inMissed('权重 × 最小(1，实际值 ÷ 指标值)'))).toEqual([]);
    expect(word('zh', 'pack-unknown-key').next).toContain('，');
  });
});

describe('an overlay', () => {
  it('says only what differs and has a hash of its own', () => {
    const base = loadPack(shipped('national-2020') ?? '', shipped);
    const heir = loadPack(`${HEIR}总分: 90`, shipped);
    expect(base.ok && heir.ok && heir.pack.sha256 !== base.pack.sha256 && heir.pack.methods.size === base.pack.methods.size).toBe(true);
  });

  it('has the same hash however it is written down', () => {
    const one = loadPack(`${HEIR}总分: 90\n舍入: { 位数: 1, 时机: 合计 }`, shipped);
    const other = loadPack(`舍入:\n  时机: 合计\n  位数: 1\n总分: 90\n${HEIR}`, shipped);
    expect(one.ok && other.ok && one.pack.sha256 === other.pack.sha256).toBe(true);
  });
});
