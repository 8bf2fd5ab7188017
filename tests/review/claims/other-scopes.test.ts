import { expect, test } from 'vitest';
import { linesBesideForm } from './report.ts';

const linesBeside = async (text: string): Promise<string[]> => (await linesBesideForm(`2022年度城区道路维修项目绩效自评报告\n${text}`)).sort();

/** Money of the unit, or of another year, beside a form of a project of 2022: budget 480 (500 at first), executed 456. */
test.each([
  '2022年部门预算总额1260万元。',
  '我处2022年部门预算总额1260万元，本项目占38%。',
  '市政处2022年单位预算总额1260万元。',
  '2022年单位整体预算1260万元，整体支出1200万元。',
  '上年度项目预算140万元，实际支出133万元，执行率95%。',
  '去年项目全年预算600万元，全年实际支出540万元，预算执行率为90%。',
  '2021年项目预算600万元，实际支出540万元。',
  '2023年项目预算安排520万元。',
  '2023年度预算520万元，拟继续实施。',
  '上年度项目自评得分95分，其中产出指标得分46分。',
  '本年全年预算480万元，比上年增加20万元，实际支出456万元。',
])('nothing to say of %s', async (text) => {
  expect(await linesBeside(text)).toEqual([]);
});

test.each([
  ['上年度项目预算140万元，本年项目预算490万元。', ['claim-budget-differs 490万元 500、480']],
  ['上年结转20万元，全年预算490万元。', ['claim-budget-differs 490万元 480']],
  ['项目全年预算480万元，比上年增加20万元，实际支出450万元。', ['claim-executed-differs 450万元 456']],
  ['全年支出455万元，道路维修完成。', ['claim-executed-differs 455万元 456']],
  ['2022年共支出455万元。', ['claim-executed-differs 455万元 456']],
  ['2022年部门项目预算490万元。', ['claim-budget-differs 490万元 500、480']],
])('%s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});
