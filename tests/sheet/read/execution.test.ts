import { describe, expect, it } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import type { ExecutionBlock } from '../../../src/model/indicator.ts';
import { codesOf, drawn, lines, onlyTable, say, sheetOf, type Cell } from './sheet-of.ts';

const TITLE: Cell[] = ['项目支出绩效自评表'];
const TABLE: Cell[][] = [
  ['一级指标', null, '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', null, '数量指标', '甲', '≥1个', '1个', 90, 90],
];

function amounts(block: ExecutionBlock | null): (string | null)[] {
  const { initial = null, budget = null, executed = null, printedRate = null, weight = null, printedScore = null } = block ?? {};
  return [initial, budget, executed, printedRate, weight, printedScore].map(say);
}

describe('项目资金', () => {
  const official: Cell[][] = [
    TITLE,
    ['项目资金\n（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', '1,000', 1200, '900', 10, '75.00%', 7.5],
    [null, '其中：当年财政拨款', 1000, 1100, 800, '—', null, '—'],
    [null, '上年结转资金', 0, 100, 100, '—', null, '—'],
    [null, '其他资金', null, null, null, '—', null, '—'],
    ['年度总体目标', null, '预期目标', null, null, '实际完成情况'], [null, null, '完成各项工作', null, null, '已完成'],
    ...TABLE,
  ];
  const table = onlyTable(sheetOf(official, ['A2:A6', 'A7:A8']));

  it('is read from its total row, with its parts, unit and cells', () => {
    expect(amounts(table.execution)).toEqual(['1000', '1200', '900', '0.75', '10', '7.5']);
    expect([table.execution?.unit, table.form]).toEqual(['万元', 'standard-project']);
    expect(Object.fromEntries(Object.entries(table.execution?.cells ?? {}).map(([role, cell]) => [role, address(cell)]))).toEqual({
      initial: 'C3', budget: 'D3', executed: 'E3', weight: 'F3', rate: 'G3', score: 'H3',
    });
    expect(table.execution?.parts.map(({ label, initial, budget, executed }) => [label, ...[initial, budget, executed].map(say)])).toEqual([
      ['其中：当年财政拨款', '1000', '1100', '800'], ['上年结转资金', '0', '100', '100'], ['其他资金', null, null, null],
    ]);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it('where the weight and the score stand merged over all rows', () => {
    const merged = onlyTable(sheetOf(official, ['A2:A6', 'F3:F6', 'H3:H6']));
    expect(amounts(merged.execution).slice(4)).toEqual(['10', '7.5']);
  });

  it('of parts that do not add up', () => {
    const wrong = official.map((row, index) => (index === 3 ? [null, '其中：当年财政拨款', 1000, 1100, 700, '—', null, '—'] : row));
    expect(codesOf(onlyTable(sheetOf(wrong, ['A2:A6'])).findings)).toEqual(['budget-parts-differ E3 E4 E5 E6']);
  });

  it('counts the parts of a part once', () => {
    const nested = onlyTable(sheetOf([
      TITLE, ['项目资金（元）', null, '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '资金总额', 100, 90, 10, '90%', 9], [null, '其中：财政拨款', 80, 70], [null, '其中：中央资金', 50, 40], [null, '省级资金', 30, 30], [null, '其他资金', 20, 20],
      ...TABLE,
    ], ['A2:A7']));
    expect(codesOf(nested.findings)).toEqual([]);
    expect(nested.execution?.unit).toBe('元');
  });

  it('with the total last, and the weight in the score’s title', () => {
    const hubei = onlyTable(sheetOf([
      TITLE, ['资金来源', null, '预算数(A)', '执行数(B)', '执行率(B/A)', '得分(20分*执行率)'], ['一般预算内拨款', null, 60, 60, '100%'], ['合计', null, 60, 60, '100%', 20], ...TABLE,
    ]));
    expect(amounts(hubei.execution)).toEqual([null, '60', '60', '1', '20', '20']);
    expect(codesOf(hubei.findings)).toEqual(['execution-weight-from-title F2', 'weights-not-100 G6']);
  });

  it('with amounts that carry units of their own', () => {
    const glued = onlyTable(sheetOf([TITLE, ['项目资金', null, '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', '100万元', '950000元', 10, '95%', 9.5], ...TABLE]));
    expect(amounts(glued.execution)).toEqual([null, '100', '95', '0.95', '10', '9.5']);
    expect(glued.execution?.unit).toBe('万元');
  });

  it('with nothing but the budget of the start of the year', () => {
    const initial = onlyTable(sheetOf([TITLE, ['项目资金', null, '年初预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 100, 95, 10, '95%', 9.5], ...TABLE]));
    expect(amounts(initial.execution)).toEqual(['100', '100', '95', '0.95', '10', '9.5']);
    expect(codesOf(initial.findings)).toEqual(['only-initial-budget C3']);
  });

  it('as labels with the amounts beside them', () => {
    const pairs = onlyTable(sheetOf([TITLE, ['全年预算数（万元）', 100, '全年执行数（万元）', 95, '执行率', '95%'], ...TABLE]));
    expect(amounts(pairs.execution)).toEqual([null, '100', '95', '0.95', null, null]);
    expect(pairs.execution?.unit).toBe('万元');
  });

  it('without a column of what was spent is no execution; its amounts stay in the head', () => {
    const columns = onlyTable(sheetOf([TITLE, ['项目资金（万元）', null, '年初预算数', '全年预算数'], [null, '年度资金总额', 90, 100], ...TABLE]));
    const labels = onlyTable(sheetOf([TITLE, ['项目资金（万元）', '年度资金总额：', ''], [null, '其中：财政拨款', '228.36'], [null, '其他资金', ''], ...TABLE], ['A2:A4']));
    expect([columns.execution, columns.head]).toEqual([null, { 年度资金总额: '100' }]);
    expect([labels.execution, labels.head]).toEqual([null, { 财政拨款: '228.36' }]);
  });
});

describe('titles of the 项目资金 block', () => {
  const below = `
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
产出 | 数量 | 甲 | 5 | 5 | 90 | 90 |`;

  it.each([
    ['年初预算数 | 调整后预算数 | ^ | ^', '执行数 | <', '100 | 120 | 108 |'],
    ['年初 | 调整后 | 财政资金 | 合计', '执行数 | <', '100 | 120 | 100 | 108'],
    ['年初 | 调整 | 财政拨款 | 总额', '全年执行数 | <', '100 | 120 | 100 | 108'],
  ])('in two rows: %s', (lower, spent, printed) => {
    const table = onlyTable(drawn(`
项目支出绩效自评表 | < | < | < | < | < | < | <
项目资金（万元） | 预算数 | < | ${spent} | 执行率 | 分值 | 得分
^ | ${lower} | ^ | ^ | ^
合计 | ${printed} | 90% | 10 | 9${below}`));
    expect(amounts(table.execution)).toEqual(['100', '120', '108', '0.9', '10', '9']);
  });

  it('of one source of several are not those of the whole', () => {
    const table = onlyTable(drawn(`
项目资金（万元） | 全年预算数 | 执行数 | < | 执行率 | 分值 | 得分
^ | ^ | 财政资金 | 自筹资金 | ^ | ^ | ^
合计 | 120 | 100 | 8 | 90% | 10 | 9${below}`));
    expect(table.execution?.executed).toBeNull();
  });

  it('调整数 beside 全年预算数 is what was added', () => {
    const table = onlyTable(drawn(`
项目资金（万元） | 年初预算数 | 调整数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 20 | 120 | 108 | 90% | 10 | 9${below}`));
    expect(amounts(table.execution)).toEqual(['100', '120', '108', '0.9', '10', '9']);
  });

  it('with different units: the amounts are brought to one, and that is said', () => {
    const table = onlyTable(drawn(`
资金情况 | 全年预算数（元） | 全年执行数（万元） | 执行率 | 分值 | 得分
年度资金总额 | 1000000 | 90 | 90% | 10 | 9${below}`));
    expect(amounts(table.execution).slice(1, 3)).toEqual(['1000000', '900000']);
    expect(codesOf(table.findings)).toEqual(['amount-converted C2']);
  });

  it.each(['年度资金总额', '总金额', '项目总投资', '合计'])('the row %s is the total', (label) => {
    const table = onlyTable(drawn(`
资金情况 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
其中：财政资金 | 80 | 70 | | |
${label} | 100 | 90 | 90% | 10 | 9${below}`));
    expect(amounts(table.execution).slice(1, 3)).toEqual(['100', '90']);
  });
});

describe('预算执行率 among the indicators', () => {
  it.each([[10, '—', 'no points'], [5, '—', 'points'], [10, '10', 'points']])('with weight %s beside a block with weight %s: the block has %s', (weight, ofBlock, points) => {
    const table = onlyTable(drawn(`
项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 100 | 90 | 90% | ${ofBlock} | —
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
预算执行 | 预算执行率 | 预算执行率 | 100% | 90% | ${String(weight)} | 9
产出 | 数量 | 甲 | 10人 | 9人 | 90 | 81`));
    const hasPlace = table.execution?.cells.weight !== undefined || table.execution?.cells.score !== undefined;
    expect(hasPlace).toBe(points === 'points');
    expect(codesOf(table.findings).includes('execution-without-points F2')).toBe(points !== 'points');
  });

  const header: Cell[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const other: Cell[] = ['产出', '数量', '甲', '≥1个', '2个', 90, 90];

  it('with budget and amount executed is the execution', () => {
    const table = onlyTable(sheetOf([header, ['预算执行（10分）', '预算执行率', '预算执行率', '100万元', '950000元', 10, 9.5], other]));
    expect(amounts(table.execution)).toEqual([null, '100', '95', null, '10', '9.5']);
    expect(lines(table)).toEqual(['产出/数量/甲 | ≥1个 | 2 | 90 | 90']);
    expect(codesOf(table.findings)).toEqual(['execution-in-row D2 E2']);
  });

  it('with a rate and its target is an indicator', () => {
    const table = onlyTable(sheetOf([header, ['预算执行', '预算执行率', '预算执行率', '100%', '95%', 10, 9.5], other]));
    expect(table.execution).toBeNull();
    expect(lines(table)[0]).toBe('预算执行/预算执行率/预算执行率 | 100% | 95 | 10 | 9.5');
  });
});

describe('项目资金 without a total row', () => {
  const columns: Cell[] = ['项目资金（万元）', null, '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const block = (...rows: Cell[][]) => onlyTable(sheetOf([TITLE, columns, ...rows, ...TABLE], [`A2:A${String(2 + rows.length)}`]));

  it('is the sum of its parts, of their amounts and of their points', () => {
    const table = block([null, '其中：财政拨款', 60, 50, 6, '83.33%', 5], [null, '其他资金', 40, 40, 4, '100%', 4]);
    expect(amounts(table.execution)).toEqual([null, '100', '90', null, '10', '9']);
    expect([table.execution?.parts.length, table.execution?.cells.score]).toEqual([2, undefined]);
    expect(codesOf(table.findings)).toEqual(['budget-total-summed C3 D3 C4 D4']);
    expect(table.findings[0]?.params).toMatchObject({ budget: '100', executed: '90', weight: '10' });
  });

  it('counts points that stand merged over the parts once', () => {
    const merged = onlyTable(sheetOf([TITLE, columns, [null, '财政拨款', 60, 50, 10, null, 9], [null, '其他资金', 40, 40], ...TABLE], ['A2:A4', 'E3:E4', 'G3:G4']));
    expect(amounts(merged.execution)).toEqual([null, '100', '90', null, '10', '9']);
    expect(merged.execution?.cells.score).toMatchObject({ row: 2, col: 6 });
  });

  it.each([
    ['a part of another', [['财政拨款', 60, 50, 6], ['其中：中央资金', 30, 30, null], ['其他资金', 40, 40, 4]]],
    ['one level beside all of it', [['财政拨款', 60, 50, 6], ['省级资金', 30, 30, null], ['其他资金', 40, 40, 4]]],
    ['an amount that is missing', [['财政拨款', 60, null, 6], ['其他资金', 40, 40, 4]]],
    ['an amount that cannot be read', [['财政拨款', '约六十', 50, 6], ['其他资金', 40, 40, 4]]],
    ['a row that names no source', [['项目资金', 60, 50, 6], ['其他资金', 40, 40, 4]]],
  ])('is left open with %s', (_, rows) => {
    const table = block(...rows.map(([label, budget, executed, weight]): Cell[] => [null, label ?? null, budget ?? null, executed ?? null, weight ?? null]));
    expect(amounts(table.execution).slice(0, 3)).toEqual([null, null, null]);
    expect(codesOf(table.findings).some((code) => code.startsWith('budget-total-unknown C3'))).toBe(true);
  });

  it('takes a row for the total that is what the others come to', () => {
    expect(amounts(block([null, '项目资金', 100, 90, 10], [null, '其中：财政拨款', 60, 50], [null, '其他资金', 40, 40]).execution)).toEqual([null, '100', '90', null, '10', null]);
    expect(amounts(block([null, '财政拨款', 100, 90, 10], [null, '其中：中央资金', 60, 50], [null, '省级资金', 40, 40]).execution)).toEqual([null, '100', '90', null, '10', null]);
  });

  it('has a rate where the form has no columns for amounts', () => {
    const table = onlyTable(sheetOf([TITLE, ['项目资金', null, '执行率', '分值', '得分'], [null, '年度资金总额', '76%', 10, 7.6], ...TABLE]));
    expect([amounts(table.execution), table.execution?.rateAlone]).toEqual([[null, null, null, '0.76', '10', '7.6'], true]);
  });

  it('says that two columns mean the same', () => {
    const table = onlyTable(sheetOf([TITLE, ['项目资金（万元）', null, '全年预算数', '全年执行数', '实际支出数', '分值', '得分'], [null, '年度资金总额', 100, 90, 80, 10, 9], ...TABLE]));
    expect(amounts(table.execution)).toEqual([null, '100', '90', null, '10', '9']);
    expect(codesOf(table.findings)).toEqual(['budget-column-twice D2 E2']);
  });

  it('says where the rate is all there is', () => {
    const rateOnly = block([null, '年度资金总额', null, null, 10, '76%', 7.6]).execution;
    const unreadable = block([null, '年度资金总额', '约一百', null, 10, '76%', 7.6]).execution;
    expect([rateOnly?.rateAlone, unreadable?.rateAlone, block([null, '年度资金总额', 100, null, 10, '76%', 7.6]).execution?.rateAlone]).toEqual([true, undefined, undefined]);
  });
});

it('an execution that has points by the rules alone leaves the sum of the weights to scoring', () => {
  const table = onlyTable(drawn(`
资金情况 | 全年预算数 | 全年执行数 | 执行率 | 得分
年度资金总额 | 100 | 90 | 90% |
一级指标 | 三级指标 | 指标值 | 完成值 | 分值
产出 | 甲 | ≥5个 | 5个 | 90`));
  expect([say(table.execution?.weight ?? null), codesOf(table.findings)]).toEqual([null, []]);
});
