import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { codesOf, drawn, lines, onlyTable, say } from './sheet-of.ts';
import type { IndicatorTable } from '../../../src/model/indicator.ts';

/** Budget, amount executed, weight and printed score of the execution. */
function executed({ execution }: IndicatorTable): (string | null)[] {
  return [execution?.budget, execution?.executed, execution?.weight, execution?.printedScore].map((value) => say(value ?? null));
}

describe('forms as offices publish them', () => {
  it('Yunnan: a title over the indicators alone, a remark before the total, the grade beside it', () => {
    const table = onlyTable(drawn(`
项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
单位（盖章）：某县医保局 | | | | | | | 金额单位：元 | |
项目名称 | 城乡居民医保补助 | < | < | < | < | < | < | < | <
项目资金\\n（元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 备注
^ | 年度资金总额 | < | 1000000 | 1,200,000.00 | 1200000 | 10 | 100% | 10 |
^ | 其中：当年财政拨款 | < | 1000000 | 1,200,000.00 | 1200000 | 10 | 100% | 10 |
^ | 非财政拨款 | < | | | | — | | — |
项目支出绩效指标表 | < | < | < | < | < | < | < | < | <
绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
产出指标 | 数量指标 | 参保人数 | >= | 20 | 万人 | 20.5万人 | 60 | 60 |
满意度指标 | 服务对象满意度指标等 | 参保对象满意度 | >= | 90 | % | 92% | 30 | 30 |
其他需要说明事项 | < | < | 无 | < | < | < | < | < | <
总分 | < | < | < | < | < | < | 100 | 100 | （自评等级）优`));
    expect(table.title).toBe('项目支出绩效自评表');
    expect(executed(table)).toEqual(['1200000', '1200000', '10', '10']);
    expect(lines(table)).toEqual(['产出指标/数量指标/参保人数 | ≥20万人 | 20.5 | 60 | 60', '满意度指标/服务对象满意度指标等/参保对象满意度 | ≥90% | 92 | 30 | 30']);
    expect([say(table.totals.printedTotal), table.totals.printedGrade]).toEqual(['100', '优']);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it('Hunan: words instead of amounts in the 项目资金 block', () => {
    const table = onlyTable(drawn(`
2022年度部门整体支出绩效自评表 | < | < | < | < | < | < | < | <
年度预算申请\\n（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | < | 年度资金总额 | 2000 | 2300 | 2185 | 10 | 95% | 9.5
^ | < | 按收入性质分： | < | < | 按支出性质分： | < | < | <
^ | < | 其中：一般公共预算：2300 | < | < | 其中：基本支出：1500 | < | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 产出指标 | 数量指标 | 文物保护项目 | 20个 | 20个 | 90 | 90 |`));
    expect(executed(table)).toEqual(['2300', '2185', '10', '9.5']);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it('of a transfer payment: 资金管理情况 is no part of the amounts', () => {
    const table = onlyTable(drawn(`
中央对地方专项转移支付绩效目标自评表 | < | < | < | < | < | < | <
资金投入情况\\n（万元） | < | | 全年预算数（A） | < | 全年执行数（B） | 预算执行率（B/A×100%） | <
^ | < | 年度资金总额： | 500 | < | 480 | 96% | <
^ | < | 其中：中央财政资金 | 400 | < | 390 | 97.5% | <
^ | < | 地方资金 | 100 | < | 90 | 90% | <
资金管理情况 | | < | 情况说明 | < | < | 存在问题和改进措施 | <
^ | 分配科学性 | < | 按因素法 | < | < | 无 | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 指标值 | 全年实际完成值 | 未完成原因和改进措施
^ | 产出指标 | 数量指标 | 草原修复面积 | < | ≥2万亩 | 2.05万亩 | 无`));
    expect(executed(table)).toEqual(['500', '480', null, null]);
    expect(table.execution?.parts.map(({ label }) => label)).toEqual(['其中：中央财政资金', '地方资金']);
    expect(table.findings.map(({ severity, code }) => [severity, code])).toEqual([['info', 'form-without-weights']]);
  });

  it('Guangdong: a header of three rows, 名称 and 权重 below every level', () => {
    const table = onlyTable(drawn(`
专项资金绩效自评表 | < | < | < | < | < | < | < | <
评价指标 | < | < | < | < | < | 预期目标值 | 实际完成值 | 自评得分
一级指标 | < | 二级指标 | < | 三级指标 | < | ^ | ^ | ^
名称 | 权重(%) | 名称 | 权重(%) | 名称 | 权重(%) | ^ | ^ | ^
产出 | 60 | 数量 | 60 | 修建道路 | 40 | 10公里 | 9公里 | 36
^ | ^ | ^ | ^ | 验收合格率 | 20 | ≥95% | 96% | 20
效益 | 40 | 社会效益 | 40 | 受益人口 | 40 | ≥2万人 | 2.1万人 | 40
合计 | < | < | < | < | 100 | | | 96`));
    expect(lines(table)).toEqual(['产出/数量/修建道路 | 10公里 | 9 | 40 | 36', '产出/数量/验收合格率 | ≥95% | 96 | 20 | 20', '效益/社会效益/受益人口 | ≥2万人 | 2.1 | 40 | 40']);
    expect([table.header, say(table.totals.printedTotal)]).toEqual([{ top: 1, bottom: 3 }, '96']);
  });

  it('with the 项目资金 block below the indicators', () => {
    const table = onlyTable(drawn(`
项目支出绩效自评表 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际值 | 分值 | 得分
产出 | 数量 | 甲 | 5 | 5 | 90 | 90
项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 100 | 90 | 90% | 10 | 9
总分 | < | < | < | < | 100 | 99`));
    expect(executed(table)).toEqual(['100', '90', '10', '9']);
    expect(lines(table)).toEqual(['产出/数量/甲 | 5 | 5 | 90 | 90']);
    expect(codesOf(table.findings)).toEqual([]);
  });

  it('one after the other without titles: a 项目资金 block is the next form’s', () => {
    const form = (name: string, spent: number): string => `
项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 100 | ${String(spent)} | ${String(spent)}% | 10 | 9
年度总体目标 | 完成 | < | < | 已完成 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际值 | 分值 | 得分
产出 | 数量 | ${name} | 5 | 5 | 90 | 90`.trim();
    const { tables } = readTables(drawn([form('甲', 90), form('乙', 80)].join('\n')));
    expect(tables.map((table) => [executed(table)[1], lines(table)])).toEqual([['90', ['产出/数量/甲 | 5 | 5 | 90 | 90']], ['80', ['产出/数量/乙 | 5 | 5 | 90 | 90']]]);
  });

  it('with goals that speak of tables and 代表: the title stays the form’s', () => {
    const table = onlyTable(drawn(`
2022年度项目支出绩效自评表（某项目） | < | < | < | < | < | <
项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 100 | 90 | 90% | 10 | 9
年度总体目标 | 按目标完成人大代表视察 | < | < | 已完成目标，编制统计报表 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际值 | 分值 | 得分
产出 | 数量 | 甲 | 5 | 5 | 90 | 90`));
    expect([table.title, table.year, executed(table)]).toEqual(['2022年度项目支出绩效自评表（某项目）', 2022, ['100', '90', '10', '9']]);
  });

  it('continued on a further page under its title and header again', () => {
    const table = onlyTable(drawn(`
项目支出绩效自评表 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 甲 | ≥5个 | 5个 | 50 | 50

项目支出绩效自评表（续） | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 质量指标 | 乙 | ≥95% | 96% | 50 | 50
总分 | < | < | < | < | 100 | 100`));
    expect(table.indicators.map(({ row }) => row)).toEqual([2, 6]);
    expect([say(table.totals.printedTotal), codesOf(table.findings)]).toEqual(['100', []]);
  });
});
