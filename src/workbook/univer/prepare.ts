import type { ICellData } from '@univerjs/core';
import { univerCell } from './cells.ts';
import { inUniver } from './epoch.ts';
import type { UniverHost } from './host.ts';
import { readBook } from './read.ts';
import { rangeOf, type ShownSheet } from './snapshot.ts';

function filledBy({ grid }: ShownSheet, area: ShownSheet['arrays'][number]): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const cell = grid.at(row, col);
      (cells[row] ??= {})[col] = cell === undefined ? {} : univerCell(inUniver({ ...cell, formula: null, state: 'error' }, grid.date1904));
    }
  }
  return cells;
}

/** What a workbook's snapshot cannot say: which sheets are protected, and what array formulas have filled. To be done before a person sees it. */
export function prepare(host: UniverHost, sheets: readonly ShownSheet[], isReadOnly: boolean): void {
  host.workbook.getSheets().forEach((worksheet, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return;
    if (sheet.isProtected) host.setEditable(worksheet.getSheetId(), false);
    if (sheet.arrays.length > 0) host.setArrays(worksheet.getSheetId(), sheet.arrays.map((area) => ({ area: rangeOf(area), cells: filledBy(sheet, area) })));
  });
  if (isReadOnly) host.setEditable(null, false);
}

const START = 'formula.mutation.set-formula-calculation-start';

/** Has Univer work out the formulas that nobody has calculated, and no others: what a file says of the rest is kept until something changes. */
export function calculateMissing(host: UniverHost): void {
  const { workbook } = host;
  const unitId = workbook.getUnitId();
  const dirtyRanges = readBook(host).sheets.flatMap(({ grid }) => grid.rowIndexes().flatMap((row) => grid.cellsOf(row)
    .filter(([, { state }]) => state === 'uncalculated')
    .map(([col]) => ({ unitId, sheetId: workbook.getSheetBySheetName(grid.sheet)?.getSheetId() ?? '', range: { startRow: row, endRow: row, startColumn: col, endColumn: col } }))));
  if (dirtyRanges.length === 0) return;
  host.do({ id: START, params: {
    dirtyRanges, forceCalculation: false, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
  } });
}
