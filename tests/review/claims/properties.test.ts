import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedText } from '../../../src/exact/decimal.ts';
import { rational } from '../../../src/exact/rational.ts';
import { claimFindings } from '../../../src/review/claims/index.ts';
import { stepsOf } from '../../work.ts';
import { linesOf } from './report.ts';

const NAMES = ['基本工资', '津贴补贴', '奖金', '住房公积金', '办公费', '印刷费', '差旅费', '培训费'];
const wan = (cents: number): string => `${fixedText(rational(cents, 100), 2)}万元`;
const percent = (part: number, whole: number): string => `${fixedText(rational(part * 100, whole), 2)}%`;
const total = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);
const codesIn = (text: string): string[] => linesOf(text).map((line) => line.split(' ')[0] ?? '');

/** At least two parts, each worth more than a cent. */
const cents = fc.array(fc.integer({ min: 100, max: 5_000_000 }), { minLength: 2, maxLength: NAMES.length });
const off = fc.constantFrom(-1, 1);
type Wording = (whole: number, parts: readonly number[]) => string;

const list = (parts: readonly number[], between: string, words: (cents: number, name: string) => string): string => parts.map((one, index) => words(one, NAMES[index] ?? '')).join(between);
const WORDINGS: readonly (readonly [string, Wording])[] = [
  ['其中', (whole, parts) => `2023年支出合计${wan(whole)}，其中：${list(parts, '，', (one, name) => `${name}${wan(one)}`)}。`],
  ['其中 behind a full stop', (whole, parts) => `2023年支出合计为${wan(whole)}。其中：${list(parts, '；', (one, name) => `${name}支出${wan(one)}`)}。`],
  ['主要包括', (whole, parts) => `人员经费${wan(whole)}，主要包括：${list(parts, '、', (one, name) => `${name}${wan(one)}`)}。`],
  ['numbered paragraphs', (whole, parts) => `2023年支出决算数为${wan(whole)}，完成预算100%。其中：\n${parts.map((one, index) => `${String(index + 1)}.${NAMES[index] ?? ''}支出决算${wan(one)}，完成预算100%。`).join('\n')}\n六、下一章`],
  ['brackets', (whole, parts) => `人员经费${wan(whole)}（其中：${list(parts, '、', (one, name) => `${name}${wan(one)}`)}），均按规定使用。`],
  ['共计', (whole, parts) => `${list(parts, '、', (one, name) => `${name}${wan(one)}`)}，共计${wan(whole)}。`],
  ['the last part with a list of its own', (whole, parts) => `支出${wan(whole)}，其中：${list(parts, '，', (one, name) => `${name}${wan(one)}`)}（其中：一季度${wan(parts.at(-1) ?? 0)}）。`],
];

describe.each(WORDINGS)('a list of parts: %s', (_name, wording) => {
  test('is silent where they add up', () => {
    fc.assert(fc.property(cents, (parts) => { expect(linesOf(wording(total(parts), parts))).toEqual([]); }), { numRuns: 100 });
  });

  test('is found where the whole is off by one cent', () => {
    fc.assert(fc.property(cents, off, (parts, by) => { expect(codesIn(wording(total(parts) + by, parts))).toEqual(['claim-sum-tail']); }), { numRuns: 100 });
  });
});

test('parts with shares: right ones are silent, one that is off by a hundredth of a percent is found', () => {
  fc.assert(fc.property(cents, fc.nat(), off, (parts, pick, by) => {
    const whole = total(parts);
    const text = (share: (one: number, index: number) => string): string => `2023年收入合计${wan(whole)}，其中：${parts.map((one, index) => `${NAMES[index] ?? ''}收入${wan(one)}，占${share(one, index)}`).join('；')}。`;
    expect(linesOf(text((one) => percent(one, whole)))).toEqual([]);
    const at = pick % parts.length;
    const hundredths = Number(percent(parts[at] ?? 0, whole).replace(/[.%]/g, '')) + by;
    fc.pre(hundredths >= 1);
    const wrong = codesIn(text((one, index) => (index === at ? `${fixedText(rational(hundredths, 100), 2)}%` : percent(one, whole))));
    expect(wrong).toEqual([expect.stringMatching(/^claim-(share-differs|percent-truncated)$/)]);
  }), { numRuns: 100 });
});

