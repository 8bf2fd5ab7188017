import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { drawn } from '../sheet/read/sheet-of.ts';

const packs = shippedPacks().map(({ pack }) => pack);

/** weights, total and grade, and what is warned of */
function scored(level: string, bonus: string, weights = '100'): [string, string[]] {
  const grid = drawn(`2022年度项目支出绩效自评表 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人 | 60 | 60
效益指标 | 社会效益 | 受益人数 | ≥100人 | 90人 | 40 | 36
${level} | | 获省级表彰 | ${bonus}
总分 | | | | | ${weights} | 98`);
  const { cards, findings } = scoreWorkbook({ name: '表.xlsx', grids: [grid], paragraphs: [], findings: [], patch: null }, { packs });
  const sums = cards.map(({ weightTotal, total, undecided, grade }) => [weightTotal, total, undecided].map((value) => (value === null ? '-' : decimalText(value))).concat(grade ?? '-').join(' '));
  return [sums.join(), findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)];
}

describe('加分项', () => {
  it.each(['加分项', '附加分', '加分项（2 分）', '加分指标'])('%s comes on top of the 100, as a person gave it', (level) => {
    expect(scored(level, ' | 是 | 2 | 2')).toEqual(['100 98 0 优', []]);
    expect(scored(level, ' | 是 | 2 | 2', '102')).toEqual(['100 98 0 优', []]);
  });

  it('is scored by its target where it has one', () => {
    expect(scored('加分项', '≥1次 | 1次 | 2 | 2')).toEqual(['100 98 0 优', []]);
  });

  it('waits for a person where nobody gave it, or more than there is', () => {
    expect(scored('加分项', ' | 是 | 2 | ')).toEqual(['100 - 2 优', ['row-undecided']]);
    expect(scored('加分项', ' | 是 | 2 | 3')[0]).toBe('100 - 2 优');
  });

  it('is no ordinary level that speaks of 加分', () => {
    expect(scored('中考加分政策', '≥1次 | 1次 | 2 | 2')[1]).toContain('weights-not-100');
  });
});
