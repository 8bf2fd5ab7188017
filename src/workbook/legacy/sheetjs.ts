import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Grid, type GridCell } from '../../sheet/grid.ts';
import { WorkbookError } from '../errors.ts';
import { UNCALCULATED } from './ods.ts';

/** BIFF error codes as a reader sees them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA',
};

function valueOf({ t, v, w }: CellObject): GridCell['value'] {
  if (t === 'e') return w ?? ERRORS[Number(v)] ?? '#N/A';
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : null;
}

/** Undefined for a cell that holds nothing: a style alone, or an empty text without a formula. */
function cellOf(cell: CellObject | undefined): GridCell | undefined {
  if (cell === undefined) return undefined;
  const formula = cell.f ?? null;
  const isEmpty = cell.t === 'z' || cell.v === '';
  if (isEmpty && formula === null) return undefined;
  const format = cell.z === undefined || cell.z === 'General' ? null : String(cell.z);
  if (cell.v === UNCALCULATED) return { value: null, format, formula, state: 'uncalculated' };
  const value = isEmpty ? '' : valueOf(cell);
  return { value, format, formula, state: cell.t === 'e' ? 'error' : 'ok' };
}

function gridOf(name: string, sheet: WorkSheet, date1904: boolean, hidden: boolean): Grid {
  const rows = new Map<number, Map<number, GridCell>>();
  (sheet['!data'] ?? []).forEach((cells, row) => {
    const found = new Map<number, GridCell>();
    cells.forEach((cell, col) => {
      const read = cellOf(cell);
      if (read !== undefined) found.set(col, read);
    });
    if (found.size > 0) rows.set(row, found);
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return new Grid(name, rows, { merges, date1904, hidden });
}

/** Keeps the console to the command line: SheetJS writes every record and format there that it does not know. */
function quietly<T>(action: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return action();
  } finally {
    console.error = error;
  }
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return quietly(() => read(bytes, { type: 'array', dense: true, sheetStubs: true, cellNF: true, cellFormula: true, cellText: false, cellHTML: false, cellDates: false }));
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookError(isProtected ? 'encrypted' : 'not-a-workbook');
  }
}

/**
 * The sheets of a workbook that SheetJS reads. Dates stay serial numbers with their format.
 * @throws WorkbookError `encrypted`, `not-a-workbook`
 */
export function readSheets(bytes: Uint8Array): Grid[] {
  const workbook = readWorkbook(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet === undefined ? [] : [gridOf(name, sheet, date1904, hidden)];
  });
}
