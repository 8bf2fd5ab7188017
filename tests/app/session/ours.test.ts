import { describe, expect, test } from 'vitest';
import { bookOf, FORM, moveRows, opened, settled, valueAt } from './bench.ts';

const PLAIN = { overwrite: false, explain: false };
const ACTUAL = { sheet: '部门', row: 4, col: 7 };
const SCORE = { sheet: '部门', row: 4, col: 8 };
type Opened = Awaited<ReturnType<typeof opened>>;

async function written(): Promise<Opened> {
  const all = await opened(bookOf(['部门', FORM]));
  await all.session.write(all.session.previewWrite(PLAIN));
  await settled();
  return all;
}

async function edited({ person, clock }: Opened, cell: typeof ACTUAL, value: string | number): Promise<void> {
  person.edit(cell, value);
  clock.pass(300);
  await settled();
}

const seen = ({ session }: Opened): unknown => {
  const { cells, findings } = session.previewWrite(PLAIN);
  return [cells.map(({ before, after, replacesEntry }) => [before, after, replacesEntry]), findings.map(({ code }) => code)];
};

describe('the rules of written scores', () => {
  const rulesOf = async ({ session }: Opened): Promise<string[]> => (await session.scoredBy()).map(({ id, sha256 }) => `${id} ${String(sha256.length)}`);

  test('are those of what was written and stands, and none where nothing was', async () => {
    expect(await rulesOf(await opened(bookOf(['部门', FORM])))).toEqual([]);
    const all = await written();
    const used = all.session.state.tables?.map(({ card }) => `${card.rules.id} 64`);
    expect(await rulesOf(all)).toEqual(used);
    expect(await rulesOf(await opened(all.book))).toEqual(used);
    await all.session.undo();
    await settled();
    expect(await rulesOf(all)).toEqual([]);
  });

  test('are those of the last write of a table', async () => {
    const all = await written();
    const key = all.session.state.tables?.[0]?.key ?? '';
    await all.session.choosePack(key, 'hubei');
    await edited(all, ACTUAL, 80);
    await edited(all, { ...ACTUAL, row: 3 }, 60);
    expect(await all.session.write(all.session.previewWrite({ ...PLAIN, overwrite: true }))).toBe(true);
    await settled();
    expect(await rulesOf(all)).toEqual(['hubei 64']);
  });
});

describe('a score of an earlier write', () => {
  test('is written anew without asking, and is no person\'s entry', async () => {
    const all = await written();
    await edited(all, ACTUAL, 100);
    expect(seen(all)).toEqual([[['45', '50', false], ['95', '100', false]], []]);
    expect(seen(await opened(all.book))).toEqual(seen(all));
    expect(await all.session.write(all.session.previewWrite(PLAIN))).toBe(true);
    expect([4, 5].map((row) => valueAt(all.book, '部门', row, 8))).toEqual([50, 100]);
  });

  test('stays a person\'s where the person changed it', async () => {
    const all = await written();
    await edited(all, SCORE, 44);
    await edited(all, ACTUAL, 100);
    expect(seen(all)).toEqual([[], ['cell-occupied', 'total-not-written']]);
  });

  test('is a person\'s where nothing is known of a write, or its rows have moved', async () => {
    const all = await written();
    moveRows(all.book, '部门', 4, 1);
    moveRows(all.book, '部门', 3, 1);
    await edited(all, { ...ACTUAL, row: 6 }, 100);
    expect(all.session.previewWrite(PLAIN).findings.map(({ code }) => code)).toContain('cell-occupied');
    const other = await written();
    other.book.notes.delete('undo');
    await edited(other, ACTUAL, 100);
    expect(seen(await opened(other.book))).toEqual([[], ['cell-occupied', 'cell-occupied']]);
  });

  test('that was taken back is what stood there before again', async () => {
    const all = await opened(bookOf(['部门', FORM.replace('|90|', '|90|40')]));
    await all.session.write(all.session.previewWrite({ ...PLAIN, overwrite: true }));
    await settled();
    expect([await all.session.undo(), valueAt(all.book, '部门', 4, 8)]).toEqual([true, 40]);
    await settled();
    expect(all.session.previewWrite(PLAIN).findings.map(({ code }) => code)).toContain('cell-occupied');
  });
});
