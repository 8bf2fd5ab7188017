import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Grid, type GridCell } from '../../../src/sheet/grid.ts';
import { throughUniver } from '../../../src/workbook/univer/epoch.ts';
import { readBook } from '../../../src/workbook/univer/read.ts';
import { PLAIN_PICTURE } from '../../../src/workbook/univer/snapshot.ts';
import { said } from '../../contract/said.ts';
import { headlessShowing } from '../../contract/univer/open.ts';

const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=1+1', '10%', "'x", '#N/A', 'TRUE', '1e5', '2023-1-1', '一\n二', ' ', '001'));
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0.1, 0.1 + 0.2, 1e21, 9007199254740993)).filter((value) => !Object.is(value, -0));
const format = fc.constantFrom(null, '0%', '0.00', '@', 'yyyy"年"m"月"', '#,##0.00');
const formula = fc.constantFrom('SUM(A1:A3)', "'别的'!B2", '1/0', 'NO_SUCH(A1)');

const plain: fc.Arbitrary<GridCell> = fc.record({ value: fc.oneof(text, number, fc.boolean()), format, formula: fc.constant(null), state: fc.constant('ok' as const) });
const calculated: fc.Arbitrary<GridCell> = fc.record({ value: fc.oneof(fc.constantFrom('甲', '1'), number, fc.boolean()), format, formula, state: fc.constant('ok' as const) });
const failed: fc.Arbitrary<GridCell> = fc.record({ value: fc.constantFrom('#DIV/0!', '#N/A', '#REF!'), format, formula: fc.option(formula), state: fc.constant('error' as const) });
const uncalculated: fc.Arbitrary<GridCell> = fc.record({ value: fc.constant(null), format, formula, state: fc.constant('uncalculated' as const) });
const cell = fc.oneof(plain, calculated, failed, uncalculated);

const grid = fc.record({ cells: fc.array(fc.tuple(fc.nat(40), fc.nat(12), cell), { maxLength: 30 }), hidden: fc.boolean(), date1904: fc.boolean() }).map(({ cells, hidden, date1904 }) => {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [row, col, one] of cells) rows.set(row, (rows.get(row) ?? new Map<number, GridCell>()).set(col, one));
  return new Grid('表', rows, { hidden, date1904, merges: [{ top: 60, left: 0, bottom: 61, right: 3 }] });
});

/** A 1904 date's time of day may lose the last bit of its number in Univer; all else comes back to the last bit. */
function through(grid: Grid): Grid {
  const { sheet, merges, hidden, date1904 } = grid;
  const rows = grid.rowIndexes().map((row): [number, Map<number, GridCell>] => [row, new Map(grid.cellsOf(row).map(([col, cell]) => [col, throughUniver(cell, date1904) ?? cell]))]);
  return new Grid(sheet, new Map(rows), { merges, hidden, date1904 });
}

it('a grid comes out of Univer as it went in', () => {
  fc.assert(fc.property(grid, (one) => {
    const front = new Grid('前', new Map());
    const shown = [front, one].map((sheet) => ({ grid: sheet, isProtected: false, arrays: [], picture: PLAIN_PICTURE }));
    const { host, univer } = headlessShowing(shown);
    const state = readBook(host);
    univer.dispose();
    const expected = { sheets: shown.map(({ grid: sheet }) => ({ grid: through(sheet), isProtected: false, arrays: [] })), active: null, isReadOnly: false, findings: [] };
    expect(said(state)).toEqual(said(expected));
    expect(state.sheets.map(({ grid: { date1904 } }) => date1904)).toEqual([one.date1904, one.date1904]);
  }), { numRuns: 60 });
});
