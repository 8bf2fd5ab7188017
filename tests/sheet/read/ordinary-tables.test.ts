import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { lines, onlyTable, sheetOf, type Cell } from './sheet-of.ts';

const ORDINARY: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  'a budget': [['部门预算表'], ['科目', '年初预算数', '全年预算数', '全年执行数', '执行率'], ['办公费', 1, 1, 1, '100%'], ['合计', 1, 1, 1, '100%']],
  'a payroll': [['工资表'], ['序号', '姓名', '单位', '基本工资', '应发', '实发', '备注'], [1, '张三', '办公室', 3000, 3200, 3000, ''], ['合计', '', '', 3000, 3200, 3000]],
  'statistics': [['主要经济指标完成情况'], ['指标名称', '计量单位', '本年实际', '上年实际', '增长%'], ['生产总值', '亿元', 100, 90, 11]],
  'figures of a year': [['指标名称', '单位', '全年完成', '增长'], ['生产总值', '亿元', 100, 90]],
  'an evaluation scheme': [['一级指标', '二级指标', '三级指标', '分值', '评价标准', '得分'], ['决策', '立项', '充分性', 5, '依据充分得满分', 5]],
  'scores of pupils': [['姓名', '分值', '得分', '评语'], ['李四', 100, 95, '好']],
  'targets of an economy': [['主要经济指标目标完成情况'], ['指标名称', '单位', '年度目标', '实际完成', '完成率'], ['生产总值', '亿元', 100, 102, '102%']],
  'a list of scored projects': [['项目绩效自评汇总表'], ['项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'], ['甲项目', 100, 95, '95%', 96]],
  'instructions': [['填报说明'], ['1.一级指标、二级指标、三级指标按批复的绩效目标填写；'], ['2.年度指标值、实际完成值、分值、得分保留两位小数。']],
  'a table of contents': [['目录'], ['序号', '内容', '页码'], [1, '项目支出绩效自评表（营养餐）', 1]],
  'a library of indicators': [['绩效指标库'], ['一级指标', '二级指标', '三级指标', '指标解释', '计量单位'], ['产出', '数量', '人次', '规模', '人次']],
  'a list of tasks': [['任务名称', '责任单位', '目标值', '完成情况'], ['修路', '交通局', '10公里', '10公里']],
  'nothing': [],
};

describe('ordinary tables', () => {
  it.each(Object.entries(ORDINARY))('%s is no indicator table', (_, rows) => {
    expect(readTables(sheetOf(rows))).toEqual({ tables: [], findings: [] });
  });

  it.each([['评分依据'], ['评分记录 2023']])('our own sheet %s is passed over', (first) => {
    const rows = [[first], ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值'], ['产出', '数量', '甲', '≥1', 1, 100]];
    expect(readTables(sheetOf(rows)).tables).toEqual([]);
    expect(readTables(sheetOf(rows.slice(1))).tables).toHaveLength(1);
  });

  const table: readonly (readonly Cell[])[] = [['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'], ['产出', '数量', '甲', '≥1', 1, 100, 100]];
  const total: Cell[] = ['总分', '', '', '', '', 100, 100];
  const payroll: readonly (readonly Cell[])[] = [['姓名', '职务', '部门', '基本工资', '奖金', '合计', '签名'], ['张三', '科员', '办公室', 3000, 200, 3200, '']];

  it.each([
    ['behind a blank row', [...table, [], ...payroll]],
    ['behind a total', [...table, total, ...payroll]],
    ['above', [...payroll, [], ...table, total]],
  ])('one %s is not taken in', (_, rows) => {
    expect(lines(onlyTable(sheetOf(rows)))).toEqual(['产出/数量/甲 | ≥1 | 1 | 100 | 100']);
  });

  it.each([
    ['注：1.其他资金包括自有资金、社会资金等。2.定量指标按比例计分。'], ['填表说明：本表由项目单位填写'], ['填报人：张三   联系电话：123'], ['其他需要说明的问题'], ['单位负责人：李四'],
  ])('%s is no row', (note) => {
    expect(onlyTable(sheetOf([...table, [note]])).indicators).toHaveLength(1);
  });

  it.each([['审核及时率'], ['联系群众次数'], ['填报准确率'], ['等级医院评审通过数'], ['总计划完成率']])('an indicator %s is a row', (name) => {
    const rows = [['指标名称', '指标值', '完成值', '分值', '得分'], [name, '≥1', 1, 100, 100]];
    expect(onlyTable(sheetOf(rows)).indicators.map(({ path }) => path[2])).toEqual([name]);
  });
});
