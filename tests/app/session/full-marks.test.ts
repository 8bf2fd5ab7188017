import { describe, expect, test } from 'vitest';
import { fullMarks } from '../../../src/app/session/full-marks.ts';
import { becauseText } from '../../../src/explain/score.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import { scoreTable } from '../../../src/scoring/table.ts';
import { drawn, onlyTable } from '../../sheet/read/sheet-of.ts';
import { heir } from '../../scoring/packs.ts';
import { PACKS } from './bench.ts';

const HEAD = '项目支出绩效自评表（2023年度）\n一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|实际完成值|得分\n';
const national = PACKS.find(({ id }) => id === 'national-2020');

function said(row: string, pack: Pack | undefined = national, language: 'zh' | 'en' = 'zh'): string {
  if (pack === undefined) throw new Error('no pack');
  const card = scoreTable(onlyTable(drawn(`${HEAD}产出指标|数量指标|${row}`)), pack, { code: 'chosen-by-default', params: {} });
  const [score] = card.rows;
  return score === undefined ? '' : becauseText(fullMarks(score, pack), language);
}

describe('full marks', () => {
  test.each([
    ['满意度|≥|95|%|10|90%|', '实际完成值达到 ≥95% 即得满分；现为 90%'],
    ['培训人数||100|人|10|90|', '实际完成值达到 ≥100人 即得满分；现为 90'],
    ['培训人数|＞|100|人|10|90|', '实际完成值达到 >100人 即得满分；现为 90'],
    ['投诉次数|≤|5|次|10|9|', '实际完成值达到 ≤5次 即得满分；现为 9'],
    ['投诉次数|＜|5|次|10|9|', '实际完成值达到 <5次 即得满分；现为 9'],
    ['事故次数|=|0|次|10|2|', '实际完成值为 0次 即得满分；现为 2'],
    ['事故次数||0|次|10|2|', '实际完成值达到 ≤0次 即得满分；现为 2'],
    ['增长率|≥|-5|%|10|-8%|', '实际完成值达到 ≥-5% 即得满分；现为 -8%'],
    ['修缮间数|=|8|间|10|7|', '实际完成值为 8间 即得满分；现为 7'],
    ['补助年龄||18～54|周岁|10|60|', '实际完成值在 18～54周岁 之内即得满分；现为 60'],
    ['完成时间||2023年11月30日前||10|2023年12月5日|', '不晚于 2023-11-30 完成即得满分；现为 2023-12-05'],
    ['服务效能|定性|好坏||10|坏|', '实际完成情况确为“好”的，即得满分；现为 坏'],
    ['服务效能|定性|明显提高||10|有所提高|', '实际完成情况确为“达成年度指标”的，即得满分；现为 有所提高'],
    ['培训人数|≥|100|人|10||', '实际完成值达到 ≥100人 即得满分；现在未填'],
  ])('%s', (row, text) => {
    expect(said(row)).toBe(text);
  });

  test.each([
    ['has them', '培训人数|≥|100|人|10|120|'],
    ['has no weight', '培训人数|≥|100|人||90|'],
    ['has a target that cannot be read', '培训人数|≥|1O0|人|10|90|'],
    ['has a target against other people\'s figures', '覆盖率|≥|全省平均水平|%|10|90|'],
    ['does not apply', '培训人数|≥|100|人|10|不涉及|'],
  ])('is not said of a row that %s', (_, row) => {
    expect(said(row)).toBe('');
  });

  test('goes by the rules: where more than the target costs points, only the target gives all of them', () => {
    const pack = heir('超额: { 提示: 120%, 说明原因: 130%, 扣分: 权重 × 超额比例 }');
    expect(said('培训人数|≥|100|人|10|90|', pack)).toBe('实际完成值为 100人 即得满分；现为 90');
  });

  test('is said in English', () => {
    expect(said('满意度|≥|95|%|10|90%|', national, 'en')).toBe('An actual value of ≥95% gives full marks; it is 90% now');
  });
});
