import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { type Rational, rational } from '../../src/exact/rational.ts';
import { readTexts } from '../../src/notation/row.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { runExample } from '../../src/scoring/examples.ts';

const packs = new Map(shippedPacks().map(({ pack }) => [pack.id, pack]));

function pack(id: string): Pack {
  const found = packs.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

interface Row { readonly operator?: string; readonly target: string; readonly unit?: string; readonly actual: string }

function scored(row: Row, weight: Rational = rational(10), id = 'national-2020') {
  return runExample({ ...row, weight, score: null, because: null, low: null, high: null }, pack(id), readTexts).score;
}

function points(row: Row, weight?: Rational, id?: string): string {
  const { score, status } = scored(row, weight, id);
  return `${status} ${score === null ? '-' : decimalText(score)}`;
}

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
