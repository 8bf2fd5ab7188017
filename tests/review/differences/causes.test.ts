import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/exact/rational.ts';
import { address } from '../../../src/model/cell.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { cell } from '../../scoring/indicator.ts';
import { heir, shipped } from '../../scoring/packs.ts';
import { all, causeOf, differences, type PrintedRow, reviewed, rowOf, said } from '../reviewed.ts';

const MISSED: PrintedRow = { target: '≥95%', actual: '90%', weight: '20' };

describe('a convention that gives the printed figure', () => {
  it.each<[string, string, PrintedRow]>([
    // 20 × 90 ÷ 95 = 18.947…: rounded 18.95.
    ['18.94', 'cause-truncated 20 × 90 ÷ 95 = 18.947368… → 18.94', MISSED],
    ['19', 'cause-rounded-whole 20 × 90 ÷ 95 = 18.947368… → 19', MISSED],
    ['18.9', 'cause-rounded-tenth 20 × 90 ÷ 95 = 18.947368… → 18.9', MISSED],
    ['18', 'cause-truncated-whole 20 × 90 ÷ 95 = 18.947368… → 18', MISSED],
    ['18.947', 'cause-unrounded 20 × 90 ÷ 95 = 18.947368… → 18.947', MISSED],
    ['18.9473684210526', 'cause-unrounded 20 × 90 ÷ 95 = 18.947368… → 18.9473684210526', MISSED],
    // 15 × 173 ÷ 200 = 12.975: cut off to one decimal 12.9, rounded 13.
    ['12.9', 'cause-truncated-tenth 15 × 173 ÷ 200 = 12.975 → 12.9', { target: '200', actual: '173', weight: '15' }],
    // The share 90 ÷ 95 is 94.74 %, 94.7 % or 95 %; 20 × 94.7 % = 18.94 is what cutting off gives too.
    ['47.37', '', { target: '95', actual: '90', weight: '50' }],
    ['47.35', 'cause-share-rounded 50 × 94.7% = 47.35', { target: '95', actual: '90', weight: '50' }],
    ['47.5', 'cause-share-rounded 50 × 95% = 47.5', { target: '95', actual: '90', weight: '50' }],
    // 10 × (2 − 120 ÷ 100) = 8; 10 × 100 ÷ 120 = 8.33.
    ['8.33', 'cause-inverse-ratio 10 × 100 ÷ 120 = 8.333333… → 8.33', { target: '≤100', actual: '120' }],
    // More than “=” is full by the pack; 10 × (1 − 12 ÷ 100) = 8.8.
    ['8.8', 'cause-deviation 10 × (1 − (112 − 100) ÷ 100) = 8.8', { target: '=100', actual: '112' }],
    // 投诉率 2 % of at most 5 %: full as a ceiling, 4 as a floor.
    ['10', 'cause-read-as-ceiling 2% ≤ 5% → 10', { name: '投诉率', target: '5%', actual: '2%' }],
  ])('%s: %s', (score, cause, row) => {
    expect(causeOf({ ...row, score })).toBe(cause);
  });

  it('of whole points only where no other missed row prints decimals', () => {
    const row = { target: '≥100', actual: '95', weight: '15' };
    expect(differences([{ ...row, score: '14' }, { ...MISSED, score: '18.95' }])).toEqual(['row 14 for 14.25: cause-missed-not-ratio']);
    expect(differences([{ ...row, score: '14' }, { ...MISSED, score: '18.5' }])).toEqual(['row 14 for 14.25: cause-missed-not-ratio', 'row 18.5 for 18.95: cause-missed-not-ratio']);
    expect(differences([{ ...row, score: '14' }, { ...MISSED, score: '19' }])).toEqual(['row 14 for 14.25: cause-rounded-whole', 'row 19 for 18.95: cause-rounded-whole']);
    expect(differences([{ ...row, score: '14' }, { target: '≥10', actual: '10', weight: '4.5', score: '4.5' }])).toEqual(['row 14 for 14.25: cause-rounded-whole']);
  });

  it('of the other formula for “≤”, where the rules have 指标值 ÷ 实际值', () => {
    expect(causeOf({ target: '≤100', actual: '120', score: '8' }, { pack: shipped('hubei') })).toBe('cause-rounded-whole 10 × 100 ÷ 120 = 8.333333… → 8');
    expect(causeOf({ target: '≤100', actual: '125', weight: '6', score: '4.5' }, { pack: shipped('hubei') })).toBe('cause-two-less-ratio 6 × (2 − 125 ÷ 100) = 4.5');
    expect(causeOf({ target: '≤100', actual: '250', weight: '6', score: '0' }, { pack: shipped('hubei') })).toBe('cause-two-less-ratio 0');
  });

  it('of a quotient that was cut short of the half cent', () => {
    // 4.5 × 31 ÷ 900 = 0.155 exactly, 31 ÷ 900 = 0.03444…4 is short of it: 0.15 by division first.
    expect(causeOf({ target: '900', actual: '31', weight: '4.5', score: '0.15' })).toBe('cause-truncated 4.5 × 31 ÷ 900 = 0.155 → 0.15');
    // Beside a row that is rounded up it was no cutting off of points.
    const [first, second] = all(reviewed([{ target: '900', actual: '31', weight: '4.5', score: '0.15' }, { ...MISSED, score: '18.95' }])).map(({ cause: { code, proof } }) => `${code} ${proof ?? ''}`);
    expect([first, second]).toEqual([`cause-divided-first 4.5 × 0.03${'4'.repeat(38)} → 0.15`, undefined]);
  });

  it('of another pack at hand, or of its bands', () => {
    const half = heir('计分: { "≥": { 未达到: 权重 × 50% } }');
    expect(causeOf({ target: '≥100', actual: '70', score: '5' }, { packs: [half] })).toBe('cause-other-pack 10 × 50% = 5');
    expect(causeOf({ target: '好', actual: '部分达成年度指标并具有一定效果', score: '5.5' })).toBe('cause-other-bands 5.5 ∈ [5, 8)');
    expect(causeOf({ target: '好', actual: '部分达成年度指标并具有一定效果', score: '4.5' })).toBe('cause-outside-band-below');
  });

  it('of weights that are read otherwise', () => {
    const row = (weight: string, score: string, at: number): ReturnType<typeof rowOf> => rowOf({ target: '100', actual: '90', weight, score }, at);
    // 40 and 40 of a level of 60 points: 30 each, 27 at nine tenths.
    const rows = [row('40', '27', 0), row('40', '27', 1)];
    expect(differences(rows, { table: { caps: [{ level: 1, name: '产出指标', cap: rational(60), cell: cell(5, 0), rows: [0, 1] }] } })).toEqual(Array(2).fill('row 27 for 36: cause-weight-of-level'));
    // 80 points scaled to 100: 50 each, 45 at nine tenths.
    expect(differences([row('40', '45', 0), row('40', '45', 1)])).toEqual(Array(2).fill('row 45 for 36: cause-weight-of-full'));
    // A row that was reached and bears its printed weight speaks against it.
    expect(differences([row('40', '45', 0), rowOf({ target: '100', actual: '100', weight: '40', score: '40' }, 1)])).toEqual(['row 45 for 36: cause-above-weight']);
    expect(differences([row('40', '90', 0), row('60', '90', 1)])).toEqual(['row 90 for 36: cause-weight-hundred', 'row 90 for 54: cause-weight-hundred']);
    const fractions = { code: 'weights-as-fractions', severity: 'warning', sheet: '表', cell: null, params: {} } as const;
    expect(differences([row('40', '0.36', 0), row('60', '0.54', 1)], { table: { findings: [fractions] } })).toEqual(['row 0.36 for 36: cause-weight-fraction', 'row 0.54 for 54: cause-weight-fraction']);
    const merged = rowOf({ target: '100', actual: '100', score: '4' }, 1, { weight: null, cells: { weight: cell(5, 4), score: cell(6, 6) } });
    expect(differences([rowOf({ target: '100', actual: '100', score: '6' }), merged])).toEqual(['row 6 for 10: cause-weight-shared']);
  });

  it('only when it gives it to the last digit', () => {
    expect(causeOf({ ...MISSED, score: '18.93' })).toBe('cause-missed-not-ratio');
    expect(causeOf({ ...MISSED, score: '18.948' })).toBe('cause-missed-not-ratio');
  });

  it('is never more than the weight', () => {
    expect(causeOf({ target: '100', actual: '100', weight: '2.5', score: '3' })).toBe('cause-above-weight');
  });
});

