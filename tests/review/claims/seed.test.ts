import { expect, test } from 'vitest';
import { claimsIn, fixture, line } from './report.ts';

/**
 * Agreed by reading the report with a calculator. Right, and so silent: 18.85÷1286.65＝1.47%; 1096.19＋171.61, 86.46% and 13.54%; the four functional classes of
 * 1267.80 and their shares; 953.71＋142.48; 82.74% and 17.03% of 三公; 60÷60; 6.05÷139.32＝4.34%; 76.40; 0＋1＋7＋0 and 0＋8＋0 vehicles; 19＋12＋12＋11＝54;
 * 17＋10＋11＋10＝48; 923.28－695.58＝227.70 twice; 1267.80－1286.65＝－18.85 twice; 50.43, 8.21% and 1.47% without the figures they are of; 增加100% of nothing.
 */
test('the published report of 2023: what its text gets wrong, and nothing else', async () => {
  expect((await claimsIn(fixture('seed-report.txt'))).map((finding) => `${finding.sheet} ${line(finding)}`)).toEqual([
    '段36 claim-sum-tail 1267.80万元 1267.81万元',
    '段47 claim-sum-tail 953.71万元 953.73万元',
    '段48 claim-sum-tail 142.48万元 142.47万元',
    '段53 claim-sum-tail 103.17万 103.16万',
    '段53 claim-share-differs 0.23% 0.22%',
    '段59 claim-percent-truncated 61.66% 61.67%',
    '段75 claim-score-differs-repeated 96分 100',
    '段75 claim-score-differs 95分 100',
    '段119 claim-sum-tail 1267.80万元 1267.78万元',
    '段119 claim-repeated-differs 1003.19万元 1003.20万元',
    '段119 claim-repeated-differs 69.68万元 69.69万元',
    '段133 claim-budget-differs 923.28万元 923.29',
  ]);
});
