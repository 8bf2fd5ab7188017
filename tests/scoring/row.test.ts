import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { type Rational, rational } from '../../src/exact/rational.ts';
import { awarded, codes, points as pointsBy, reasons, type Row, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');

const scored = (row: Row, weight: Rational = rational(10), id = 'national-2020') => awarded(row, shipped(id), weight).score;
const points = (row: Row, weight?: Rational, id = 'national-2020'): string => pointsBy(row, shipped(id), weight);

describe('one row by the national rules', () => {
  it.each([
    ['≥95%', '98%', 'met 10'], ['≥95%', '90%', 'missed 9.47'], ['≥100人', '119人', 'met 10'], ['≥100人', '120人', 'over 10'], ['≤90万元', '90', 'met 10'],
    ['≤100万元', '1200000元', 'missed 8'], ['≤100', '300', 'missed 0'], ['>10次', '10次', 'missed 10'], ['0起', '0', 'met 10'], ['0起', '2起', 'missed 0'],
    ['≥0', '5', 'met 10'], ['≥95%', '', 'undecided -'], ['≥266米', '≥266米', 'met 10'], ['≥266米', '≥200米', 'undecided -'], ['≤5天', '≥3天', 'undecided -'],
    ['≥90%', '50人', 'undecided -'], ['好坏', '好坏', 'undecided -'], ['好坏', '好', 'met 10'], ['效果明显', '效果显著', 'undecided -'], ['≥-5%', '-3%', 'met 10'],
    ['≥5%', '-3%', 'undecided -'], ['2023年12月底前', '2023年12月', 'met 10'], ['2023年12月15日前', '2023年12月', 'undecided -'], ['2023年12月15日前', '按时完成', 'met 10'],
    ['第O份', '20份', 'undecided -'], ['≤90万元', '100%', 'met 10'], ['≤90万元', '110%', 'undecided -'], ['18—54周岁', '20-50周岁', 'met 10'], ['20', '20万元', 'met 10'],
  ])('%s answered by %s: %s', (target, actual, expected) => {
    expect(points({ target, actual })).toBe(expected);
  });

  it('differs in Hubei where a ceiling is broken', () => {
    expect(points({ target: '≤100', actual: '120' }, rational(10), 'hubei')).toBe('missed 8.33');
    expect(points({ target: '≤100', actual: '200' }, rational(10), 'hubei')).toBe('missed 5');
  });

  it('keeps what an undecided row can still become', () => {
    const { possible } = scored({ target: '效果明显', actual: '部分达成' });
    expect([decimalText(possible?.low ?? rational(-1)), decimalText(possible?.high ?? rational(-1))]).toEqual(['6', '8']);
  });

  it('shows formula, numbers and clause', () => {
    const { trace } = scored({ target: '≥95%', actual: '90%' }, rational(20));
    expect([trace?.clause, trace?.formula, trace?.substituted, decimalText(trace?.value ?? rational(0))]).toEqual(['计分.≥.未达到', '权重 × 实际值 ÷ 指标值', '20 × 90 ÷ 95', '18.95']);
  });
});

describe('units of a range', () => {
  it.each([
    ['1—10万元', '5元', 'undecided -'], ['1—10万元', '50000元', 'met 10'], ['1—10万元', '5万元', 'met 10'], ['3-5天', '4小时', 'undecided -'], ['3-5天', '4天', 'met 10'],
    ['1—10万元', '2-3万元', 'met 10'], ['1—10万元', '20000-30000元', 'met 10'], ['1—10万元', '2-3元', 'undecided -'], ['1—10万元', '5—12万元', 'undecided -'],
    ['90%～95%', '93', 'met 10'], ['90%～95%', '0.93', 'met 10'], ['90%～95%', '93%', 'met 10'], ['90%～95%', '≥93%', 'undecided -'], ['18—54周岁', '30人', 'met 10'],
    ['≥3天', '3-5天', 'met 10'], ['≥3天', '2-5天', 'undecided -'], ['≥3万元', '3-5元', 'undecided -'], ['≤5天', '3-5天', 'met 10'], ['≤1天', '3-5小时', 'undecided -'],
  ])('%s answered by %s: %s', (target, actual, expected) => {
    expect(points({ target, actual })).toBe(expected);
  });

  it('are said where they are missing or differ', () => {
    expect(codes({ target: '3-5天', actual: '4' }, NATIONAL)).toEqual(['unit-assumed']);
    expect(codes({ target: '10-20个', actual: '15项' }, NATIONAL)).toEqual(['unit-differs']);
    expect(reasons({ target: '1—10万元', actual: '5天' }, NATIONAL)).toEqual(['because-units']);
    expect(codes({ target: '3-5天', actual: '4天左右' }, NATIONAL)).toEqual(['approximate-value']);
  });
});

describe('a row where a ratio means nothing', () => {
  it.each([
    ['≥-5%', '-3%', 'met 10'], ['≥-5%', '-8%', 'undecided -'], ['≥-5%', '5%', 'met 10'], ['≤-5%', '-8%', 'met 10'], ['≤-5%', '3%', 'undecided -'], ['≤5%', '-3%', 'met 10'],
    ['>5%', '-3%', 'undecided -'], ['=5%', '-3%', 'undecided -'], ['0起', '-1起', 'met 10'], ['=0起', '1起', 'missed 0'], ['≤0起', '0起', 'met 10'], ['<0', '0', 'missed 0'],
    ['>0', '0', 'missed 0'], ['≥0', '-1', 'missed 0'], ['0起', '≥5起', 'undecided -'], ['0起', '≤0起', 'met 10'],
  ])('%s answered by %s: %s', (target, actual, expected) => {
    expect(points({ target, actual })).toBe(expected);
  });

  it('reads zero without a sign as a ceiling, and says so', () => {
    expect(scored({ target: '0起', actual: '1起' }).because.map(({ code, params }) => `${code} ${params['operator'] ?? ''}`)).toContain('because-no-operator ≤');
  });
});

describe('an approximate value', () => {
  it.each([
    ['≥200人', '200余人', 'met 10'], ['≥200人', '190余人', 'missed 9.5'], ['≤200人', '200余人', 'undecided -'], ['≤200人', '190余人', 'met 10'], ['<200人', '约200人', 'undecided -'],
  ])('%s answered by %s: %s', (target, actual, expected) => {
    expect(points({ target, actual })).toBe(expected);
  });

  it('is always said', () => {
    expect(codes({ target: '≥200人', actual: '200余人' }, NATIONAL)).toContain('approximate-value');
  });
});

describe('a deadline', () => {
  it.each([
    ['2023年12月底前', '2023年11月20日', 'met 10'], ['2023年6月底前', '2023年8月1日', 'undecided -'], ['11月30日前', '2023年11月20日', 'undecided -'], ['11月30日前', '11月20日', 'met 10'],
    ['2023年12月15日前', '2023年12月', 'undecided -'], ['2023年12月31日前', '2023年', 'met 10'], ['2023年12月15日前', '15天', 'undecided -'],
  ])('%s answered by %s: %s', (target, actual, expected) => {
    expect(points({ target, actual })).toBe(expected);
  });

  it.each([['≥', '2023年11月', 'undecided -'], ['≥', '2023年12月', 'met 10'], ['≤', '2023年11月', 'met 10'], ['=', '2023年11月', 'met 10'], ['<', '2023年12月', 'undecided -'], ['<', '2023年11月', 'met 10']])(
    'with %s before 2023年12月 answered by %s: %s', (operator, actual, expected) => {
      expect(points({ operator, target: '2023年12月', actual })).toBe(expected);
    });

  it('says which year is missing', () => {
    expect(reasons({ target: '11月30日前', actual: '2023年11月20日' }, NATIONAL)).toEqual(['because-date-year']);
  });
});

describe('more than the target', () => {
  it.each([
    ['≥100人', '119人', []], ['≥100人', '120人', ['over-achieved']], ['≥100人', '129人', ['over-achieved']], ['≥100人', '130人', ['over-without-place']], ['≤100人', '50人', []],
    ['=100人', '130人', ['equal-exceeded', 'over-without-place']], ['500人', '130%', ['over-without-place']], ['500人', '120%', ['over-achieved']], ['500人', '100%', []], ['好', '150%', []], ['2023年12月', '150%', []],
  ])('%s answered by %s', (target, actual, expected) => {
    expect(codes({ target, actual }, NATIONAL)).toEqual(expected);
  });

  it('needs no further word where a reason stands in the row; 无 is none', () => {
    expect(codes({ target: '≥100人', actual: '130人', reason: '年中扩大了范围' }, NATIONAL)).toEqual(['over-achieved']);
    expect(['无', '/', '无。', ' '].map((reason) => codes({ target: '≥100人', actual: '130人', reason }, NATIONAL).join())).toEqual(Array(4).fill('over-without-place'));
  });
});

describe('a row that does not apply', () => {
  it.each(['不适用', '本年度不涉及。'])('says so itself: %s', (actual) => {
    expect(points({ target: '≥95%', actual }, rational(10))).toBe('not-applicable -');
    expect(codes({ target: '≥95%', actual }, NATIONAL)).toEqual(['row-does-not-apply']);
  });
});

describe('any row', () => {
  const whole = fc.integer({ min: 1, max: 5000 });
  const sign = fc.constantFrom('≥', '>', '=', '<', '≤', '');

  it('scores between nothing and its weight', () => {
    fc.assert(fc.property(whole, whole, whole, sign, fc.constantFrom('national-2020', 'hubei'), (weight, target, actual, operator, id) => {
      const { score } = scored({ target: `${operator}${String(target)}`, actual: String(actual) }, rational(weight, 10), id);
      expect(score !== null && score.gte(rational(0)) && score.lte(rational(weight, 10))).toBe(true);
    }));
  });

  it('never scores less for more where more is better', () => {
    fc.assert(fc.property(whole, whole, whole, (target, one, more) => {
      const [low, high] = [one, one + more].map((actual) => scored({ target: `≥${String(target)}`, actual: String(actual) }).score);
      expect(low !== null && high !== null && low !== undefined && high !== undefined && high.gte(low)).toBe(true);
    }));
  });

  it('agrees with whole-number arithmetic to the cent', () => {
    fc.assert(fc.property(whole, whole, whole, (weight, target, actual) => {
      const [w, t, a] = [BigInt(weight), BigInt(target), BigInt(Math.min(actual, target))];
      const cents = (200n * w * a + t) / (2n * t);
      const { score } = scored({ target: `≥${String(t)}`, actual: String(a) }, rational(w));
      expect(score === null ? '' : decimalText(score)).toBe(decimalText(rational(cents, 100n)));
    }));
  });
});
