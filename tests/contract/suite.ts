import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/sheet/changes.ts';
import type { Adapter, Bench } from './adapter.ts';
import { added, plannedSheets, put } from './book.ts';
import { areaSaid, failure, planned, said } from './said.ts';
import { screenContract } from './screen.ts';

const FORM_CHANGES: readonly (readonly [string, readonly Change[]])[] = [
  ['a number', [put(2, 2, '#12.34')]],
  ['a text', [put(3, 1, '待定')]],
  ['texts that a program would read as something else', [put(2, 0, '=2+2'), put(3, 0, '10%'), put(3, 2, '2023-1-1'), put(4, 0, '+1'), put(20, 0, "'甲"), put(20, 1, 'TRUE'), { ...put(20, 2, null), value: { text: '#N/A' } }]],
  ['an emptied cell', [put(3, 2, null)]],
  ['a formula in place of a value', [put(3, 2, '#6', { formula: '2*3' })]],
  ['a value in place of a formula', [put(4, 2, '#1')]],
  ['a value in place of an error', [put(5, 1, '#1')]],
  ['a cell where nothing stood', [put(30, 7, '#1')]],
  ['a look taken from another cell', [put(2, 5, '#8', { style: { like: { row: 4, col: 2 } } })]],
  ['a look taken from a merged cell', [put(2, 5, '#8', { style: { like: { row: 0, col: 0 } } })]],
  ['a look over another look', [put(2, 0, '甲', { style: { like: { row: 1, col: 0 } } })]],
  ['a column of looks', [1, 2, 3, 4, 5].map((row) => put(row, 3, `#${String(row)}`, { style: { like: { row, col: 2 } } }))],
  ['a number format', [put(2, 1, '#95', { style: { like: { row: 2, col: 1 }, format: 'General' } })]],
  ['a look with another format', [put(3, 5, '#1', { style: { like: { row: 4, col: 2 }, format: '0.000' } })]],
  ['merged cells', [{ kind: 'merge', sheet: '部门', area: { top: 15, left: 0, bottom: 16, right: 1 } }, put(15, 0, '合计')]],
  ['cells that are merged already', [{ kind: 'merge', sheet: '部门', area: { top: 0, left: 0, bottom: 0, right: 2 } }]],
  ['a width', [{ kind: 'width', sheet: '部门', col: 6, width: 14, least: 7 }]],
  ['a width where the column has its own', [{ kind: 'width', sheet: '部门', col: 0, width: 14, least: 7 }]],
  ['a width where the column is too narrow', [{ kind: 'width', sheet: '部门', col: 1, width: null, least: 7 }]],
  ['a width that shows a hidden column', [{ kind: 'width', sheet: '部门', col: 8, width: 9, least: 7 }, { kind: 'width', sheet: '部门', col: 9, width: 9, least: 7 }]],
  ['a height', [{ kind: 'height', sheet: '部门', row: 18, like: 0, height: 40 }]],
  ['a height that shows a hidden row', [{ kind: 'height', sheet: '部门', row: 10, like: 5, height: 40 }]],
  ['numbers to be seen in full', [put(2, 1, '#18.95', { inFull: true }), put(2, 2, '#18.955', { inFull: true }), put(4, 0, '#1.5', { inFull: true })]],
  ['a result to be seen in full', [put(2, 2, '#18.955'), { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 3 }]],
  ['a wider print area', [{ kind: 'print', sheet: '部门', area: { top: 0, left: 0, bottom: 6, right: 3 } }]],
  ['a wider merge', [put(0, 3, null, { style: { like: { row: 1, col: 0 } } }), { kind: 'merge', sheet: '部门', area: { top: 0, left: 0, bottom: 0, right: 3 }, replaces: { top: 0, left: 0, bottom: 0, right: 2 } }]],
  ['a new sheet in the place of another', [{ ...added('评分依据'), replaces: '旧表' }]],
  ['a height where the row has its own', [{ kind: 'height', sheet: '部门', row: 0, like: 0, height: 40 }]],
  ['a new sheet', [added('评分依据')]],
  ['a new sheet whose name is taken', [added('部门')]],
  ['all of it in one', [put(2, 2, '#1'), put(2, 5, '#8', { style: { like: { row: 0, col: 0 } } }), { kind: 'merge', sheet: '部门', area: { top: 2, left: 5, bottom: 3, right: 5 } }, { kind: 'width', sheet: '部门', col: 5, width: 9, least: 7 }, added('评分依据'), added('评分依据'),
    { kind: 'cell', sheet: '旧表', row: 0, col: 0, value: { number: '4' } }]],
];

