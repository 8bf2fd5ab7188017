import { expect, it } from 'vitest';
import { address, type CellRef } from '../../src/model/cell.ts';
import type { MemoryCell } from '../../src/workbook/memory/book.ts';
import type { Severity } from '../../src/model/finding.ts';
import { UniverPort } from '../../src/workbook/univer/port.ts';
import type { Adapter, AtTheScreen, Bench, BookPlan } from './adapter.ts';
import { plannedSheets, put } from './book.ts';
import { carriesRules } from './carried.ts';
import { restoresAnything } from './property.ts';
import { said } from './said.ts';
import { contract } from './suite.ts';
import { shapeIn, snapshotIn } from './univer/draw.ts';
import type { Headless } from './univer/host.ts';
import { headlessWith } from './univer/open.ts';

function sheetId({ host: { workbook } }: Headless, name: string): string {
  return workbook.getSheetBySheetName(name)?.getSheetId() ?? '';
}

/** Someone at the screen: Univer's own commands, as its editor and its tabs give them. */
function personAt(headless: Headless): AtTheScreen {
  const { host } = headless;
  const unitId = host.workbook.getUnitId();
  const range = ({ row, col }: CellRef): object => ({ startRow: row, endRow: row, startColumn: col, endColumn: col });
  return {
    edit: (cell, value: MemoryCell['value']) => {
      host.do({ id: 'sheet.command.set-range-values', params: { unitId, subUnitId: sheetId(headless, cell.sheet), range: range(cell), value: value === null ? { v: null, f: null } : { v: value, f: null } } });
    },
    select: (cell) => {
      host.do({ id: 'sheet.operation.set-selections', params: { unitId, subUnitId: sheetId(headless, cell.sheet), selections: [{ range: range(cell), primary: null, style: null }] } });
    },
    editing: headless.editing,
    protect: (name, isProtected) => { host.setEditable(sheetId(headless, name), !isProtected); },
    lockBook: (isReadOnly) => { host.setEditable(null, !isReadOnly); },
    removeSheet: (name) => { host.do({ id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId: sheetId(headless, name) } }); },
  };
}

const SEVERITIES: Readonly<Record<string, Severity>> = { '#FFC7CE': 'error', '#FFEB9C': 'warning', '#DDEBF7': 'info' };

/** Cells that are painted in the colour of a mark, whatever they hold. */
function markedIn({ host: { workbook } }: Headless): string[] {
  return workbook.getSheets().flatMap((sheet) => Array.from({ length: 20 * 8 }, (_, at) => ({ row: Math.floor(at / 8), col: at % 8 })).flatMap((place) => {
    const severity = SEVERITIES[sheet.getCell(place.row, place.col)?.interceptorStyle?.bg?.rgb ?? ''];
    return severity === undefined ? [] : [`${sheet.getName()}!${address(place)} ${severity}`];
  })).sort();
}

interface UniverBench extends Bench {
  readonly headless: Headless;
}

const univer: Omit<Adapter, 'open'> & { readonly open: (plan: BookPlan) => Promise<UniverBench> } = {
  name: 'univer',
  hasScreen: true,
  open: ({ sheets, isReadOnly = false }) => {
    const headless = headlessWith(sheets, isReadOnly);
    const { host } = headless;
    const port = new UniverPort(host);
    return Promise.resolve({
      port, headless,
      person: personAt(headless),
      snapshot: () => snapshotIn(headless),
      lookOf: ({ sheet, row, col }) => {
        const look = host.workbook.getStyles().getStyleByCell(host.workbook.getSheetBySheetName(sheet)?.getCellRaw(row, col)) ?? {};
        return Promise.resolve(JSON.stringify(Object.entries(look).filter(([key]) => key !== 'n').sort(([a], [b]) => (a < b ? -1 : 1))));
      },
      shapeOf: (name) => Promise.resolve(shapeIn(headless, name)),
      marked: () => markedIn(headless),
    });
  },
};

contract(univer);
restoresAnything(univer, 40);
carriesRules(univer, 15);

it('univer: takes a whole write back with one Ctrl+Z, and makes it again with one Ctrl+Y', async () => {
  const { port, headless: { host }, snapshot } = await univer.open({ sheets: plannedSheets() });
  const before = snapshot();
  await port.apply([put(2, 2, '#1', { style: { like: { row: 1, col: 0 } } }), put(20, 5, '甲'), { kind: 'width', sheet: '部门', col: 5, width: 9, least: 7 }]);
  const after = snapshot();
  expect(host.do({ id: 'univer.command.undo', params: {} })).toBe(true);
  expect(snapshot()).toBe(before);
  expect(host.do({ id: 'univer.command.redo', params: {} })).toBe(true);
  expect(snapshot()).toBe(after);
});

it('univer: knows of each write whether it stands, whoever takes it back or makes it again', async () => {
  const { port, headless: { host } } = await univer.open({ sheets: plannedSheets() });
  const key = (name: 'undo' | 'redo'): unknown => host.do({ id: `univer.command.${name}`, params: {} });
  const [first, second] = [await port.apply([put(2, 2, '#1')]), await port.apply([put(20, 5, '甲')])];
  const standing = (): Promise<boolean[]> => Promise.all([port.stands(first), port.stands(second)]);
  expect(await standing()).toEqual([true, true]);
  key('undo');
  expect(await standing()).toEqual([true, false]);
  key('undo');
  expect(await standing()).toEqual([false, false]);
  key('redo');
  expect(await standing()).toEqual([true, false]);
  await port.restore(first);
  expect(await standing()).toEqual([false, false]);
  key('undo');
  expect(await standing()).toEqual([true, false]);
});

it('univer: goes where a link of ours leads, and nowhere from another cell', async () => {
  const { port, headless: { host } } = await univer.open({ sheets: plannedSheets() });
  await port.apply([{ kind: 'sheet', name: '依据', cells: [{ row: 1, col: 0, value: { text: '部门' }, look: 'text', link: "'部门'!C3" }], merges: [], frozenRows: 0, landscape: false, widths: [10], heights: new Map() }]);
  const sheet = host.workbook.getSheetBySheetName('依据');
  const chosen: CellRef[] = [];
  await port.watchSelection((cell) => { chosen.push(cell); });
  const place = { subUnitId: sheet?.getSheetId() ?? '', row: 1, col: 0 };
  (port as UniverPort).follow({ ...place, row: 0 });
  expect(chosen).toEqual([]);
  (port as UniverPort).follow(place);
  expect(chosen).toEqual([{ sheet: '部门', row: 2, col: 2 }]);
  expect((await port.read()).active).toBe('部门');
});

it('univer: reads formulas that rest on what was just typed with their new results', async () => {
  const { port, person } = await univer.open({ sheets: plannedSheets() });
  person?.edit({ sheet: '部门', row: 2, col: 2 }, 20);
  const [first] = said(await port.read());
  expect(first?.cells['4,2']?.value).toBe(27.5);
  person?.edit({ sheet: '部门', row: 7, col: 3 }, 5);
  const [second] = said(await port.read());
  expect([second?.cells['7,0'], second?.cells['8,0']]).toEqual([{ value: 10, format: null, formula: 'D8:D9*2', state: 'ok' }, { value: 4, format: null, formula: 'D8:D9*2', state: 'ok' }]);
});
