import { areaAddress, columnName } from '../../../model/cell.ts';
import type { Codec } from '../../zip/inflated.ts';
import { archived } from '../archive.ts';
import { EMPTY_STYLES, Styles } from '../styles.ts';
import { escaped } from '../xml-text.ts';
import { chartXml, drawingXml } from './chart.ts';
import { type BookSheet, DRAWING_ID, sheetPieces, WrittenSheet } from './sheet.ts';

/** A new workbook. `made` is an ISO date-time with its zone, from which it says when it was made; another text is left out. */
export interface NewBook {
  readonly title: string;
  readonly made: string;
  readonly sheets: readonly BookSheet[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROGRAM = 'jixiao';

type Part = readonly [name: string, pieces: Iterable<string>];

const relationships = (items: readonly string[]): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** Part name → content type. */
function contentTypes({ sheets }: NewBook): string {
  const charts = sheets.flatMap((sheet) => sheet.charts);
  const numbered = (count: number, stem: string, type: string): [string, string][] => Array.from({ length: count }, (_, index) => [`${stem}${String(index + 1)}.xml`, type]);
  const parts: [string, string][] = [
    ['/xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
    ...numbered(sheets.length, '/xl/worksheets/sheet', `${TYPES}.spreadsheetml.worksheet+xml`),
    ...sheets.flatMap((sheet, index): [string, string][] => (sheet.charts.length === 0 ? [] : [[`/xl/drawings/drawing${String(index + 1)}.xml`, `${TYPES}.drawing+xml`]])),
    ...numbered(charts.length, '/xl/charts/chart', `${TYPES}.drawingml.chart+xml`),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
  ];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;
}

const ROOT = relationships([
  relationship('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
  relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relationship('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
]);

const WITH_ZONE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function coreXml({ title, made }: NewBook): string {
  const [, time, zone] = WITH_ZONE.exec(made) ?? [];
  const created = time === undefined || zone === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${time}${zone}</dcterms:created>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escaped(title)}</dc:title><dc:creator>${PROGRAM}</dc:creator>${created}</cp:coreProperties>`;
}

const APP = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PROGRAM}</Application></Properties>`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** What Excel keeps as names: the filter's area and the rows that are printed on every page. */
function namesXml(sheets: readonly BookSheet[], written: readonly WrittenSheet[]): string {
  const name = (title: string, index: number, meaning: string, more = ''): string => `<definedName name="${title}" localSheetId="${String(index)}"${more}>${escaped(meaning)}</definedName>`;
  const filters = sheets.flatMap(({ name: sheet }, index) => {
    const filtered = written[index]?.filtered ?? null;
    if (filtered === null) return [];
    const area = areaAddress(filtered).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    return [name('_xlnm._FilterDatabase', index, `${quoted(sheet)}!${area}`, ' hidden="1"')];
  });
  const areas = sheets.map(({ name: sheet, widths }, index) => name('_xlnm.Print_Area', index, `${quoted(sheet)}!$A$1:$${columnName(widths.length - 1)}$${String(Math.max(1, written[index]?.rows ?? 1))}`));
  const titles = sheets.flatMap(({ name: sheet, repeat }, index) =>
    (repeat === null ? [] : [name('_xlnm.Print_Titles', index, `${quoted(sheet)}!$${String(repeat.first + 1)}:$${String(repeat.last + 1)}`)]));
  return `<definedNames>${[...filters, ...areas, ...titles].join('')}</definedNames>`;
}

function workbookXml({ sheets }: NewBook, written: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews>`
    + `<sheets>${list.join('')}</sheets>${namesXml(sheets, written)}</workbook>`;
}

function workbookRelationships({ sheets }: NewBook): string {
  const each = sheets.map((_, index) => relationship(`rId${String(index + 1)}`, `${OFFICE}/worksheet`, `worksheets/sheet${String(index + 1)}.xml`));
  return relationships([...each, relationship(`rId${String(sheets.length + 1)}`, `${OFFICE}/styles`, 'styles.xml')]);
}

/** A sheet with what hangs on it. `firstChart` is the number of its first chart. */
function* sheetParts(sheet: BookSheet, index: number, firstChart: number, styles: Styles, written: WrittenSheet): Generator<Part> {
  const number = String(index + 1);
  yield [`xl/worksheets/sheet${number}.xml`, sheetPieces(sheet, styles, written, index === 0)];
  const hasCharts = sheet.charts.length > 0;
  const own = [...written.links.relationships(OFFICE), ...(hasCharts ? [relationship(DRAWING_ID, `${OFFICE}/drawing`, `../drawings/drawing${number}.xml`)] : [])];
  if (own.length > 0) yield [`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationships(own)]];
  if (!hasCharts) return;
  yield [`xl/drawings/drawing${number}.xml`, [drawingXml(sheet.charts)]];
  const charts = sheet.charts.map((_, at) => relationship(`rId${String(at + 1)}`, `${OFFICE}/chart`, `../charts/chart${String(firstChart + at)}.xml`));
  yield [`xl/drawings/_rels/drawing${number}.xml.rels`, [relationships(charts)]];
  for (const [at, { chart }] of sheet.charts.entries()) yield [`xl/charts/chart${String(firstChart + at)}.xml`, [chartXml(chart)]];
}

function* partsOf(book: NewBook): Generator<Part> {
  const styles = new Styles(EMPTY_STYLES, 'xl/styles.xml');
  const written = book.sheets.map(() => new WrittenSheet());
  yield ['[Content_Types].xml', [contentTypes(book)]];
  yield ['_rels/.rels', [ROOT]];
  let charts = 1;
  for (const [index, sheet] of book.sheets.entries()) {
    yield* sheetParts(sheet, index, charts, styles, written[index] ?? new WrittenSheet());
    charts += sheet.charts.length;
  }
  yield ['xl/workbook.xml', [workbookXml(book, written)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelationships(book)]];
  yield ['xl/styles.xml', [styles.text()]];
  yield ['docProps/core.xml', [coreXml(book)]];
  yield ['docProps/app.xml', [APP]];
}

/**
 * A new .xlsx. Its sheets are written one after another in their order, each row as it comes: memory holds the packed bytes, the links of the sheet
 * at hand and nothing of the rows. What a later sheet's rows say may so rest on what was met while an earlier one was written.
 */
export function writeBook(book: NewBook, codec?: Codec): Uint8Array {
  return archived(partsOf(book), codec);
}
