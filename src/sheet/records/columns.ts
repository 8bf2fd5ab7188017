import { titleKey } from '../read/title-key.ts';
import type { Grid } from '../grid.ts';

/** Columns of the sheet 评分记录. */
export type RecordColumn = 'sheet' | 'place' | 'path' | 'kind' | 'grade' | 'points' | 'reason' | 'by' | 'at';

/** The sheet's name and title. */
export const RECORDS = '评分记录';

/** The columns in the order in which we lay them out, by their titles. */
export const TITLES: ReadonlyMap<RecordColumn, string> = new Map([
  ['sheet', '工作表'], ['place', '位置'], ['path', '指标'], ['kind', '方式'], ['grade', '等次'], ['points', '分数'], ['reason', '理由'], ['by', '评定人'], ['at', '时间'],
]);
/** What no record can do without, and what no other table has side by side. */
const NEEDED: readonly RecordColumn[] = ['sheet', 'path', 'kind', 'points'];
/** Rows above the header that may hold a title and remarks. */
const MOST_ABOVE = 20;

/** A column that stands twice: only the first one is read. */
export interface Repeated {
  readonly title: string;
  readonly read: number;
  readonly other: number;
}

/** The header row of the sheet 评分记录 and where each column stands. */
export interface RecordsHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<RecordColumn, number>;
  readonly repeated: readonly Repeated[];
}

const COLUMNS: ReadonlyMap<string, RecordColumn> = new Map(Array.from(TITLES, ([column, title]) => [title, column]));

/** A row's titles as a header; also one that lacks columns. */
export function headerIn(grid: Grid, row: number): RecordsHeader {
  const columns = new Map<RecordColumn, number>();
  const repeated: Repeated[] = [];
  for (const [left, { value }] of grid.cellsOf(row)) {
    const column = typeof value === 'string' ? COLUMNS.get(titleKey(value)) : undefined;
    const read = column === undefined ? undefined : columns.get(column);
    if (column !== undefined && read === undefined) columns.set(column, left);
    else if (column !== undefined && read !== undefined) repeated.push({ title: TITLES.get(column) ?? '', read, other: left });
  }
  return { row, columns, repeated };
}

/** Does a row name every column that a record needs? */
export function isHeader({ columns }: RecordsHeader): boolean {
  return NEEDED.every((column) => columns.has(column));
}

/** Each sheet is asked by who reads tables and by who reads records. */
const known = new WeakMap<Grid, { readonly header: RecordsHeader | null }>();

/** The header of a sheet 评分记录, by which it is known whatever its name is; null for any other sheet. */
export function findHeader(grid: Grid): RecordsHeader | null {
  const found = known.get(grid) ?? { header: searchHeader(grid) };
  known.set(grid, found);
  return found.header;
}

function searchHeader(grid: Grid): RecordsHeader | null {
  for (let row = 0; row <= MOST_ABOVE; row += 1) {
    const header = headerIn(grid, row);
    if (isHeader(header)) return header;
  }
  return null;
}

/** Is this a sheet 评分记录? */
export function isRecordsSheet(grid: Grid): boolean {
  return findHeader(grid) !== null;
}

/** The sheet of a workbook that holds the judgements: the first one that a person sees; null where there is none. */
export function recordsSheet(grids: readonly Grid[]): Grid | null {
  const found = grids.filter(isRecordsSheet);
  return found.find(({ hidden }) => !hidden) ?? found[0] ?? null;
}