test('a change and its percentage: right ones are silent, off by a hundredth of a percent is found', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 9_000_000 }), fc.integer({ min: 10_000, max: 9_000_000 }), off, (now, before, by) => {
    fc.pre(now !== before);
    const [verb, change] = now > before ? ['增加', now - before] : ['减少', before - now];
    const right = percent(change, before);
    fc.pre(right !== '0.00%' && right !== '0.01%');
    const wrong = `${fixedText(rational(Number(right.replace(/[.%]/g, '')) + by, 100), 2)}%`;
    const text = (rate: string): string => `2023年收入总计${wan(now)}。与2022年相比，收入总计${verb}${wan(change)}，${verb}${rate}。`;
    const both = (amount: number, rate: string): string => `本年支出${wan(now)}，上年支出${wan(before)}，比上年${verb}${wan(amount)}，${verb}${rate}。`;
    expect([linesOf(text(right)), linesOf(both(change, right))]).toEqual([[], []]);
    expect(codesIn(text(wrong))).toEqual([expect.stringMatching(/^claim-(change-differs|percent-truncated)$/)]);
    expect(codesIn(both(change + 1, right))).toContain('claim-change-amount-differs');
  }), { numRuns: 150 });
});

test('an execution rate: right ones are silent, off by a hundredth of a percent is found', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 9_000_000 }), fc.integer({ min: 100, max: 9_000_000 }), off, (budget, spent, by) => {
    const right = percent(spent, budget);
    fc.pre(right !== '0.00%');
    const wrong = `${fixedText(rational(Number(right.replace(/[.%]/g, '')) + by, 100), 2)}%`;
    const text = (rate: string): string => `2023年全年预算数${wan(budget)}，全年执行数${wan(spent)}，预算执行率${rate}。`;
    expect(linesOf(text(right))).toEqual([]);
    expect(codesIn(text(wrong))).toEqual([expect.stringMatching(/^claim-(rate-differs|percent-truncated)$/)]);
  }), { numRuns: 150 });
});

test('counts of whole things: silent where they add up, found where they do not', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 }), off, (people, by) => {
    const text = (whole: number): string => `核定编制${String(whole)}名，其中：${people.map((one, index) => `${['行政', '参公', '事业', '工勤', '聘用'][index] ?? ''}编制${String(one)}名`).join('，')}。`;
    expect(linesOf(text(total(people)))).toEqual([]);
    expect(codesIn(text(total(people) + by))).toEqual([by > 0 ? 'claim-sum-short' : 'claim-sum-exceeds']);
  }), { numRuns: 100 });
});

test('any text at all is read without a fault', () => {
  const glyph = fc.constantFrom(...'0123456789.,，、；。:：（）()%万元亿占其中包括分别为共计较上年增加减少下降预算执行率得分等级优良个项目人名-－“”\n 年2023');
  fc.assert(fc.property(fc.array(glyph, { maxLength: 200 }), (glyphs) => {
    expect(Array.isArray(claimFindings([{ number: 1, text: glyphs.join('') }], []))).toBe(true);
  }), { numRuns: 500 });
});

test.each(['其中：办公费1.00万元，', '（', '占1.00%，其中1元；', '较上年', '1,234', '自评得分9', '、项目'])('the work grows with the text, not faster: %s', (piece) => {
  const steps = (count: number): number => stepsOf(() => claimFindings([{ number: 1, text: piece.repeat(count) }], []));
  expect(steps(1200)).toBeLessThan(steps(100) * 30);
});
