import ExcelJS from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BenchFile, openForBench } from '../../../src/app/bench/open.ts';
import { saveFromBench } from '../../../src/app/bench/save.ts';
import { openFile } from '../../../src/app/open-file.ts';
import { planScores } from '../../../src/app/plan-scores.ts';
import { asBook, scoreGrids } from '../../../src/app/score-workbook.ts';
import { shippedPacks } from '../../../src/cli/packs.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import type { BookState } from '../../../src/workbook/port.ts';
import { Journal } from '../../../src/workbook/univer/journal.ts';
import { UniverPort } from '../../../src/workbook/univer/port.ts';
import { said } from '../../contract/said.ts';
import { type Headless, headlessShowing } from '../../contract/univer/open.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const SAMPLES = new URL('../../../samples/', import.meta.url);
const NAMES = readdirSync(SAMPLES);
const STANDARD = '项目支出绩效自评表-示例.xlsx';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(encodeURIComponent(name), SAMPLES)));

interface Opened {
  readonly file: BenchFile;
  readonly headless: Headless;
  readonly port: UniverPort;
  readonly journal: Journal;
}

async function open(name: string): Promise<Opened> {
  const file = await openForBench(bytesOf(name), name);
  const headless = headlessShowing(file.sheets);
  return { file, headless, port: new UniverPort(headless.host), journal: new Journal(headless.host) };
}

const save = ({ file, headless, journal }: Opened): ReturnType<typeof saveFromBench> => saveFromBench(file, headless.host, journal.moved);
const cells = (grids: readonly Grid[]): unknown => said({ sheets: grids.map((grid) => ({ grid, isProtected: false, arrays: [] })), active: null, isReadOnly: false, findings: [] });
const grids = ({ sheets }: BookState): Grid[] => sheets.map(({ grid }) => grid);

/** Scores in full, to be compared as text. */
function totals(sheets: readonly Grid[]): unknown {
  return scoreGrids(sheets, { packs, packFor: () => null }).tables.map(({ card: { table, decided, undecided, grade, rows } }) =>
    [table.sheet, decimalText(decided), decimalText(undecided), grade, rows.map(({ score }) => (score === null ? null : decimalText(score)))]);
}

function type(headless: Headless, sheet: string, at: readonly [number, number], value: unknown): void {
  const worksheet = headless.host.workbook.getSheetBySheetName(sheet);
  const [row, col] = at;
  headless.host.do({ id: 'sheet.command.set-range-values', params: {
    unitId: headless.host.workbook.getUnitId(), subUnitId: worksheet?.getSheetId(), range: { startRow: row, endRow: row, startColumn: col, endColumn: col }, value,
  } });
}

describe.each(NAMES)('%s on the workbench', (name) => {
  it('reads as the file does', async () => {
    const { file, port } = await open(name);
    expect(cells(grids(await port.read()))).toEqual(cells(openFile(bytesOf(name), name).grids));
    expect(file.sheets.every(({ picture }) => picture.styles.size > 0)).toBe(true);
  });

  it('is saved with its scores, which are the same when it is opened again, and written once', async () => {
    const opened = await open(name);
    const before = grids(await opened.port.read());
    const { changes } = planScores(asBook(before, scoreGrids(before, { packs, packFor: () => null })), { overwrite: true, explain: true, language: 'zh' });
    await opened.port.apply(changes);
    const now = grids(await opened.port.read());
    const saved = save(opened);
    expect({ leftOut: saved.leftOut, rearranged: saved.rearranged }).toEqual({ leftOut: [], rearranged: [] });
    const again = openFile(saved.bytes, saved.name).grids;
    expect(totals(again)).toEqual(totals(now));
    expect(again.map(({ sheet }) => sheet)).toEqual(now.map(({ sheet }) => sheet));
  });
});

