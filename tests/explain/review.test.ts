import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.ts';
import { differenceText, offText, sayCause, sharedText } from '../../src/explain/review.ts';
import { type Around, all, type PrintedRow, reviewed } from '../review/reviewed.ts';

const texts = (rows: readonly PrintedRow[], around: Around = {}): readonly string[] => all(reviewed(rows, around)).map((difference) => differenceText(difference, 'zh'));
const CUT: readonly PrintedRow[] = [{ target: '≥95%', actual: '90%', weight: '20', score: '18' }, { target: '≥100', actual: '57', score: '5' }];

describe('a difference in words', () => {
  it('says the figures, the cause and its arithmetic', () => {
    expect(texts([{ target: '≥95%', actual: '90%', weight: '20', score: '18' }])).toEqual(['得分 18，复算 18.95（-0.95）：只保留整数，小数全部舍去（20 × 90 ÷ 95 = 18.947368… → 18）']);
    expect(texts([{ target: '≥95%', actual: '96%', score: '8' }])).toEqual(['得分 8，复算 10（-2）：达到了指标值，却扣了 2 分，没有写原因']);
  });

  it('says why there is nothing to compare with', () => {
    expect(texts([{ target: '≥50人', actual: '12元', score: '9' }])[0]).toMatch(/^得分 9，复算待定：规则不能确定这里的得分，表上的 9 分无从比较（.+）$/);
  });

  it('names 预算执行, 总分 and 等级', () => {
    const execution = { budget: rational(120), executed: rational(100), printedScore: rational(10), scoreOccupied: true };
    expect(texts([{ target: '1', actual: '1', weight: '90', score: '90' }], { execution, total: '99', grade: '良' })).toEqual([
      '预算执行得分 10，复算 8.33（+1.67）：预算没有执行完，却给了满分 10 分', '总分 99，复算 98.33（+0.67）：各行得分之和是 100，总分却是 99，相差 1（10 + 90 = 100 ≠ 99）', '等级“良”，复算“优”：总分 99 的等级应为“优”，表上却是“良”',
    ]);
  });

  it('is said in English too', () => {
    const [difference] = all(reviewed([{ target: '≥95%', actual: '90%', weight: '20', score: '19' }]));
    expect(difference === undefined ? '' : differenceText(difference, 'en')).toBe('score 19, recomputed 18.95 (+0.05): rounded to whole points (20 × 90 ÷ 95 = 18.947368… → 19)');
  });

  it('says a convention of the whole table once', () => {
    const [shared] = reviewed(CUT).shared;
    expect(shared === undefined ? '' : sharedText(shared, 'zh')).toBe('全表 2 处差异是同一口径：只保留整数，小数全部舍去');
  });

  it('says what to do', () => {
    const [difference] = all(reviewed([{ target: '≥95%', actual: '96%', score: '12' }]));
    expect(difference === undefined ? null : sayCause(difference.cause, 'zh')).toEqual({ message: '得分 12 超过了分值 10', next: '请改正得分或分值。' });
  });

  it('leaves no parameter standing', () => {
    const rows: readonly PrintedRow[] = [
      ...CUT, { target: '', actual: '完成', score: '3' }, { target: '5', actual: '', score: '3' }, { target: '好', actual: '达成年度指标', score: '1' }, { target: '好', actual: '部分达成年度指标并具有一定效果', score: '5.5' },
      { target: '≥5', actual: '4', score: '1', reason: '迟了' }, { target: '≥5', actual: '不适用', score: '1' }, { target: '≤100', actual: '120', score: '8.33' }, { target: '5', actual: '6', weight: '0', score: '1' },
    ];
    for (const language of ['zh', 'en'] as const) expect(all(reviewed(rows, { total: '1000', grade: '差' })).map((difference) => differenceText(difference, language)).filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});

describe('by how much', () => {
  it.each([[12n, 10n, '+2'], [8n, 10n, '-2'], [10n, 10n, '0']])('%s for %s', (printed, recomputed, off) => {
    expect(offText({ printed: rational(printed), recomputed: rational(recomputed) })).toBe(off);
  });

  it('nothing is said where nothing was recomputed', () => {
    expect(offText({ printed: rational(1), recomputed: null })).toBeNull();
  });
});
