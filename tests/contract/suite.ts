import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/sheet/changes.ts';
import type { GridCell } from '../../src/sheet/grid.ts';
import { changedSince } from '../../src/workbook/changed-since.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import type { MemorySheet } from '../../src/workbook/memory/book.ts';
import type { BookState, Edit } from '../../src/workbook/port.ts';
import type { Adapter, Bench } from './adapter.ts';
import { added, plannedSheets, put } from './book.ts';

/** A sheet as plain data, to be compared. */
interface Said {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, GridCell>>;
}

const areaSaid = (area: object): string => JSON.stringify(area, ['top', 'left', 'bottom', 'right']);

function said({ sheets }: BookState): Said[] {
  return sheets.map(({ grid, isProtected }) => ({
    name: grid.sheet, hidden: grid.hidden, isProtected, merges: grid.merges.map(areaSaid).sort(),
    cells: Object.fromEntries(grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([col, cell]) => [`${String(row)},${String(col)}`, cell]))),
  }));
}

function planned(sheets: readonly MemorySheet[]): Said[] {
  return sheets.map(({ name, hidden, isProtected, merges, cells }) => ({
    name, hidden, isProtected, merges: merges.map(areaSaid).sort(),
    cells: Object.fromEntries([...cells].flatMap(([row, inRow]) =>
      [...inRow].map(([col, { value, format, formula, state }]) => [`${String(row)},${String(col)}`, { value, format, formula, state }]))),
  }));
}

