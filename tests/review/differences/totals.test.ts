import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/exact/rational.ts';
import { heir } from '../../scoring/packs.ts';
import { all, differences, PACKS, type PrintedRow, reviewed } from '../reviewed.ts';

const full = (weight: string, score = weight): PrintedRow => ({ target: '≥100', actual: '100', weight, score });
const share = (weight: string, actual: string, score?: string): PrintedRow => ({ target: '≥100', actual, weight, ...(score === undefined ? {} : { score }) });
/** 预算执行 of 10 points, all of it spent. */
const SPENT = { printedScore: rational(10), scoreOccupied: true };

const proofs = (rows: readonly PrintedRow[], around: Parameters<typeof reviewed>[1]): readonly (string | null)[] => all(reviewed(rows, around)).map(({ cause }) => cause.proof);

describe('总分', () => {
  it('is no difference where it is the sum and what the rules give', () => {
    expect(differences([full('60'), full('30')], { total: '100', execution: SPENT })).toEqual([]);
    expect(differences([full('60'), share('40', '95', '38')], { total: '98' })).toEqual([]);
  });

  it('follows its rows, which is no second mistake', () => {
    const rows = [full('60'), full('40', '30')];
    expect(differences(rows, { total: '90' })).toEqual(['row 30 for 40: cause-met-deducted', 'total 90 for 100: cause-total-of-rows']);
    expect(all(reviewed(rows, { total: '90' })).map(({ cause }) => cause.kind)).toEqual(['judgement', 'convention']);
    expect(proofs(rows, { total: '90' })).toEqual([null, '60 + 30 = 90']);
  });

  it('is a mistake of its own where it is not the sum, also where it is what the rules give', () => {
    expect(differences([full('60'), full('40')], { total: '99' })).toEqual(['total 99 for 100: cause-total-not-sum']);
    expect(proofs([full('60'), full('40')], { total: '99' })).toEqual(['60 + 40 = 100 ≠ 99']);
    expect(differences([full('60'), full('40', '30')], { total: '100' })).toEqual(['row 30 for 40: cause-met-deducted', 'total 100 for 100: cause-total-not-sum']);
  });

  it('leaves the execution out, stops at the full score, or scales to it', () => {
    expect(differences([full('60'), full('30')], { total: '90', execution: SPENT })).toEqual(['total 90 for 100: cause-total-without-execution']);
    expect(differences([full('70'), full('40')], { total: '100' })).toEqual(['total 100 for 110: cause-total-capped']);
    // 76 of 80 are 95 of 100.
    expect(differences([full('40'), share('40', '90', '36')], { total: '95' })).toEqual(['total 95 for 76: cause-total-of-full']);
    expect(proofs([full('40'), share('40', '90', '36')], { total: '95' })).toEqual(['76 × 100 ÷ 80 = 95']);
    // Full marks are full marks of anything.
    expect(differences([full('40'), full('40')], { total: '100' })).toEqual(['total 100 for 80: cause-total-not-sum']);
  });

  it('is rounded otherwise than its rows', () => {
    // 10 ÷ 3 each: 3.33 a row, 10 in all. 58.5 + 40 = 98.5.
    const thirds = [1, 2, 3].map(() => ({ target: '≥3', actual: '1', weight: '10', score: '3.33' }));
    expect(differences(thirds, { total: '10' })).toEqual(['total 10 for 9.99: cause-total-unrounded']);
    expect(differences([share('60', '97.5', '58.5'), full('40')], { total: '99' })).toEqual(['total 99 for 98.5: cause-total-rounded-whole']);
    expect(differences([share('60', '97.5', '58.5'), full('40')], { total: '98' })).toEqual(['total 98 for 98.5: cause-total-truncated-whole']);
    expect(differences([share('60', '97.1', '58.26'), full('40')], { total: '98.3' })).toEqual(['total 98.3 for 98.26: cause-total-rounded-tenth']);
    expect(differences([share('60', '97.1', '58.26'), full('40')], { total: '98.2' })).toEqual(['total 98.2 for 98.26: cause-total-truncated-tenth']);
  });

  it('is the only figure that is rounded', () => {
    // 20 × 90 ÷ 95 = 18.9473684…, 30 × 90 ÷ 95 = 28.4210526…: 97.3684210… in all.
    const rows = [full('50'), { target: '≥95', actual: '90', weight: '20', score: '18.9473684211' }, { target: '≥95', actual: '90', weight: '30', score: '28.4210526316' }];
    expect(differences(rows, { total: '97.37' })).toEqual(['row 18.9473684211 for 18.95: cause-rounded-in-total', 'row 28.4210526316 for 28.42: cause-rounded-in-total']);
    const off = [full('50'), { target: '≥97', actual: '91', weight: '30', score: '28.1443298969' }, { target: '≥97', actual: '95', weight: '20', score: '19.5876288660' }];
    const review = reviewed(off, { total: '97.73' });
    expect(review.shared.map(({ cause: { code } }) => code)).toEqual(['cause-rounded-in-total']);
    expect(all(reviewed(rows, { total: '97.36' })).map(({ cause: { code } }) => code)).toEqual(['cause-unrounded', 'cause-unrounded', 'cause-total-not-sum']);
    const sums = [full('40'), ...[1, 2].map(() => ({ target: '≥3', actual: '1.0046', weight: '30', score: '10.046' }))];
    expect(all(reviewed(sums, { total: '60.09' })).map(({ cause: { code, kind } }) => `${kind} ${code}`)).toEqual(Array(3).fill('convention cause-rounded-in-total'));
  });

  it('of a pack that rounds only the total may sum rounded rows', () => {
    const pack = heir('舍入: { 位数: 2, 时机: 合计 }');
    const thirds = [1, 2, 3].map(() => ({ target: '≥3', actual: '1', weight: '10', score: '3.33' }));
    expect(differences(thirds, { total: '10', pack })).toEqual([]);
    expect(differences(thirds, { total: '9.99', pack })).toEqual(['total 9.99 for 10: cause-total-of-rows']);
  });

  it('that the pack caps is no mere sum of its rows', () => {
    const pack = heir('预算执行: { 封顶: [{ 执行率低于: 80%, 总分不超过: 89 }] }');
    const execution = { budget: rational(100), executed: rational(70), printedScore: rational(7), scoreOccupied: true };
    expect(differences([full('90')], { total: '97', pack, execution })).toEqual(['total 97 for 89: cause-total-not-adjusted']);
    expect(differences([full('90')], { total: '89', pack, execution })).toEqual([]);
  });

  it('beside blank scores must lie where they can bring it', () => {
    expect(differences([full('60'), share('40', '90')], { total: '96' })).toEqual([]);
    expect(differences([full('60'), share('40', '90')], { total: '95' })).toEqual(['total 95 for 96: cause-total-differs']);
    expect(differences([full('60'), share('40', '90')], { total: '101' })).toEqual(['total 101 for 96: cause-total-out-of-reach']);
    expect(differences([full('60'), { target: '显著提升', actual: '有所提升', weight: '40' }], { total: '95' })).toEqual([]);
  });

  it('alone stands against the rules', () => {
    expect(differences([share('100', '95')], { total: '95' })).toEqual([]);
    expect(differences([share('100', '95.4')], { total: '95' })).toEqual(['total 95 for 95.4: cause-total-rounded-whole']);
    expect(differences([share('100', '95')], { total: '80' })).toEqual(['total 80 for 95: cause-total-differs']);
    expect(differences([{ target: '显著提升', actual: '有所提升', weight: '100' }], { total: '80' })).toEqual(['total 80 for ?: cause-total-open']);
    expect(differences([share('100', '95')], { total: '0' })).toEqual([]);
  });
});

