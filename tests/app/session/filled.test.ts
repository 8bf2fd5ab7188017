import { beforeAll, describe, expect, it } from 'vitest';
import { fillInBook } from '../../../src/app/system/fill-in-book.ts';
import { linesOf, scoreFilled } from '../../../src/app/system/score-system.ts';
import { systemNamed } from '../../../src/cli/packs.ts';
import { exampleItems } from '../../../src/app/read-examples.ts';
import { isMap } from 'yaml';
import { shownPack } from '../../../src/rules/shown.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { MemoryBook } from '../../../src/workbook/memory/book.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { filledIn, type Inputs } from '../system/filled.ts';
import { FORM, opened, PACKS, settled, sheetFrom } from './bench.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';

let grids: readonly Grid[];
beforeAll(() => {
  const { system, layers, examples } = systemNamed('sichuan-project-2023');
  const read = exampleItems(examples ?? '');
  const first = read.ok ? read.items[0]?.item : null;
  const { 输入: inputs } = isMap(first) ? first.toJSON() as { 输入: Inputs } : { 输入: {} };
  const book = openXlsx(fillInBook(system, shownPack(layers), examples ?? ''));
  grids = openXlsx(book.patch(filledIn(book.grids, inputs))).grids;
});

const bookWith = (isProtected: boolean, ...more: readonly Grid[]): MemoryBook => new MemoryBook([...grids.map((grid) => sheetFrom(grid, { isProtected })), ...more.map((grid) => sheetFrom(grid))]);

describe('a fill-in workbook that is open', () => {
  it('is scored as the command line scores its file', async () => {
    const { session: { state } } = await opened(bookWith(true));
    const scored = scoreFilled(grids, { named: null, systems: () => [], tables: { packs: PACKS, packFor: () => null } });
    const lines = scored === null ? null : linesOf(scored.card, 'zh');
    expect(lines?.find(({ path: [first] }) => first === '合计')?.score).toMatch(/^\d/);
    expect([state.system?.card.system.id, state.system === null ? null : linesOf(state.system.card, 'zh')]).toEqual(['sichuan-project-2023', lines]);
    expect([state.tables, state.problem, state.system?.isLocked]).toEqual([[], null, true]);
    expect(state.findings.map(({ code }) => code)).toEqual(scored?.findings.map(({ code }) => code));
  });

  it('has its result written where its sheet lets itself be written, and taken back', async () => {
    const { session, book } = await opened(bookWith(false));
    const before = JSON.stringify([...book.sheet('得分')?.cells ?? []].map(([row, cells]) => [row, [...cells].map(([col, { value }]) => [col, value])]));
    const preview = session.previewWrite({ overwrite: false, explain: false });
    expect(new Set(preview.cells.map(({ cell }) => cell.sheet))).toEqual(new Set(['得分']));
    expect(await session.write(preview)).toBe(true);
    await settled();
    expect(session.previewWrite({ overwrite: false, explain: false }).changes).toEqual([]);
    expect(await session.undo()).toBe(true);
    expect(JSON.stringify([...book.sheet('得分')?.cells ?? []].map(([row, cells]) => [row, [...cells].filter(([, { value }]) => value !== null).map(([col, { value }]) => [col, value])]))).toBe(before);
  });

  it('is not written where its sheet is protected, and that is said', async () => {
    const { session } = await opened(bookWith(true));
    expect(await session.write(session.previewWrite({ overwrite: false, explain: false }))).toBe(false);
    expect(session.state.problem).toMatchObject({ code: 'sheet-is-protected', params: { sheet: '得分' } });
  });

  it('is scored together with the tables of projects in it, which are scored by rules as ever', async () => {
    const { session } = await opened(bookWith(false, drawn(FORM, '部门')));
    expect([session.state.tables?.map(({ key }) => key), session.state.system?.card.system.id]).toEqual([['部门#1'], 'sichuan-project-2023']);
    expect(new Set(session.previewWrite({ overwrite: false, explain: false }).cells.map(({ cell }) => cell.sheet))).toEqual(new Set(['部门', '得分']));
    expect(new Set(session.previewWrite({ overwrite: false, explain: false, table: '部门#1' }).cells.map(({ cell }) => cell.sheet))).toEqual(new Set(['部门']));
  });

  it('without its rules is not scored by others, and that is said', async () => {
    const book = new MemoryBook(grids.filter(({ sheet }) => sheet !== '评分规则').map((grid) => sheetFrom(grid)));
    const { session } = await opened(book);
    expect([session.state.problem?.code, session.state.tables]).toEqual(['fill-rules-missing', null]);
  });
});

it('any other workbook is no fill-in workbook', async () => {
  expect((await opened()).session.state.system).toBeNull();
});