const REFUSED: readonly (readonly [string, string, Change])[] = [
  ['no-such-sheet', 'a sheet that is not there', { kind: 'cell', sheet: '没有', row: 0, col: 0, value: { number: '1' } }],
  ['sheet-is-protected', 'a protected sheet', { kind: 'cell', sheet: '锁定', row: 0, col: 0, value: { number: '1' } }],
  ['sheet-is-protected', 'a width of a protected sheet', { kind: 'width', sheet: '锁定', col: 5, width: 9, least: 7 }],
  ['array-cell', 'a cell of an array formula', put(8, 0, '#1')],
  ['array-cell', 'a merge over an array formula', { kind: 'merge', sheet: '部门', area: { top: 8, left: 0, bottom: 9, right: 1 } }],
  ['merged-cell', 'a cell under a merge', put(0, 1, '#1')],
  ['merge-overlap', 'a merge over another', { kind: 'merge', sheet: '部门', area: { top: 0, left: 1, bottom: 1, right: 3 } }],
];

/** The suite that every adapter passes. */
export function contract(adapter: Adapter): void {
  const open = (): Promise<Bench> => adapter.open({ sheets: plannedSheets() });

  describe(`${adapter.name}: reading`, () => {
    it('gives cells, formats, formulas, merges, protection and what is hidden', async () => {
      const { port } = await open();
      const state = await port.read();
      expect(said(state)).toEqual(planned(plannedSheets()));
      expect({ active: state.active, isReadOnly: state.isReadOnly }).toEqual({ active: '部门', isReadOnly: false });
    });

    it('says what a person should know first', async () => {
      const { port } = await open();
      expect((await port.read()).findings.map(({ code, sheet, params }) => [code, sheet, params])).toEqual([
        ['hidden-rows', '部门', { sheet: '部门', rows: '11' }], ['sheet-protected', '锁定', { sheet: '锁定' }],
      ]);
    });
  });

  describe(`${adapter.name}: applying and restoring`, () => {
    it.each(FORM_CHANGES)('%s', async (_, changes) => {
      const { port, snapshot } = await open();
      const [before, state] = [snapshot(), said(await port.read())];
      const restore = await port.apply(changes);
      await port.restore(JSON.parse(JSON.stringify(restore)) as typeof restore);
      expect(snapshot()).toBe(before);
      expect(said(await port.read())).toEqual(state);
    });

    it('writes values, formulas and formats, and nothing else', async () => {
      const { port } = await open();
      const before = said(await port.read());
      await port.apply([
        put(2, 2, '#12.34'), put(3, 0, '10%'), put(3, 1, '=2+2'), put(3, 2, '#6', { formula: '2*3' }), put(5, 2, null), put(2, 1, '#95', { style: { like: { row: 2, col: 1 }, format: 'General' } }),
        put(6, 0, '#1', { style: { like: { row: 2, col: 2 } } }), put(6, 1, '#1', { style: { like: { row: 2, col: 2 }, format: '0.000' } }),
      ]);
      const plain = { format: null, formula: null, state: 'ok' };
      const expected = {
        ...before[0]?.cells,
        '2,2': { ...plain, value: 12.34, format: '0.00' }, '3,0': { ...plain, value: '10%' }, '3,1': { ...plain, value: '=2+2' }, '3,2': { ...plain, value: 6, formula: '2*3' }, '2,1': { ...plain, value: 95 },
        '6,0': { ...plain, value: 1, format: '0.00' }, '6,1': { ...plain, value: 1, format: '0.000' },
      };
      const after = said(await port.read());
      // Whether C5 =SUM(C3:C4) is calculated anew at once is each host's own business.
      const emptied = '5,2';
      const withoutSum = (cells: object | undefined): object => Object.fromEntries(Object.entries(cells ?? {}).filter(([place]) => place !== '4,2' && place !== emptied));
      expect(withoutSum(after[0]?.cells)).toEqual(withoutSum(expected));
      expect([after[0]?.cells['4,2']?.formula, after[0]?.cells[emptied]]).toEqual(['SUM(C3:C4)', undefined]);
      expect(after.slice(1)).toEqual(before.slice(1));
    });

    it('writes numbers, formulas and texts into a cell that makes text of what is typed', async () => {
      const held = async (change: Change): Promise<unknown> => {
        const { port } = await open();
        await port.apply([change]);
        const { value, formula, format } = (await port.read()).sheets[0]?.grid.at(4, 0) ?? {};
        return { value, formula, format };
      };
      expect(await held(put(4, 0, '#1.50'))).toEqual({ value: 1.5, formula: null, format: '@' });
      expect(await held(put(4, 0, '#6', { formula: '2*3' }))).toEqual({ value: 6, formula: '2*3', format: '@' });
      expect(await held(put(4, 0, '=2*3'))).toEqual({ value: '=2*3', formula: null, format: '@' });
    });

    it('gives a cell the look of another and keeps the look of one that is only written', async () => {
      const { port, lookOf } = await open();
      const at = (row: number, col: number): Promise<string> => lookOf({ sheet: '部门', row, col });
      const [head, red] = [await at(1, 0), await at(2, 0)];
      expect(head).not.toBe(red);
      await port.apply([put(2, 5, '#8', { style: { like: { row: 1, col: 0 } } }), put(2, 0, '甲'), put(3, 5, '#8', { style: { like: { row: 2, col: 0 }, format: '0.0' } })]);
      expect([await at(2, 5), await at(2, 0), await at(3, 5)]).toEqual([head, red, red]);
    });

    it('merges cells, and adds sheets behind the others under free names', async () => {
      const { port } = await open();
      const area = { top: 15, left: 0, bottom: 16, right: 1 };
      await port.apply([{ kind: 'merge', sheet: '部门', area }, added('评分依据'), added('部门')]);
      const after = said(await port.read());
      expect(after[0]?.merges).toContain(areaSaid(area));
      expect(after.map(({ name }) => name)).toEqual(['部门', '锁定', '旧表', '评分依据', '部门 (2)']);
      expect(after[3]).toEqual({
        name: '评分依据', hidden: false, isProtected: false, merges: [areaSaid({ top: 0, left: 0, bottom: 0, right: 1 })],
        cells: {
          '0,0': { value: '评分依据', format: null, formula: null, state: 'ok' }, '1,0': { value: '3-1', format: null, formula: null, state: 'ok' },
          '1,1': { value: 2.5, format: null, formula: '1+1.5', state: 'ok' },
        },
      });
    });

    it('shows numbers in full, and results that change with them', async () => {
      const { port } = await open();
      const shown: Change = { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 };
      await port.apply([put(3, 1, '#1', { inFull: true }), shown]);
      expect((await port.read()).sheets[0]?.grid.at(4, 2)?.format).toBe('0.0');
      await port.apply([put(2, 1, '#18.95', { inFull: true }), put(2, 2, '#18.955', { inFull: true }), put(4, 0, '#18.95', { inFull: true }), put(3, 2, '#1', { inFull: true }), shown]);
      const grid = (await port.read()).sheets[0]?.grid;
      const held = [[2, 1], [2, 2], [4, 0], [3, 2], [4, 2]].map(([row = 0, col = 0]) => [grid?.at(row, col)?.value, grid?.at(row, col)?.format]);
      expect(held).toEqual([[18.95, null], [18.955, '0.000'], [18.95, null], [1, null], [19.955, '0.00']]);
    });

    it('makes columns and rows wide, high and seen where they are not', async () => {
      const { port, shapeOf } = await open();
      const width = (col: number, wide: number | null): Change => ({ kind: 'width', sheet: '部门', col, width: wide, least: 7 });
      const height = (row: number, like: number, most: number): Change => ({ kind: 'height', sheet: '部门', row, like, height: most });
      const before = await shapeOf('部门');
      expect(before).toEqual({ widths: { 0: 20, 1: 4, 8: 5 }, heights: { 0: 30 }, hiddenColumns: [8, 9], hiddenRows: [10], printed: ['A1:C6'] });
      await port.apply([
        width(0, 9), width(1, null), width(2, null), width(6, 14), width(7, 3), width(8, 9), width(9, null),
        height(0, 0, 22), height(10, 5, 22), height(18, 0, 22), height(19, 0, 40), height(20, 5, 22),
      ]);
      expect(await shapeOf('部门')).toEqual({ ...before, widths: { 0: 20, 1: 7, 6: 14, 7: 7, 8: 7 }, heights: { 0: 30, 18: 22, 19: 30 }, hiddenColumns: [9], hiddenRows: [] });
    });

    it.each([
      ['that touches', { top: 2, left: 0, bottom: 8, right: 3 }, ['A1:D9']],
      ['that does not touch', { top: 9, left: 0, bottom: 9, right: 3 }, ['A1:C6']],
    ])('prints an area %s what is printed', async (_, area, expected) => {
      const { port, shapeOf } = await open();
      await port.apply([{ kind: 'print', sheet: '部门', area }, { kind: 'print', sheet: '旧表', area }]);
      expect([(await shapeOf('部门')).printed, (await shapeOf('旧表')).printed]).toEqual([expected, []]);
    });

    it('puts a wider merge in the place of another', async () => {
      const { port } = await open();
      const title = { top: 0, left: 0, bottom: 0, right: 2 };
      await port.apply([{ kind: 'merge', sheet: '部门', area: { ...title, right: 3 }, replaces: title }]);
      const [first] = said(await port.read());
      expect([first?.merges, first?.cells['0,0']?.value]).toEqual([[areaSaid({ ...title, right: 3 }), areaSaid({ top: 12, left: 0, bottom: 13, right: 1 })], '绩效自评表']);
    });

    it('puts a new sheet in the place of another where it says that it can, behind the others elsewhere', async () => {
      const { port } = await open();
      await port.apply([{ ...added('评分依据'), replaces: '旧表' }, { ...added('评分依据'), replaces: '锁定' }]);
      const after = said(await port.read());
      const inPlace = ['部门', '锁定', '旧表', '评分依据'];
      expect(after.map(({ name }) => name)).toEqual(port.capabilities.replacesSheets ? inPlace : [...inPlace, '评分依据 (2)']);
      expect(after[2]?.cells['0,0']?.value).toBe(port.capabilities.replacesSheets ? '评分依据' : 3);
      expect(after[1]?.cells['0,0']?.value).toBe('原文');
    });

    it('takes back the last of two steps, then the first', async () => {
      const { port, snapshot } = await open();
      const before = snapshot();
      const first = await port.apply([put(2, 2, '#1', { style: { like: { row: 1, col: 0 } } })]);
      const between = snapshot();
      expect(between).not.toBe(before);
      const second = await port.apply([put(2, 2, '#2', { style: { like: { row: 2, col: 0 } } }), put(3, 2, '#2')]);
      await port.restore(second);
      expect(snapshot()).toBe(between);
      await port.restore(first);
      expect(snapshot()).toBe(before);
    });

    it('takes back what another host wrote in no case', async () => {
      const { port, snapshot } = await open();
      const before = snapshot();
      expect(await failure(port.restore({ host: 'elsewhere', data: null }))).toBe('restore-lost');
      expect(snapshot()).toBe(before);
    });
  });

  describe(`${adapter.name}: refusing, with nothing half written`, () => {
    it.each(REFUSED)('%s: %s', async (code, _, change) => {
      const { port, snapshot } = await open();
      const before = snapshot();
      expect(await failure(port.apply([put(2, 2, '#1'), added('评分依据'), change, put(3, 2, '#2')]))).toBe(code);
      expect(snapshot()).toBe(before);
    });

    it('workbook-read-only: any write', async () => {
      const { port, snapshot } = await adapter.open({ sheets: plannedSheets(), isReadOnly: true });
      const before = snapshot();
      expect(await failure(port.apply([put(2, 2, '#1')]))).toBe('workbook-read-only');
      expect((await port.read()).isReadOnly).toBe(true);
      expect(snapshot()).toBe(before);
    });
  });

  describe(`${adapter.name}: notes`, () => {
    it('are kept by name, replaced and taken away', async () => {
      const { port } = await open();
      expect(await port.note('rule-pack')).toBe(null);
      await port.keepNote('rule-pack', '{"id":"national-2020"}');
      await port.keepNote('other', '甲');
      await port.keepNote('rule-pack', '乙');
      expect([await port.note('rule-pack'), await port.note('other')]).toEqual(['乙', '甲']);
      await port.keepNote('rule-pack', null);
      await port.keepNote('never', null);
      expect([await port.note('rule-pack'), await port.note('other')]).toEqual([null, '甲']);
    });
  });

  screenContract(adapter, open);
}
