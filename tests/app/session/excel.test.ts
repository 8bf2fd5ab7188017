import { describe, expect, test } from 'vitest';
import { openSession } from '../../../src/app/session/open.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';
import { FORM, openedExcel, PACKS, settled } from './bench.ts';

const PLAIN = { overwrite: false, explain: false };

/** The form with so many rows, whose weights make up 100. */
function longForm(rows: number): string {
  const [title = '', year = '', header = ''] = FORM.trim().split('\n');
  const weight = String(100 / rows);
  const lines = Array.from({ length: rows }, (_, row) => `产出指标|数量指标|指标${String(row + 1)}|≥|100|人|${weight}|${row % 4 === 0 ? '0' : '100'}|`);
  return [title, year, header, ...lines, '总分||||||100||'].join('\n');
}

const held = (sheet: Awaited<ReturnType<typeof openedExcel>>['sheet']): string[] => sheet('部门').lines();

describe('in Excel', () => {
  test.each([40, 2000])('%i rows are scored and written in two requests', async (rows) => {
    const { excel, session, sheet } = await openedExcel(drawn(longForm(rows), '部门'));
    const before = excel.requests.length;
    await session.refresh();
    expect(excel.requests.length - before).toBe(1);
    const preview = session.previewWrite(PLAIN);
    expect(preview.cells).toHaveLength(rows + 1);
    expect(await session.write(preview)).toBe(true);
    expect(excel.requests.length - before).toBe(2);
    expect(sheet('部门').at(rows + 2, 8).value).toBe(100 / rows);
    expect(sheet('部门').at(rows + 3, 8).value).toBe(75);
  });

  test('what is done afterwards: the undo record in one request, a reading in another', async () => {
    const { excel, session } = await openedExcel(drawn(longForm(40), '部门'));
    await session.write(session.previewWrite(PLAIN));
    const before = excel.requests.length;
    await settled();
    expect(excel.requests.length - before).toBe(2);
    expect(session.state).toMatchObject({ busy: null, problem: null, undo: { cells: 41, changedSince: [] } });
  });

  test('an edit is scored, and a write previewed before it is not made', async () => {
    const { session, sheet, edit, clock } = await openedExcel(drawn(FORM, '部门'));
    const preview = session.previewWrite(PLAIN);
    edit('部门', 4, 7, 100);
    await settled();
    const before = held(sheet);
    expect(await session.write(preview)).toBe(false);
    expect(session.state.problem).toMatchObject({ code: 'preview-outdated', params: { cells: '部门!I5、部门!I6' } });
    expect(held(sheet)).toEqual(before);
    expect(session.previewWrite(PLAIN).cells.at(-1)).toMatchObject({ after: '100' });
    clock.pass(300);
    await settled();
    expect(clock.isIdle).toBe(true);
  });

  test('a write is taken back exactly by a later session', async () => {
    const { session, sheet, port, clock } = await openedExcel(drawn(FORM.replace(/\n总分.*/, ''), '部门'));
    const before = held(sheet);
    await session.write(session.previewWrite({ overwrite: false, explain: true }));
    await settled();
    expect(held(sheet)).not.toEqual(before);
    session.close();
    const later = openSession(port, { packs: PACKS, clock, language: 'zh' });
    await later.refresh();
    expect(later.state.undo?.changedSince).toEqual([]);
    expect(await later.undo()).toBe(true);
    expect(held(sheet)).toEqual(before);
  });

  test('our own writes are not scored as edits', async () => {
    const { session, clock } = await openedExcel(drawn(FORM, '部门'));
    await session.write(session.previewWrite(PLAIN));
    await session.undo();
    await settled();
    expect(clock.isIdle).toBe(true);
  });

  test.each([
    ['sheet-is-protected', (excel: Awaited<ReturnType<typeof openedExcel>>) => { excel.sheet('部门').Protection.Protected = true; }],
    ['host-editing', (excel: Awaited<ReturnType<typeof openedExcel>>) => { excel.excel.book.isEditing = true; }],
    ['workbook-read-only', (excel: Awaited<ReturnType<typeof openedExcel>>) => { excel.excel.book.ReadOnly = true; }],
    ['sheet-gone', (excel: Awaited<ReturnType<typeof openedExcel>>) => { excel.excel.book.remove(excel.sheet('部门'), 'Unknown'); }],
  ])('%s is said and nothing is written', async (code, happens) => {
    const all = await openedExcel(drawn(FORM, '部门'), drawn('说明', '说明'));
    const { session, excel } = all;
    const preview = session.previewWrite(PLAIN);
    happens(all);
    await settled();
    const lines = (): string[] => excel.book.sheets.flatMap((sheet) => sheet.lines());
    const before = lines();
    expect(await session.write(preview)).toBe(false);
    expect([session.state.problem?.code, session.state.undo, lines()]).toEqual([code, null, before]);
  });

  test('a write that is refused half way leaves nothing of itself', async () => {
    const { session, sheet, excel } = await openedExcel(drawn(FORM, '部门'), drawn(FORM, '项目'));
    const preview = session.previewWrite(PLAIN);
    sheet('项目').arrays = [{ top: 4, left: 8, bottom: 5, right: 8 }];
    const lines = (): string[] => excel.book.sheets.flatMap((one) => one.lines());
    const before = lines();
    expect(await session.write(preview)).toBe(false);
    expect([session.state.problem?.code, lines()]).toEqual(['array-cell', before]);
  });
});
