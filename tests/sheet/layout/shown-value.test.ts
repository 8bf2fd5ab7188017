import { describe, expect, it } from 'vitest';
import { plainCell, type GridCell } from '../../../src/sheet/grid.ts';
import { copiedValue, shownValue } from '../../../src/sheet/layout/shown-value.ts';

describe('what a cell shows', () => {
  it.each<[string, GridCell, unknown]>([
    ['a percentage', plainCell(0.9515, '0.00%'), { text: '95.15%' }],
    ['1 as 0%', plainCell(1, '0%'), { text: '100%' }],
    ['a day', plainCell(45291, 'yyyy/m/d'), { text: '2023-12-31' }],
    ['a number', plainCell(171.61, '0.00'), { number: '171.61' }],
    ['text', plainCell('好'), { text: '好' }],
    ['a truth value', plainCell(true), { text: 'true' }],
    ['nothing', plainCell(null, '0%'), null],
  ])('keeps %s', (_, cell, shown) => {
    expect(shownValue(cell, false)).toEqual(shown);
  });

  it('counts days from 1904 where the sheet does', () => {
    expect(shownValue(plainCell(0.5 + 43829, 'yyyy/m/d'), true)).toEqual({ text: '2023-12-31' });
  });
});

describe('a cell copied into a new sheet', () => {
  it.each([['20', { number: '20' }], ['228.36', { number: '228.36' }], ['0.10', { text: '0.10' }], ['001', { text: '001' }], ['95%', { text: '95%' }], ['1e3', { text: '1e3' }]])(
    'of text %s counts where its text stays the same',
    (text, value) => { expect(copiedValue(plainCell(text), false)).toEqual(value); },
  );
});
