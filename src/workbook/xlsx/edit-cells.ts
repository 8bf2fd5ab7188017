import { decimalText } from '../../exact/decimal.ts';
import { address } from '../../model/cell.ts';
import type { CellChange } from '../../sheet/changes.ts';
import type { Result } from './recalculate.ts';
import type { Place } from './references.ts';
import type { CellText, RowText, SheetText } from './sheet-text.ts';
import type { Splices } from './splices.ts';
import { attribute, cellText, escaped, withAttribute } from './xml-text.ts';

/** A cell that is written: its content, and its style's index where it gets another one. */
export interface Overwrite extends Place {
  readonly kind: 'overwrite';
  readonly value: CellChange['value'];
  readonly formula: string | null;
  /** undefined keeps the style that the cell has. */
  readonly style: string | undefined;
}

/** A formula cell that stays but gets another result (`null`: none), another way of writing its formula, or both. */
export interface Amend extends Place {
  readonly kind: 'amend';
  readonly result?: Result['value'] | null;
  readonly formula?: string;
  /** Another style, where its result is to be seen in full. */
  readonly style?: string | undefined;
}

/** A cell that stays as it is but for its style; one that is not there is set in empty. */
export interface Restyle extends Place {
  readonly kind: 'restyle';
  readonly style: string;
}

export type CellEdit = Overwrite | Amend | Restyle;

interface Content {
  readonly type: string | null;
  readonly inner: string;
}

function contentOf(prefix: string, value: CellChange['value'], formula: string | null): Content {
  const f = formula === null ? '' : `<${prefix}f>${escaped(formula)}</${prefix}f>`;
  if (value === null) return { type: null, inner: f };
  if ('number' in value) return { type: null, inner: `${f}<${prefix}v>${value.number}</${prefix}v>` };
  if (formula !== null) return { type: 'str', inner: `${f}<${prefix}v>${cellText(value.text)}</${prefix}v>` };
  return { type: 'inlineStr', inner: `<${prefix}is><${prefix}t xml:space="preserve">${cellText(value.text)}</${prefix}t></${prefix}is>` };
}

/** A start tag with its attributes set in order; null takes one away, undefined leaves it. */
function withAttributes(tag: string, attributes: Readonly<Record<string, string | null | undefined>>): string {
  return Object.entries(attributes).reduce((changed, [name, value]) => (value === undefined ? changed : withAttribute(changed, name, value)), tag);
}

function closed(prefix: string, tag: string, inner: string): string {
  const open = tag.replace(/\s*\/?>$/, '');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
}

/** A cell element as written: `tag` is the start tag that it has, or a new one. */
function cellXml(prefix: string, tag: string, edit: Overwrite): string {
  const { type, inner } = contentOf(prefix, edit.value, edit.formula);
  return closed(prefix, withAttributes(tag, { s: edit.style, t: type, cm: null, vm: null }), inner);
}

function newCellXml(sheet: SheetText, edit: Overwrite): string {
  const style = edit.style ?? sheet.styleOf(edit.row, edit.col);
  const tag = `<${sheet.prefix}c r="${address(edit)}"${style === null ? '' : ` s="${style}"`}>`;
  return edit.value === null && edit.formula === null && edit.style === undefined ? '' : cellXml(sheet.prefix, tag, edit);
}

/** A cell that is not there yet as it is set in; an amended one that is not there stays away. */
function addedXml(sheet: SheetText, edit: CellEdit): string {
  if (edit.kind === 'amend') return '';
  return newCellXml(sheet, edit.kind === 'overwrite' ? edit : { ...edit, kind: 'overwrite', value: null, formula: null });
}

const RESULT_TYPES: Readonly<Record<string, string>> = { string: 'str', boolean: 'b' };

function resultXml(prefix: string, result: Result['value'] | null): string {
  if (result === null || result === undefined) return '';
  const text = typeof result === 'boolean' ? String(Number(result)) : typeof result === 'string' ? cellText(result) : decimalText(result, 17);
  return `<${prefix}v>${text}</${prefix}v>`;
}

