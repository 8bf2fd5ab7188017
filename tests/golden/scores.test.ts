import { describe, expect, it } from 'vitest';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import type { Rational } from '../../src/exact/rational.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { choosePack } from '../../src/rules/choose.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { caseGrid } from './form.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const text = (value: Rational | null): string => (value === null ? '-' : decimalText(value));

function score(id: string): Scorecard {
  const [table, ...others] = readTables(caseGrid(id)).tables;
  if (table === undefined || others.length > 0) throw new Error(`${id}: not one table`);
  const { pack, chosen } = choosePack(packs, table);
  return scoreTable(table, pack, chosen);
}

/** Agreed by reading each case: rules, execution, weights, decided, undecided, total and grade. */
const EXPECTED: readonly (readonly [id: string, rules: string, execution: string, weights: string, decided: string, undecided: string, total: string, grade: string])[] = [
  ['ah-chizhou-tangxi-2022', 'national-2020', '-', '90', '80', '10', '-', '-'],
  ['ah-suixi-mzj-2019', 'national-2020', '10', '90', '88.84', '0', '88.84', '-'],
  ['ah-yuan-wlj-2022', 'national-2020', '8.63', '74', '58.33', '15', '-', '-'],
  ['cq-kxc-rmt-2021-dept', 'national-2020', '7.6', '80', '51.14', '19', '-', '-'],
  ['hb-caidian-ylj-2021', 'hubei', '-', '-', '0', '0', '-', '-'],
  ['hb-huangshi-tsg-2022', 'hubei', '20', '-', '0', '0', '-', '-'],
  ['nx-yinchuan-6z-2021', 'national-2020', '-', '90', '48', '38', '-', '-'],
  ['sc-daying-tsg-2022', 'sichuan-2023', '-', '20', '15', '5', '-', '-'],
  ['sc-maoxian-xwb-2023-dept', 'sichuan-2023', '-', '100', '100', '0', '100', '优'],
  ['sc-maoxian-xwb-2023-proj', 'sichuan-2023', '-', '100', '100', '0', '100', '优'],
  ['sc-zhongjiang-slj-2022', 'sichuan-2023', '10', '110', '110', '0', '110', '-'],
  ['sh-putuo-tyzx-2022-a', 'national-2020', '8.62', '100', '98.62', '0', '98.62', '优'],
  ['sx-jishan-yibao-2020', 'national-2020', '9.91', '100', '99.77', '0', '99.77', '优'],
  ['yn-yongde-mlzx-2022', 'national-2020', '10', '100', '99.8', '0', '99.8', '优'],
];

describe('published tables', () => {
  it.each(EXPECTED)('%s', (id, ...expected) => {
    const card = score(id);
    expect([
      card.rules.id, text(card.execution?.score ?? null), text(card.weightTotal), text(card.decided), text(card.undecided), text(card.total), card.grade ?? '-',
    ]).toEqual(expected);
  });

  it.each([
    ['ah-yuan-wlj-2022', '指标1:验收通过率', '5', '5.7', 'printed-score-lower'],
    ['ah-suixi-mzj-2019', '★★★特困人员救助供养人数(按月平均)(≥**人)', '5', '4.84', 'printed-score-higher'],
    ['ah-suixi-mzj-2019', '扶贫临时救助标准(<**元/户·年)——一户年最高5300元', '10', '9', 'printed-score-higher'],
    ['sx-jishan-yibao-2020', '指标1:全县参合人数', '13', '14.86', 'printed-score-lower-explained'],
    ['sx-jishan-yibao-2020', '指标1:是否满意', '9', '10', 'printed-score-lower'],
    ['yn-yongde-mlzx-2022', '政策知晓率', '9', '9.8', 'printed-score-lower'],
    ['yn-yongde-mlzx-2022', '资金到位及时率', '7', '10', 'printed-score-lower'],
  ])('%s says where the printed score of %s differs', (id, name, printed, ours, expected) => {
    const card = score(id);
    const row = card.rows.find(({ indicator }) => indicator.path[2] === name);
    const found = card.findings.find(({ code, cell }) => code === expected && cell?.row === row?.indicator.row);
    expect([text(row?.score ?? null), found?.params]).toEqual([ours, expect.objectContaining({ printed, score: ours })]);
  });

  it('keeps every printed score that follows the rule', () => {
    const agreed = EXPECTED.flatMap(([id]) => score(id).rows).filter(({ score: ours, indicator: { printedScore } }) => ours !== null && printedScore?.equals(ours) === true);
    expect(agreed.length).toBeGreaterThan(40);
  });
});
