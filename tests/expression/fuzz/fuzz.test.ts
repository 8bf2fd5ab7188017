import { describe, expect, it } from 'vitest';
import { oracle } from '../oracle.ts';
import { fraction } from '../fractions.ts';
import { faultOf, formulaItem, outcomeOf } from './check.ts';

const ITEMS = 3000;

describe('any formula', () => {
  const items = Array.from({ length: ITEMS }, (_, index) => formulaItem(index + 1)).map((item) => ({ item, outcome: outcomeOf(item) }));

  it('is refused at its place in both languages, or gives what an independent reader gives', () => {
    expect(items.flatMap(({ item, outcome }) => faultOf(item, outcome) ?? []).slice(0, 5)).toEqual([]);
  });

  it('of the random ones is of every kind, so that the proof is of something', () => {
    const values = items.filter(({ outcome }) => outcome.accepted && !outcome.said.startsWith('formula-')).length;
    expect([values > ITEMS / 3, new Set(items.map(({ outcome }) => outcome.said).filter((said) => said.startsWith('formula-'))).size > 12]).toEqual([true, true]);
  });
});

describe('the independent reader', () => {
  const names = new Set(['甲', '乙', '非税']);
  const bound = new Map([['甲', fraction(1n, 3n)], ['乙', fraction(-2n)]]);

  it.each([
    ['1 + 2 × 3 ^ 2', '19'], ['-2 ^ 2', '-4'], ['2 ^ 3 ^ 2', '512'], ['2 ^ -1', '1/2'], ['10 − 4 − 3', '3'], ['60 ÷ 4 ÷ 3', '5'], ['0.9 - 80%', '1/10'], ['150%% × 200', '3'], ['1 < 2 < 3', 'true'], ['非 (1 < 2) 或 甲 = 1 ÷ 3', 'true'],
    ['1 > 2 ? 1 : 3 > 2 ? 4 : 5', '4'], ['四舍五入(-0.125，2)', '-13/100'], ['取整(-1.5)', '-2'], ['向上取整(乙 ÷ 3)', '0'], ['平均(1、2、4)', '7/3'], ['如果(甲 > 乙, 1, 1 ÷ 0)', '1'], ['甲 ÷ (乙 + 2)', 'formula-division-by-zero'], ['非税', 'formula-missing-value'],
    ['2 ^ 65', 'formula-power'], ['四舍五入(1, 21)', 'formula-places'], ['(1 < 2) + 1', 'formula-number-needed'], ['如果(1, 2, 3)', 'formula-condition-needed'], ['(9 ^ 64) ^ 64', 'formula-too-many-digits'], ['1 +', 'unreadable'], ['甲 乙', 'unreadable'], ['[1]', 'unreadable'],
  ])('reads %s as %s', (text, expected) => {
    expect(oracle(text, names, bound)).toBe(expected);
  });
});
