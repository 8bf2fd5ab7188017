import { expect, test } from 'vitest';
import { linesBesideForm } from './report.ts';


/** The form: 年初预算 500, 全年预算 480, executed 456, in 万元. */
test.each([
  ['全年预算2530.5。', ['claim-budget-differs 2530.5 480']],
  ['全年预算2530.5万元，全部到位。', ['claim-budget-differs 2530.5万元 480']],
  ['全年预算数：2530.5万元', ['claim-budget-differs 2530.5万元 480']],
  ['全年预算数（万元）：2,530.50', ['claim-budget-differs 2,530.50 480']],
  ['全年预算（单位：万元）2530.5，资金及时拨付。', ['claim-budget-differs 2530.5 480']],
  ['年初预算510，调整后预算490。', ['claim-budget-differs 510 500', 'claim-budget-differs 490 480']],
  ['全年执行数（万元）：455', ['claim-executed-differs 455 456']],
  ['2022年实际支出455万元。', ['claim-executed-differs 455万元 456']],
  ['一是全年预算2530.5万元，', ['claim-budget-differs 2530.5万元 480']],
  ['1.全年预算2530.5万元；', ['claim-budget-differs 2530.5万元 480']],
  ['年度资金总额2530.5万元。', ['claim-budget-differs 2530.5万元 500、480']],
  ['全年预算总计为人民币2530.5万元。', ['claim-budget-differs 2530.5万元 480']],
  ['城区道路维修项目全年预算数：2530.5万元。', ['claim-budget-differs 2530.5万元 480']],
  ['市财政局安排项目预算资金2530.5万元。', ['claim-budget-differs 2530.5万元 500、480']],
])('an amount that is not the table\'s: %s', async (text, expected) => {
  expect(await linesBesideForm(text)).toEqual(expected);
});

test.each([
  '全年预算480。', '城区道路维修项目全年预算数：480万元。', '全年预算数：480万元', '全年预算数（万元）：480.00', '全年预算数（元）：4800000', '全年预算数4800000，全年执行数4560000。', '年初预算500，调整后预算480，全年执行数456，执行率95%。',
  '全年预算480万元，其中财政拨款470。', '2021年全年预算600。', '全年预算执行率95。', '全年预算300场培训', '全年预算3次调整', '全年预算2022', '全年预算约475万元。', '培训预算25，会议预算12。',
  '部门预算绩效管理支出3类、共12项。', '上年全年预算600，本年全年预算480。', '全年预算480余', '2022年支出合计18.3万元，其中：办公费10万元，印刷费5万元，差旅费3.3万元。', '项目总投入1200万元，分三年实施。', '预算数1',
])('nothing to say of %s', async (text) => {
  expect(await linesBesideForm(text)).toEqual([]);
});