describe('a figure that no convention gives', () => {
  it.each<[string, string, PrintedRow]>([
    ['8', 'cause-met-deducted', { target: '≥95%', actual: '96%' }],
    ['8', 'cause-met-deducted', { target: '≥95%', actual: '96%', reason: '无' }],
    ['8', 'cause-met-deducted-explained', { target: '≥95%', actual: '96%', reason: '佐证材料不全' }],
    ['8', 'cause-met-deducted', { target: '≥50', actual: '87', reason: '' }],
    ['20', 'cause-missed-full', { target: '≥95%', actual: '60%', weight: '20' }],
    ['10', 'cause-missed-full', { target: '2023年11月底前', actual: '2023年12月6日' }],
    ['10', 'cause-missed-full', { target: '80%-90%', actual: '76%' }],
    ['15', 'cause-missed-not-ratio', { target: '≥95%', actual: '60%', weight: '20' }],
    ['10', 'cause-missed-deducted-explained', { target: '≥95%', actual: '60%', weight: '20', reason: '进度滞后' }],
    ['15', 'cause-missed-not-ratio', { target: '≥95%', actual: '60%', weight: '20', reason: '进度滞后' }],
    ['10', 'cause-scored-without-actual', { target: '≥95%', actual: '' }],
    ['10', 'cause-scored-without-target', { target: '', actual: '已完成' }],
    ['10', 'cause-failed-full', { target: '≥95%', actual: '未达成' }],
    ['10', 'cause-failed-full', { target: '≥95%', actual: '未完成' }],
    ['10', 'cause-failed-full', { target: '≥95%', actual: '否' }],
    ['10', 'cause-failed-full', { target: '2023年11月底前', actual: '否' }],
    ['10', 'cause-failed-full', { target: '≥100%', actual: '部分完成' }],
    ['10', 'cause-outside-band-below', { target: '是', actual: '否' }],
    ['10', 'cause-not-comparable', { target: '≥100%', actual: '基本完成' }],
    ['10', 'cause-not-comparable', { target: '≤3起', actual: '无' }],
    ['6', 'cause-not-comparable', { target: '≥95%', actual: '未达成' }],
    ['6', 'cause-outside-band', { target: '好', actual: '达成年度指标' }],
    ['8', 'cause-outside-band-below', { target: '好', actual: '部分达成年度指标并具有一定效果' }],
    ['12', 'cause-above-weight', { target: '≥95%', actual: '96%' }],
    ['12', 'cause-above-weight', { target: '≥95%', actual: '90%' }],
    ['5', 'cause-scored-on-no-weight', { target: '≥95%', actual: '96%', weight: '0' }],
    ['-1', 'cause-below-nothing', { target: '≥95%', actual: '96%' }],
    ['10', 'cause-scored-not-applicable', { target: '≥95%', actual: '不适用' }],
    ['9', 'cause-not-comparable', { target: '显著提升', actual: '有所改善' }],
    ['9', 'cause-not-comparable', { target: '≥50人', actual: '12元' }],
  ])('%s: %s', (score, cause, row) => {
    expect(causeOf({ ...row, score })).toBe(cause);
  });

  it.each<[string, PrintedRow]>([
    ['in the band', { target: '好', actual: '达成年度指标', score: '8.5' }],
    ['at the end of the band', { target: '好', actual: '达成年度指标', score: '8' }],
    ['in the lower band', { target: '好', actual: '部分达成年度指标并具有一定效果', score: '7.99' }],
    ['late, with points taken off by a person', { target: '2023年11月底前', actual: '2023年12月6日', score: '9' }],
    ['blank', { target: '≥95%', actual: '90%' }],
    ['nothing for nothing', { target: '≥95%', actual: '0%', score: '0' }],
    ['to the cent', { ...MISSED, score: '18.95' }],
  ])('is none: %s', (_, row) => {
    expect(differences([row])).toEqual([]);
  });

  it('goes by 评分记录 where a person has judged', () => {
    const judged = (points: bigint, kind: Judgement['kind']): Judgement => ({ sheet: '表', place: 'C6', path: [''], kind, grade: null, points: rational(points), reason: '签到表不全', by: '', at: '' });
    const withRecord = (points: bigint, kind: Judgement['kind'], row: PrintedRow): readonly string[] =>
      differences([row], { records: ([indicator]) => new Map(indicator === undefined ? [] : [[indicator, { judgement: judged(points, kind), cell: cell(1, 5) }]]) });
    expect(withRecord(9n, 'points', { target: '好', actual: '达成年度指标', score: '9' })).toEqual([]);
    expect(withRecord(9n, 'points', { target: '好', actual: '达成年度指标', score: '10' })).toEqual(['row 10 for 9: cause-record-differs']);
    expect(withRecord(2n, 'deduction', { target: '≥95%', actual: '96%', score: '8' })).toEqual([]);
    expect(withRecord(2n, 'deduction', { target: '≥95%', actual: '96%', score: '10' })).toEqual(['row 10 for 8: cause-record-differs']);
  });
});

