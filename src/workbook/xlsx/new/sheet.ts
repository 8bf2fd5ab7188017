import { address, type Area, areaAddress, columnName } from '../../../model/cell.ts';
import type { LookData } from '../../looks.ts';
import { cellElement, columnsXml, listXml } from '../new-sheet.ts';
import type { Styles } from '../styles.ts';
import { escaped } from '../xml-text.ts';
import type { PlacedChart } from './chart.ts';
import { type Link, Links } from './links.ts';
import { type Validation, validationsXml } from './validations.ts';

/** Rows that a sheet can have at most. */
export const MOST_ROWS = 1_048_576;
/** UTF-16 units that a cell can hold at most. */
export const MOST_TEXT = 32_767;

/** One cell of a new workbook. A number is exact decimal text and is shown by `format` (`0.00`). */
export interface BookCell {
  readonly value: { readonly number: string } | { readonly text: string } | null;
  readonly look: LookData;
  readonly format?: string;
  readonly link?: Link | undefined;
}

/** One row from column A on; null for a cell that is not written. */
export interface BookRow {
  readonly cells: readonly (BookCell | null)[];
  /** Points, where the row is not to grow by itself. */
  readonly height?: number;
  /** Columns that the first cell reaches over. */
  readonly across?: number;
  /** Its cells are the headings of a filter that reaches down to the last row; one row a sheet. */
  readonly isFiltered?: boolean;
}

/** A sheet of a new workbook. Rows and columns are counted from 0. */
export interface BookSheet {
  readonly name: string;
  /** Characters, from column A. */
  readonly widths: readonly number[];
  /** Walked through once, when the sheet is written; never kept. */
  readonly rows: Iterable<BookRow>;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** First and last row repeated on every page; null for none. */
  readonly repeat: { readonly first: number; readonly last: number } | null;
  /** Stand at the foot of each page, left and in the middle; the page's number stands to the right as `page` says it (`第 &P 页，共 &N 页`). */
  readonly foot: { readonly left: string; readonly middle: string; readonly page: string };
  readonly charts: readonly PlacedChart[];
  /** Printed on one page, however small that makes it; else as many pages as it takes. */
  readonly isOnePage?: true;
  /** What cells take; none where left out. */
  readonly validations?: readonly Validation[];
  /** Without a password; only cells whose look is an input can be filled in. */
  readonly isProtected?: true;
}

/** What is known of a sheet once its rows are written. */
export class WrittenSheet {
  readonly links = new Links();
  readonly merges: Area[] = [];
  rows = 0;
  #headings: { readonly row: number; readonly columns: number } | null = null;

  /** Takes note of a row that comes next. */
  take({ cells, across = 1, isFiltered = false }: BookRow): void {
    if (across > 1) this.merges.push({ top: this.rows, bottom: this.rows, left: 0, right: across - 1 });
    if (isFiltered) this.#headings = { row: this.rows, columns: cells.length };
    this.rows += 1;
  }

  /** What the filter reaches over; null where there is none. */
  get filtered(): Area | null {
    if (this.#headings === null) return null;
    const { row, columns } = this.#headings;
    return { top: row, left: 0, bottom: Math.max(row, this.rows - 1), right: columns - 1 };
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relationship by which a sheet has its drawing. */
export const DRAWING_ID = 'rIdDrawing';

function viewXml({ frozen: { rows, columns } }: BookSheet, isFirst: boolean): string {
  const start = `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  const split = `${columns === 0 ? '' : ` xSplit="${String(columns)}"`}${rows === 0 ? '' : ` ySplit="${String(rows)}"`}`;
  if (split === '') return `${start}</sheetView></sheetViews>`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const corner = address({ row: rows, col: columns });
  return `${start}<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function rowXml({ cells, height }: BookRow, row: number, styles: Styles, links: Links): string {
  const high = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  let xml = `<row r="${String(row + 1)}"${high}>`;
  cells.forEach((cell, col) => {
    if (cell === null) return;
    const place = `${columnName(col)}${String(row + 1)}`;
    const isLinked = cell.link !== undefined && links.add(place, cell.link);
    xml += cellElement(place, styles.lookOf(cell.look, { isLinked, ...(cell.format === undefined ? {} : { format: cell.format }) }), cell.value);
  });
  return `${xml}</row>`;
}

/** A person may still set widths and heights, so that what was filled in can be seen. */
const PROTECTED = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

/** In the text at a page's foot `&` starts a code; digits right behind the letters' size would be read as part of it. */
const footText = (text: string): string => ` ${text.replaceAll('&', '&&')}`;

function pageXml({ foot, isOnePage }: BookSheet): string {
  const said = `&L&9${footText(foot.left)}&C&9${footText(foot.middle)}&R&9${foot.page}`;
  return '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${isOnePage === true ? '1' : '0'}"/>`
    + `<headerFooter><oddFooter>${escaped(said)}</oddFooter></headerFooter>`;
}

/**
 * A worksheet part, piece by piece in the schema's order: the rows are written as they come. It prints on A4 landscape, fitted to the page's width.
 * Rows beyond Excel's limit are an error of the caller's. @throws RangeError
 */
export function* sheetPieces(sheet: BookSheet, styles: Styles, written: WrittenSheet, isFirst: boolean): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `${viewXml(sheet, isFirst)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet.widths)}<sheetData>`;
  for (const row of sheet.rows) {
    if (written.rows >= MOST_ROWS) throw new RangeError(`more than ${String(MOST_ROWS)} rows`);
    yield rowXml(row, written.rows, styles, written.links);
    written.take(row);
  }
  const filter = written.filtered === null ? '' : `<autoFilter ref="${areaAddress(written.filtered)}"/>`;
  yield `</sheetData>${sheet.isProtected === true ? PROTECTED : ''}${filter}${listXml('mergeCells', written.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`))}`;
  yield validationsXml(sheet.validations ?? []);
  yield* written.links.pieces();
  yield pageXml(sheet);
  // A target such as 95 is text on purpose; Excel would put a green corner on it.
  yield `<ignoredErrors><ignoredError sqref="A1:${columnName(Math.max(0, sheet.widths.length - 1))}${String(Math.max(1, written.rows))}" numberStoredAsText="1"/></ignoredErrors>`;
  yield `${sheet.charts.length === 0 ? '' : `<drawing r:id="${DRAWING_ID}"/>`}</worksheet>`;
}
