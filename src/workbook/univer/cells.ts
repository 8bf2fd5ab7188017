import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellChange } from '../../sheet/changes.ts';
import type { GridCell } from '../../sheet/grid.ts';

/** Univer's kinds of values; a forced text is one that stays text whatever it looks like. */
const [TEXT, NUMBER, BOOLEAN, FORCED_TEXT] = [1, 2, 3, 4];

/** What spreadsheet programs show where a formula has no result. Univer keeps it as a text. */
const ERRORS: ReadonlySet<unknown> = new Set([
  '#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!', '#GETTING_DATA', '#ERROR!', '#CYCLE!', '#CONNECT!',
]);

/** Text with looks of its own is a small document that ends in a line break of its kind. */
function richText({ p }: ICellData): string | null {
  const text = p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

function valueOf(cell: ICellData): GridCell['value'] {
  const text = richText(cell);
  if (text !== null) return text;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (t === TEXT || t === FORCED_TEXT) return String(v);
  return t === NUMBER && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v)) ? Number(v) : v;
}

/** A number format as a grid has it: null for General. */
export function formatOf(style: Pick<IStyleData, 'n'> | null | undefined): string | null {
  const pattern = style?.n?.pattern ?? '';
  return pattern === '' || pattern.toLowerCase() === 'general' ? null : pattern;
}

/** What a grid shows of Univer's cell; undefined where it holds nothing. `formula` is without `=`. */
export function gridCell(cell: ICellData, formula: string | null, format: string | null): GridCell | undefined {
  const value = valueOf(cell);
  if (formula === null && (value === null || value === '')) return undefined;
  if (value === null) return { value, format, formula, state: 'uncalculated' };
  const isError = ERRORS.has(value) && (formula !== null || cell.t !== FORCED_TEXT);
  return { value, format, formula, state: isError ? 'error' : 'ok' };
}

function content(value: GridCell['value'], isError: boolean): ICellData {
  switch (typeof value) {
    case 'number': return { v: value, t: NUMBER };
    case 'boolean': return { v: value ? 1 : 0, t: BOOLEAN };
    case 'string': return { v: value, t: ERRORS.has(value) && !isError ? FORCED_TEXT : TEXT };
    default: return {};
  }
}

/** A grid's cell as Univer keeps it, without a look. */
export function univerCell({ value, formula, state }: GridCell): ICellData {
  return { ...content(value, state === 'error' || formula !== null), ...(formula === null ? {} : { f: `=${formula}` }) };
}

/** What a change puts into a cell, as Univer keeps it, without a look. */
export function changedCell({ value, formula }: Pick<CellChange, 'value' | 'formula'>): ICellData {
  const held = value === null ? null : 'number' in value ? Number(value.number) : value.text;
  return { ...content(held, false), ...(formula === undefined ? {} : { f: `=${formula}` }) };
}