describe('an approximate value', () => {
  it.each([['2万余份', '20500份', ['C6']], ['≥2万份', '约20500份', ['D6']], ['2万余份', '约20500份', ['C6', 'D6']], ['1万-3万份', '约2万份', ['D6']]])('%s answered by %s is said where it stands', (target, actual, at) => {
    const { findings } = reviewed([{ name: '发放资料', target, actual }]);
    expect(findings.filter(({ code }) => code === 'approximate-value').map((finding) => (finding.cell === null ? '' : address(finding.cell)))).toEqual(at);
  });
});

describe('预算执行', () => {
  const money = (executed: bigint, score: string, more = {}): readonly string[] =>
    differences([], { execution: { budget: rational(120), executed: rational(executed), printedScore: rational(BigInt(Math.round(Number(score) * 100)), 100n), scoreOccupied: true, ...more } });

  it.each<[bigint, string, readonly string[]]>([
    // 10 × 100 ÷ 120 = 8.333…
    [100n, '8.33', []],
    [100n, '8', ['execution 8 for 8.33: cause-rounded-whole']],
    [100n, '10', ['execution 10 for 8.33: cause-execution-full']],
    [100n, '7', ['execution 7 for 8.33: cause-execution-not-rate']],
    [120n, '9', ['execution 9 for 10: cause-met-deducted']],
    [120n, '11', ['execution 11 for 10: cause-above-weight']],
    // 湖北 gives 20 points, but the form prints its 10.
    [100n, '16.67', ['execution 16.67 for 8.33: cause-above-weight']],
  ])('%s of 120 printed %s', (executed, score, expected) => {
    expect(money(executed, score)).toEqual(expected);
  });

  it('by the printed rate, by the weight of the rules, without amounts', () => {
    expect(money(100n, '8.34', { printedRate: rational(834, 1000) })).toEqual(['execution 8.34 for 8.33: cause-rate-wrong']);
    expect(money(100n, '8.33', { weight: rational(9) })).toEqual(['execution 8.33 for 7.5: cause-weight-usual']);
    expect(money(100n, '8.33', { executed: null })).toEqual(['execution 8.33 for ?: cause-scored-without-amounts']);
  });
});

