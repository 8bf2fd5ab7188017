import { describe, expect, it } from 'vitest';
import { areaAddress } from '../../../src/model/cell.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { drawn, lines, onlyTable, say, sheetOf, type Cell } from './sheet-of.ts';

const HEADER: Cell[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

describe('headers', () => {
  it('merged over two rows, with a group title over two columns', () => {
    const table = onlyTable(sheetOf([
      ['2023年度项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '指标值', null, '分值', '得分'],
      [null, null, null, '年度指标值', '实际完成值'],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '120人次', 50, 50],
      ['效益指标', '社会效益', '知晓率', '≥90%', '85%', 50, 47.22],
    ], ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3']));
    expect(table.header).toEqual({ top: 1, bottom: 2 });
    expect(lines(table)).toEqual(['产出指标/数量指标/培训人次 | ≥100人次 | 120 | 50 | 50', '效益指标/社会效益/知晓率 | ≥90% | 85 | 50 | 47.22']);
  });

  it.each([[['A1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2']], [[]]])('with the levels below a group title, merges %j', (merges) => {
    const table = onlyTable(sheetOf([
      ['绩效指标', null, null, '年度指标值', '实际完成值', '分值', '自评得分'],
      ['一级指标', '二级指标', '三级指标'],
      ['产出指标', '数量指标', '培训人次', '≥100人次', '120人次', 100, 100],
    ], merges));
    expect(lines(table)).toEqual(['产出指标/数量指标/培训人次 | ≥100人次 | 120 | 100 | 100']);
  });

  it('repeated in mid-table after a page break', () => {
    const table = onlyTable(sheetOf([
      HEADER, ['产出指标', '数量指标', '甲', '≥1个', '1个', 50, 50], ['产出指标', '数量指标', '乙', '≥1个', '1个', 30, 30],
      HEADER, ['产出指标', '数量指标', '丙', '≥2个', '1个', 20, 10], ['合计', null, null, null, null, 100, 90],
    ]));
    expect(table.indicators.map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(say(table.totals.printedTotal)).toBe('90');
  });

  it('beside a label that is merged down the table', () => {
    const table = onlyTable(sheetOf([
      ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      [null, '产出', '数量', '甲', '≥1个', '2个', 60, 60], [null, '效益', '社会', '乙', '≥1个', '2个', 40, 40],
      [null, '总分', null, null, null, null, 100, 100],
    ], ['A1:A4', 'B4:F4']));
    expect(table.columns).toEqual({ level1: 1, level2: 2, level3: 3, target: 4, actual: 5, weight: 6, score: 7 });
    expect(lines(table)).toHaveLength(2);
    expect(areaAddress(table.area)).toBe('A1:H4');
  });

  it('with a weight column behind every level', () => {
    const table = onlyTable(sheetOf([
      ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '指标值', '完成值', '得分'],
      ['产出', 100, '数量', 100, '甲', 60, '≥1个', '1个', 60], [null, null, null, null, '乙', 40, '≥1个', '1个', 40],
    ]));
    expect(lines(table)).toEqual(['产出/数量/甲 | ≥1个 | 1 | 60 | 60', '产出/数量/乙 | ≥1个 | 1 | 40 | 40']);
  });
});

describe('forms', () => {
  it('with a reviewer’s score beside the own one', () => {
    const table = onlyTable(sheetOf([
      ['序号', '一级指标', '二级指标', '三级指标', '目标值', '完成值', '标准分值', '自评得分', '复核分', '备注'],
      [1, '产出', '数量', '甲', '≥10', '9', 100, 90, 88, '少一'],
    ]));
    expect(lines(table)).toEqual(['产出/数量/甲 | ≥10 | 9 | 100 | 90']);
    expect(table.indicators[0]?.printed.reviewScore).toBe('88');
    expect(table.indicators[0]?.reason).toBe('少一');
  });

  it('with own and reviewed score under one title', () => {
    const table = onlyTable(sheetOf([
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分', null], [null, null, null, null, null, null, '自评', '复核'],
      ['产出', '数量', '甲', '≥10', '9', 100, 90, 88],
    ], ['G1:H1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2']));
    expect([table.columns.score, table.columns.reviewScore]).toEqual([6, 7]);
  });

  it('of a transfer payment: no weights, no scores', () => {
    const table = onlyTable(sheetOf([
      ['中央对地方转移支付绩效目标自评表'], ['（2022年度）'], ['转移支付(项目)名称', '某专项'],
      ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'], ['产出指标', '数量指标', '甲', '≥10亩', '12亩', '无'], ['说明', '无'],
    ]));
    expect([table.form, table.kind, table.year, table.head['转移支付(项目)名称']]).toEqual(['transfer-payment', 'project', 2022, '某专项']);
    expect(lines(table)).toEqual(['产出指标/数量指标/甲 | ≥10亩 | 12 | - | -']);
  });

  it('of a Chongqing department: names only, the adjusted target where it is filled', () => {
    const table = onlyTable(sheetOf([
      ['部门整体绩效自评表'],
      ['指标名称', '计量单位', '指标性质', '年初指标值', '调整指标值', '全年完成值', '得分系数(%)', '指标权重(分)', '指标得分(分)'],
      ['甲', '个', '≥', 10, 12, 11, '91.67%', 50, 45.83], ['乙', '个', '≥', 10, null, 11, '100%', 50, 50],
    ]));
    expect(lines(table)).toEqual(['//甲 | ≥12个 | 11 | 50 | 45.83', '//乙 | ≥10个 | 11 | 50 | 50']);
    expect(table.indicators.map(({ cells }) => cells.target?.col)).toEqual([4, 3]);
    expect([table.form, table.kind]).toEqual(['department', 'department']);
  });

  it('of Hubei: one score merged over several rows', () => {
    const table = onlyTable(sheetOf([
      ['一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
      ['产出指标(40分)', '数量指标', '甲', '25TB', '25TB', 10], [null, null, '乙', '100%', '100%'],
    ], ['F2:F3']));
    expect(lines(table)).toEqual(['产出指标(40分)/数量指标/甲 | 25TB | 25 | - | 10', '产出指标(40分)/数量指标/乙 | 100% | 100 | - | -']);
    expect(table.indicators.map(({ scoreOccupied, cells }) => [scoreOccupied, cells.score?.row])).toEqual([[true, 1], [true, 1]]);
  });

  it('of Sichuan projects, amounts and indicators beside their labels', () => {
    const table = onlyTable(sheetOf([
      ['部门预算项目支出绩效自评表（2022年度）'], ['项目名称', '某项目', null, null, '主管部门', '某局'],
      ['预算执行情况(10分)', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'], [null, 100, 90, 80, '88.89%', 10, 8.89, '跨年'],
      ['绩效指标(90分)', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
      [null, '产出指标', '数量指标', '甲', '≥', 10, '个', 10, 90, 90, ''],
    ], ['A1:K1', 'A3:A4', 'A5:A6']));
    expect([table.form, table.year]).toEqual(['sichuan-project', 2022]);
    expect(table.head).toEqual({ 项目名称: '某项目', 主管部门: '某局' });
    const { initial, budget, executed, weight, printedScore, reason } = table.execution ?? {};
    expect([initial, budget, executed, weight, printedScore].map((value) => say(value ?? null))).toEqual(['100', '90', '80', '10', '8.89']);
    expect(reason).toBe('跨年');
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['blanks between them', '项目名称：村道维修      实施单位：云岭县交通局   金额单位：万元', { 项目名称: '村道维修', 实施单位: '云岭县交通局' }],
    ['an unknown label behind a wide blank', '填报单位（盖章）：云岭县交通局　　　　填报日期：2024年3月1日', { '填报单位(盖章)': '云岭县交通局' }],
    ['one blank before a known label', '项目名称: 村道 维修 主管部门:云岭县 交通局', { 项目名称: '村道 维修', 主管部门: '云岭县 交通局' }],
    ['a field that is empty', '项目名称：村道维修   实施单位：', { 项目名称: '村道维修' }],
    ['a time, which is no label', '项目名称：夜班公交 末班 22:30', { 项目名称: '夜班公交 末班 22:30' }],
  ])('with several fields in one cell, %s', (_name, text, head) => {
    const table = onlyTable(sheetOf([['2023年度项目支出绩效自评表'], [text], HEADER, ['产出指标', '数量指标', '甲', '≥1个', '1个', 100, 100]]));
    expect(table.head).toEqual(head);
  });

  it('with a heading over all columns for each first level', () => {
    const table = onlyTable(sheetOf([
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'], ['一、产出指标（50分）'], ['甲', '≥1个', '2个', 50, 50],
      ['二、效益指标（50分）'], ['乙', '≥1个', '2个', 50, 50], ['合计', '', '', 100, 100],
    ], ['A2:E2', 'A4:E4']));
    expect(table.indicators.map(({ path }) => path[0])).toEqual(['一、产出指标（50分）', '二、效益指标（50分）']);
  });

  it.each([['指标性质', '度量单位', 'sichuan-project'], ['绩效指标性质', '绩效度量单位', 'sichuan-project'], ['符号', '计量单位', 'project'], ['指标性质', '计量单位', 'project']])('with %s and %s: %s', (operator, unit, form) => {
    const table = onlyTable(sheetOf([['项目支出绩效自评表'], ['一级指标', '二级指标', '三级指标', operator, '指标值', unit, '权重', '完成值', '得分'], ['产出指标', '数量指标', '甲', '≥', 1, '个', 100, 1, 100]]));
    expect(table.form).toBe(form);
  });

  it('with a target or actual that only goals have', () => {
    const table = onlyTable(sheetOf([['项目绩效目标申报表'], ['一级指标', '二级指标', '三级指标', '指标值'], ['产出', '数量', '甲', '≥95%']]));
    expect(table.findings.map(({ code }) => code)).toEqual(['no-weight-column', 'no-actual-column']);
  });
});

describe('rows', () => {
  it('with caps, stars, sub-rows, placeholders and subtotals', () => {
    const table = onlyTable(sheetOf([
      HEADER.slice(0, 7),
      ['产出指标\n（50分）', '数量指标', '★甲', '>=10个', '12个', 50, 50], [null, null, '其中：乙', '>=5个', '6个'],
      [null, '质量指标', '指标1：'], [null, null, '……'], [null, '小计', null, null, null, 50, 50],
      ['效益指标（50分）', '社会效益', '指标1：丙', '100%', '100%', 50, 50], ['总分', null, null, null, null, 100, '100 优'],
    ]));
    expect(lines(table)).toEqual([
      '产出指标（50分）/数量指标/★甲 | ≥10个 | 12 | 50 | 50', '产出指标（50分）/数量指标/其中：乙 | ≥5个 | 6 | - | - | subordinate',
      '产出指标（50分）/质量指标/指标1： | blank | blank | - | - | empty', '产出指标（50分）/质量指标/…… | blank | blank | - | - | empty',
      '效益指标（50分）/社会效益/指标1：丙 | 100% | 100 | 50 | 50',
    ]);
    expect(table.indicators.map(({ starred }) => starred)).toEqual([true, false, false, false, false]);
    expect(table.caps.map(({ name, cap, rows }) => [name, say(cap), rows])).toEqual([['产出指标', '50', [0, 1, 2, 3]], ['效益指标', '50', [4]]]);
    expect(table.findings).toEqual([]);
  });

  it('whose values span several columns, merged or not', () => {
    const merged = onlyTable(sheetOf([['一级指标', '二级指标', '三级指标', '指标值', null, '完成值', null, '分值'], ['产出', '数量', '甲', '≥1个', null, '2个', null, 100]], ['D1:E1', 'F1:G1', 'D2:E2', 'F2:G2']));
    const right = onlyTable(sheetOf([['一级指标', '二级指标', '三级指标', '指标值', null, '完成值', '分值'], ['产出', '数量', '甲', null, '≥95%', '96%', 100]], ['D1:E1']));
    const apart = onlyTable(sheetOf([['一级指标', '二级指标', '三级指标', '指标值', null, null, '完成值', '分值'], ['产出', '数量', '甲', '≥', 95, '%', '96%', 100]], ['D1:F1']));
    expect([merged, right, apart].map((table) => [lines(table)[0], table.indicators[0]?.cells.target?.col])).toEqual([
      ['产出/数量/甲 | ≥1个 | 2 | 100 | -', 3], ['产出/数量/甲 | ≥95% | 96 | 100 | -', 4], ['产出/数量/甲 | ≥95% | 96 | 100 | -', 4],
    ]);
  });

  it('two sheet rows high are one indicator; two targets of one name are two', () => {
    const tall = onlyTable(sheetOf([HEADER, ['产出', '数量', '甲', '≥1个', '1个', 50, 50], [null, null, null, null, null, null, null, ''], ['效益', '社会', '乙', '≥1个', '1个', 50, 50]], ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3']));
    const twice = onlyTable(sheetOf([HEADER, ['产出', '数量', '甲', '≥1个', '1个', 50, 50], [null, null, null, '≥2次', '3次', 50, 50]], ['A2:A3', 'B2:B3', 'C2:C3']));
    expect(tall.indicators.map(({ row }) => row)).toEqual([1, 3]);
    expect(lines(twice)).toEqual(['产出/数量/甲 | ≥1个 | 1 | 50 | 50', '产出/数量/甲 | ≥2次 | 3 | 50 | 50']);
  });

  it('where a level cell reaches over the level behind it', () => {
    const table = onlyTable(sheetOf([
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值'],
      ['产出', '数量', '甲', '1个', '1个', 40], ['满意度指标', null, '乙', '90%', '95%', 30], [null, '丙', null, '90%', '95%', 30],
    ], ['A3:B3', 'B4:C4']));
    expect(table.indicators.map(({ path }) => path)).toEqual([['产出', '数量', '甲'], ['满意度指标', '', '乙'], ['满意度指标', '', '丙']]);
  });

  it('behind blank rows still belong to the table', () => {
    const table = onlyTable(sheetOf([HEADER, ['产出指标', '数量指标', '甲', '≥1个', '1个', 50, 50], [], [], [null, '质量指标', '乙', '≥1个', '1个', 50, 50], [], ['总分', null, null, null, null, 100, 100]]));
    expect(table.indicators.map(({ row }) => row)).toEqual([1, 4]);
    expect(say(table.totals.printedTotal)).toBe('100');
  });
});

describe('several tables on a sheet', () => {
  const row = (name: string): Cell[] => ['产出指标', '数量指标', name, '≥1个', '1个', 100, 100];
  const total: Cell[] = ['总分', null, null, null, null, 100, 100];

  it('one below the other, each with its title', () => {
    const { tables } = readTables(sheetOf([['甲项目绩效自评表'], HEADER, row('甲'), total, [], ['乙项目绩效自评表'], ['项目名称', '乙'], HEADER, row('乙'), total, ['自评等级', null, null, null, null, null, '优']]));
    expect(tables.map((table) => [table.title, areaAddress(table.area), lines(table), table.totals.printedGrade])).toEqual([
      ['甲项目绩效自评表', 'A1:H4', ['产出指标/数量指标/甲 | ≥1个 | 1 | 100 | 100'], null],
      ['乙项目绩效自评表', 'A6:H11', ['产出指标/数量指标/乙 | ≥1个 | 1 | 100 | 100'], '优'],
    ]);
  });

  it('one below the other without titles and totals', () => {
    const { tables } = readTables(sheetOf([HEADER, row('甲'), ['项目名称', '乙'], HEADER, row('乙')]));
    expect(tables.map((table) => table.indicators.map(({ path }) => path[2]))).toEqual([['甲'], ['乙']]);
    expect(tables[1]?.head).toEqual({ 项目名称: '乙' });
  });

  it('side by side, each with its own columns and rows', () => {
    const half: Cell[] = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值'];
    const { tables } = readTables(sheetOf([
      ['甲、乙项目绩效自评表'], [...half, null, ...half],
      ['产出指标', '数量指标', '甲', '≥1个', '1个', 100, null, '产出指标', '质量指标', '乙', '≥2%', '3%', 60],
      [null, null, null, null, null, null, null, null, '时效指标', '丙', '≥2%', '3%', 40],
    ], ['A1:M1']));
    expect(tables.map((table) => [table.title, areaAddress(table.area), table.indicators.map(({ path }) => path.join('/'))])).toEqual([
      ['甲、乙项目绩效自评表', 'A1:F3', ['产出指标/数量指标/甲']],
      ['甲、乙项目绩效自评表', 'H1:M4', ['产出指标/质量指标/乙', '产出指标/时效指标/丙']],
    ]);
  });
});

describe('where a form begins', () => {
  const FORM = `
项目名称 | 校园保安 | < | < | <
项目资金\\n（万元） | 全年预算数 | 全年执行数 | 分值 | 得分
年度资金总额 | 100 | 90 | 10 | 9
三级指标 | 指标值 | 完成值 | 分值 | 得分
甲 | ≥5个 | 5个 | 90 | 90`;

  it.each(['附件：2022年度项目支出绩效自评表', '附件2：2022年度项目支出绩效自评表', '附件2-1:项目支出绩效自评表（2022年度）', '附2：项目支出绩效自评表', '附件3 专项预算项目支出绩效自评表(2022年度)', '附表1项目支出绩效自评表'])('with its title %s', (title) => {
    const table = onlyTable(drawn(`某局 | < | < | < | <\n${title} | < | < | < | <${FORM}`));
    expect([table.title, table.area.top]).toEqual([title, 1]);
  });

  it.each([['某局2022年报告', 1], ['附件：有关材料', 1]])('with its first field or part where it has no title, only %s', (text, top) => {
    const table = onlyTable(drawn(`${text} | < | < | < | <${FORM}`));
    const shorter = onlyTable(drawn(`${text} | < | < | < | <${FORM.replace(/\n项目名称.*/, '')}`));
    expect([table.title, table.area.top, shorter.area.top, onlyTable(drawn(FORM)).area.top]).toEqual(['', top, top, 0]);
  });
});
