/** Univer's own names of what is done to a workbook. */
export const CELLS = 'sheet.mutation.set-range-values';
export const ADD_MERGE = 'sheet.mutation.add-worksheet-merge';
export const REMOVE_MERGE = 'sheet.mutation.remove-worksheet-merge';
export const COLUMNS = 'sheet.mutation.set-col-data';
export const ROWS = 'sheet.mutation.set-row-data';
export const ROW_COUNT = 'sheet.mutation.set-worksheet-row-count';
export const COLUMN_COUNT = 'sheet.mutation.set-worksheet-column-count';
/** Measures the sheet anew; done with no columns it changes nothing. */
export const MEASURE = 'sheet.mutation.set-worksheet-col-width';
export const INSERT_SHEET = 'sheet.mutation.insert-sheet';
export const REMOVE_SHEET = 'sheet.mutation.remove-sheet';
export const ACTIVATE = 'sheet.operation.set-worksheet-active';
export const SELECT = 'sheet.operation.set-selections';

/** Our own: what we keep with a sheet. */
export const MEMO = 'jixiao.mutation.keep-memo';
/** Our own: a write of ours stands, or was taken back, by whomever. */
export const STANDS = 'jixiao.mutation.write-stands';

/** What changes cells of one sheet, besides CELLS: its area is not told. */
export const MOVES: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row', 'sheet.mutation.insert-col', 'sheet.mutation.remove-rows', 'sheet.mutation.remove-col', 'sheet.mutation.move-range', 'sheet.mutation.move-rows',
  'sheet.mutation.move-columns', 'sheet.mutation.reorder-range', ADD_MERGE, REMOVE_MERGE, 'sheet.mutation.set-row-hidden', 'sheet.mutation.set-row-visible',
  'sheet.mutation.set-col-hidden', 'sheet.mutation.set-col-visible',
]);

/** What changes the list of sheets. */
export const SHEETS: ReadonlySet<string> = new Set([
  INSERT_SHEET, REMOVE_SHEET, 'sheet.mutation.set-worksheet-name', 'sheet.mutation.set-worksheet-hidden', 'sheet.mutation.set-worksheet-order',
]);
