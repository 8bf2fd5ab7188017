import { expect, test } from 'vitest';
import { shortened } from '../../../src/review/claims/finding.ts';
import { claimFindings } from '../../../src/review/claims/index.ts';

const LONG = '人员经费953.71万元，主要包括：基本工资206.61万元、津贴补贴170.70万元、奖金207.86万元、绩效工资72.34万元、其他社会保障缴费8.34万元。';

test('a long sentence is cut between its numbers, around the figure that is meant', () => {
  expect(shortened(LONG, '953.71万元')).toBe('人员经费953.71万元，主要包括：基本工资206.61万元、津贴补贴170.70万元…');
  expect(shortened(LONG, '72.34万元')).toBe('…津贴补贴170.70万元、奖金207.86万元、绩效工资72.34万元…');
});

test('a short one stands as it is, its quotation marks as inner ones', () => {
  expect(shortened('“三公”经费 减少。', '1')).toBe('‘三公’经费减少。');
});

test('a finding says the paragraph, the sentence and the arithmetic', () => {
  const text = ['标题', '2023年“三公”经费支出合计3.01万元，其中：接待费1.00万元，车辆费2.00万元。'].map((one, index) => ({ number: index + 1, text: one }));
  expect(claimFindings(text, []).slice(0, -1)).toEqual([{
    code: 'claim-sum-tail', severity: 'info', sheet: '段2', cell: null,
    params: { sentence: '2023年‘三公’经费支出合计3.01万元，其中：接待费1.00万元，车辆费2.00万元。', whole: '3.01万元', sum: '3万元', difference: '0.01万元', arithmetic: '1.00＋2.00＝3万元' },
  }]);
});
