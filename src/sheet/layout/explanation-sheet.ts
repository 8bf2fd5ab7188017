import { address, type CellRef } from '../../model/cell.ts';
import type { NewCell, SheetChange, SheetLook } from '../changes.ts';
import type { ExplanationFinding, ExplanationHeadings, ExplanationInput, ExplanationRow, ExplanationTable, ExplanationTotal } from './explanation-input.ts';
import type { Grid } from '../grid.ts';
import { SheetBuilder, type Piece } from './sheet-builder.ts';
import { cellText, isFree } from './standing.ts';

type Column = Exclude<keyof ExplanationHeadings, 'severity' | 'message' | 'next'>;

/** The columns in reading order with their widths: together one A4 page across. */
const COLUMNS: readonly (readonly [column: Column, width: number, look: SheetLook])[] = [
  ['place', 8, 'center'],
  ['name', 21, 'text'],
  ['target', 12, 'center'],
  ['actual', 12, 'center'],
  ['weight', 7, 'number'],
  ['score', 7, 'number'],
  ['status', 8, 'center'],
  ['clause', 18, 'text'],
  ['working', 20, 'text'],
  ['because', 32, 'text'],
  ['cell', 8, 'center'],
];
const LAST = COLUMNS.length - 1;
const CELL_COLUMN = LAST;

/** A place in the same workbook as a hyperlink writes it: `'部门'!H8`. */
export function linkTo(cell: CellRef): string {
  return `'${cell.sheet.replaceAll("'", "''")}'!${address(cell)}`;
}

function text(from: number, to: number, value: string, look: SheetLook): Piece {
  return { from, to, value: value === '' ? null : { text: value }, look };
}

function number(col: number, value: string | null, look: SheetLook): Piece {
  return { from: col, to: col, value: value === null ? null : { number: value }, look };
}

function linkPiece(cell: CellRef | null): Piece {
  const at = { from: CELL_COLUMN, to: CELL_COLUMN, look: 'center' as const };
  return cell === null ? { ...at, value: null } : { ...at, value: { text: address(cell) }, link: linkTo(cell) };
}

function valueOf(row: ExplanationRow, column: Exclude<Column, 'cell'>, look: SheetLook): NewCell['value'] {
  const value = row[column];
  if (value === null || value === '') return null;
  return look === 'number' ? { number: value } : { text: value };
}

function rowPieces(row: ExplanationRow): Piece[] {
  return COLUMNS.map(([column, , look], col) =>
    column === 'cell' ? linkPiece(row.cell) : { from: col, to: col, value: valueOf(row, column, look), look },
  );
}

function totalPieces(total: ExplanationTotal): Piece[] {
  return [text(0, 3, total.label, 'strong'), number(4, total.weight, 'strong'), number(5, total.score, 'strong'), text(6, LAST, total.text, 'text')];
}

function findingHeader({ severity, message, next, cell }: ExplanationHeadings): Piece[] {
  return [text(0, 0, severity, 'header'), text(1, 6, message, 'header'), text(7, 9, next, 'header'), text(CELL_COLUMN, LAST, cell, 'header')];
}

function findingPieces(finding: ExplanationFinding): Piece[] {
  return [text(0, 0, finding.severity, 'center'), text(1, 6, finding.message, 'text'), text(7, 9, finding.next, 'text'), linkPiece(finding.cell)];
}

function addTable(sheet: SheetBuilder, table: ExplanationTable, headings: ExplanationHeadings): void {
  sheet.gap();
  sheet.line([text(0, LAST, table.caption, 'subtitle')]);
  for (const line of table.rules) sheet.line([text(0, LAST, line, 'note')]);
  sheet.line(COLUMNS.map(([column], col) => text(col, col, headings[column], 'header')));
  const execution = table.execution === null ? [] : [table.execution];
  for (const row of [...execution, ...table.rows]) sheet.line(rowPieces(row));
  for (const total of table.totals) sheet.line(totalPieces(total));
  if (table.findings.length === 0) return;
  sheet.gap();
  sheet.line(findingHeader(headings));
  for (const finding of table.findings) sheet.line(findingPieces(finding));
}

/** The least that a row of a table holds: name, status or result, explanation. */
const LEAST_FILLED = 3;

/** Whether a row is one that is laid out here: it begins with a merge, or it is a finding or a row of the table; a person's note is neither. */
function isLaidOut(grid: Grid, row: number): boolean {
  const isMerged = (first: number): boolean => grid.merges.some(({ top, bottom, left, right }) => top === row && bottom === row && left === first && right > first);
  const filled = grid.cellsOf(row).filter(([, cell]) => !isFree(cell)).length;
  return isMerged(0) || isMerged(1) || (filled >= LEAST_FILLED && !isFree(grid.at(row, 1)));
}

/**
 * Whether a sheet is one that `explanationSheet` made in this wording, with nothing of a person's on it as far as can be told: its title, its headings, no line
 * laid out otherwise, nothing beside its columns, no formula.
 */
export function isExplanationSheet(grid: Grid, { title, headings }: Pick<ExplanationInput, 'title' | 'headings'>): boolean {
  const rows = grid.rowIndexes().filter((row) => grid.cellsOf(row).some(([, cell]) => !isFree(cell)));
  const isHeading = (row: number): boolean => COLUMNS.every(([column], col) => cellText(grid.at(row, col)) === headings[column]);
  const isOurs = (row: number): boolean => isLaidOut(grid, row) && grid.cellsOf(row).every(([col, { formula }]) => col <= LAST && formula === null);
  return cellText(grid.at(0, 0)) === title && rows.some(isHeading) && rows.every(isOurs);
}

/**
 * The sheet 评分依据: one block a table with its rules, a line a row with clause, working and a link to its cell, the
 * totals, and what a person should look at. Made for A4 across.
 */
export function explanationSheet(input: ExplanationInput): SheetChange {
  const sheet = new SheetBuilder(COLUMNS.map(([, width]) => width));
  sheet.line([text(0, LAST, input.title, 'title')]);
  for (const table of input.tables) addTable(sheet, table, input.headings);
  const { cells, merges, widths, heights } = sheet;
  return { kind: 'sheet', name: input.name, cells, merges, widths, heights, frozenRows: 0, landscape: true };
}