/** The code with which a promise fails; null where it does not. */
export async function failure(action: Promise<unknown>): Promise<string | null> {
  try {
    await action;
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

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
  ['a width', [{ kind: 'width', sheet: '部门', col: 6, width: 14 }]],
  ['a width where the column has its own', [{ kind: 'width', sheet: '部门', col: 0, width: 14 }]],
  ['a height', [{ kind: 'height', sheet: '部门', row: 18, height: 40 }]],
  ['a height where the row has its own', [{ kind: 'height', sheet: '部门', row: 0, height: 40 }]],
  ['a new sheet', [added('评分依据')]],
  ['a new sheet whose name is taken', [added('部门')]],
  ['all of it in one', [put(2, 2, '#1'), put(2, 5, '#8', { style: { like: { row: 0, col: 0 } } }), { kind: 'merge', sheet: '部门', area: { top: 2, left: 5, bottom: 3, right: 5 } }, { kind: 'width', sheet: '部门', col: 5, width: 9 }, added('评分依据'), added('评分依据'),
    { kind: 'cell', sheet: '旧表', row: 0, col: 0, value: { number: '4' } }]],
];

const REFUSED: readonly (readonly [string, string, Change])[] = [
  ['no-such-sheet', 'a sheet that is not there', { kind: 'cell', sheet: '没有', row: 0, col: 0, value: { number: '1' } }],
  ['sheet-is-protected', 'a protected sheet', { kind: 'cell', sheet: '锁定', row: 0, col: 0, value: { number: '1' } }],
  ['sheet-is-protected', 'a width of a protected sheet', { kind: 'width', sheet: '锁定', col: 5, width: 9 }],
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

/** What holds where there is a screen; without one, calls that need it do nothing. */
function screenContract(adapter: Adapter, open: () => Promise<Bench>): void {
  const bench = async (): Promise<Bench & Required<Pick<Bench, 'person'>>> => {
    const opened = await open();
    if (opened.person === undefined) throw new Error('no screen');
    return { ...opened, person: opened.person };
  };
  const cell = (row: number, col: number, sheet = '部门') => ({ sheet, row, col });

  describe(`${adapter.name}: the screen`, () => {
    it('is there exactly where the capabilities say so', async () => {
      const { port, person, snapshot, marked } = await open();
      expect([port.capabilities.screen, person !== undefined]).toEqual([adapter.hasScreen, adapter.hasScreen]);
      if (person !== undefined) return;
      const before = snapshot();
      await port.select(cell(0, 0));
      await port.mark([{ cell: cell(0, 0), severity: 'error' }]);
      await port.unmark();
      (await port.watchEdits(() => undefined))();
      (await port.watchSelection(() => undefined))();
      expect([snapshot(), marked()]).toEqual([before, []]);
    });
  });

  if (!adapter.hasScreen) return;

  describe(`${adapter.name}: with a person at the screen`, () => {
    it('refuses everything while a cell is being edited, and nothing afterwards', async () => {
      const { port, person, snapshot } = await bench();
      const before = snapshot();
      const restore = await port.apply([put(2, 2, '#1')]);
      const written = snapshot();
      person.editing(true);
      const calls = [port.read(), port.apply([put(2, 2, '#3')]), port.restore(restore), port.select(cell(2, 2)), port.mark([{ cell: cell(2, 2), severity: 'error' }]), port.keepNote('a', 'b')];
      expect(await Promise.all(calls.map(failure))).toEqual(calls.map(() => 'host-editing'));
      person.editing(false);
      expect(snapshot()).toBe(written);
      await port.restore(restore);
      expect(snapshot()).toBe(before);
    });

    it('sees protection, read-only and a deleted sheet that came after reading', async () => {
      const { port, person, snapshot } = await bench();
      await port.read();
      person.protect('部门', true);
      const locked = snapshot();
      expect(await failure(port.apply([{ kind: 'cell', sheet: '旧表', row: 0, col: 0, value: { number: '9' } }, added('新'), put(2, 2, '#1')]))).toBe('sheet-is-protected');
      expect(snapshot()).toBe(locked);
      person.protect('部门', false);
      expect(await failure(port.apply([put(2, 2, '#1')]))).toBe(null);
      person.lockBook(true);
      const readOnly = snapshot();
      expect(await failure(port.apply([put(2, 2, '#2')]))).toBe('workbook-read-only');
      expect(snapshot()).toBe(readOnly);
      person.lockBook(false);
      person.removeSheet('部门');
      const without = snapshot();
      expect(await failure(port.apply([{ kind: 'cell', sheet: '旧表', row: 0, col: 0, value: { number: '9' } }, put(2, 2, '#3')]))).toBe('no-such-sheet');
      expect(snapshot()).toBe(without);
    });

    it('restores nothing on a protected or deleted sheet', async () => {
      const { port, person, snapshot } = await bench();
      const restore = await port.apply([{ kind: 'cell', sheet: '旧表', row: 0, col: 0, value: { number: '9' } }, put(2, 2, '#1'), added('新')]);
      person.protect('部门', true);
      const locked = snapshot();
      expect(await failure(port.restore(restore))).toBe('sheet-is-protected');
      expect(snapshot()).toBe(locked);
      person.protect('部门', false);
      person.removeSheet('部门');
      const without = snapshot();
      expect(await failure(port.restore(restore))).toBe('no-such-sheet');
      expect(snapshot()).toBe(without);
    });

    it('holds what was written until a person changes it', async () => {
      const { port, person } = await bench();
      const changes = [put(2, 2, '#12.50'), put(3, 0, '10%'), put(3, 2, null), put(4, 2, '#6', { formula: '2*3' }), put(20, 0, '甲'), added('新')];
      await port.apply(changes);
      expect(changedSince(await port.read(), changes)).toEqual([]);
      person.edit(cell(2, 2), 12.6);
      person.edit(cell(3, 2), 1);
      person.edit(cell(4, 2), 6);
      person.edit(cell(20, 0), null);
      expect(changedSince(await port.read(), changes)).toEqual([cell(2, 2), cell(3, 2), cell(4, 2), cell(20, 0)]);
      person.removeSheet('部门');
      expect(changedSince(await port.read(), changes)).toHaveLength(5);
    });

    it('restores the rest where the added sheet is gone already', async () => {
      const { port, person } = await bench();
      const restore = await port.apply([put(2, 2, '#1'), added('新')]);
      person.removeSheet('新');
      await port.restore(restore);
      expect(said(await port.read())).toEqual(planned(plannedSheets()));
    });

    it('tells of a person\'s edits and not of its own writes', async () => {
      const { port, person } = await bench();
      const edits: Edit[] = [];
      await port.read();
      const stop = await port.watchEdits((edit) => edits.push(edit));
      const restore = await port.apply([put(2, 2, '#1'), put(2, 5, '#8', { style: { like: { row: 1, col: 0 } } }), added('新')]);
      await port.mark([{ cell: cell(2, 2), severity: 'error' }]);
      await port.unmark();
      await port.restore(restore);
      await settled();
      expect(edits).toEqual([]);
      person.edit(cell(3, 2), 9);
      await settled();
      expect(edits).toEqual([{ kind: 'cells', sheet: '部门', area: { top: 3, left: 2, bottom: 3, right: 2 } }]);
      person.removeSheet('旧表');
      await settled();
      expect(edits.slice(1)).toEqual([{ kind: 'sheets' }]);
      stop();
      person.edit(cell(3, 2), 8);
      await settled();
      expect(edits).toHaveLength(2);
    });

    it('brings a cell to the eye, and tells which cell a person has chosen', async () => {
      const { port, person } = await bench();
      const chosen: unknown[] = [];
      await port.read();
      const stop = await port.watchSelection((one) => chosen.push(one));
      person.select(cell(4, 1, '锁定'));
      await settled();
      expect(chosen).toEqual([cell(4, 1, '锁定')]);
      stop();
      await port.select(cell(2, 1));
      expect((await port.read()).active).toBe('部门');
      expect(await failure(port.select(cell(0, 0, '没有')))).toBe('no-such-sheet');
    });

    it('marks these cells and no others, and leaves every look as it was', async () => {
      const { port, snapshot, lookOf, marked } = await bench();
      const before = snapshot();
      const looks = [await lookOf(cell(2, 2)), await lookOf(cell(2, 0))];
      await port.mark([{ cell: cell(2, 2), severity: 'error' }, { cell: cell(2, 0), severity: 'warning' }, { cell: cell(0, 0, '旧表'), severity: 'error' }]);
      expect(marked()).toEqual(['旧表!A1 error', '部门!A3 warning', '部门!C3 error']);
      expect([await lookOf(cell(2, 2)), await lookOf(cell(2, 0))]).toEqual(looks);
      await port.mark([{ cell: cell(3, 0), severity: 'info' }]);
      expect(marked()).toEqual(['部门!A4 info']);
      await port.unmark();
      expect([marked(), snapshot()]).toEqual([[], before]);
    });

    it('takes back a write made under marks', async () => {
      const { port, snapshot } = await bench();
      const before = snapshot();
      await port.mark([{ cell: cell(2, 2), severity: 'error' }]);
      const restore = await port.apply([put(2, 2, '#1', { style: { like: { row: 1, col: 0 } } })]);
      await port.unmark();
      await port.restore(restore);
      expect(snapshot()).toBe(before);
    });
  });
}

/** Events come a moment later. */
export const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
