import { describe, expect, test } from 'vitest';
import { openSession } from '../../../src/app/session/open.ts';
import { bookOf, FORM, HandClock, opened, PACKS, settled } from './bench.ts';

/** The second row's score is not what the rules give; without an actual value the row is open. */
const WRONG = FORM.replace('|90|', '|90|48');
const ACTUAL = { sheet: '部门', row: 4, col: 7 };
type Opened = Awaited<ReturnType<typeof opened>>;

const marked = ({ port }: Opened): string[] => port.screen.marks.map(({ cell, severity }) => `${String(cell.row)},${String(cell.col)} ${severity}`);

async function edited({ person, clock }: Opened, value: string | number): Promise<void> {
  person.edit(ACTUAL, value);
  clock.pass(300);
  await settled();
}

describe('marks in the workbook', () => {
  test('are laid over the cells of errors and warnings, follow the edits and go', async () => {
    const all = await opened(bookOf(['部门', WRONG]));
    expect([marked(all), all.session.state.isMarking]).toEqual([[], false]);
    expect(await all.session.setMarking(true)).toBe(true);
    expect([marked(all), all.session.state.isMarking]).toEqual([['4,8 warning'], true]);
    await edited(all, '');
    expect(marked(all)).toContain('4,7 warning');
    await edited(all, 96);
    expect(marked(all)).toEqual([]);
    await edited(all, 90);
    expect(await all.session.setMarking(false)).toBe(true);
    expect([marked(all), all.book.notes.size]).toEqual([[], 0]);
    await edited(all, '');
    expect(marked(all)).toEqual([]);
  });

  test('are known again by a later session, which can take them away', async () => {
    const all = await opened(bookOf(['部门', WRONG]));
    await all.session.setMarking(true);
    all.session.close();
    const session = openSession(all.port, { packs: PACKS, clock: new HandClock(), language: 'zh' });
    await session.refresh();
    expect(session.state.isMarking).toBe(true);
    await session.setMarking(false);
    expect(marked(all)).toEqual([]);
  });

  test('that cannot be laid just now are not, and that is said', async () => {
    const all = await opened(bookOf(['部门', WRONG]));
    all.person.editing(true);
    expect([await all.session.setMarking(true), all.session.state.problem?.code, all.session.state.isMarking]).toEqual([false, 'host-editing', false]);
  });
});
