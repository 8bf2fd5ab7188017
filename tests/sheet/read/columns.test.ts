import { describe, expect, it } from 'vitest';
import { codesOf, drawn, lines, onlyTable, say } from './sheet-of.ts';

describe('titles under group titles', () => {
  it.each([
    ['年初 | 调整后', '完成值 | 完成率'], ['年初 | 调整', '全年 | 完成率'], ['年初指标值 | 调整后指标值', '完成值 | 佐证材料'],
  ])('%s and %s', (target, actual) => {
    const table = onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | 指标值 | < | 完成情况 | < | 分值 | 得分
^ | ^ | ^ | ${target} | ${actual} | ^ | ^
产出指标 | 数量指标 | 检查次数 | 10次 | 12次 | 11次 | 100% | 60 | 55
^ | 质量指标 | 整改率 | 95% | | 90% | 94.74% | 40 | 37.89`));
    expect(lines(table)).toEqual(['产出指标/数量指标/检查次数 | 12次 | 11 | 60 | 55', '产出指标/质量指标/整改率 | 95% | 90 | 40 | 37.89']);
    expect(codesOf(table.findings)).toEqual([...(actual.includes('完成率') ? ['column-unchecked G2'] : []), 'initial-target-used D4']);
  });

  it.each([['2022年 | 2023年', '2022年 | 2023年', '目标值 | < | 实际值 | <'], ['目标值 | 完成值', '目标值 | 完成值', '上年 | < | 本年 | <']])('%s: the values of the year count', (first, second, groups) => {
    const table = onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | ${groups} | 分值
^ | ^ | ^ | ${first} | ${second} | ^
产出 | 数量 | 甲 | 4 | ${groups.startsWith('上年') ? '3 | 5' : '5 | 3'} | 6 | 100`));
    expect(lines(table)).toEqual(['产出/数量/甲 | 5 | 6 | 100 | -']);
    expect(codesOf(table.findings)).toEqual([]);
  });
});

describe('two columns of one meaning', () => {
  it('are said, and the first one is read', () => {
    const table = onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | 目标值 | 指标值 | 完成值 | 分值
产出 | 数量 | 甲 | 4 | 5 | 6 | 100`));
    expect(lines(table)).toEqual(['产出/数量/甲 | 4 | 6 | 100 | -']);
    expect(codesOf(table.findings)).toEqual(['column-twice D1 E1']);
  });

  it('of weights are said even where one title is the surer one', () => {
    const table = onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 分值
产出 | 数量 | 甲 | 5 | 6 | 60 | 100`));
    expect(codesOf(table.findings)).toEqual(['column-twice G1 F1']);
  });

  it('are not those of the levels', () => {
    const table = onlyTable(drawn(`
一级指标 | 一级指标得分 | 二级指标 | 分值 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 90 | 数量 | 100 | 甲 | 5 | 6 | 100 | 91`));
    expect(lines(table)).toEqual(['产出/数量/甲 | 5 | 6 | 100 | 91']);
    expect(codesOf(table.findings)).toEqual([]);
  });
});

