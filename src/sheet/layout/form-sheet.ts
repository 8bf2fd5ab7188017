import type { Area } from '../../model/cell.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import type { NewCell, SheetChange, SheetLook } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { textsOf } from './captions.ts';
import { lineKinds, tableAt, type Form, type LineKind } from './form-lines.ts';
import { columnWidths, PORTRAIT, rowHeights, spanOf } from './form-size.ts';
import { textWidth } from './measure.ts';
import { MergeIndex } from './merge-index.ts';
import { copiedValue, shownText } from './shown-value.ts';
import { isFree } from './standing.ts';

/** Running text: sentences, enumerations, numbered lines. It is set from the left, anything else in the middle. */
const RUNNING = /[。；;，、]|^\d+[.、．]\D/;
/** So many lines are running text too. */
const LONG = 2;
/** Columns of running text, whatever a single cell of them holds, so that a column is set in one way. */
const RUNNING_ROLES = ['level3', 'reason', 'rule'] as const;

const LOOK: Readonly<Record<Exclude<LineKind, 'body'>, SheetLook>> = {
  title: 'title',
  year: 'caption',
  unit: 'aside',
  caption: 'note',
  header: 'header',
  note: 'note',
};

function isRunningColumn(form: Form, row: number, col: number): boolean {
  const table = tableAt(form, row);
  if (table === undefined || row <= table.header.bottom) return false;
  return RUNNING_ROLES.some((role) => table.columns[role] === col);
}

function lookOf(form: Form, kind: LineKind, row: number, col: number, text: string, width: number): SheetLook {
  if (kind !== 'body') return LOOK[kind];
  const isRunning = isRunningColumn(form, row, col) || RUNNING.test(text.trim()) || textWidth(text) > LONG * width;
  return isRunning ? 'text' : 'center';
}

/** A label beside the whole table begins in the header's rows and is none of it. */
function kindOf(form: Form, kind: LineKind, { top, bottom }: Area): LineKind {
  const table = tableAt(form, top);
  return kind === 'header' && table !== undefined && bottom > table.header.bottom ? 'body' : kind;
}

function newCell(form: Form, kind: LineKind, row: number, col: number, widths: readonly number[]): NewCell {
  const area = form.merges.at(row, col);
  const anchor = form.grid.at(area.top, area.left);
  const text = anchor === undefined ? '' : shownText(anchor, form.grid.date1904);
  const look = lookOf(form, kindOf(form, kind, area), row, area.left, text, spanOf(widths, area));
  if (anchor === undefined || area.top !== row || area.left !== col || isFree(anchor)) return { row, col, value: null, look };
  const formula = anchor.formula === null || /[![]/.test(anchor.formula) ? {} : { formula: anchor.formula };
  return { row, col, value: copiedValue(anchor, form.grid.date1904), look, ...formula };
}

/** The columns of a row that get a cell: the table's whole width, so that its lines close, else only what is there. */
function columnsOf(form: Form, kind: LineKind, row: number): number[] {
  const cols = new Set(form.grid.cellsOf(row).flatMap(([col, cell]) => (isFree(cell) ? [] : [col])));
  for (const merge of form.merges.ofRow(row)) addSpan(cols, merge.left, Math.min(merge.right, merge.left + 255));
  const area = tableAt(form, row)?.area;
  if (area !== undefined && (kind === 'body' || kind === 'header')) addSpan(cols, area.left, area.right);
  return [...cols].sort((a, b) => a - b);
}

function addSpan(cols: Set<number>, from: number, to: number): void {
  for (let col = from; col <= to; col += 1) cols.add(col);
}

function formRows(grid: Grid, tables: readonly IndicatorTable[]): number[] {
  const rows = new Set(grid.rowIndexes().filter((row) => grid.cellsOf(row).some(([, cell]) => !isFree(cell))));
  for (const { area } of tables) addSpan(rows, area.top, area.bottom);
  return [...rows].sort((a, b) => a - b);
}

const ACROSS: readonly (LineKind | undefined)[] = ['title', 'year', 'unit'];

/** Title, year and unit that stand alone in an unmerged cell, as a text file has them: each across its whole table. */
function acrossTable(form: Form, kinds: ReadonlyMap<number, LineKind>): Area[] {
  return form.rows.flatMap((row) => {
    const [[only, ...others], table] = [textsOf(form.grid, form.merges, row), tableAt(form, row)];
    if (only === undefined || others.length > 0 || table === undefined || !ACROSS.includes(kinds.get(row)) || form.merges.ofRow(row).length > 0) return [];
    const { left, right } = table.area;
    return only.area.left === left && right > left ? [{ top: row, bottom: row, left, right }] : [];
  });
}

/**
 * A sheet copied into a new workbook so that it looks like the form: title and captions without lines, header rows, ruled
 * cells, merges kept, columns as wide as their content within one A4 page, rows as high as their wrapped text.
 * `tables` are the tables read from this grid. Number formats a new sheet cannot carry are written as shown (95%, a date).
 */
export function formSheet(grid: Grid, tables: readonly IndicatorTable[] = []): SheetChange {
  const rows = formRows(grid, tables);
  const indexed = (areas: readonly Area[]): MergeIndex => new MergeIndex(areas, rows[0] ?? 0, rows.at(-1) ?? 0);
  const asRead: Form = { grid, tables, merges: indexed(grid.merges), rows };
  const kinds = lineKinds(asRead);
  const areas = [...grid.merges, ...acrossTable(asRead, kinds)];
  const merges = indexed(areas);
  const form: Form = { ...asRead, merges };
  const texts = rows.flatMap((row) => textsOf(grid, merges, row));
  const widths = columnWidths(texts);
  const cells = rows.flatMap((row) => {
    const kind = kinds.get(row) ?? 'body';
    return columnsOf(form, kind, row).map((col) => newCell(form, kind, row, col, widths));
  });
  return {
    kind: 'sheet', name: grid.sheet, cells, merges: areas, widths, heights: rowHeights(texts, widths, kinds),
    frozenRows: 0, landscape: widths.reduce((sum, width) => sum + width, 0) > PORTRAIT,
  };
}
