import type { IndicatorTable } from '../../model/indicator.ts';
import type { NewCell, SheetChange, SheetLook } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { isCaption, isCaptionRow, textsOf, type FormCell } from './captions.ts';
import { columnWidths, PORTRAIT, rowHeights } from './form-size.ts';
import { textWidth } from './measure.ts';
import { MergeIndex } from './merge-index.ts';
import { copiedValue, shownText } from './shown-value.ts';
import { isFree } from './standing.ts';

/** The longest text that is set in the middle of its cell. */
const SHORT = 16;

interface Form {
  readonly grid: Grid;
  readonly tables: readonly IndicatorTable[];
  readonly merges: MergeIndex;
  readonly rows: readonly number[];
}

function tableAt(form: Form, row: number): IndicatorTable | undefined {
  return form.tables.find(({ area }) => area.top <= row && row <= area.bottom);
}

/** What kind of line a row is, which decides how its cells look. */
type LineKind = 'title' | 'caption' | 'header' | 'body' | 'note';

/** The rows of captions above the form's first ruled line, then header rows, body rows, and notes outside any table. */
function lineKinds(form: Form): ReadonlyMap<number, LineKind> {
  const kinds = new Map<number, LineKind>();
  let above = true;
  for (const row of form.rows) {
    const texts = textsOf(form.grid, form.merges, row);
    const table = tableAt(form, row);
    if (table?.area.top === row) above = true;
    if (table?.header.top === row) above = false;
    above &&= isCaptionRow(texts);
    kinds.set(row, above ? captionKind(texts, kinds) : bodyKind(row, table, form));
  }
  return kinds;
}

function captionKind(texts: readonly FormCell[], kinds: ReadonlyMap<number, LineKind>): LineKind {
  const isTitle = texts.length === 1 && !texts.every(({ text }) => isCaption(text));
  return isTitle && ![...kinds.values()].includes('title') ? 'title' : 'caption';
}

function bodyKind(row: number, table: IndicatorTable | undefined, form: Form): LineKind {
  if (table === undefined) return form.tables.length === 0 ? 'body' : 'note';
  return table.header.top <= row && row <= table.header.bottom ? 'header' : 'body';
}

const LOOK: Readonly<Record<Exclude<LineKind, 'body'>, SheetLook>> = {
  title: 'title',
  caption: 'subtitle',
  header: 'header',
  note: 'note',
};

function lookOf(kind: LineKind, text: string): SheetLook {
  if (kind !== 'body') return LOOK[kind];
  return textWidth(text) <= SHORT && !/[。；\n]/.test(text.trim()) ? 'center' : 'text';
}

function newCell(form: Form, kind: LineKind, row: number, col: number): NewCell {
  const { top, left } = form.merges.at(row, col);
  const anchor = form.grid.at(top, left);
  const look = lookOf(kind, anchor === undefined ? '' : shownText(anchor, form.grid.date1904));
  if (anchor === undefined || top !== row || left !== col || isFree(anchor)) return { row, col, value: null, look };
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

/**
 * A sheet copied into a new workbook so that it looks like the form: title and captions without lines, header rows, ruled
 * cells, merges kept, columns as wide as their content within one A4 page, rows as high as their wrapped text.
 * `tables` are the tables read from this grid. Number formats a new sheet cannot carry are written as shown (95%, a date).
 */
export function formSheet(grid: Grid, tables: readonly IndicatorTable[] = []): SheetChange {
  const rows = formRows(grid, tables);
  const merges = new MergeIndex(grid.merges, rows[0] ?? 0, rows.at(-1) ?? 0);
  const form: Form = { grid, tables, merges, rows };
  const kinds = lineKinds(form);
  const cells = rows.flatMap((row) => {
    const kind = kinds.get(row) ?? 'body';
    return columnsOf(form, kind, row).map((col) => newCell(form, kind, row, col));
  });
  const texts = rows.flatMap((row) => textsOf(grid, merges, row));
  const widths = columnWidths(texts);
  return {
    kind: 'sheet', name: grid.sheet, cells, merges: grid.merges, widths, heights: rowHeights(texts, widths, kinds),
    frozenRows: 0, landscape: widths.reduce((sum, width) => sum + width, 0) > PORTRAIT,
  };
}