describe('levels that the header does not title', () => {
  it('stand before the names under one title over both', () => {
    const table = onlyTable(drawn(`
指标 | < | 目标值 | 实际完成 | 分值 | 得分
产出指标 | 培训期数 | 5期 | 5期 | 50 | 50
^ | 培训人次 | 500人次 | 450人次 | 30 | 27
满意度 | < | 90% | 98% | 20 | 20`));
    expect(table.indicators.map(({ path }) => path)).toEqual([['产出指标', '', '培训期数'], ['产出指标', '', '培训人次'], ['满意度', '', '满意度']]);
  });

  it('stand under 绩效指标 before 指标内容', () => {
    const table = onlyTable(drawn(`
绩效指标 | 指标内容 | 年度指标值 | 全年完成值 | 得分
产出指标 | 修路 | 5公里 | 5公里 | 50
^ | 修桥 | 1座 | 1座 | 50`));
    expect(table.indicators.map(({ path }) => path)).toEqual([['产出指标', '', '修路'], ['产出指标', '', '修桥']]);
  });

  it('are none where 绩效指标 is the label beside a table of names, or one title spans whole names', () => {
    const label = onlyTable(drawn('绩效指标 | 指标名称 | 指标值 | 完成值 | 分值\n | 甲 | 5 | 5 | 60\n | 乙 | 5 | 5 | 40'));
    const wide = onlyTable(drawn('指标名称 | < | 指标值 | 完成值 | 分值\n甲 | < | 5 | 5 | 60\n乙 | | 5 | 5 | 40'));
    expect([label, wide].map((table) => table.indicators.map(({ path }) => path.join('/')))).toEqual([['//甲', '//乙'], ['//甲', '//乙']]);
  });

  it('四级指标 are read with the third level, so that none is lost', () => {
    const table = onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值 | 完成值 | 分值
产出 | 数量 | 建设 | 桥梁 | 5座 | 5座 | 60
^ | ^ | ^ | 道路 | 5公里 | 4公里 | 40`));
    expect(table.indicators.map(({ path }) => path[2])).toEqual(['建设桥梁', '建设道路']);
  });
});

describe('weights', () => {
  const table = (title: string, weights: readonly string[]): string => `
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | ${title}
产出 | 数量 | 甲 | 5 | 5 | ${weights[0] ?? ''}
效益 | 社会 | 乙 | 5 | 5 | ${weights[1] ?? ''}`;

  it('that are parts of 1 are points, and that is said', () => {
    const read = onlyTable(drawn(table('权重', ['0.65', '0.35'])));
    expect(read.indicators.map(({ weight }) => say(weight))).toEqual(['65', '35']);
    expect(codesOf(read.findings)).toEqual(['weights-as-fractions F2 F3']);
  });

  it.each([[['0.65', '0.3']], [['0.5', '1.5']], [['1', '']]])('that do not make up 1 stay as they are: %j', (weights) => {
    const read = onlyTable(drawn(table('权重', weights)));
    expect(read.indicators.map(({ weight }) => say(weight) ?? '')).toEqual(weights);
    expect(codesOf(read.findings)).toEqual(['weights-not-100 F2']);
  });

  it('stand in the names where their title says so', () => {
    const rows = '产出 | 数量 | 甲（60分） | 5 | 5 | 60\n效益 | 社会 | 乙（40分） | 5 | 5 | 40';
    const named = onlyTable(drawn(`一级指标 | 二级指标 | 三级指标（分值） | 指标值 | 完成值 | 得分\n${rows}`));
    const plain = onlyTable(drawn(`一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分\n${rows}`));
    expect(named.indicators.map(({ weight, cells }) => [say(weight), cells.weight?.col])).toEqual([['60', 2], ['40', 2]]);
    expect([codesOf(named.findings), codesOf(plain.findings)]).toEqual([[], ['weights-in-names C2 C3']]);
  });

  it('分数 beside 得分 is the weight, and the score where it stands alone', () => {
    const beside = onlyTable(drawn('一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分数 | 得分\n产出 | 数量 | 甲 | 5 | 4 | 100 | 80'));
    const alone = onlyTable(drawn('一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 权重 | 分数\n产出 | 数量 | 甲 | 5 | 4 | 100 | 80'));
    expect([lines(beside), lines(alone)]).toEqual([['产出/数量/甲 | 5 | 4 | 100 | 80'], ['产出/数量/甲 | 5 | 4 | 100 | 80']]);
  });

  it('评分分值 beside 权重 is the score', () => {
    const read = onlyTable(drawn('一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 权重 | 评分分值\n产出 | 数量 | 甲 | 5 | 4 | 100 | 80'));
    expect(lines(read)).toEqual(['产出/数量/甲 | 5 | 4 | 100 | 80']);
  });
});

describe('weights in the names without a title for them', () => {
  const form = (second: string) => onlyTable(drawn(`一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分\n产出指标（60分） | 数量指标 | 甲（60分） | ≥5个 | 5个 |\n效益指标 | 社会效益 | ${second} | ≥5个 | 5个 |`));

  it('are read where every name has one, and said', () => {
    const table = form('乙（40 分）');
    expect(table.indicators.map(({ weight, cells }) => [say(weight), cells.weight?.col])).toEqual([['60', 2], ['40', 2]]);
    expect([table.form, codesOf(table.findings)]).toEqual(['project', ['weights-in-names C2 C3']]);
  });

  it.each(['乙', '乙（40%）', '乙（满分40分以上）'])('are none where a name has none: %s', (second) => {
    const table = form(second);
    expect([table.indicators.map(({ weight }) => weight), codesOf(table.findings)]).toEqual([[null, null], ['no-weight-column A1']]);
  });
});

describe('columns that nothing is done with', () => {
  const form = (title: string, first: string, second: string) => onlyTable(drawn(`
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | ${title} | 分值 | 得分
产出 | 数量 | 甲 | ≥5 | 6 | ${first} | 60 | 60
产出 | 数量 | 乙 | ≥5 | 6 | ${second} | 40 | 40`));

  it.each(['复核分', '复核得分', '得分系数（%）', '得分率', '完成率', '指标完成率（%）', '完成比例'])('%s is no other column, and that it is not checked is said', (title) => {
    const table = form(title, '', '99');
    expect(lines(table)).toEqual(['产出/数量/甲 | ≥5 | 6 | 60 | 60', '产出/数量/乙 | ≥5 | 6 | 40 | 40']);
    expect(codesOf(table.findings)).toEqual(['column-unchecked F1']);
    expect(codesOf(form(title, '', '—').findings)).toEqual([]);
  });

  it('完成率 without 完成值 is the actual value', () => {
    const table = onlyTable(drawn('一级指标 | 二级指标 | 三级指标 | 指标值 | 完成率 | 分值\n产出 | 数量 | 甲 | 5个 | 100% | 100'));
    expect([lines(table), codesOf(table.findings)]).toEqual([['产出/数量/甲 | 5个 | completion 1 | 100 | -'], ['completion-rate E2']]);
  });
});
