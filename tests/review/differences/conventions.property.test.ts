import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/exact/decimal.ts';
import { rational, type Rational } from '../../../src/exact/rational.ts';
import { shipped } from '../../scoring/packs.ts';
import { all, NATIONAL, type PrintedRow, reviewed } from '../reviewed.ts';

/** The causes of a figure in the order in which they are tried. */
const ORDER = [
  'cause-truncated', 'cause-rounded-whole', 'cause-rounded-tenth', 'cause-truncated-whole', 'cause-truncated-tenth', 'cause-unrounded', 'cause-divided-first', 'cause-printed-rate', 'cause-share-rounded',
  'cause-inverse-ratio', 'cause-two-less-ratio', 'cause-deviation', 'cause-read-as-ceiling', 'cause-other-pack', 'cause-other-bands',
  'cause-weight-shared', 'cause-weight-fraction', 'cause-weight-of-level', 'cause-weight-of-full', 'cause-weight-hundred', 'cause-weight-usual',
];
const rank = (code: string): number => (code === 'cause-rounded-to-full' ? ORDER.indexOf('cause-rounded-whole') : ORDER.indexOf(code));

/** A share of a weight as whole numbers: tenths of points, numerator, denominator. */
interface Share {
  readonly w: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

const up = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);
/** Rounded or cut off to a power of ten, by whole numbers alone. */
const rounded = (power: bigint) => ({ w, n, d }: Share): Rational => rational(up(w * n * power, 10n * d), power);
const cut = (power: bigint) => ({ w, n, d }: Share): Rational => rational((w * n * power) / (10n * d), power);
/** The share as a percent of so many hundredths first. */
const byPercent = (power: bigint) => ({ w, n, d }: Share): Rational => rational(up(w * 100n * up(n * power, d), 10n * power), 100n);

const cents = rounded(100n);
const weight = fc.bigInt({ min: 1n, max: 400n });
const value = fc.bigInt({ min: 1n, max: 3000n });
const missed = fc.tuple(weight, value, value).filter(([, t, a]) => a < t);
const beyond = fc.tuple(weight, value, value).filter(([, t, a]) => a > t);

type Oracle = (share: Share) => Rational;

const UPWARD: readonly (readonly [code: string, oracle: Oracle])[] = [
  ['cause-truncated', cut(100n)], ['cause-rounded-whole', rounded(1n)], ['cause-rounded-tenth', rounded(10n)], ['cause-truncated-whole', cut(1n)], ['cause-truncated-tenth', cut(10n)],
  ['cause-unrounded', rounded(10n ** 5n)], ['cause-share-rounded', byPercent(10n ** 4n)], ['cause-share-rounded', byPercent(1000n)], ['cause-share-rounded', byPercent(100n)],
];

/** The one cause of a row printed by a convention is that convention, or one before it that gives the same; none where the rules give it too. */
function expectExplained(row: PrintedRow, ours: Rational, printed: Rational, weightOf: Rational, code: string, pack = NATIONAL): void {
  if (printed.gt(weightOf)) return;
  const found = all(reviewed([{ ...row, score: decimalText(printed) }], { pack }));
  if (printed.equals(ours)) { expect(found).toEqual([]); return; }
  const [only] = found;
  expect([found.length, only?.cause.kind, only?.printed?.equals(printed), only?.recomputed?.equals(ours)]).toEqual([1, 'convention', true, true]);
  expect(rank(only?.cause.code ?? '')).toBeGreaterThanOrEqual(0);
  expect(rank(only?.cause.code ?? '')).toBeLessThanOrEqual(rank(code));
  expect(only?.cause.proof?.endsWith(decimalText(printed))).toBe(true);
}

