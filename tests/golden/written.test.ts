import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { scoreWorkbook, type ScoredWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText, parseDecimal } from '../../src/exact/decimal.ts';
import type { Rational } from '../../src/exact/rational.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { formSheet } from '../../src/sheet/layout/form-sheet.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { newXlsx } from '../../src/workbook/xlsx/new.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { CASE_IDS, caseGrid } from './form.ts';

const packs = shippedPacks().map(({ pack }) => pack);
const text = (value: Rational | null): string | null => (value === null ? null : decimalText(value));
const scored = (bytes: Uint8Array): ScoredWorkbook => scoreWorkbook(openFile(bytes, '表.xlsx'), { packs });

/** The sheet as another program writes it: texts, numbers shown as whole ones, ruled. */
async function byExcelJs(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(grid.sheet, { pageSetup: { printArea: 'A1:L60' } });
  for (const row of grid.rowIndexes()) {
    for (const [col, { value }] of grid.cellsOf(row)) {
      const cell = sheet.getCell(row + 1, col + 1);
      const number = typeof value === 'string' && value.length < 8 ? parseDecimal(value) : null;
      cell.value = number === null ? value : Number(decimalText(number));
      cell.numFmt = '0';
    }
  }
  for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const byUs = (grid: Grid): Uint8Array => newXlsx().patch([formSheet(grid, readTables(grid).tables)]);

function results({ rows, decided, undecided, total, grade, execution }: Scorecard): unknown {
  return [rows.map(({ score }) => text(score)), text(decided), text(undecided), text(total), grade, text(execution?.score ?? null)];
}

/** Cells whose score cannot be written, by what the program says of them. */
function saidOf({ findings }: ReturnType<typeof writeScores>): Set<number | undefined> {
  return new Set(findings.filter(({ code }) => code === 'score-cell-merged').map(({ cell }) => cell?.row));
}

/** The printed scores that are not ours, of rows that have one and of which nothing is said. */
function differing(card: Scorecard, merged: ReadonlySet<number | undefined>, grid: Grid): string[] {
  return card.rows.filter(({ score, indicator: { printedScore, row, cells } }) => {
    const area = grid.merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && (cells.score?.col ?? -1) >= left && (cells.score?.col ?? -1) <= right);
    return score !== null && !merged.has(area?.top ?? row) && printedScore?.equals(score) !== true;
  }).map(({ indicator, score }) => `${indicator.path.join()}: ${String(text(indicator.printedScore))} for ${String(text(score))}`);
}

function expectWritten(bytes: Uint8Array): void {
  const before = scored(bytes);
  const result = writeScores(before, { overwrite: true, explain: true, language: 'zh' });
  const after = scored(result.bytes);
  const [[card], [again]] = [before.cards, after.cards];
  if (card === undefined || again === undefined) throw new Error('no table');
  expect(after.cards.length).toBe(before.cards.length);
  expect(results(again)).toEqual(results(card));
  const grid = openXlsx(result.bytes).grids.find(({ sheet }) => sheet === again.table.sheet);
  if (grid === undefined) throw new Error('no sheet');
  expect(differing(again, saidOf(result), grid)).toEqual([]);
  const { totals, execution } = again.table;
  const isWhole = saidOf(result).size === 0;
  if (card.total !== null && isWhole && totals.cells.score !== undefined) expect(text(totals.printedTotal)).toBe(text(card.total));
  if (card.grade !== null && totals.cells.grade !== undefined && card.total !== null) expect(totals.printedGrade).toBe(card.grade);
  if (card.execution !== null && card.execution.score !== null && execution?.cells.score !== undefined) expect(text(execution.printedScore)).toBe(text(card.execution.score));
  expect(writeScores(after, { overwrite: true, explain: false, language: 'zh' }).bytes).toEqual(result.bytes);
}

describe.each(CASE_IDS)('%s, written and read again, says what was said', (id) => {
  test('as a workbook of ours', () => { expectWritten(byUs(caseGrid(id))); });
  test('as a workbook of another program', async () => { expectWritten(await byExcelJs(caseGrid(id))); });
  test('in another layout', async () => { expectWritten(await byExcelJs(caseGrid(id, 'blank'))); });
});
