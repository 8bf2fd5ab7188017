import { describe, expect, test } from 'vitest';
import { openSession } from '../../../src/app/session/open.ts';
import type { SessionState } from '../../../src/app/session/state.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { address } from '../../../src/model/cell.ts';
import { BARE_FORM, bookOf, FORM, HandClock, opened, PACKS, settled, snapshot, valueAt } from './bench.ts';

const at = (row: number, col: number, sheet = '部门') => ({ sheet, row, col });
const PLAIN = { overwrite: false, explain: false };
const totals = (state: SessionState): (string | null)[] => (state.tables ?? []).map(({ card }) => (card.total === null ? null : decimalText(card.total)));
const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);

describe('an open workbook', () => {
  test('is read and scored, its tables keyed by sheet and place', async () => {
    const { session } = await opened(bookOf(['部门', `${FORM}\n\n${FORM.trim()}`], ['空', '说明'], ['项目', FORM]));
    expect(session.state.tables?.map(({ key }) => key)).toEqual(['部门#1', '部门#2', '项目#1']);
    expect(totals(session.state)).toEqual(['95', '95', '95']);
    expect(session.state).toMatchObject({ busy: null, problem: null, undo: null, activeSheet: '部门', isReadOnly: false });
  });

  test('without a table has none, which is no problem', async () => {
    const { session } = await opened(bookOf(['说明', '请填写|本表']));
    expect([session.state.tables, session.state.problem]).toEqual([[], null]);
  });

  test('that cannot be read yet is read as soon as it can', async () => {
    const { session, person, clock } = await (async () => {
      const book = bookOf(['部门', FORM]);
      const all = await opened(book);
      all.session.close();
      all.person.editing(true);
      const clock = new HandClock();
      return { ...all, clock, session: openSession(all.port, { packs: PACKS, clock, language: 'zh' }) };
    })();
    await settled();
    expect(session.state).toMatchObject({ tables: null, problem: { code: 'host-editing' } });
    person.editing(false);
    clock.pass(1000);
    await settled();
    expect([totals(session.state), session.state.problem]).toEqual([['95'], null]);
  });

  test('tells of each new state, and not after the end', async () => {
    const { session } = await opened();
    const seen: (string | null)[] = [];
    const end = session.subscribe(() => seen.push(session.state.busy));
    await session.refresh();
    expect(seen).toEqual(['reading', 'reading', null]);
    end();
    await session.refresh();
    expect(seen).toHaveLength(3);
  });
});

describe('a person\'s edits', () => {
  test('are scored once they cease', async () => {
    const { session, person, clock } = await opened();
    person.edit(at(4, 7), 95);
    clock.pass(200);
    person.edit(at(4, 7), 100);
    clock.pass(299);
    await settled();
    expect(totals(session.state)).toEqual(['95']);
    clock.pass(1);
    await settled();
    expect(totals(session.state)).toEqual(['100']);
    expect(clock.isIdle).toBe(true);
  });

  test('that come while the workbook is read are read too', async () => {
    const { session, person, clock } = await opened();
    const reading = session.refresh();
    await Promise.resolve();
    person.edit(at(4, 7), 100);
    await reading;
    clock.pass(300);
    await settled();
    expect(totals(session.state)).toEqual(['100']);
  });

  test('wait for the end of the editing without a word', async () => {
    const { session, person, clock } = await opened();
    person.edit(at(4, 7), 100);
    person.editing(true);
    clock.pass(300);
    await settled();
    expect(session.state.problem).toBeNull();
    person.editing(false);
    clock.pass(1000);
    await settled();
    expect(totals(session.state)).toEqual(['100']);
  });

  test('are not followed by a session that was closed', async () => {
    const { session, person, clock } = await opened();
    session.close();
    person.edit(at(4, 7), 100);
    clock.pass(300);
    await settled();
    expect(totals(session.state)).toEqual(['95']);
  });

  test('of the selection are told', async () => {
    const { session, person } = await opened(bookOf(['部门', FORM], ['项目', FORM]));
    person.select(at(4, 7, '项目'));
    expect(session.state).toMatchObject({ selection: at(4, 7, '项目'), activeSheet: '项目' });
  });
});

