import { describe, expect, it } from 'vitest';
import { needsPerson, scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { drawn } from '../sheet/read/sheet-of.ts';

const packs = shippedPacks().map(({ pack }) => pack);

function needs(title: string, second: string, executed = '90', columns = ''): [boolean, string[]] {
  const grid = drawn(`${title} | < | < | < | <
资金情况（万元） | 全年预算数 | 全年执行数 | 预算执行率
年度资金总额 | 100 | ${executed} |
一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值${columns}
产出指标 | 数量指标 | 培训人数 | ≥100人 | 100人
产出指标 | 质量指标 | 考核得分 | ≥90分 | ${second}`);
  const scored = scoreWorkbook({ name: '表.xlsx', grids: [grid], paragraphs: [], findings: [], patch: null }, { packs });
  return [needsPerson(scored.cards, scored.findings), scored.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)];
}

describe('a form of a transfer payment, which has no weights', () => {
  const title = '中央对地方转移支付区域绩效目标自评表（2022年度）';

  it.each(['93分', '70分'])('needs nobody where every row is decided: %s', (actual) => {
    expect(needs(title, actual)).toEqual([false, []]);
  });

  it('needs a person where a row is undecided, or the execution has no rate', () => {
    expect(needs(title, '')).toEqual([true, ['row-undecided']]);
    expect(needs(title, '93分', '')[0]).toBe(true);
  });

  it('is told from a form that lacks its weights', () => {
    expect(needs('项目支出绩效自评表（2022年度）', '93分')).toEqual([true, ['no-weight-column']]);
    expect(needs(title, '93分', '90', ' | 得分')).toEqual([true, ['no-weight-column']]);
  });
});