describe('a row printed by one convention is explained by it', () => {
  it.each(UPWARD)('%s', (code, oracle) => {
    fc.assert(fc.property(missed, ([w, t, a]) => {
      const share = { w, n: a, d: t };
      expectExplained({ target: `≥${String(t)}`, actual: String(a), weight: decimalText(rational(w, 10n)) }, cents(share), oracle(share), rational(w, 10n), code);
    }), { numRuns: 150 });
  });

  it('the other formulas of “≤”, and “=” by deviation', () => {
    fc.assert(fc.property(beyond, ([w, t, a]) => {
      const weightText = decimalText(rational(w, 10n));
      const [inverse, twoLess] = [{ w, n: t, d: a }, { w, n: a < 2n * t ? 2n * t - a : 0n, d: t }];
      const [row, of] = [{ target: `≤${String(t)}`, actual: String(a), weight: weightText }, rational(w, 10n)];
      expectExplained(row, cents(twoLess), cents(inverse), of, 'cause-inverse-ratio');
      expectExplained(row, cents(inverse), cents(twoLess), of, 'cause-two-less-ratio', shipped('hubei'));
      expectExplained({ ...row, target: `=${String(t)}` }, of, cents(twoLess), of, 'cause-deviation');
    }), { numRuns: 150 });
  });
});

describe('a table printed as the rules have it', () => {
  const sign = fc.constantFrom('≥', '≤', '=');
  const rows = fc.array(fc.tuple(weight, value, value, sign), { minLength: 1, maxLength: 8 });
  const asPrinted = (list: readonly (readonly [bigint, bigint, bigint, string])[]): readonly PrintedRow[] =>
    list.map(([w, t, a, operator]) => ({ target: `${operator}${String(t)}`, actual: String(a), weight: decimalText(rational(w, 10n)) }));

  it('differs in nothing', () => {
    fc.assert(fc.property(rows, value, value, (list, budget, executed) => {
      const execution = { budget: rational(budget), executed: rational(executed) };
      const { card } = reviewed(asPrinted(list), { execution });
      const again = card.rows.map(({ score }, at) => ({ ...(asPrinted(list)[at] ?? { target: '', actual: '' }), score: decimalText(score ?? rational(0)) }));
      const points = card.execution?.score ?? null;
      const around = { execution: { ...execution, printedScore: points, scoreOccupied: points !== null }, ...(card.total === null ? {} : { total: decimalText(card.total) }), ...(card.grade === null ? {} : { grade: card.grade }) };
      expect(all(reviewed(again, around))).toEqual([]);
    }), { numRuns: 200 });
  });

  it.each([['cause-rounded-whole', 1n, rounded(1n)], ['cause-truncated-whole', 1n, cut(1n)], ['cause-rounded-tenth', 10n, rounded(10n)]] as const)('but for %s is explained throughout, unless a row speaks against it', (code, power, oracle) => {
    const whole = fc.array(missed.map(([w, t, a]) => [w * 10n, t, a] as const), { minLength: 2, maxLength: 8 });
    fc.assert(fc.property(whole, fc.boolean(), (list, isBroken) => {
      const printed = list.map(([w, n, d]) => oracle({ w, n: d, d: n }));
      const differing = list.filter(([w, t, a], at) => printed[at]?.equals(cents({ w, n: a, d: t })) === false);
      const table = list.map(([w, t, a], at) => ({ target: `≥${String(t)}`, actual: String(a), weight: String(w / 10n), score: decimalText(printed[at] ?? rational(0)) }));
      // 97 ÷ 300 of 10 points is 3.23: no figure of whole points or of one decimal.
      const { shared, differences } = reviewed(isBroken ? [...table, { target: '≥300', actual: '97', weight: '10', score: '3.23' }] : table);
      // One row of whole points beside one with decimals is no practice of the table.
      const isSingle = isBroken && power === 1n && differing.length === 1;
      if (isSingle) expect(differences.map(({ cause }) => cause.code)).not.toContain(code);
      else expect([...shared.flatMap((group) => group.differences), ...differences].every(({ cause }) => cause.kind === 'convention')).toBe(true);
      expect(shared.flatMap((group) => group.differences).length + differences.length).toBe(differing.length);
      if (isBroken) expect(shared.map(({ cause }) => cause.code)).not.toContain(code);
      else if (differing.length > 1) expect(shared.length).toBeGreaterThan(0);
      for (const group of shared) {
        expect(group.differences.length).toBeGreaterThan(1);
        for (const { cause, printed: one } of group.differences) {
          expect([group.cause.code, 'cause-rounded-to-full']).toContain(cause.code);
          expect(cause.proof?.endsWith(decimalText(one ?? rational(0)))).toBe(true);
          expect(one === null ? '' : decimalText(one.mul(rational(power)))).not.toContain('.');
        }
      }
    }), { numRuns: 150 });
  });
});
