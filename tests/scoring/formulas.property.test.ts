import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import { rational } from '../../src/exact/rational.ts';
import { scoreExecution } from '../../src/scoring/execution.ts';
import { blockOf } from './indicator.ts';
import { awarded, heir, shipped } from './packs.ts';

/** Cents of a fraction of whole numbers, half away from zero. */
const cents = (numerator: bigint, denominator: bigint): bigint => (200n * numerator + denominator) / (2n * denominator);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const text = (value: bigint): string => decimalText(rational(value, 100n));

/** Cents of W points by whole numbers alone: W tenths of a point, target, actual. */
type Oracle = (weight: bigint, target: bigint, actual: bigint) => bigint;

const upward: Oracle = (w, t, a) => cents(w * least(a, t), 10n * t);
const twoLess: Oracle = (w, t, a) => (a <= t ? cents(w, 10n) : a >= 2n * t ? 0n : cents(w * (2n * t - a), 10n * t));
const inverse: Oracle = (w, t, a) => (a <= t ? cents(w, 10n) : cents(w * t, 10n * a));

const PACKS: readonly (readonly [id: string, oracles: Readonly<Record<string, Oracle>>])[] = [
  ['national-2020', { '≥': upward, '>': upward, '=': upward, '': upward, '≤': twoLess, '<': twoLess }],
  ['national-2021', { '≥': upward, '>': upward, '=': upward, '': upward, '≤': twoLess, '<': twoLess }],
  ['sichuan-2023', { '≥': upward, '>': upward, '=': upward, '': upward, '≤': twoLess, '<': twoLess }],
  ['hubei', { '≥': upward, '>': upward, '=': upward, '': upward, '≤': inverse, '<': inverse }],
];

const weight = fc.bigInt({ min: 1n, max: 1000n });
const value = fc.bigInt({ min: 1n, max: 100_000n });
/** Near each other as often as far apart, so that the boundaries are met. */
const pair = fc.oneof(fc.tuple(value, value), fc.tuple(value, fc.bigInt({ min: -2n, max: 2n })).map(([t, d]) => [t, t + d > 0n ? t + d : t] as const), value.map((t) => [t, 2n * t] as const));

describe.each(PACKS.flatMap(([id, oracles]) => Object.entries(oracles).map(([sign, oracle]) => [id, sign, oracle] as const)))('%s: “%s”', (id, sign, oracle) => {
  const pack = shipped(id);

  it('scores to the cent as whole numbers do, whatever the unit', () => {
    fc.assert(fc.property(weight, pair, fc.constantFrom('', '人', '万元', '%'), (w, [target, actual], unit) => {
      const { score } = awarded({ operator: sign, target: String(target), unit, actual: `${String(actual)}${unit}` }, pack, rational(w, 10n));
      expect(score.score === null ? '-' : decimalText(score.score)).toBe(text(least(oracle(w, target, actual), w * 10n)));
    }));
  });
});

describe.each(PACKS.map(([id]) => id))('%s', (id) => {
  const pack = shipped(id);

  it('scores completion rates as whole numbers do', () => {
    fc.assert(fc.property(weight, fc.bigInt({ min: 0n, max: 30_000n }), (w, hundredths) => {
      const { score } = awarded({ target: '500人', actual: `${decimalText(rational(hundredths, 100n))}%` }, pack, rational(w, 10n));
      expect(score.score === null ? '-' : decimalText(score.score)).toBe(text(cents(w * least(hundredths, 10_000n), 100_000n)));
    }));
  });

  it('scores execution as whole numbers do, and leaves a rate open that only two units explain', () => {
    fc.assert(fc.property(weight, value, fc.bigInt({ min: 0n, max: 200_000n }), (w, budget, executed) => {
      const { score } = scoreExecution(blockOf({ budget: rational(budget), executed: rational(executed), weight: rational(w, 10n) }), pack).score;
      const unlikely = executed > 10n * budget || (executed > 0n && 1000n * executed < budget);
      expect(score === null ? '-' : decimalText(score)).toBe(unlikely ? '-' : text(cents(w * least(executed, budget), 10n * budget)));
    }));
  });

  it('at a target of zero gives all or nothing', () => {
    fc.assert(fc.property(weight, fc.bigInt({ min: -50n, max: 50n }), (w, actual) => {
      const { score } = awarded({ target: '0起', actual: `${String(actual)}起` }, pack, rational(w, 10n)).score;
      expect(score === null ? '-' : decimalText(score)).toBe(text(actual <= 0n ? w * 10n : 0n));
    }));
  });
});

describe('whatever stands in target and actual', () => {
  const number = fc.integer({ min: -300, max: 300 }).map(String);
  const row = fc.record({
    operator: fc.constantFrom('≥', '>', '=', '<', '≤', ''), target: fc.oneof(number, fc.tuple(number, number).map(([a, b]) => `${a}-${b}`)),
    unit: fc.constantFrom('', '%', '天', '万元'), actual: fc.tuple(fc.constantFrom('', '≥', '≤', '约'), number, fc.constantFrom('', '%', '元', '余人', '小时')).map((parts) => parts.join('')),
  });
  const steps = heir('计分:\n  "≥": { 阶梯: [{ 条件: 实际值 ÷ 指标值 ≥ 1, 得分: 权重 }, { 条件: 权重 ÷ 实际值 > 1, 得分: 权重 × 实际值 ÷ 指标值 }] }\n  "≤": { 达到: 权重 × 实际值 ÷ 指标值, 未达到: 权重 × 指标值 − 实际值 }');

  it('no score lies outside 0 to the weight, and a row without one says why', () => {
    fc.assert(fc.property(row, fc.constantFrom(steps, ...PACKS.map(([id]) => shipped(id))), (cells, pack) => {
      const { score } = awarded(cells, pack);
      const inside = score.score === null ? score.status === 'undecided' && score.because.length > 0 : score.score.gte(0) && score.score.lte(10);
      expect(inside).toBe(true);
    }), { numRuns: 2000 });
  });
});