function amend(sheet: SheetText, { span, formula, value }: CellText, edit: Amend, splices: Splices): void {
  const p = sheet.prefix;
  if (edit.formula !== undefined && formula !== null) splices.replace(formula.start, formula.end, `<${p}f>${escaped(edit.formula)}</${p}f>`);
  if (edit.result === undefined || span.isEmpty) return;
  splices.replace(span.start, span.inside, withAttributes(sheet.text.slice(span.start, span.inside), { s: edit.style, t: RESULT_TYPES[typeof edit.result] ?? null }));
  if (value === null) splices.insert(formula?.end ?? span.inside, resultXml(p, edit.result));
  else splices.replace(value.start, value.end, resultXml(p, edit.result));
}

/** A row's start tag with `spans` around the cells that are set in; one that gets another's height is shown, and keeps a height of its own. */
function rowTag(before: string, { cells, height }: RowEdit): string {
  const spans = attribute(before, 'spans')?.split(/[: ]/).map(Number) ?? [];
  const cols = [...spans, ...cells.map(({ col }) => col + 1)];
  const isWider = cols.some((col) => col < Math.min(...spans) || col > Math.max(...spans));
  const wide = spans.length > 0 && isWider ? withAttribute(before, 'spans', `${String(Math.min(...cols))}:${String(Math.max(...cols))}`) : before;
  if (height === null) return wide;
  const shown = withAttribute(wide, 'hidden', null);
  if (height === 'own' || /^(?:1|true)$/.test(attribute(before, 'customHeight') ?? '')) return shown;
  return withAttributes(shown, { ht: String(Math.max(height, Number(attribute(before, 'ht') ?? 0))), customHeight: '1' });
}

/** What happens to a row: its cells in ascending order. */
export interface RowEdit {
  readonly cells: readonly CellEdit[];
  /** Points, or `own` for a row that is shown as high as it is; null leaves the row. */
  readonly height: number | 'own' | null;
}

function editCells(sheet: SheetText, row: RowText, edits: readonly CellEdit[], splices: Splices): void {
  for (const edit of edits) {
    const cell = row.cells.find(({ col }) => col === edit.col);
    if (cell === undefined) {
      splices.insert(row.cells.find(({ col }) => col > edit.col)?.span.start ?? row.span.close, addedXml(sheet, edit));
    } else if (edit.kind === 'restyle') splices.replace(cell.span.start, cell.span.inside, withAttribute(sheet.text.slice(cell.span.start, cell.span.inside), 's', edit.style));
    else if (edit.kind === 'amend') amend(sheet, cell, edit, splices);
    else splices.replace(cell.span.start, cell.span.end, cellXml(sheet.prefix, sheet.text.slice(cell.span.start, cell.span.inside), edit));
  }
}

const newCellsXml = (sheet: SheetText, edits: readonly CellEdit[]): string => edits.map((edit) => addedXml(sheet, edit)).join('');

/** Writes what happens to one row of a sheet. */
export function editRow(sheet: SheetText, index: number, edit: RowEdit, splices: Splices): void {
  const row = sheet.row(index);
  if (row === undefined) {
    const tag = rowTag(`<${sheet.prefix}row r="${String(index + 1)}">`, edit);
    splices.insert(sheet.gap(index), `${tag}${newCellsXml(sheet, edit.cells)}</${sheet.prefix}row>`);
    return;
  }
  const { span } = row;
  const before = sheet.text.slice(span.start, span.inside);
  const tag = rowTag(before, edit);
  const added = span.isEmpty ? newCellsXml(sheet, edit.cells) : '';
  if (added !== '') splices.replace(span.start, span.end, `${tag.replace(/\s*\/>$/, '>')}${added}</${sheet.prefix}row>`);
  else if (tag !== before) splices.replace(span.start, span.inside, tag);
  if (!span.isEmpty) editCells(sheet, row, edit.cells, splices);
}
