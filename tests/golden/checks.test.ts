import { describe, expect, it } from 'vitest';
import { address } from '../../src/model/cell.ts';
import { allFindings, reviewGrids } from '../review/made-up/review.ts';
import { CASE_IDS, caseGrid } from './form.ts';

/** What the checks find in each published table, agreed by reading it; a * in front of what is only said. */
const EXPECTED: Readonly<Record<(typeof CASE_IDS)[number], readonly string[]>> = {
  // Six rows with full marks for 达成预期指标 alone. The total of the money is 0 while its part is 90: no rate, so nothing of the rate or the cost is asked.
  'ah-chizhou-tangxi-2022': ['*check-no-evidence F14'],
  // 5830 of at most 5300 and no reason; nine names with (≥**人) left in.
  'ah-suixi-mzj-2019': ['check-missed-without-reason I18', '*check-placeholder-name D11'],
  // 95 of 100 % and no reason.
  'ah-yuan-wlj-2022': ['check-missed-without-reason I14'],
  // 76 % of the budget, and every indicator with all of its points.
  'cq-kxc-rmt-2021-dept': ['check-execution-gap K5'],
  'hb-caidian-ylj-2021': [],
  'hb-huangshi-tsg-2022': [],
  'nx-yinchuan-6z-2021': [],
  // 好坏 is a scale.
  'sc-daying-tsg-2022': ['*check-target-is-scale F8'],
  'sc-maoxian-xwb-2023-dept': [],
  'sc-maoxian-xwb-2023-proj': [],
  'sc-zhongjiang-slj-2022': [],
  // 86.18 % and no reason.
  'sh-putuo-tyzx-2022-a': ['check-low-execution H5'],
  'sx-jishan-yibao-2020': [],
  // 98 of 100 % and no reason.
  'yn-yongde-mlzx-2022': ['check-missed-without-reason K17'],
};

describe.each(CASE_IDS)('the checks of %s', (id) => {
  it('find this', () => {
    const found = allFindings(reviewGrids([caseGrid(id)])).filter(({ code }) => /^(?:check|submission)-/.test(code));
    expect(found.map(({ code, cell, severity }) => `${severity === 'info' ? '*' : ''}${code} ${cell === null ? '-' : address(cell)}`)).toEqual(EXPECTED[id]);
  });
});
