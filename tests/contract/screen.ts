import { describe, expect, it } from 'vitest';
import { changedSince } from '../../src/workbook/changed-since.ts';
import type { Edit } from '../../src/workbook/port.ts';
import type { Adapter, Bench } from './adapter.ts';
import { added, plannedSheets, put } from './book.ts';
import { failure, planned, said, settled } from './said.ts';

/** What holds where there is a screen; without one, calls that need it do nothing. */
export function screenContract(adapter: Adapter, open: () => Promise<Bench>): void {
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
      person.edit({ sheet: '新', row: 40, col: 3 }, '批注');
      expect(changedSince(await port.read(), changes)).toContainEqual({ sheet: '新', row: 40, col: 3 });
      person.removeSheet('部门');
      expect(changedSince(await port.read(), changes)).toHaveLength(6);
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
