import { describe, expect, it } from 'vitest';
import { address, areaAddress } from '../../src/model/cell.ts';
import type { Change } from '../../src/sheet/changes.ts';
import { type MemorySheet, memorySheet, setCell } from '../../src/workbook/memory/book.ts';
import { OfficePort } from '../../src/workbook/office/port.ts';
import type { Restore } from '../../src/workbook/port.ts';
import { codeOf } from '../workbook/code-of.ts';
import type { Adapter, AtTheScreen } from './adapter.ts';
import { added, plannedSheets, put } from './book.ts';
import { carriesRules } from './carried.ts';
import type { EmulatedExcel } from './excel-host/client.ts';
import { excelWith, LOOKS } from './excel-host/draw.ts';
import { HostError } from './excel-host/wire.ts';
import type { Sheet } from './excel-host/sheet.ts';
import { restoresAnything } from './property.ts';
import { failure, settled } from './said.ts';
import { contract } from './suite.ts';

function personAt({ book }: EmulatedExcel): AtTheScreen {
  const sheet = (name: string): Sheet => book.Worksheets.GetItem(name);
  return {
    edit: ({ sheet: name, row, col }, value) => {
      const edited = sheet(name);
      edited.set(row, col, { ...edited.at(row, col), value: value ?? '', formula: null, isError: false });
      book.changed(edited, { top: row, left: col, bottom: row, right: col }, 'Unknown');
    },
    select: ({ sheet: name, row, col }) => { book.select(sheet(name), { top: row, left: col, bottom: row, right: col }); },
    editing: (isEditing) => { book.isEditing = isEditing; },
    protect: (name, isProtected) => { sheet(name).Protection.Protected = isProtected; },
    lockBook: (isReadOnly) => { book.ReadOnly = isReadOnly; },
    removeSheet: (name) => { book.remove(sheet(name), 'Unknown'); },
  };
}

const MARK_COLOURS: Readonly<Record<string, string>> = { '#FFC7CE': 'error', '#FFEB9C': 'warning', '#DDEBF7': 'info' };

const office: Adapter = {
  name: 'office',
  hasScreen: true,
  open: ({ sheets, isReadOnly = false }) => {
    const excel = excelWith(sheets);
    const { book } = excel;
    book.ReadOnly = isReadOnly;
    return Promise.resolve({
      port: new OfficePort(excel),
      person: personAt(excel),
      snapshot: () => [...book.sheets.flatMap((sheet) => sheet.lines()), `events ${String(book._Runtime.EnableEvents)}`].join('\n'),
      lookOf: ({ sheet, row, col }) => Promise.resolve(JSON.stringify(book.Worksheets.GetItem(sheet).at(row, col).look)),
      shapeOf: (name) => {
        const { widths, heights, hiddenColumns, hiddenRows, PageLayout } = book.Worksheets.GetItem(name);
        return Promise.resolve({
          widths: Object.fromEntries([...widths].map(([col, points]) => [col, points / 6])), heights: Object.fromEntries(heights),
          hiddenColumns: [...hiddenColumns], hiddenRows: [...hiddenRows], printed: PageLayout.printed.map(areaAddress),
        });
      },
      marked: () => book.sheets.flatMap((sheet) => sheet.rules.flatMap(({ addresses, custom }) =>
        addresses.map((cell) => `${sheet.Name}!${cell} ${MARK_COLOURS[custom.Format.Fill.Color] ?? '?'}`))).sort(),
    });
  },
};

contract(office);
restoresAnything(office, 100);
carriesRules(office, 50);

/** The planned workbook without its array formula, which costs a request of its own. */
function withoutArrays(): MemorySheet[] {
  const [form, ...others] = plannedSheets();
  if (form === undefined) return others;
  for (const { top, left } of form.arrays) for (const row of [top, top + 1]) setCell(form, row, left, null);
  return [{ ...form, arrays: [] }, ...others];
}

/** The requests that it takes to make changes once the workbook is read. */
async function requestsFor(changes: readonly Change[], sheets = withoutArrays()): Promise<number> {
  const excel = excelWith(sheets);
  const port = new OfficePort(excel);
  await port.read();
  const before = excel.requests.length;
  await port.apply(changes);
  return excel.requests.length - before;
}

