import { areaAddress } from '../../model/cell.ts';
import type { MergeChange, WidthChange } from '../../sheet/changes.ts';
import { newWidth } from '../widths.ts';
import { XmlReader } from '../xml/reader.ts';
import { editRow, type RowEdit } from './edit-cells.ts';
import { children, placeFor, type Span } from './outline.ts';
import { areaOf } from './references.ts';
import type { ColumnText, SheetText } from './sheet-text.ts';
import { Splices } from './splices.ts';
import { attribute, withAttribute } from './xml-text.ts';

/** All that happens to a worksheet. */
export interface SheetEdit {
  /** Rows counted from 0. */
  readonly rows: ReadonlyMap<number, RowEdit>;
  readonly widths: readonly WidthChange[];
  readonly merges: readonly MergeChange[];
}

/** The schema's order of a worksheet's children, as far as something is added. */
export const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter',
  'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins',
  'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'drawingHF', 'legacyDrawing',
];

function editRows(sheet: SheetText, rows: ReadonlyMap<number, RowEdit>, splices: Splices): void {
  const { data, prefix } = sheet;
  if (data === undefined) return;
  // `<sheetData/>` becomes a pair of tags, between which the rows are set in.
  if (data.isEmpty) splices.replace(data.start, data.end, sheet.text.slice(data.start, data.end).replace(/\s*\/>$/, '>'));
  for (const [index, edit] of [...rows].sort(([a], [b]) => a - b)) editRow(sheet, index, edit, splices);
  if (data.isEmpty) splices.insert(data.end, `</${prefix}sheetData>`);
}

/** The sheet's size around the cells that are written. */
function editDimension(sheet: SheetText, rows: ReadonlyMap<number, RowEdit>, splices: Splices): void {
  const [span, before] = [sheet.children.find(({ name }) => name === 'dimension'), sheet.dimension];
  if (span === undefined || before === null) return;
  const area = { ...before };
  for (const [row, { cells }] of rows) {
    for (const { kind, col } of cells) {
      if (kind !== 'amend') Object.assign(area, { top: Math.min(area.top, row), left: Math.min(area.left, col), bottom: Math.max(area.bottom, row), right: Math.max(area.right, col) });
    }
  }
  if (areaAddress(area) !== areaAddress(before)) splices.replace(span.start, span.inside, withAttribute(sheet.text.slice(span.start, span.inside), 'ref', areaAddress(area)));
}

/** A merge that takes the place of another keeps its element. */
function replaceMerges(sheet: SheetText, list: Span, merges: readonly MergeChange[], splices: Splices): void {
  const wanted = new Map(merges.flatMap(({ area, replaces }) => (replaces === undefined ? [] : [[areaAddress(replaces), area] as const])));
  if (wanted.size === 0) return;
  const xml = new XmlReader([sheet.text.slice(list.start, list.end)], list.name);
  for (const { start, inside } of children(xml)) {
    const [from, to] = [list.start + start, list.start + inside];
    const tag = sheet.text.slice(from, to);
    const before = areaOf(attribute(tag, 'ref') ?? '');
    const area = before === null ? undefined : wanted.get(areaAddress(before));
    if (area !== undefined) splices.replace(from, to, withAttribute(tag, 'ref', areaAddress(area)));
  }
}

function editMerges(sheet: SheetText, merges: readonly MergeChange[], splices: Splices): void {
  const { prefix, text, children: parts, inside } = sheet;
  const span = parts.find(({ name }) => name === 'mergeCells');
  if (span !== undefined) replaceMerges(sheet, span, merges, splices);
  const areas = merges.filter(({ replaces }) => replaces === undefined).map(({ area }) => area);
  if (areas.length === 0) return;
  const added = areas.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`).join('');
  const tag = withAttribute(span === undefined ? `<${prefix}mergeCells>` : text.slice(span.start, span.inside), 'count', String(sheet.merges + areas.length)).replace(/\s*\/>$/, '>');
  if (span === undefined) splices.insert(placeFor('mergeCells', ORDER, parts, inside), `${tag}${added}</${prefix}mergeCells>`);
  else if (span.isEmpty) splices.replace(span.start, span.end, `${tag}${added}</${prefix}mergeCells>`);
  else {
    splices.replace(span.start, span.inside, tag);
    splices.insert(span.close, added);
  }
}

function columnTag(tag: string, first: number, last: number, width: number | null): string {
  const placed = withAttribute(withAttribute(tag.replace(/\s*\/?>$/, '/>'), 'min', String(first + 1)), 'max', String(last + 1));
  return width === null ? placed : withAttribute(withAttribute(placed, 'width', String(width)), 'customWidth', '1');
}

/** A `<col>` over several columns is taken apart around the ones that are changed. */
function splitColumn(tag: string, { first, last, width: own }: ColumnText, usual: number, changes: readonly WidthChange[]): string {
  const pieces: string[] = [];
  let next = first;
  for (const change of changes) {
    const { col, width } = change;
    if (col > next) pieces.push(columnTag(tag, next, col - 1, null));
    pieces.push(columnTag(width === null ? tag : withAttribute(tag, 'hidden', null), col, col, newWidth(own, usual, change)));
    next = col + 1;
  }
  if (next <= last) pieces.push(columnTag(tag, next, last, null));
  return pieces.join('');
}

function editWidths(sheet: SheetText, changes: readonly WidthChange[], splices: Splices): void {
  const { prefix, text, children: parts, columns, inside, usualWidth } = sheet;
  const widths = [...new Map(changes.map((change) => [change.col, change])).values()].sort((a, b) => a.col - b.col);
  const isIn = (col: number, { first, last }: ColumnText): boolean => col >= first && col <= last;
  for (const column of columns) {
    const changed = widths.filter((change) => isIn(change.col, column) && ((column.isHidden && change.width !== null) || newWidth(column.width, usualWidth, change) !== null));
    if (changed.length > 0) splices.replace(column.span.start, column.span.end, splitColumn(text.slice(column.span.start, column.span.inside), column, usualWidth, changed));
  }
  const added = widths.filter(({ col }) => !columns.some((column) => isIn(col, column))).flatMap((change) => {
    const width = newWidth(null, usualWidth, change);
    return width === null ? [] : [{ col: change.col, width }];
  });
  const list = parts.find(({ name }) => name === 'cols');
  const xml = ({ col, width }: { col: number; width: number }): string => columnTag(`<${prefix}col/>`, col, col, width);
  if (added.length > 0 && list?.isEmpty !== false) {
    const at = list?.start ?? placeFor('cols', ORDER, parts, inside);
    splices.replace(at, list?.end ?? at, `<${prefix}cols>${added.map(xml).join('')}</${prefix}cols>`);
  }
  else for (const change of added) splices.insert(columns.find(({ first }) => first > change.col)?.span.start ?? list?.close ?? inside, xml(change));
}

/** The sheet's XML with the edits in it; all else is as it was. */
export function editedSheet(sheet: SheetText, { rows, widths, merges }: SheetEdit): string {
  const splices = new Splices();
  editDimension(sheet, rows, splices);
  editWidths(sheet, widths, splices);
  editRows(sheet, rows, splices);
  editMerges(sheet, merges, splices);
  return splices.in(sheet.text);
}
