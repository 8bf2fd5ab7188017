import { expect, test } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import { Grid, type GridCell, plainCell } from '../../../src/sheet/grid.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROW = ['产出指标', '数量指标', '举办培训', '≥10场', '12场', '10', '10'];

/** The goals of a form whose rows stand between its head and its indicators: `B4 text`. */
function goalsOf(rows: readonly (readonly string[])[], merges: Grid['merges'] = []): string[] {
  const lines = [['2023年度项目支出绩效自评表'], ['项目名称', '培训项目'], ...rows, HEADER, ROW];
  const cells = new Map(lines.map((texts, row) => [row, new Map<number, GridCell>(texts.flatMap((text, col) => (text === '' ? [] : [[col, plainCell(text)] as const])))]));
  const [table] = readTables(new Grid('表', cells, { merges })).tables;
  return (table?.goals ?? []).map(({ text, cell }) => `${address(cell)} ${text}`);
}

const [GOAL, DONE] = ['2023年举办业务培训十场。', '已举办业务培训十二场。'];

test('beside the label', () => {
  expect(goalsOf([['年度总体目标', GOAL]])).toEqual([`B3 ${GOAL}`]);
});

test('below 预期目标 and 实际完成情况, the label merged or standing alone', () => {
  const rows = [['年度总体目标', '预期目标', '', '', '实际完成情况'], ['', GOAL, '', '', DONE]];
  expect(goalsOf(rows)).toEqual([`B4 ${GOAL}`, `E4 ${DONE}`]);
  expect(goalsOf(rows, [{ top: 2, left: 0, bottom: 3, right: 0 }, { top: 3, left: 1, bottom: 3, right: 3 }, { top: 3, left: 4, bottom: 3, right: 6 }])).toEqual([`B4 ${GOAL}`, `E4 ${DONE}`]);
});

test('in rows of their own, in several points, and in one cell with the label', () => {
  expect(goalsOf([['预期目标', GOAL], ['实际完成情况', DONE]])).toEqual([`B3 ${GOAL}`, `B4 ${DONE}`]);
  expect(goalsOf([['年度总体目标', '目标1：完成培训十场。'], ['', '目标2：编写教材一册。']], [{ top: 2, left: 0, bottom: 3, right: 0 }])).toEqual(['B3 目标1：完成培训十场。', 'B4 目标2：编写教材一册。']);
  expect(goalsOf([[`年度绩效目标：${GOAL}`]])).toEqual([`A3 年度绩效目标：${GOAL}`]);
});

test('line ends kept, and nothing of the money block or of other fields', () => {
  expect(goalsOf([['年度总体目标', '一、培训十场；\n二、编写教材。'], ['项目资金（万元）', '', '全年预算数', '全年执行数'], ['', '年度资金总额是多少', '100', '90']])).toEqual(['B3 一、培训十场；\n二、编写教材。']);
  expect(goalsOf([['主管部门', '某某市教育局某某科室']])).toEqual([]);
});
