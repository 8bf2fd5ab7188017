import { expect, test } from 'vitest';
import { linesOf } from './report.ts';

/** Counts of any unit: what changed from the year before, and what a whole is made of. */
test.each([
  ['接待读者21.6万人次，比上年的18万人次增长25%。', ['claim-change-differs 25% 20%']],
  ['2023年接待游客26.1万人次，上年20万人次，同比增长40%。', ['claim-change-differs 40% 31%']],
  ['全年演出66场，较上年60场增加16场，增长10%。', ['claim-change-amount-differs 增加16场 6场', 'claim-change-differs 10% 27%']],
  ['发放宣传册5500册，比上年5000册增长15%。', ['claim-change-differs 15% 10%']],
  ['新建公路120公里，较上年100公里增长25%。', ['claim-change-differs 25% 20%']],
  ['全年举办活动120场，其中讲座46场、展览30场、阅读推广54场。', ['claim-sum-exceeds 120场 130场']],
  ['全年举办活动120场，其中：讲座46场，展览30场，推广54场。', ['claim-sum-exceeds 120场 130场']],
  ['发放图书3000册，其中儿童读物1200册、科普读物1900册。', ['claim-sum-exceeds 3000册 3100册']],
  ['造林5000亩，其中：东山镇2000亩、西河镇1800亩、北岭镇900亩。', ['claim-sum-short 5000亩 4700亩']],
  ['接待观众26.1万人次，其中线上16万人次、线下11.1万人次。', ['claim-sum-exceeds 26.1万人次 27.1万人次']],
  ['共培训150人，其中男80人，女90人。', ['claim-sum-exceeds 150人 170人']],
  ['共有职工150人，其中：男性80人，女性60人。', ['claim-sum-short 150人 140人']],
])('%s', (sentence, expected) => {
  expect(linesOf(`2023年度自评报告\n${sentence}`).sort()).toEqual([...expected].sort());
});

test.each([
  '接待读者21.6万人次，比上年的18万人次增长20%。',
  '接待读者21.6万人次，比上年的18万人次增长20.27%。',
  '参观26.1万人次，比上年的24万人次增长8.75%。',
  '开展活动12期，每期5天，培训60人次。',
  '全年举办活动120场，其中重点活动80场、省级活动60场。',
  '全年举办活动120场，其中线上活动20场。',
  '接待观众26.1万人次，其中未成年人9万人次。',
  '共培训150人，其中女90人，党员80人。',
  '共培训150人，其中男80人，女70人。',
  '2023年12月31日前完成验收，第3批次物资10天内送达。',
  '完成16座水库维修，其中小型水库15座、中型水库1座。',
])('nothing to say of %s', (sentence) => {
  expect(linesOf(`2023年度自评报告\n${sentence}`)).toEqual([]);
});

/** Money by who gives it: the levels of government do not overlap, unlike projects of a level. */
test.each([
  ['项目资金150万元，其中中央补助90万元、省级补助30万元、县级配套20万元。', ['claim-sum-short 150万元 140万元']],
  ['项目全年预算数150万元，其中：中央资金90万元，省级资金30万元，县级资金20万元。', ['claim-sum-short 150万元 140万元']],
  ['项目总投资800万元，其中省级财政补助300万元、市级配套200万元、区级自筹400万元。', ['claim-sum-exceeds 800万元 900万元']],
  ['到位资金600万元，其中：中央300万元，省100万元，县50万元。', ['claim-sum-short 600万元 450万元']],
  ['项目资金150万元，其中中央补助90万元、省级补助30万元、县级配套30万元。', []],
  ['项目资金150万元，其中中央补助90万元、省级补助20万元。', []],
  ['全年支出900万元，其中省级重点项目支出300万元、市级重点项目支出200万元。', []],
])('%s', (sentence, expected) => {
  expect(linesOf(`2023年度自评报告\n${sentence}`)).toEqual(expected);
});
