import type { MemorySheet } from '../../../src/workbook/memory/book.ts';
import { EmulatedExcel } from './client.ts';
import { changedLook, type Look } from './look.ts';
import type { Sheet } from './sheet.ts';

/** How the planned looks are drawn. */
export const LOOKS: Readonly<Record<string, Look>> = {
  head: changedLook({}, { format: { font: { bold: true, size: 12 }, fill: { color: '#EDEDED' }, borders: { bottom: { style: 'Continuous' } }, horizontalAlignment: 'Center' } }),
  red: changedLook({}, { format: { font: { italic: true, color: '#FF0000' }, wrapText: true, borders: { left: { style: 'Double', weight: 'Thick', color: '#00FF00' } } } }),
};

function draw(sheet: Sheet, plan: MemorySheet): void {
  sheet.Visibility = plan.hidden ? 'Hidden' : 'Visible';
  for (const [row, cells] of plan.cells) {
    for (const [col, { value, formula, format, state, look }] of cells) {
      sheet.set(row, col, { value: value ?? '', formula: formula === null ? null : `=${formula}`, isError: state === 'error', format: format ?? 'General', look: LOOKS[look] ?? {} });
    }
  }
  sheet.merges = plan.merges;
  sheet.arrays = plan.arrays;
  for (const [col, width] of plan.widths) sheet.widths.set(col, width * 6);
  for (const [row, height] of plan.heights) sheet.heights.set(row, height);
  for (const col of plan.hiddenColumns) sheet.hiddenColumns.add(col);
  for (const row of plan.hiddenRows) sheet.hiddenRows.add(row);
  sheet.PageLayout.printed = plan.printed;
  sheet.Protection.Protected = plan.isProtected;
}

/** An Excel with these sheets open. */
export function excelWith(sheets: readonly MemorySheet[], version?: string): EmulatedExcel {
  const excel = new EmulatedExcel(version);
  for (const plan of sheets) draw(excel.book.add(plan.name), plan);
  return excel;
}
