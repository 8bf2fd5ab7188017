import { type Area, areaAddress, columnName } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { OpenedWorkbook } from './open.ts';
import type { Relationship } from './package.ts';
import type { SheetReading } from './read-sheet.ts';
import type { SheetEntry } from './workbook-part.ts';

/** More of them are only counted off. */
const MOST_NAMED = 12;

const finding = (code: string, severity: Finding['severity'], sheet = '', params: Finding['params'] = {}): Finding =>
  ({ code, severity, sheet, cell: null, params: sheet === '' ? params : { sheet, ...params } });

/** Sheets that are no worksheets: charts, dialogs, macros. */
function isOther({ relationship }: SheetEntry, relationships: readonly Relationship[]): boolean {
  return relationships.some(({ id, type }) => id === relationship && type !== 'worksheet');
}

/** The merge that covers all cells of a sheet, where there are several: of these only the first can be seen. */
export function mergeOver(grid: Grid): Area | undefined {
  if (grid.merges.length === 0) return undefined;
  const rows = grid.rowIndexes();
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const tall = grid.merges.filter((merge) => merge.top <= top && merge.bottom >= bottom);
  if (tall.length === 0 || rows.length < 2) return undefined;
  const columns = rows.flatMap((row) => grid.cellsOf(row).map(([col]) => col));
  return tall.find((merge) => columns.every((col) => col >= merge.left && col <= merge.right));
}

const named = (names: readonly string[]): string => names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? '…' : '');
const between = (first: string, last: string): string => (first === last ? first : `${first}–${last}`);

/** `5、7–9` for 4, 6, 7, 8. */
function rowNames(rows: readonly number[]): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => between(String(first + 1), String(last + 1)));
}

type Seen = Pick<SheetReading, 'grid' | 'isProtected' | 'hidden'>;

/** Hidden columns count where a cell of theirs holds something. */
function hiddenColumns({ grid, hidden }: Seen): string[] {
  if (hidden.columns.length === 0) return [];
  const filled = new Set(grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([col]) => col)));
  return hidden.columns
    .filter(({ left, right }) => [...filled].some((col) => col >= left && col <= right))
    .map(({ left, right }) => between(columnName(left), columnName(right)));
}

/** What a person should know of one sheet, in whichever host it was read. */
export function sheetFindings(sheet: Seen): Finding[] {
  const { grid, isProtected, hidden } = sheet;
  const [merge, columns] = [mergeOver(grid), hiddenColumns(sheet)];
  return [
    ...isProtected ? [finding('sheet-protected', 'info', grid.sheet)] : [],
    ...merge === undefined ? [] : [finding('merge-over-sheet', 'warning', grid.sheet, { area: areaAddress(merge) })],
    ...hidden.rows.length === 0 ? [] : [finding('hidden-rows', 'info', grid.sheet, { rows: named(rowNames(hidden.rows)) })],
    ...columns.length === 0 ? [] : [finding('hidden-columns', 'info', grid.sheet, { columns: named(columns) })],
  ];
}

/** What a person should know of a workbook as a whole, beyond what its sheets show. */
export function bookFindings({ package: parts, workbook, relationships }: OpenedWorkbook): Finding[] {
  return [
    ...parts.names().some((name) => name.startsWith('_xmlsignatures/')) ? [finding('signed-package', 'warning')] : [],
    ...workbook.isProtected ? [finding('workbook-protected', 'info')] : [],
    ...relationships.some(({ type }) => type === 'externalLink') ? [finding('external-links', 'info')] : [],
    ...workbook.sheets.filter((sheet) => isOther(sheet, relationships)).map(({ name }) => finding('chartsheet-skipped', 'info', name)),
  ];
}

/** What a person should know of a workbook before anything is read out of it or written into it. */
export function findingsOf(opened: OpenedWorkbook): Finding[] {
  return [...bookFindings(opened), ...opened.sheets.flatMap(({ reading }) => sheetFindings(reading))];
}
