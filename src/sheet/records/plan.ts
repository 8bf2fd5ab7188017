import { decimalText } from '../../exact/decimal.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import { type Judgement, type RecordedJudgement, recordedPath, recordedPlace, subjectsOf } from '../../model/judgement.ts';
import type { CellChange, Change, SheetChange, SheetLook } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { heightFor, lineCount } from '../layout/measure.ts';
import { SheetBuilder } from '../layout/sheet-builder.ts';
import { isFree } from '../layout/standing.ts';
import { findHeader, type RecordColumn, RECORDS, type RecordsHeader, TITLES } from './columns.ts';
import { recordsOf } from './match.ts';
import { pathKey, pathText } from './path.ts';
import { kindText, readRecords } from './read.ts';

type Value = CellChange['value'];
/** What a judgement is about, as a record names it. */
export type Judged = Pick<Judgement, 'sheet' | 'place' | 'path'>;

const WIDTHS: Readonly<Record<RecordColumn, number>> = { sheet: 14, place: 7, path: 30, kind: 8, grade: 16, points: 8, reason: 30, by: 10, at: 18 };
const LOOKS: Readonly<Partial<Record<RecordColumn, SheetLook>>> = { path: 'text', reason: 'text', points: 'number' };
const HOW_TO = '每个指标一行。方式写“评定”（直接给分）或“扣分”（从按规则算出的分里扣，须写理由），复核时认可表上的得分写“认可”（须写理由，不改变评分；预算执行的得分也可以认可，位置写得分所在的单元格）；不用的行请整行清空。';
/** Title, remark, header. */
const ROWS_ABOVE = 3;

/** A row added later is at most as high as the one above it. */
const LEAST_LINES = 3;

const text = (value: string): Value => (value === '' ? null : { text: value });

function valuesOf({ sheet, place, path, kind, grade, points, reason, by, at }: Judgement): ReadonlyMap<RecordColumn, Value> {
  const values: Readonly<Record<RecordColumn, Value>> = {
    sheet: text(sheet), place: text(place), path: text(pathText(path)), kind: text(kindText(kind)), grade: text(grade ?? ''), points: { number: decimalText(points) },
    reason: text(reason), by: text(by), at: text(at.replace('T', ' ')),
  };
  return new Map([...TITLES.keys()].map((column) => [column, values[column]]));
}

/** Points that the longest text of a judgement takes in columns of the usual width. */
function heightOf(judgement: Judgement): number {
  const lines = [...valuesOf(judgement)].map(([column, value]) => (value !== null && 'text' in value ? lineCount(value.text, WIDTHS[column]) : 1));
  return heightFor(Math.max(...lines));
}

function newSheet(judgement: Judgement): SheetChange {
  const columns = [...TITLES];
  const sheet = new SheetBuilder(columns.map(([column]) => WIDTHS[column]));
  const across = { from: 0, to: columns.length - 1 };
  sheet.line([{ ...across, value: { text: RECORDS }, look: 'title' }]);
  sheet.line([{ ...across, value: { text: HOW_TO }, look: 'note' }]);
  sheet.line(columns.map(([, title], col) => ({ from: col, to: col, value: { text: title }, look: 'header' })));
  const values = valuesOf(judgement);
  sheet.line(columns.map(([column], col) => ({ from: col, to: col, value: values.get(column) ?? null, look: LOOKS[column] ?? 'center' })));
  const { cells, merges, widths } = sheet;
  const heights = new Map([...sheet.heights, [ROWS_ABOVE, Math.max(heightFor(LEAST_LINES), heightOf(judgement))] as const]);
  return { kind: 'sheet', name: RECORDS, cells, merges, widths, heights, frozenRows: ROWS_ABOVE, landscape: true };
}

/** The records of the same subject: known by the tables where they are given, else by the same sheet, names and place. */
export function recordedOf(grid: Grid, judgement: Judged, tables: readonly IndicatorTable[] = []): readonly RecordedJudgement[] {
  const { records } = readRecords(grid);
  const key = pathKey(judgement.path);
  const own = tables.filter(({ sheet }) => sheet === judgement.sheet).flatMap(subjectsOf);
  const subject = own.find((one) => pathKey(recordedPath(one)) === key && recordedPlace(one) === judgement.place);
  const isSame = ({ judgement: { sheet, path, place } }: RecordedJudgement): boolean => sheet === judgement.sheet && pathKey(path) === key && place === judgement.place;
  const known = new Set(subject === undefined ? [] : recordsOf(records, tables, subject));
  return records.filter((record) => known.has(record) || isSame(record));
}

