import { address, areaAddress } from '../../model/cell.ts';
import type { NewCell, SheetChange } from '../../sheet/changes.ts';
import type { Styles } from './styles.ts';
import { cellText, escaped } from './xml-text.ts';

/** A new cell element. A number is exact decimal text. */
export function cellElement(place: string, style: string, value: NewCell['value'], formula?: string): string {
  const start = `<c r="${place}" s="${style}"`;
  const written = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (value === null) return written === '' ? `${start}/>` : `${start}>${written}</c>`;
  if ('number' in value) return `${start}>${written}<v>${value.number}</v></c>`;
  if (written !== '') return `${start} t="str">${written}<v>${cellText(value.text)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value.text)}</t></is></c>`;
}

const cellXml = (cell: NewCell, styles: Styles): string => cellElement(address(cell), styles.look(cell.look, cell.link !== undefined), cell.value, cell.formula);

function rowsXml({ cells, heights }: SheetChange, styles: Styles): string {
  const rows = new Map<number, NewCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const before = rows.get(cell.row);
    if (before === undefined) rows.set(cell.row, [cell]);
    else before.push(cell);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, found]) => {
    const height = heights.get(row);
    const high = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    const sorted = [...found].sort((a, b) => a.col - b.col);
    return `<row r="${String(row + 1)}"${high}>${sorted.map((cell) => cellXml(cell, styles)).join('')}</row>`;
  }).join('');
}

function paneXml(frozen: number): string {
  if (frozen === 0) return '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews>';
  const rows = String(frozen);
  return `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${rows}" topLeftCell="A${String(frozen + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

/** The `cols` of a sheet, from column A. */
export function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`);
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** A list element with its items; none where there are none. */
export function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name}${name === 'mergeCells' ? ` count="${String(items.length)}"` : ''}>${items.join('')}</${name}>`;
}

function linkXml(cell: NewCell): string[] {
  if (cell.link === undefined) return [];
  const display = cell.value !== null && 'text' in cell.value ? ` display="${escaped(cell.value.text)}"` : '';
  return [`<hyperlink ref="${address(cell)}" location="${escaped(cell.link)}"${display}/>`];
}

/** A whole new worksheet part in the namespace of its workbook. It prints on A4, fitted to the page's width. */
export function sheetXml(sheet: SheetChange, styles: Styles, namespace: string): string {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    paneXml(sheet.frozenRows),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths),
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
    listXml('mergeCells', merges),
    listXml('hyperlinks', sheet.cells.flatMap(linkXml)),
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}