/** A table of so many rows with an empty score column, and the changes that fill it. */
function table(rows: number): { readonly sheets: MemorySheet[]; readonly changes: Change[] } {
  const sheet = memorySheet('部门');
  for (let row = 0; row < rows; row += 1) for (let col = 0; col < 7; col += 1) setCell(sheet, row, col, { value: col === 0 ? '甲' : row, format: null, formula: null, state: 'ok', look: '' });
  const changes = Array.from({ length: rows }, (_, row) => put(row, 7, `#${String(row)}.5`));
  return { sheets: [sheet, memorySheet('空')], changes };
}

describe('requests to Excel', () => {
  it.each([40, 2000])('are one to read, one to write and two to take back, for %i rows', async (rows) => {
    const { sheets, changes } = table(rows);
    const excel = excelWith(sheets);
    const port = new OfficePort(excel);
    await port.read();
    expect(excel.requests).toHaveLength(1);
    const restore = await port.apply(changes);
    expect(excel.requests).toHaveLength(2);
    expect(excel.book.Worksheets.GetItem('部门').at(rows - 1, 7).value).toBe(rows - 0.5);
    await port.restore(restore);
    expect(excel.requests).toHaveLength(4);
  });

  it('are one to write with looks, merges, a width and a new column', async () => {
    expect(await requestsFor([...[1, 2, 3, 4].map((row) => put(row, 3, '#1', { style: { like: { row, col: 2 }, format: 'General' } })), { kind: 'width', sheet: '部门', col: 3, width: 9, least: 7 },
      { kind: 'height', sheet: '部门', row: 18, like: 0, height: 22 }, { kind: 'merge', sheet: '部门', area: { top: 3, left: 3, bottom: 4, right: 3 } }])).toBe(1);
  });

  it.each<[string, number, Change[]]>([
    ['numbers in cells whose format hides them, and columns too narrow for them', 1, [put(2, 1, '#18.95', { inFull: true }), put(4, 0, '#1', { inFull: true }), { kind: 'width', sheet: '部门', col: 1, width: null, least: 7 }]],
    ['a result that its format still shows', 1, [put(2, 2, '#18.5'), { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 }]],
    ['a result that its format hides', 2, [put(2, 2, '#18.95'), { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 }]],
    ['a width where the column has its own', 1, [{ kind: 'width', sheet: '部门', col: 0, width: 9, least: 7 }]],
    ['what is printed already', 2, [{ kind: 'print', sheet: '部门', area: { top: 0, left: 0, bottom: 2, right: 2 } }]],
    ['a wider print area', 2, [{ kind: 'print', sheet: '部门', area: { top: 0, left: 0, bottom: 2, right: 3 } }]],
  ])('to write %s: %i', async (_, count, changes) => {
    expect(await requestsFor(changes)).toBe(count);
  });

  it('are one more on a sheet with array formulas', async () => {
    expect(await requestsFor([put(2, 2, '#1')], plannedSheets())).toBe(2);
  });

  it('are one to select and one to keep a note', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    await port.select({ sheet: '部门', row: 1, col: 1 });
    await port.keepNote('rule-pack', 'x');
    expect(excel.requests).toHaveLength(2);
  });
});

