import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planScores } from '../../src/app/plan-scores.ts';
import { asBook, type ScoredBook, scoreGrids } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText } from '../../src/exact/decimal.ts';
import { address } from '../../src/model/cell.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { formSheet } from '../../src/sheet/layout/form-sheet.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { MemoryBook, type MemorySheet, memorySheet, setCell } from '../../src/workbook/memory/book.ts';
import { MemoryPort } from '../../src/workbook/memory/port.ts';
import { OfficePort } from '../../src/workbook/office/port.ts';
import type { WorkbookPort } from '../../src/workbook/port.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { XlsxPort } from '../../src/workbook/xlsx/port.ts';
import { CASE_IDS, caseGrid } from '../golden/form.ts';
import { excelWith } from './excel-host/draw.ts';
import { said } from './said.ts';
import { univerWith } from './univer/open.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const SAMPLES = new URL('../../samples/', import.meta.url);

/** The form with its scores still to come. */
function bookOf(grid: Grid): Uint8Array {
  const { tables } = readTables(grid);
  const scores = new Set(tables.flatMap(({ indicators }) => indicators.flatMap(({ cells: { score } }) => (score === undefined ? [] : [address(score)]))));
  const form = formSheet(grid, tables);
  return newXlsx().patch([{ ...form, cells: form.cells.map((cell) => (scores.has(address(cell)) ? { ...cell, value: null } : cell)) }]);
}

const BOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  ...readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx')).map((name) => [name, () => new Uint8Array(readFileSync(new URL(name, SAMPLES)))] as const),
  ...CASE_IDS.map((id) => [id, () => bookOf(caseGrid(id))] as const),
];

/** What a file holds, for hosts that open none; in columns too narrow for a score. */
function drawn(bytes: Uint8Array): MemorySheet[] {
  return openXlsx(bytes).grids.map((grid) => {
    const narrow = new Map(Array.from({ length: 16 }, (_, col) => [col, 6] as const));
    const sheet = memorySheet(grid.sheet, { merges: [...grid.merges], hidden: grid.hidden, widths: narrow });
    for (const row of grid.rowIndexes()) for (const [col, cell] of grid.cellsOf(row)) setCell(sheet, row, col, { ...cell, look: '' });
    return sheet;
  });
}

async function scored(port: WorkbookPort): Promise<ScoredBook> {
  const { sheets, findings } = await port.read();
  const grids = sheets.map(({ grid }) => grid);
  const { tables, findings: ofSheets } = scoreGrids(grids, { packs, packFor: () => null });
  return asBook(grids, { tables, findings: [...findings, ...ofSheets] });
}

const totals = ({ cards }: ScoredBook): unknown => cards.map(({ decided, undecided, grade }) => [decimalText(decided), decimalText(undecided), grade]);
const REQUEST = { overwrite: true, explain: false, language: 'zh' } as const;

describe.each(BOOKS)('%s', (_, bytes) => {
  it('is scored, written and taken back in every host alike', async () => {
    const [file, excel] = [bytes(), excelWith(drawn(bytes()))];
    const ports: WorkbookPort[] = [new XlsxPort(file), new MemoryPort(new MemoryBook(drawn(file))), new OfficePort(excel), univerWith(drawn(file))];
    const written: unknown[] = [];
    for (const port of ports) {
      const before = said(await port.read());
      const first = await scored(port);
      const { changes } = planScores(first, REQUEST);
      // Tables that give their indicators no weights have nothing to be written.
      expect(changes.length > 0).toBe(first.cards.some(({ rows }) => rows.some(({ possible }) => possible !== null)));
      const restore = await port.apply(changes);
      const second = await scored(port);
      expect(planScores(second, REQUEST).changes).toEqual([]);
      written.push([totals(first), totals(second), said(await port.read())]);
      await port.restore(restore);
      expect(said(await port.read())).toEqual(before);
    }
    expect(written[1]).toEqual(written[0]);
    expect(written[2]).toEqual(written[0]);
    expect(written[3]).toEqual(written[0]);
  });

  it.each([false, true])('takes at most three requests to score and write in Excel, with 评分依据: %s', async (explain) => {
    const excel = excelWith(drawn(bytes()));
    const port = new OfficePort(excel);
    const { changes } = planScores(await scored(port), { ...REQUEST, explain });
    await port.apply(changes);
    expect(excel.requests.length).toBeLessThanOrEqual(3);
  });
});
