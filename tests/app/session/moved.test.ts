import { describe, expect, test } from 'vitest';
import { BARE_FORM, bookOf, FORM, moveRows, opened, settled, snapshot, valueAt } from './bench.ts';

const PLAIN = { overwrite: false, explain: false };
type Opened = Awaited<ReturnType<typeof opened>>;

async function written(form = FORM): Promise<Opened> {
  const all = await opened(bookOf(['部门', form]));
  await all.session.write(all.session.previewWrite(PLAIN));
  await settled();
  return all;
}

/** Moves the cells of every row from a column on by one, as an inserted column does. */
function insertColumn({ book }: Opened, from: number): void {
  for (const cells of book.sheet('部门')?.cells.values() ?? []) {
    const held = [...cells].sort(([a], [b]) => a - b);
    cells.clear();
    for (const [col, cell] of held) cells.set(col < from ? col : col + 1, cell);
  }
}

/** What moved the cells is told like any edit. */
async function told({ person, clock, book }: Opened): Promise<void> {
  person.edit({ sheet: '部门', row: 0, col: 0 }, valueAt(book, '部门', 0, 0) as string);
  clock.pass(300);
  await settled();
}

const MOVES: readonly (readonly [string, string, (all: Opened) => void])[] = [
  ['a row was inserted above the rows', FORM, ({ book }) => { moveRows(book, '部门', 3, 1); }],
  ['a row was inserted between them', FORM, ({ book }) => { moveRows(book, '部门', 4, 1); }],
  ['a row of them was deleted', FORM, ({ book }) => { moveRows(book, '部门', 4, -1); }],
  ['the last row of the column was deleted', `${FORM.replace('|100||', '|||')}\n备注：如实填写`, ({ book }) => { moveRows(book, '部门', 5, -1); }],
  ['a column was inserted before the scores', FORM, (all) => { insertColumn(all, 8); }],
  ['a column was inserted before an added one', BARE_FORM, (all) => { insertColumn(all, 8); }],
];

describe('undo after rows or columns have come or gone', () => {
  test.each(MOVES)('is refused where %s', async (_, form, move) => {
    const all = await written(form);
    move(all);
    await told(all);
    const before = snapshot(all.book);
    expect(await all.session.undo()).toBe(false);
    expect([all.session.state.problem?.code, snapshot(all.book)]).toEqual(['undo-moved', before]);
    expect(all.session.state.undo?.moved.length).toBeGreaterThan(0);
  });

  test('is refused by a session that did not see it happen, and by one that has not read it yet', async () => {
    const all = await written();
    moveRows(all.book, '部门', 3, 1);
    const later = await opened(all.book);
    const before = snapshot(all.book);
    expect([await later.session.undo(), later.session.state.problem?.code]).toEqual([false, 'undo-moved']);
    all.person.edit({ sheet: '部门', row: 3, col: 2 }, '新指标');
    expect([await all.session.undo(), all.session.state.problem?.code]).toEqual([false, 'undo-moved']);
    expect(snapshot(all.book)).not.toBe(before);
    expect(valueAt(all.book, '部门', 4, 8)).toBe(50);
  });

  test('is made once they are back', async () => {
    const all = await written();
    moveRows(all.book, '部门', 4, 1);
    await told(all);
    await all.session.undo();
    moveRows(all.book, '部门', 5, -1);
    await told(all);
    expect([await all.session.undo(), valueAt(all.book, '部门', 3, 8), valueAt(all.book, '部门', 4, 8)]).toEqual([true, null, null]);
  });

  test('is made where a name was only changed', async () => {
    const all = await written();
    all.person.edit({ sheet: '部门', row: 4, col: 0 }, '满意度指标');
    await told(all);
    expect(all.session.state.undo).toMatchObject({ moved: [], changedSince: [] });
    expect([await all.session.undo(), valueAt(all.book, '部门', 4, 8)]).toEqual([true, null]);
  });
});
