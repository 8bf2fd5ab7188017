import { expect, test } from 'vitest';
import { claimsIn, fixture, line, linesOf } from './report.ts';

/** The wording of other provinces' reports, with the errors planted in them; everything else in them is right. */
const REPORTS: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['Guangdong accounts: 其中 in a paragraph of its own, thousands commas', `2022年度部门决算说明
2022年度收入总计3,456.78万元，比上年增加256.78万元，增长8.02%。
其中：财政拨款收入3,400.00万元，占98.36%；其他收入56.78万元，占1.64%。
2022年度支出总计3,456.78万元，较上年决算数增加256.78万元，增长8.20%，主要原因是人员增加。
`, ['claim-change-differs 8.20% 8.02%']],
  ['Jiangsu: 分别为…共计', `全年培训、会议、差旅三项支出分别为12.50万元、8.30万元、20.15万元，共计40.95万元。
维修养护、保洁服务、物业管理三个项目投入分别为10万元、20万元、30万元，共计61万元。
`, ['claim-sum-tail 61万元 60万元']],
  ['Zhejiang: lists within lists, in brackets and up to a semicolon', `2023年支出合计800.00万元，其中：基本支出500.00万元（其中：人员经费420.00万元，公用经费80.00万元），项目支出300.00万元。
2023年预算支出合计900.00万元，其中：基本支出600.00万元，其中人员经费520.00万元，公用经费80.00万元；项目支出300.01万元。
2022年支出合计700.00万元，其中：基本支出450.00万元（其中：人员经费400.00万元，公用经费60.00万元），项目支出250.00万元。
`, ['claim-sum-tail 900.00万元 900.01万元', 'claim-sum-exceeds 450.00万元 460万元']],
  ['Henan: both years printed', `本年“三公”经费支出45.20万元，上年支出50.00万元，比上年减少4.80万元，下降9.6%。
会议费2022年支出18.00万元，2023年支出20.00万元，比上年增加3.00万元，增长11.11%。
培训费2023年支出20.00万元，2022年支出18.00万元，增长10.11%。2023年预算20万元。
`, ['claim-change-amount-differs 增加3.00万元 2万元', 'claim-change-differs 11.11% 16.67%', 'claim-change-differs 10.11% 11.11%']],
  ['Hunan: percentage points and directions', `2023年预算执行率98.50%，较上年95.30%提高3.20个百分点。
机关运行经费支出133.27万元，比2022年减少6.05万元，增长4.34%。
群众满意度为96%，比上年提高2个百分点。
`, ['claim-change-direction 减少6.05万元 增长4.34%']],
  ['Anhui: 完成预算', `公务接待费预算为0.50万元，支出决算为0.23万元，完成预算的46%。
公务用车运行维护费年初预算为90.00万元，支出决算为85.36万元，完成年初预算的94.48%。
项目全年预算数120万元。实际执行118.5万元，执行率98.75%。
因公出国（境）费支出预算为20万元，支出决算为17.57万元，完成预算的87.58%，决算数小于预算数的主要原因是压减出国团组。
`, ['claim-rate-differs 94.48% 94.84%', 'claim-rate-differs 87.58% 87.85%']],
  ['Shandong: people and vehicles, overlapping attributes', `核定编制60名，其中：行政编制30名，事业编制25名，工勤编制5名。实有在职人员55人，其中：行政28人，事业23人，工勤5人。党员40人，女性20人。
截至年底共有车辆8辆，其中：机要通信用车1辆、应急保障用车7辆、其他用车0辆。
在职职工50人，其中：女性20人，党员35人。
全年共实施项目12个，其中省级重点项目2个，市级重点项目3个。
`, ['claim-sum-exceeds 55人 56人']],
  ['Fujian: projects named and counted', `组织对道路维修项目、绿化养护项目、路灯维护经费3个项目开展绩效自评，涉及资金300万元。
对道路维修项目、绿化养护项目、路灯维护经费等2个项目编制绩效目标。
选取道路维修项目、绿化养护项目等5个项目开展绩效监控。
`, ['claim-projects-listed 2个项目 3']],
  ['Chongqing: nothing that could be tied to a figure', `根据《预算法》及渝财〔2022〕15号文件，2022年12月31日前完成第3批次资金拨付，满分100分，90分以上为优，80-90分为良。
项目单价50万元以上设备2台，培训1200余人，覆盖率达到95%以上，较预期提高约5%。
等级分为优、良、中、差四档。
全年接待群众3批次，24人次，共计支出0.23万元，人均不超过100元。
工程总投资1.2亿元，其中中央资金5000万元，截至目前累计完成投资8000万元，占总投资的66.67%。
`, []],
  ['Yunnan: shares, one of them cut off', `2023年本年收入合计2000.00万元，其中：财政拨款收入1333.33万元，占66.66%；事业收入666.67万元，占33.33%。
一般公共预算支出1500.00万元，占本年支出合计的75%。
其中用于教育支出900.00万元，占60.00%，科学技术支出600.00万元，占45.00%。
`, ['claim-percent-truncated 66.66% 66.67%', 'claim-share-differs 45.00% 40.00%']],
  ['Guizhou: figures that slipped', `2023年度收入总计792.22万元，其中：财政拨款收入700.00万元，事业收入80.00万元，其他收入12.23万元。
全年收入900万元，支出880万元，其中：基本支出600万元，项目支出270万元。
2023年本年支出合计1267.80万元，其中：基本支出1096.19万元，占86.46%；项目支出117.61万元，占13.54%；经营支出0万元。
2023年部门预算收入500万元，比2022年增加60万元，增长13%。
`, ['claim-sum-tail 792.22万元 792.23万元', 'claim-sum-short 880万元 870万元', 'claim-sum-short 1267.80万元 1213.8万元', 'claim-share-differs 13.54% 9.28%', 'claim-percent-truncated 13% 14%']],
];

test.each(REPORTS)('%s', (_name, text, expected) => {
  expect(linesOf(text).sort()).toEqual([...expected].sort());
});

test('Hubei project, all of it right', async () => {
  const text = `2022年度城区道路维修项目绩效自评报告
一、项目基本情况
城区道路维修项目年初预算500万元，调整后全年预算数480.00万元，全年执行数456.00万元，预算执行率95%。
二、自评结论
城区道路维修项目自评综合得分为99.5分，评价等级为“优”。其中：预算执行率指标得分9.5分，产出指标得分50分，效益指标得分30分，满意度指标得分10分。
${fixture('standard-form.txt')}`;
  expect((await claimsIn(text)).map(line).sort()).toEqual([]);
});

test('Hubei project, budget, rate, score and grade wrong', async () => {
  const text = `2022年度城区道路维修项目绩效自评报告
城区道路维修项目年初预算500万元，全年预算数490.00万元，全年执行数456.00万元，预算执行率95%。
经自评，城区道路维修项目自评综合得分为98.5分，评价等级为“良”。
${fixture('standard-form.txt')}`;
  expect((await claimsIn(text)).map(line).sort()).toEqual(['claim-budget-differs 490.00万元 480', 'claim-grade-not-of-score 良 优', 'claim-rate-differs 95% 93%', 'claim-score-differs-from-printed 98.5分 99.5']);
});

test('a score above the full score is held against the table too, one of another year is not', async () => {
  const text = `2022年度城区道路维修项目绩效自评报告\n该项目自评得分为105分。2021年自评得分为95分。\n${fixture('standard-form.txt')}`;
  expect((await claimsIn(text)).map(line)).toEqual(['claim-score-differs-from-printed 105分 99.5']);
});
