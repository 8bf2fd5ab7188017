import { describe, expect, test } from 'vitest';
import { UndoLog } from '../../../src/app/session/undo-log.ts';
import type { Change } from '../../../src/sheet/changes.ts';
import { bookOf, FORM, opened, PACKS, settled, snapshot, valueAt } from './bench.ts';

const PLAIN = { overwrite: false, explain: false };
const packOf = ({ session }: Awaited<ReturnType<typeof opened>>, index = 0): unknown => {
  const table = session.state.tables?.[index];
  return [table?.card.rules.id, table?.card.rules.chosen.code, table?.chosenPack];
};

describe('a person\'s choice of rules', () => {
  test('scores its table at once, and is kept with the workbook', async () => {
    const all = await opened(bookOf(['部门', FORM], ['项目', FORM]));
    await all.session.choosePack('部门#1', 'hubei');
    expect([packOf(all), packOf(all, 1)]).toEqual([['hubei', 'chosen-by-person', 'hubei'], ['national-2020', 'chosen-by-default', null]]);
    expect(packOf(await opened(all.book))).toEqual(['hubei', 'chosen-by-person', 'hubei']);
  });

  test('is taken back', async () => {
    const all = await opened();
    const own = packOf(all);
    await all.session.choosePack('部门#1', 'hubei');
    await all.session.choosePack('部门#1', null);
    expect([packOf(all), all.book.notes.size]).toEqual([own, 0]);
  });

  test('of a pack that has changed since is said until it is made again', async () => {
    const all = await opened();
    await all.session.choosePack('部门#1', 'hubei');
    const changed = PACKS.map((pack) => (pack.id === 'hubei' ? { ...pack, sha256: 'f'.repeat(64) } : pack));
    const later = await opened(all.book, changed);
    const said = (): unknown => later.session.state.tables?.[0]?.findings.find(({ code }) => code.startsWith('chosen-pack'));
    expect([packOf(later), said()]).toMatchObject([['hubei', 'chosen-by-person', 'hubei'], { code: 'chosen-pack-changed', severity: 'warning', params: { id: 'hubei', now: 'f'.repeat(12) } }]);
    await later.session.choosePack('部门#1', 'hubei');
    expect(said()).toBeUndefined();
  });

  test('of a pack that is gone is said, and comes to life with the pack', async () => {
    const all = await opened();
    await all.session.choosePack('部门#1', 'hubei');
    const later = await opened(all.book, PACKS.filter(({ id }) => id !== 'hubei'));
    expect([packOf(later), later.session.state.tables?.[0]?.findings[0]]).toMatchObject([['national-2020', 'chosen-by-default', null], { code: 'chosen-pack-gone', params: { id: 'hubei' } }]);
    expect(packOf(await opened(all.book))).toEqual(['hubei', 'chosen-by-person', 'hubei']);
  });

  test('holds for this session alone where the workbook is open for reading only', async () => {
    const book = bookOf(['部门', FORM]);
    book.isReadOnly = true;
    const all = await opened(book);
    await all.session.choosePack('部门#1', 'hubei');
    expect([packOf(all), all.session.state.problem, book.notes.size]).toEqual([['hubei', 'chosen-by-person', 'hubei'], null, 0]);
  });

  test('that cannot be kept just now is not made', async () => {
    const all = await opened();
    const own = packOf(all);
    all.person.editing(true);
    await all.session.choosePack('部门#1', 'hubei');
    expect([packOf(all), all.session.state.problem?.code]).toEqual([own, 'host-editing']);
  });
});

const written = (rows: number): Change[] => Array.from({ length: rows }, (_, row) => ({ kind: 'cell', sheet: '部门', row, col: 8, value: { number: '1' } }));

describe('the undo record', () => {
  test('keeps the last writes for which there is room', () => {
    const log = new UndoLog();
    const big = 'x'.repeat(900_000);
    log.push({ at: '1', cells: 1, changes: written(1), anchors: [], rules: {}, scored: [], restore: { host: 'memory', data: big } });
    log.push({ at: '2', cells: 2, changes: written(2), anchors: [], rules: {}, scored: [], restore: { host: 'memory', data: big } });
    log.kept(null);
    expect(log.findings).toEqual([]);
    const later = new UndoLog();
    later.load(log.note());
    expect(later.state(null)).toEqual({ at: '2', cells: 2, sheets: [], changedSince: [], moved: [] });
    later.drop();
    expect(later.state(null)).toBeNull();
    log.drop();
    expect(log.state(null)?.at).toBe('1');
  });

  test('that is too large is said, kept while the session lasts, and puts no older one in its place', () => {
    const log = new UndoLog();
    log.push({ at: '1', cells: 1, changes: written(1), anchors: [], rules: {}, scored: [], restore: { host: 'memory', data: 1 } });
    log.push({ at: '2', cells: 1, changes: written(1), anchors: [], rules: {}, scored: [], restore: { host: 'memory', data: '格'.repeat(600_000) } });
    log.kept(null);
    expect([log.note(), log.findings.map(({ code }) => code), log.state(null)?.at]).toEqual([null, ['undo-too-large'], '2']);
    log.drop();
    log.kept(null);
    expect([log.findings, JSON.parse(log.note() ?? '[]')]).toMatchObject([[], [{ at: '1' }]]);
  });

  test('that the workbook does not take is said, and the write can be taken back while the session lasts', async () => {
    const { session, book } = await opened();
    const before = snapshot(book);
    await session.write(session.previewWrite(PLAIN));
    book.isReadOnly = true;
    await settled();
    expect(session.state.findings.map(({ code, params }) => [code, params['because']])).toEqual([['undo-not-kept', 'workbook-read-only']]);
    book.isReadOnly = false;
    expect(await session.undo()).toBe(true);
    await settled();
    expect([snapshot(book), session.state.findings]).toEqual([before, []]);
    expect(valueAt(book, '部门', 3, 8)).toBeNull();
  });
});