describe('saving', () => {
  it('leaves a workbook that nobody changed byte for byte', async () => {
    const opened = await open(STANDARD);
    await opened.port.read();
    expect(Buffer.from(save(opened).bytes).equals(bytesOf(STANDARD))).toBe(true);
  });

  it('writes what was typed, results of formulas too, and nothing else', async () => {
    const opened = await open(STANDARD);
    const sheet = opened.file.sheets[0]?.grid.sheet ?? '';
    type(opened.headless, sheet, [6, 5], { v: 260 });
    type(opened.headless, sheet, [13, 5], { v: '40公里' });
    const now = grids(await opened.port.read());
    const [after] = openFile(save(opened).bytes, STANDARD).grids;
    const [before] = openFile(bytesOf(STANDARD), STANDARD).grids;
    const changed = (before?.rowIndexes() ?? []).flatMap((row) => (before?.cellsOf(row) ?? []).flatMap(([col, cell]) => (JSON.stringify(cell) === JSON.stringify(after?.at(row, col)) ? [] : [[row, col, after?.at(row, col)?.value]])));
    expect(changed).toEqual([[6, 5, 260], [6, 7, 0.5], [13, 5, '40公里']]);
    expect(after?.at(6, 7)).toEqual(now[0]?.at(6, 7));
  });

  it('shows a score in full where an empty cell has a format that would round it', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.getCell('A1').value = '得分';
    sheet.getCell('A2').numFmt = '0';
    const file = await openForBench(new Uint8Array(await workbook.xlsx.writeBuffer()), '表.xlsx');
    const headless = headlessShowing(file.sheets);
    const port = new UniverPort(headless.host);
    await port.apply([{ kind: 'cell', sheet: '表', row: 1, col: 0, value: { number: '18.95' }, inFull: true }]);
    const saved = saveFromBench(file, headless.host, new Set());
    expect([(await port.read()).sheets[0]?.grid.at(1, 0)?.format, openFile(saved.bytes, '表.xlsx').grids[0]?.at(1, 0)?.format]).toEqual(['0.00', '0.00']);
  });

  it('takes a look that another cell of the file has, and says that a new one is left out', async () => {
    const opened = await open(STANDARD);
    const sheet = opened.file.sheets[0]?.grid.sheet ?? '';
    type(opened.headless, sheet, [13, 5], { s: { bl: 1 } });
    expect(save(opened).leftOut).toEqual([]);
    type(opened.headless, sheet, [13, 5], { s: { cl: { rgb: '#00AA00' } } });
    expect(save(opened).leftOut).toEqual(['looks']);
  });

  it('writes a new workbook with the same cells where rows came between, and says so', async () => {
    const opened = await open(STANDARD);
    const { host } = opened.headless;
    const [worksheet] = host.workbook.getSheets();
    const range = { startRow: 14, endRow: 14, startColumn: 0, endColumn: (worksheet?.getColumnCount() ?? 1) - 1 };
    host.do({ id: 'sheet.mutation.insert-row', params: { unitId: host.workbook.getUnitId(), subUnitId: worksheet?.getSheetId(), range, rowInfo: null } });
    const now = grids(await opened.port.read());
    const saved = save(opened);
    expect([saved.name, saved.rearranged]).toEqual(['项目支出绩效自评表-示例-重排.xlsx', ['项目支出绩效自评表']]);
    expect(totals(openFile(saved.bytes, saved.name).grids)).toEqual(totals(now));
  });

  it('names what a patch cannot do: sheets renamed or taken away', async () => {
    const opened = await open('茂县县委办2023-绩效自评.xlsx');
    const { host } = opened.headless;
    const [first, second] = host.workbook.getSheets();
    host.do({ id: 'sheet.mutation.set-worksheet-name', params: { unitId: host.workbook.getUnitId(), subUnitId: first?.getSheetId(), name: '新名' } });
    host.do({ id: 'sheet.mutation.remove-sheet', params: { unitId: host.workbook.getUnitId(), subUnitId: second?.getSheetId(), subUnitName: second?.getName() } });
    expect([...save(opened).leftOut].sort()).toEqual(['sheet-removed', 'sheet-renamed']);
  });
});