describe('a write', () => {
  test('is previewed cell by cell as a person reads it', async () => {
    const { session } = await opened();
    const { cells, sheets, findings } = session.previewWrite(PLAIN);
    expect(cells.map(({ cell, before, after, replacesEntry }) => [address(cell), before, after, replacesEntry])).toEqual([
      ['I4', '', '50', false], ['I5', '', '45', false], ['I6', '', '95', false],
    ]);
    expect([sheets, findings]).toEqual([[], []]);
  });

  test('says which entries of a person it would replace', async () => {
    const { session, person, clock } = await opened();
    person.edit(at(4, 8), 40);
    clock.pass(300);
    await settled();
    const kept = session.previewWrite(PLAIN);
    expect([kept.cells.map(({ cell }) => address(cell)), codes(kept.findings)]).toEqual([['I4'], ['cell-occupied', 'total-not-written']]);
    expect(session.previewWrite({ ...PLAIN, overwrite: true }).cells.find(({ cell }) => cell.row === 4)).toMatchObject({ before: '40', after: '45', replacesEntry: true });
  });

  test('names new sheets and the formulas that it puts in', async () => {
    const { session } = await opened(bookOf(['部门', BARE_FORM]));
    const { cells, sheets } = session.previewWrite({ overwrite: false, explain: true });
    expect(sheets).toEqual(['评分依据']);
    expect(cells.find(({ after, cell }) => cell.col === 8 && after === '95')).toMatchObject({ formula: 'SUM(I4:I5)' });
  });

  test('of one table leaves the others alone', async () => {
    const { session } = await opened(bookOf(['部门', FORM], ['项目', FORM]));
    expect(new Set(session.previewWrite({ ...PLAIN, table: '项目#1' }).cells.map(({ cell }) => cell.sheet))).toEqual(new Set(['项目']));
    expect(session.previewWrite({ ...PLAIN, table: '没有#1' }).changes).toEqual([]);
  });

  test('is done, and the workbook is read as it is then', async () => {
    const { session, book } = await opened();
    expect(await session.write(session.previewWrite(PLAIN))).toBe(true);
    expect([valueAt(book, '部门', 3, 8), valueAt(book, '部门', 4, 8), valueAt(book, '部门', 5, 8)]).toEqual([50, 45, 95]);
    expect(session.state.undo).toEqual({ at: '2024-03-05T09:00:00+08:00', cells: 3, sheets: [], changedSince: [], moved: [] });
    await settled();
    expect(session.state.tables?.[0]?.card.table.totals.printedTotal?.toString()).toBe('95');
    expect(session.previewWrite(PLAIN).changes.filter(({ kind }) => kind === 'cell')).toEqual([]);
  });

  test('does not read the workbook as if a person had edited it', async () => {
    const { session, clock } = await opened();
    await session.write(session.previewWrite(PLAIN));
    await settled();
    expect(clock.isIdle).toBe(true);
  });

  test.each([
    ['the cell that it would fill', 4, 8, 40, '部门!I5、部门!I6'],
    ['a value that it rests on', 4, 7, 100, '部门!I5、部门!I6'],
  ])('is not done where a person has changed %s since the preview', async (_, row, col, value, cells) => {
    const { session, person, book } = await opened();
    const preview = session.previewWrite(PLAIN);
    person.edit(at(row, col), value);
    const before = snapshot(book);
    expect(await session.write(preview)).toBe(false);
    expect(session.state).toMatchObject({ problem: { code: 'preview-outdated', params: { cells, count: '2' } }, undo: null, busy: null });
    expect(snapshot(book)).toBe(before);
  });

  test('is done where what a person changed meanwhile does not matter to it', async () => {
    const { session, person, book } = await opened();
    const preview = session.previewWrite(PLAIN);
    person.edit(at(0, 0), '部门整体支出绩效自评表（定稿）');
    expect(await session.write(preview)).toBe(true);
    expect(valueAt(book, '部门', 5, 8)).toBe(95);
  });

  test('of an earlier preview is not done after rows have moved, though the cells are as empty as before', async () => {
    const { session, person, book, port } = await opened();
    const preview = session.previewWrite(PLAIN);
    const sheet = book.sheet('部门');
    const moved = [...sheet?.cells ?? []].map(([row, cells]) => [row > 2 ? row + 1 : row, cells] as const);
    sheet?.cells.clear();
    for (const [row, cells] of moved) sheet?.cells.set(row, cells);
    person.edit(at(0, 0), '部门整体支出绩效自评表');
    expect(await session.write(preview)).toBe(false);
    expect(session.state.problem?.code).toBe('preview-outdated');
    expect((await port.read()).sheets[0]?.grid.at(3, 8)).toBeUndefined();
  });

  test('takes only previews of its own', async () => {
    const { session } = await opened();
    expect(() => session.write({ ...session.previewWrite(PLAIN) })).toThrow(RangeError);
  });
});

