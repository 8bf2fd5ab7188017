import { expect, test } from 'vitest';
import { linesBesideForm, linesOf } from './report.ts';

const linesBeside = async (text: string): Promise<string[]> => (await linesBesideForm(text)).sort();

/** The form: 预算执行 9.5 of 10, 产出 50, 效益 30, 满意度 10, total 99.5. */
test.each([
  ['产出指标得分48分。', ['claim-part-score-differs 48分 50']],
  ['经评价，效益指标得28分，满意度指标得10分。', ['claim-part-score-differs 28分 30']],
  ['绩效指标满分90分，产出指标50分，得48分；效益指标30分，得30分。', ['claim-part-score-differs 48分 50']],
  ['满意度指标方面，自评得分9分。', ['claim-part-score-differs 9分 10']],
  ['社会效益指标得分25分。', ['claim-part-score-differs 25分 30']],
  ['项目自评总分为99.5分。其中预算执行得分9.5分，产出指标得分50分，效益指标得分28分，满意度指标得分10分。', ['claim-part-score-differs 28分 30', 'claim-sum-short 99.5分 97.5分']],
  ['预算执行得分9.5分，产出指标得分50分，效益指标得分30分，满意度指标得分10分，合计98.5分。', ['claim-sum-exceeds 98.5分 99.5分']],
  ['自评得分98.5分，其中：预算执行9.5分、产出指标50分、效益指标29分、满意度10分。', ['claim-part-score-differs 29分 30', 'claim-score-differs-from-printed 98.5分 99.5']],
  ['项目得98.8分。', ['claim-score-differs-from-printed 98.8分 99.5']],
  ['经自评，项目得98.8分。', ['claim-score-differs-from-printed 98.8分 99.5']],
  ['本项目自评得98.8分。', ['claim-score-differs-from-printed 98.8分 99.5']],
])('%s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});

test.each([
  '产出指标得分50分，效益指标得分30分，满意度指标得分10分。',
  '产出指标50分，得50分；效益指标30分，得30分；满意度指标10分，得10分。',
  '项目自评得分99.5分。其中预算执行率10分，产出指标50分，效益指标30分，满意度指标10分。',
  '项目自评得分99.5分，其中预算执行9.5分，产出指标50分，效益指标30分，满意度10分。',
  '指标体系中产出指标40分，效益指标40分。',
  '产出指标扣2分。',
  '上年产出指标得分45分。',
  '产出指标得分率100%。',
  '项目得99.5分。',
  '甲项目得95分，乙项目得92分。',
  '产出指标满分45分。',
])('nothing to say of %s', async (text) => {
  expect(await linesBeside(text)).toEqual([]);
});

test('without a table the parts are held against the total of the text alone', () => {
  expect(linesOf('自评总分97分。其中预算执行得分10分，产出指标得分48分，效益指标得分30分，满意度指标得分10分。')).toEqual(['claim-sum-exceeds 97分 98分']);
  expect(linesOf('自评总分97分。其中产出指标得分48分，效益指标得分30分，满意度指标得分10分。')).toEqual([]);
  expect(linesOf('自评总分97分。其中预算执行10分，产出指标50分，效益指标30分，满意度指标10分。')).toEqual([]);
});

test.each([
  ['项目得分为99.5分，等级“良”。', ['claim-grade-not-of-score 良 优']],
  ['自评得分99.5分，等级：良。', ['claim-grade-not-of-score 良 优']],
  ['自评得分99.5分，评价等级良好。', ['claim-grade-not-of-score 良好 优']],
  ['自评得分99.5分，等次“良好”，完成较好。', ['claim-grade-not-of-score 良好 优']],
  ['自评得分99.5分，等级“优”。', []],
  ['自评得分99.5分，等级“优”“良”“中”“差”四档。', []],
  ['自评得分99.5分，评价等级良好率较高。', []],
  ['自评得分99.5分，等级分为优、良、中、差。', []],
])('%s', async (text, expected) => {
  expect(await linesBeside(text)).toEqual(expected);
});
