import { expect, test } from 'vitest';
import { claimsIn, fixture, line } from './report.ts';

const FORM = fixture('standard-form.txt');
const linesBeside = async (text: string): Promise<string[]> => (await claimsIn(`${text}\n${FORM}`)).map(line);

/** The form: budget 480 (500 at first), executed 456, 95.00%, 9.5 points of 10, total 99.5. */
test.each([
  ['预算执行率95%，得分9.5分。', []],
  ['预算执行得分9.50分，产出指标得分50分。', []],
  ['预算执行得分5.56分。', ['claim-execution-score-differs 5.56分 9.5']],
  ['预算执行率95%，得分9.8分。', ['claim-execution-score-differs 9.8分 9.5']],
  ['预算执行率为88%。', ['claim-rate-differs-from-table 88% 95.00%']],
  ['2022年预算执行率达到88.00%。', ['claim-rate-differs-from-table 88.00% 95.00%']],
  ['截至6月末预算执行率为60%。', []],
  ['2021年预算执行率为88%，2022年预算执行率为95%。', []],
  ['产出完成率98%。部门预算执行率为88%。', []],
  ['经自评，本项目得分98.5分，等级为“优”。', ['claim-score-differs-from-printed 98.5分 99.5']],
  ['项目得分95.5分。', ['claim-score-differs-from-printed 95.5分 99.5']],
  ['自评结果：95.5分，优。', ['claim-score-differs-from-printed 95.5分 99.5']],
  ['经自评，本项目得分99.5分。', []],
  ['全年预算650万元，实际执行456万元。', ['claim-budget-differs 650万元 480']],
  ['全年预算480万元，实际执行455万元。', ['claim-executed-differs 455万元 456']],
  ['全年预算数650万元。', ['claim-budget-differs 650万元 480']],
  ['2022年预算数为650万元。', ['claim-budget-differs 650万元 500、480']],
  ['2022年预算数为480万元，实际支出456万元。', []],
  ['购置设备一批，实际支出20万元；维修预算10万元。', []],
  ['我局2022年预算数为650万元，预算执行率为88%。', []],
])('%s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});

test('in a report of the unit nothing without a name is the project\'s', async () => {
  expect(await linesBeside('市住建局2022年度部门整体支出绩效自评报告\n全年预算数6500万元，实际支出6000万元。预算执行率为92.31%。预算执行得分9.23分。')).toEqual([]);
});