describe('what stands in the way of a write', () => {
  test.each<readonly [string, string, (person: Awaited<ReturnType<typeof opened>>['person']) => void]>([
    ['a protected sheet', 'sheet-is-protected', (person) => { person.protect('部门', true); }],
    ['a cell being edited', 'host-editing', (person) => { person.editing(true); }],
    ['a read-only workbook', 'workbook-read-only', (person) => { person.lockBook(true); }],
    ['a sheet deleted meanwhile', 'sheet-gone', (person) => { person.removeSheet('部门'); }],
  ])('%s is said and nothing is written', async (_, code, happens) => {
    const { session, person, book } = await opened(bookOf(['部门', FORM], ['说明', '本表']));
    const preview = session.previewWrite(PLAIN);
    happens(person);
    const before = snapshot(book);
    expect(await session.write(preview)).toBe(false);
    expect(session.state).toMatchObject({ problem: { code }, undo: null, busy: null });
    expect(snapshot(book)).toBe(before);
    expect([...book.notes]).toEqual([]);
  });

  test('is gone with the next success, and stays while the workbook is only read again by itself', async () => {
    const { session, person, clock } = await opened();
    person.protect('部门', true);
    await session.write(session.previewWrite(PLAIN));
    person.edit(at(4, 7), 100);
    clock.pass(300);
    await settled();
    expect(session.state.problem?.code).toBe('sheet-is-protected');
    person.protect('部门', false);
    expect(await session.write(session.previewWrite(PLAIN))).toBe(true);
    expect(session.state.problem).toBeNull();
  });
});

describe('undo', () => {
  test('puts back what stood there', async () => {
    const { session, book } = await opened(bookOf(['部门', BARE_FORM]));
    const before = snapshot(book);
    await session.write(session.previewWrite({ overwrite: false, explain: true }));
    await settled();
    expect(book.sheets.map(({ name }) => name)).toEqual(['部门', '评分依据']);
    expect(await session.undo()).toBe(true);
    await settled();
    expect([snapshot(book), session.state.undo, book.notes.has('undo')]).toEqual([before, null, false]);
  });

  test('works in a later session of the same workbook', async () => {
    const { session, book } = await opened();
    const before = snapshot(book);
    await session.write(session.previewWrite(PLAIN));
    await settled();
    session.close();
    const later = await opened(book);
    expect(later.session.state.undo).toEqual({ at: '2024-03-05T09:00:00+08:00', cells: 3, sheets: [], changedSince: [], moved: [] });
    expect(await later.session.undo()).toBe(true);
    expect(snapshot(book)).toBe(before);
  });

  test('takes several writes back, the last first', async () => {
    const { session, book } = await opened(bookOf(['部门', FORM], ['项目', FORM]));
    const before = snapshot(book);
    await session.write(session.previewWrite({ ...PLAIN, table: '部门#1' }));
    await session.write(session.previewWrite({ ...PLAIN, table: '项目#1' }));
    await session.undo();
    expect([valueAt(book, '部门', 3, 8), valueAt(book, '项目', 3, 8)]).toEqual([50, null]);
    await session.undo();
    expect([snapshot(book), session.state.undo]).toEqual([before, null]);
    expect(await session.undo()).toBe(false);
    expect(session.state.problem?.code).toBe('nothing-to-undo');
  });

  test('tells the cells that a person has changed since', async () => {
    const { session, person, clock } = await opened();
    await session.write(session.previewWrite(PLAIN));
    await settled();
    person.edit(at(4, 8), 44);
    clock.pass(300);
    await settled();
    expect(session.state.undo?.changedSince).toEqual([at(4, 8)]);
  });

  test('of cells that a person has just changed is asked for twice', async () => {
    const { session, person, book } = await opened();
    const before = snapshot(book);
    await session.write(session.previewWrite(PLAIN));
    await settled();
    person.edit(at(4, 8), 44);
    expect(await session.undo()).toBe(false);
    expect(session.state.problem).toEqual({ code: 'undo-outdated', params: { cells: '部门!I5', count: '1' } });
    expect([valueAt(book, '部门', 4, 8), session.state.undo?.changedSince]).toEqual([44, [at(4, 8)]]);
    expect(await session.undo()).toBe(true);
    expect(snapshot(book)).toBe(before);
  });

  test('that the host refuses leaves all as it is, and can be asked for again', async () => {
    const { session, person, book } = await opened();
    await session.write(session.previewWrite(PLAIN));
    await settled();
    person.protect('部门', true);
    const written = snapshot(book);
    expect(await session.undo()).toBe(false);
    expect([session.state.problem?.code, snapshot(book), session.state.undo?.cells]).toEqual(['sheet-is-protected', written, 3]);
    person.protect('部门', false);
    expect(await session.undo()).toBe(true);
  });

  test('of another host\'s write is not offered again', async () => {
    const { book } = await opened();
    book.notes.set('undo', JSON.stringify([{ at: 'x', cells: 1, sheets: [], written: [], anchors: [], restore: { host: 'excel', data: {} } }]));
    const { session } = await opened(book);
    expect(session.state.undo?.cells).toBe(1);
    expect(await session.undo()).toBe(false);
    expect([session.state.problem?.code, session.state.undo]).toEqual(['restore-lost', null]);
  });

  test.each(['{', '[{"at":1}]', 'null'])('does not trip over the note %s', async (note) => {
    const { book } = await opened();
    book.notes.set('undo', note);
    book.notes.set('rule-packs', note);
    const { session } = await opened(book);
    expect([session.state.undo, session.state.problem, totals(session.state)]).toEqual([null, null, ['95']]);
  });
});
