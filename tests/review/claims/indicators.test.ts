import { expect, test } from 'vitest';
import { linesBesideForm } from './report.ts';

const linesBeside = async (text: string): Promise<string[]> => (await linesBesideForm(text)).sort();

/** The form of 2022: 维修道路长度 10公里, 车辆通行率 95%, 群众满意度 90%. */
test.each([
  ['全年维修道路长度达到12公里。', ['claim-indicator-differs 12公里 10公里']],
  ['维修道路长度为9.5公里，车辆通行率95%。', ['claim-indicator-differs 9.5公里 10公里']],
  ['2022年群众满意度达到95%。', ['claim-indicator-differs 95% 90%']],
  ['项目实施后，车辆通行率达97.5%，群众满意度为90%。', ['claim-indicator-differs 97.5% 95%']],
  ['维修道路长度10000米。', []],
  ['维修道路长度达到9800米。', ['claim-indicator-differs 9800米 10公里']],
])('%s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});

test.each([
  '群众满意度达到90%。',
  '群众满意度目标为85%。',
  '计划群众满意度达到95%。',
  '力争2023年群众满意度达到95%。',
  '上年群众满意度为88%。',
  '2021年群众满意度为88%，2022年为90%。',
  '群众满意度达到95%以上。',
  '群众满意度较上年提高5%。',
  '东区群众满意度达到95%。',
  '群众满意度10分。',
  '截至6月底，维修道路长度6公里。',
  '每季度维修道路长度3公里。',
  '维修道路长度应达到12公里。',
  '车辆通行率95%，其中主干道97%。',
  '未完成维修道路长度2公里。',
  '群众满意度由80%提高到90%。',
])('nothing to say of %s', async (text) => {
  expect(await linesBeside(text)).toEqual([]);
});

test.each([
  ['2021年度城区道路维修项目绩效自评报告', ['claim-year-differs 2021 2022']],
  ['城区道路维修项目绩效自评报告\n（2023年度）', ['claim-year-differs 2023 2022']],
  ['附件2\n城区道路维修项目2021年度支出绩效自评报告\n一、基本情况', ['claim-year-differs 2021 2022']],
  ['2022年度城区道路维修项目绩效自评报告', []],
  ['城区道路维修项目绩效自评报告\n（2022年度）', []],
  ['2021—2022年度城区道路维修项目绩效自评报告', []],
  ['关于开展2023年度绩效自评工作的通知', []],
  ['城区道路维修项目绩效自评报告\n2023年度将继续做好绩效自评，并编写报告。', []],
  ['2023年城区道路维修项目绩效自评报告', []],
])('the year of the title: %s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});