describe('one convention throughout', () => {
  const rows: readonly PrintedRow[] = [{ ...MISSED, score: '18' }, { target: '≥100', actual: '57', score: '5' }, { target: '≥100', actual: '100', score: '10' }];

  it('is said once, with the figures it explains', () => {
    // 18.95 is 18 and 5.7 is 5 cut off.
    const { shared, differences: single } = reviewed(rows);
    expect([shared.map(({ cause, differences: members }) => [cause.code, cause.proof, members.map(said)]), single]).toEqual([
      [['cause-truncated-whole', null, ['row 18 for 18.95: cause-truncated-whole', 'row 5 for 5.7: cause-truncated-whole']]], [],
    ]);
  });

  it('is not said of the whole where a row speaks against it', () => {
    const { shared, differences: single } = reviewed([...rows, { target: '≥100', actual: '83', score: '8.3' }]);
    expect([shared, single.map(({ cause }) => cause.code)]).toEqual([[], ['cause-truncated-whole', 'cause-truncated-whole']]);
  });

  it('goes before one that stands first and explains less', () => {
    // 9.3 is 9 rounded or cut off; 5.7 is 5 only cut off.
    expect(all(reviewed([{ target: '≥100', actual: '93', score: '9' }])).map(said)).toEqual(['row 9 for 9.3: cause-rounded-whole']);
    expect(differences([{ target: '≥100', actual: '93', score: '9' }, { target: '≥100', actual: '57', score: '5' }])).toEqual(['row 9 for 9.3: cause-truncated-whole', 'row 5 for 5.7: cause-truncated-whole']);
  });
});