describe('等级', () => {
  const rows = [full('60'), share('40', '75', '30')];

  it.each([['优'], ['优秀']])('%s of 90 is right', (grade) => {
    expect(differences(rows, { total: '90', grade })).toEqual([]);
  });

  it('contradicts the total beside it', () => {
    expect(differences(rows, { total: '90', grade: '良' })).toEqual(['grade 良 for 优: cause-grade-not-of-total']);
  });

  it('follows a total that differs', () => {
    expect(differences([full('60'), full('40', '25')], { total: '85', grade: '良' })).toEqual(['row 25 for 40: cause-met-deducted', 'total 85 for 100: cause-total-of-rows', 'grade 良 for 优: cause-grade-of-total']);
  });

  it('contradicts its total even where it is what the rules give', () => {
    expect(differences([full('60'), full('40', '25')], { total: '85', grade: '优' }).at(-1)).toBe('grade 优 for 优: cause-grade-not-of-total');
  });

  it('is of another pack at hand', () => {
    const lower = heir('等级: [{ 等级: 优, 不低于: 80 }, { 等级: 良, 不低于: 70 }, { 等级: 中, 不低于: 59 }, { 等级: 差, 不低于: 0 }]');
    const around = { total: '85', grade: '优', packs: [...PACKS, lower] };
    expect(differences([full('60'), share('40', '62.5', '25')], around)).toEqual(['grade 优 for 良: cause-grade-other-pack']);
    expect(proofs([full('60'), share('40', '62.5', '25')], around)).toEqual(['85 ≥ 80 → 优']);
  });

  it('alone stands against the rules', () => {
    expect(differences(rows, { grade: '优' })).toEqual([]);
    expect(differences(rows, { grade: '中' })).toEqual(['grade 中 for 优: cause-grade-differs']);
    expect(differences([{ target: '显著提升', actual: '有所提升', weight: '100' }], { grade: '优' })).toEqual([]);
  });
});
