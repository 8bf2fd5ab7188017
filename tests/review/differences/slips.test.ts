import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, differences, type PrintedRow, reviewed } from '../reviewed.ts';

/** 30 × 88 ÷ 95 = 27.789…, printed as the rules have it. */
const FOLLOWS: PrintedRow = { target: '≥95', actual: '88', weight: '30', score: '27.79' };
/** The same cut off. */
const CUT: PrintedRow = { ...FOLLOWS, score: '27.78' };
/** 10 × 85.5 ÷ 90 = 9.5. */
const NINE: PrintedRow = { target: '≥90', actual: '85.5', weight: '10', reason: '补贴迟发' };
/** 20 × 83.4 ÷ 85 = 19.6235… */
const NINETEEN: PrintedRow = { target: '≥85', actual: '83.4', weight: '20', reason: '抗药性' };

describe('笔误', () => {
  it.each<[string, string, PrintedRow]>([
    ['two digits exchanged', 'cause-slip-swapped', { ...NINE, score: '9.05' }],
    ['without a reason as well', 'cause-slip-swapped', { ...NINE, reason: '', score: '9.05' }],
    ['one digit less', 'cause-slip-digit', { ...NINETEEN, score: '18.62' }],
    ['one tenth more', 'cause-slip-digit', { ...NINETEEN, score: '19.72' }],
    ['the point in the wrong place', 'cause-slip-point', { ...NINE, score: '0.95' }],
    ['the last digit wrong', 'cause-slip-digit', { ...NINETEEN, score: '19.61' }],
    ['the point in the wrong place, and what is behind cut off', 'cause-slip-point', { ...NINETEEN, score: '1.96' }],
    ['other points than it says were taken off', 'cause-slip-digit', { ...NINETEEN, score: '18.62', reason: '抗药性增强，扣2分' }],
    ['the points that it says were taken off', 'cause-missed-deducted-explained', { ...NINETEEN, score: '18.62', reason: '抗药性增强，扣1分' }],
    ['points taken off, how many is not said', 'cause-missed-deducted-explained', { ...NINETEEN, score: '18.62', reason: '抗药性增强，酌情扣分' }],
    ['round points', 'cause-missed-deducted-explained', { ...NINE, score: '8.5' }],
    ['other points', 'cause-missed-deducted-explained', { ...NINETEEN, score: '18.37' }],
  ])('%s: %s', (_, code, row) => {
    expect(all(reviewed([FOLLOWS, row])).map(({ cause }) => cause.code)).toEqual([code]);
  });

  it('is a mistake that shows its arithmetic', () => {
    const [difference] = all(reviewed([FOLLOWS, { ...NINETEEN, score: '18.62' }]));
    expect([difference?.cause.kind, difference?.cause.proof, difference?.cause.params['right']]).toEqual(['mistake', '20 × 83.4 ÷ 85 = 19.623529… → 19.62 ≠ 18.62', '19.62']);
  });

  it('is told in a table that cuts off throughout', () => {
    expect(differences([CUT, { ...CUT, actual: '87', score: '27.47' }, { ...NINETEEN, score: '18.62' }])).toEqual(['row 27.78 for 27.79: cause-truncated', 'row 18.62 for 19.62: cause-slip-digit']);
  });

  it('is not told where nothing shows that the rules were followed, or others were judged', () => {
    expect(differences([{ ...NINETEEN, score: '18.62' }])).toEqual(['row 18.62 for 19.62: cause-missed-deducted-explained']);
    expect(differences([FOLLOWS, { ...NINE, score: '7' }, { ...NINETEEN, score: '18.62' }])).toEqual(['row 7 for 9.5: cause-missed-deducted-explained', 'row 18.62 for 19.62: cause-missed-deducted-explained']);
  });

  it('is never told of whole or half points', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), (halves) => {
      const found = all(reviewed([FOLLOWS, { ...NINETEEN, score: String(halves / 2) }])).map(({ cause }) => cause.code);
      expect(found.filter((code) => code.startsWith('cause-slip-'))).toEqual([]);
    }));
  });
});