function rowsOf(grid: Grid, judgement: Judged, tables: readonly IndicatorTable[]): readonly number[] {
  return recordedOf(grid, judgement, tables).map(({ row }) => row);
}

function emptied(grid: Grid, header: RecordsHeader, row: number): CellChange[] {
  return [...header.columns.values()].filter((col) => !isFree(grid.at(row, col))).map((col) => ({ kind: 'cell', sheet: grid.sheet, row, col, value: null }));
}

/** The first row below the header that holds nothing at all and belongs to no merge. */
function freeRow(grid: Grid, { row: header }: RecordsHeader): number {
  const isTaken = (row: number): boolean => grid.cellsOf(row).some(([, cell]) => !isFree(cell)) || grid.merges.some(({ top, bottom }) => top <= row && row <= bottom);
  let row = header + 1;
  while (isTaken(row)) row += 1;
  return row;
}

/** The header with the columns that it lacks behind its last one, and their titles as changes. */
function completed(grid: Grid, header: RecordsHeader): { readonly header: RecordsHeader; readonly changes: readonly CellChange[] } {
  const last = Math.max(...grid.rowIndexes().flatMap((row) => grid.cellsOf(row).map(([col]) => col)));
  const like = { row: header.row, col: Math.max(...header.columns.values()) };
  const added = [...TITLES].filter(([column]) => !header.columns.has(column)).map(([column, title], index) => ({ column, title, col: last + 1 + index }));
  return {
    header: { ...header, columns: new Map([...header.columns, ...added.map(({ column, col }) => [column, col] as const)]) },
    changes: added.map(({ title, col }) => ({ kind: 'cell', sheet: grid.sheet, row: header.row, col, value: { text: title }, style: { like } })),
  };
}

/** The cells of a row as the judgement fills them; `like` is a row whose look they take. */
function filled(grid: Grid, { columns }: RecordsHeader, row: number, judgement: Judgement, like: number | undefined): CellChange[] {
  const values = valuesOf(judgement);
  return [...columns].flatMap(([column, col]): CellChange[] => {
    const value = values.get(column) ?? null;
    if (value === null && like === undefined && isFree(grid.at(row, col))) return [];
    const style = like === undefined ? {} : { style: { like: { row: like, col } } };
    return [{ kind: 'cell', sheet: grid.sheet, row, col, value, ...style, ...(column === 'points' ? { inFull: true } : {}) }];
  });
}

/**
 * What puts a judgement into 评分记录: the whole sheet where `grid` is null or no such sheet, else the row of the same subject, else a row of its own. With
 * the workbook's `tables` the subject is known again after its row has moved; without them it is the one of the same sheet, names and place.
 */
export function planJudgement(grid: Grid | null, judgement: Judgement, tables: readonly IndicatorTable[] = []): Change[] {
  const found = grid === null ? null : findHeader(grid);
  if (grid === null || found === null) return [newSheet(judgement)];
  const [row, ...others] = rowsOf(grid, judgement, tables);
  const { header, changes } = completed(grid, found);
  const records = readRecords(grid).records.map((record) => record.row).filter((one) => !others.includes(one));
  const like = row === undefined ? records[0] : undefined;
  const at = row ?? freeRow(grid, found);
  const height: Change[] = like === undefined ? [] : [{ kind: 'height', sheet: grid.sheet, row: at, like, height: heightOf(judgement) }];
  return [...changes, ...filled(grid, header, at, judgement, like), ...height, ...others.flatMap((other) => emptied(grid, found, other))];
}

/** What takes the judgement of this subject out of 评分记录: its row is emptied and stays. `tables` as for `planJudgement`. */
export function withdrawJudgement(grid: Grid, judgement: Judged, tables: readonly IndicatorTable[] = []): Change[] {
  const header = findHeader(grid);
  return header === null ? [] : rowsOf(grid, judgement, tables).flatMap((row) => emptied(grid, header, row));
}