describe('what Excel makes of a write', () => {
  it('a person\'s texts stay texts where they are restored under another format', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    const restore = await port.apply([put(4, 0, '#1', { style: { like: { row: 4, col: 0 }, format: '0.00' } })]);
    await port.restore(restore);
    expect(excel.book.Worksheets.GetItem('部门').at(4, 0)).toMatchObject({ value: '10%', format: '@' });
  });

  it('an Excel that does not say who wrote does not tell of our own writes', async () => {
    const excel = excelWith(plannedSheets(), '1.13');
    const port = new OfficePort(excel);
    await port.read();
    const edits: unknown[] = [];
    await port.watchEdits((edit) => edits.push(edit));
    await port.restore(await port.apply([put(2, 2, '#1')]));
    await settled();
    expect(edits).toEqual([]);
    personAt(excel).edit({ sheet: '部门', row: 2, col: 2 }, 1);
    await settled();
    expect(edits).toHaveLength(1);
  });

  it('a write that what came since reading forbids is taken back', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    const sheet = excel.book.Worksheets.GetItem('部门');
    await port.read();
    excel.book.ReadOnly = true;
    const before = sheet.lines();
    expect(await failure(port.apply([put(2, 2, '#1'), added('新')]))).toBe('workbook-read-only');
    expect([sheet.lines(), excel.book.sheets.length]).toEqual([before, 3]);
    excel.book.ReadOnly = false;
    await port.read();
    sheet.merges = [...sheet.merges, { top: 2, left: 1, bottom: 2, right: 2 }];
    const merged = sheet.lines();
    expect(await failure(port.apply([put(2, 2, '#1'), put(3, 2, '#1')]))).toBe('merged-cell');
    expect(sheet.lines()).toEqual(merged);
  });

  it('an array formula is not overwritten, all its cells together neither', async () => {
    const excel = excelWith(plannedSheets());
    const sheet = excel.book.Worksheets.GetItem('部门');
    const before = sheet.lines();
    expect(await failure(new OfficePort(excel).apply([put(7, 0, '#1'), put(8, 0, '#1')]))).toBe('array-cell');
    expect(sheet.lines()).toEqual(before);
  });

  it('formats and sizes that changed since reading are set right', async () => {
    const excel = excelWith(withoutArrays());
    const port = new OfficePort(excel);
    const sheet = excel.book.Worksheets.GetItem('部门');
    await port.read();
    sheet.set(2, 2, { ...sheet.at(2, 2), format: '@' });
    sheet.widths.set(1, 18);
    sheet.widths.set(2, 90);
    const before = sheet.lines();
    const restore = await port.apply([put(2, 2, '#18.95', { inFull: true }), { kind: 'width', sheet: '部门', col: 1, width: null, least: 7 }, { kind: 'width', sheet: '部门', col: 2, width: 9, least: 7 }]);
    expect([sheet.at(2, 2).value, sheet.at(2, 2).format, sheet.widths.get(1), sheet.widths.get(2)]).toEqual([18.95, 'General', 42, 90]);
    await port.restore(restore);
    expect(sheet.lines()).toEqual(before);
  });

  it('a write whose numbers cannot be set right is taken back', async () => {
    const excel = excelWith(withoutArrays());
    const port = new OfficePort(excel);
    const sheet = excel.book.Worksheets.GetItem('部门');
    await port.read();
    const before = sheet.lines();
    excel.onRequest = (count) => { excel.book.isEditing = count === 3; };
    expect(await failure(port.apply([put(2, 2, '#18.95'), { kind: 'shown', sheet: '部门', row: 4, col: 2, places: 2 }]))).toBe('host-editing');
    expect(sheet.lines()).toEqual(before);
  });

  it('scores are written where Excel does not let the page be asked', async () => {
    const excel = excelWith(withoutArrays());
    excel.book.hasPrinter = false;
    const port = new OfficePort(excel);
    const sheet = excel.book.Worksheets.GetItem('部门');
    const before = sheet.lines();
    const restore = await port.apply([put(2, 2, '#1'), { kind: 'print', sheet: '部门', area: { top: 0, left: 0, bottom: 6, right: 3 } }]);
    expect([sheet.at(2, 2).value, sheet.PageLayout.printed.map(areaAddress)]).toEqual([1, ['A1:C6']]);
    await port.restore(restore);
    expect(sheet.lines()).toEqual(before);
  });

  it.each([
    [false, false, []], [true, true, []], [null, false, ['date-system-unknown']],
  ])('days that count from 1904 (%s) are read so, and said where Excel does not tell', async (date1904, expected, codes) => {
    const excel = excelWith([memorySheet('表')]);
    excel.book.date1904 = date1904;
    const { sheets, findings } = await new OfficePort(excel).read();
    expect([sheets.map(({ grid }) => grid.date1904), findings.map(({ code }) => code)]).toEqual([[expected], codes]);
  });

  it('a host that tells of our own writes is not believed to tell of a person\'s', async () => {
    const excel = excelWith(plannedSheets());
    excel.book.isTalkative = true;
    const port = new OfficePort(excel);
    await port.read();
    const edits: unknown[] = [];
    await port.watchEdits((edit) => edits.push(edit));
    const restore = await port.apply([put(2, 2, '#1')]);
    await port.restore(restore);
    await settled();
    expect(edits).toEqual([]);
    personAt(excel).edit({ sheet: '部门', row: 2, col: 2 }, 1);
    await settled();
    expect(edits).toHaveLength(1);
  });

  it('an added sheet has its looks, sizes, link and page', async () => {
    const excel = excelWith(plannedSheets());
    await new OfficePort(excel).apply([added('评分依据')]);
    const sheet = excel.book.Worksheets.GetItem('评分依据');
    expect(sheet.at(0, 0).look).toEqual({ 'format.font.bold': true, 'format.font.name': '黑体', 'format.font.size': 16, 'format.horizontalAlignment': 'Center', 'format.wrapText': true });
    expect(sheet.at(1, 0)).toMatchObject({ value: '3-1', look: { 'format.font.color': '#0563C1', 'format.font.underline': 'Single', 'format.borders.left.style': 'Continuous' } });
    expect([sheet.links.get('A2'), sheet.FreezePanes.rows, sheet.Gridlines, sheet.PageLayout.Orientation, sheet.heights.get(0)]).toEqual(["'部门'!C3", 1, false, 'Landscape', 26]);
  });

  it('marks that were saved with the workbook are found again and go', async () => {
    const excel = excelWith(plannedSheets());
    await new OfficePort(excel).mark([{ cell: { sheet: '部门', row: 2, col: 2 }, severity: 'error' }]);
    expect(excel.book.Worksheets.GetItem('部门').rules.map(({ addresses }) => addresses)).toEqual([[address({ row: 2, col: 2 })]]);
    await new OfficePort(excel).unmark();
    expect(excel.book.Worksheets.GetItem('部门').rules).toEqual([]);
  });

  it('a rule that lies over the cell that lends its look goes again with the look', async () => {
    const excel = excelWith(plannedSheets());
    const sheet = excel.book.Worksheets.GetItem('部门');
    sheet.GetRange('C3').ConditionalFormats.Add('ColorScale');
    const port = new OfficePort(excel);
    const before = sheet.lines();
    const restore = await port.apply([put(2, 5, '#1', { style: { like: { row: 2, col: 2 } } })]);
    expect(sheet.rules.map(({ addresses }) => addresses)).toEqual([['C3', 'F3']]);
    await port.restore(restore);
    expect(sheet.lines()).toEqual(before);
  });

  it('a look lent by a merged cell comes without the merge', async () => {
    const excel = excelWith(withoutArrays());
    const port = new OfficePort(excel);
    await port.read();
    await port.apply([put(1, 4, '得分', { style: { like: { row: 0, col: 0 } } })]);
    const sheet = excel.book.Worksheets.GetItem('部门');
    expect([sheet.at(1, 4).look, sheet.merges.length]).toEqual([LOOKS['head'], 2]);
    expect(excel.requests).toHaveLength(3);
  });

  it('a write is taken back by a pane that was opened anew', async () => {
    const excel = excelWith(plannedSheets());
    const sheet = excel.book.Worksheets.GetItem('部门');
    const before = sheet.lines();
    const first = new OfficePort(excel);
    await first.keepNote('undo', JSON.stringify(await first.apply([put(2, 2, '#1', { style: { like: { row: 1, col: 0 } } }), put(3, 0, '10%'), added('新')])));
    const second = new OfficePort(excel);
    await second.restore(JSON.parse(await second.note('undo') ?? '') as Restore);
    expect([sheet.lines(), excel.book.sheets.length]).toEqual([before, 3]);
  });

  it('a write that stops half way and cannot be taken back says so', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    await port.read();
    // Protected between what is asked before the writes and the second write.
    const sheet = excel.book.Worksheets.GetItem('部门');
    let writes = 0;
    sheet.write = () => {
      writes += 1;
      if (writes > 1) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    };
    expect(await failure(port.apply([put(2, 2, '#1'), put(2, 5, '#2')]))).toBe('half-written');
    expect(excel.book._Runtime.EnableEvents).toBe(true);
  });

  it('a sheet name taken since the workbook was read gives way to another', async () => {
    const excel = excelWith(plannedSheets());
    const port = new OfficePort(excel);
    await port.read();
    excel.book.add('评分依据');
    await port.apply([put(2, 2, '#1'), added('评分依据')]);
    expect(excel.book.sheets.map(({ Name }) => Name).slice(3)).toEqual(['评分依据', '评分依据 (2)']);
  });
});

describe('an Excel that is too old', () => {
  it.each([['1.7', 'excel-too-old'], ['1.12', 'excel-too-old'], ['1.13', null], ['1.17', null]])('%s → %s', (version, code) => {
    const excel = excelWith([], version);
    expect(codeOf(() => new OfficePort(excel))).toBe(code);
    expect(excel.requests).toEqual([]);
  });
});
