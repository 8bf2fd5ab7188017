import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/exact/rational.ts';
import type { Rational } from '../../../src/exact/rational.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { formSheet } from '../../../src/sheet/layout/form-sheet.ts';
import { applyToSheet } from '../../../src/sheet/layout/apply.ts';
import { planWrite } from '../../../src/sheet/layout/plan-write.ts';
import { at, cardOf, cellChanges, gridOf, OPTIONS, SHEET, written, type FormSpec } from './form.ts';

const RATE = at(1, 6);
const FORM: FormSpec = {
  scoreColumn: true,
  rows: [{ weight: 90, points: '90', score: '90' }],
  execution: { score: '8.67', weight: '10', cells: { rate: RATE, score: at(1, 7) } },
};

function card(spec: FormSpec, rate: Rational | null): Scorecard {
  const made = cardOf(spec);
  return { ...made, execution: made.execution === null ? null : { ...made.execution, rate } };
}
const planned = (spec: FormSpec, rate: Rational | null, overwrite = false): ReturnType<typeof planWrite> => planWrite(card(spec, rate), gridOf(spec), { ...OPTIONS, overwrite });

describe('the execution rate', () => {
  it('goes into its blank cell as a percentage of two decimals, in the look of the cell', () => {
    const { changes } = planned(FORM, rational(13).div(rational(15)));
    expect(cellChanges(changes)).toContainEqual({ kind: 'cell', ...RATE, value: { number: '0.8667' }, style: { like: { row: 1, col: 6 }, format: '0.00%' } });
    expect(changes).toContainEqual({ kind: 'width', sheet: SHEET, col: 6, width: null, least: 9 });
  });

  it.each([['another rate', 0.5], ['a text', '见附件'], ['a dash', '—']])('never takes the place of %s', (_, standing) => {
    for (const overwrite of [false, true]) expect(written(planned({ ...FORM, cells: { '1:6': standing } }, rational(1), overwrite).changes, 1, 6)).toBeUndefined();
  });

  it('is not written where it is not known, or has no cell of its own', () => {
    const shared = { ...FORM, merges: [{ top: 1, bottom: 1, left: 6, right: 7 }] };
    expect([written(planned(FORM, null).changes, 1, 6), written(planned(shared, rational(1)).changes, 1, 6)]).toEqual([undefined, '8.67']);
  });

  it('reads as a percentage in a new workbook too, which has no formats', () => {
    const { cells } = applyToSheet(formSheet(gridOf(FORM)), planned(FORM, rational(9).div(rational(10))).changes);
    expect(cells.find(({ row, col }) => row === 1 && col === 6)?.value).toEqual({ text: '90.00%' });
  });
});
