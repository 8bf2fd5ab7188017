import { expect, test } from 'vitest';
import { reviewFile } from '../../../src/app/review/review-file.ts';
import { shippedPacks } from '../../../src/cli/packs.ts';
import { address } from '../../../src/model/cell.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';

const packs = shippedPacks().map(({ pack }) => pack);

/** What is said of a form with these texts in 预期目标, 实际完成情况 and below the table. */
function left(plan: string, done: string, note: string): string[] {
  const grid = drawn(`项目支出绩效自评表|<|<|<|<|<|<
（2023年度）|<|<|<|<|<|<
项目名称|图书馆免费开放补助|<|<|<|<|<
年度总体目标|预期目标|<|<|实际完成情况|<|<
^|${plan}|<|<|${done}|<|<
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|举办展览|≥8个|8个|100|100
总分|<|<|<|<|100|100
${note}|<|<|<|<|<|<`);
  const [table] = reviewFile({ name: '自评.xlsx', grids: [grid], paragraphs: [], findings: [], patch: null }, { packs, packFor: () => null }).tables;
  return (table?.findings ?? []).filter(({ code }) => code === 'check-instructions-left' || code === 'check-placeholder').map(({ code, cell }) => `${code} ${cell === null ? '' : address(cell)}`);
}

test.each([
  ['按计划开放。', '按计划完成。', '填报说明：请在“偏差原因”栏说明未完成的原因（此行提交前删除）。', ['check-instructions-left A9']],
  ['按计划开放。', '按计划完成。', '填表说明：1.得分保留两位小数。2.请填写完整后删除本说明。', ['check-instructions-left A9']],
  ['（填写年初设定的目标）', '（简要说明目标完成情况）', '', ['check-instructions-left B5', 'check-instructions-left E5']],
  ['请简要描述年度总体目标', '按计划完成。', '', ['check-instructions-left B5']],
  ['XX项目完成XX公里', '按计划完成。', '', ['check-placeholder B5']],
  ['完成××工程建设，受益人口○○人', '按计划完成。', '', ['check-placeholder B5']],
])('%s %s %s', (plan, done, note, expected) => {
  expect(left(plan, done, note)).toEqual(expected);
});

test.each([
  ['按计划开放。', '按计划完成。', '填表说明：1.得分保留两位小数。2.其他资金包括自有资金。'],
  ['按计划开放。', '清理台账，删除重复数据300条。', '注：其他资金包括社会资金等（详见附件）。'],
  ['请示批复后按计划开放。', '按计划完成。', '填报人（签字）：____________'],
  ['印发《XXGK信息系统建设规范》。', '规范填写病历，按计划完成。', ''],
])('nothing to say of %s %s %s', (plan, done, note) => {
  expect(left(plan, done, note)).toEqual([]);
});
