import { areaAddress } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import type { Codec } from '../zip/inflated.ts';
import { findingsOf, mergeOver } from './findings.ts';
import { readFormats } from './formats.ts';
import { Package, type Relationship } from './package.ts';
import { patchWorkbook } from './patch.ts';
import { type Properties, readProperties } from './properties.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readWorkbookPart, type WorkbookPart } from './workbook-part.ts';

/** An .xlsx as opened: its sheets, what was noticed, and the way to write changes into its own bytes. */
export interface XlsxWorkbook {
  /** All worksheets in workbook order, hidden ones too. */
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  /**
   * The original with these changes in it; every part that need not change is copied byte for byte.
   * @throws WorkbookError `array-cell`, `merged-cell`, `merge-overlap`, `no-such-sheet`
   */
  readonly patch: (changes: readonly Change[], properties?: Properties) => Uint8Array;
  /** What the workbook keeps about itself, by name. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A worksheet, where it is kept and what was read from it. */
export interface OpenedSheet {
  readonly part: string;
  readonly reading: SheetReading;
}

/** What a patch works on. */
export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly codec: Codec | undefined;
  readonly package: Package;
  readonly main: string;
  readonly styles: string | null;
  /** Number format of each cell style; null for General. */
  readonly formats: readonly (string | null)[];
  readonly relationships: readonly Relationship[];
  readonly workbook: WorkbookPart;
  readonly sheets: readonly OpenedSheet[];
}

/** Where fields end in a text that is a table. */
const SEPARATED = /[,;\t，].*\n/;

/** Is it lines of fields, as a .csv is? */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2048);
  return contentOf(bytes) === 'other' && !start.some((byte) => byte < 9) && SEPARATED.test(new TextDecoder().decode(start));
}

function refuse(bytes: Uint8Array): never {
  switch (contentOf(bytes)) {
    case 'html': throw new WorkbookError('workbook-is-html');
    case 'spreadsheet-xml': throw new WorkbookError('wrong-extension', { actual: '.xml' });
    case 'ole': throw new WorkbookError(hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'wrong-extension', { actual: hasStream(bytes, 'WordDocument') ? '.doc' : '.xls' });
    case 'old-excel': throw new WorkbookError('wrong-extension', { actual: '.xls' });
    default: throw looksLikeText(bytes) ? new WorkbookError('text-as-workbook') : new WorkbookError('not-a-zip');
  }
}

/** The workbook part. @throws WorkbookError `not-a-workbook`, `workbook-is-document`, `wrong-extension`, `unsupported-format` */
function mainPart(parts: Package): string {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookError('unsupported-format', { extension: 'xlsb' });
  if (main === 'word/document.xml' || parts.has('word/document.xml')) throw new WorkbookError('workbook-is-document');
  if (parts.has(main)) return main;
  throw parts.has('content.xml') ? new WorkbookError('wrong-extension', { actual: '.ods' }) : new WorkbookError('not-a-workbook');
}

/** Opens a package without asking whether it holds anything. */
export function openPackage(bytes: Uint8Array, codec?: Codec): OpenedWorkbook {
  const parts = new Package(bytes, codec);
  const main = mainPart(parts);
  const workbook = readWorkbookPart(parts.reader(main));
  const relationships = parts.relationships(main);
  const target = (wanted: string): string | undefined => relationships.find(({ type }) => type === wanted)?.target;
  const [shared, styles] = [target('sharedStrings'), target('styles')];
  const strings = shared === undefined || !parts.has(shared) ? null : readSharedStrings(parts.reader(shared), parts.most(shared));
  const formats = styles === undefined ? [] : readFormats(parts.reader(styles), parts.most(styles));
  const sheets: OpenedSheet[] = [];
  for (const { name, hidden, relationship } of workbook.sheets) {
    const found = relationships.find(({ id }) => id === relationship);
    if (found === undefined) throw new WorkbookError('unreadable-part', { part: name, reason: 'missing' });
    if (found.type !== 'worksheet') continue;
    const { target: part } = found;
    const most = parts.most(part) - sheets.reduce((sum, { reading }) => sum + reading.weight, 0);
    sheets.push({ part, reading: readSheet(parts.reader(part), { name, hidden, date1904: workbook.date1904, strings, formats, most }) });
  }
  return { bytes, codec, package: parts, main, styles: styles ?? null, formats, relationships, workbook, sheets };
}

/** One cell is all that can be seen of a workbook whose sheets are merged over: it says so, not that no table is there. */
function refuseMergedOver(grids: readonly Grid[]): void {
  const filled = grids.filter((grid) => grid.rowIndexes().length > 0);
  const merges = filled.map(mergeOver);
  const [merge, grid] = [merges[0], filled[0]];
  if (merge === undefined || grid === undefined || merges.includes(undefined)) return;
  throw new WorkbookError('merge-over-sheet', { sheet: grid.sheet, area: areaAddress(merge) });
}

/** Opens a workbook to read and to patch. @throws WorkbookError as `openXlsx` */
export function openWhole(bytes: Uint8Array, codec?: Codec): OpenedWorkbook {
  if (contentOf(bytes) !== 'zip') refuse(bytes);
  const opened = openPackage(bytes, codec);
  const grids = opened.sheets.map(({ reading }) => reading.grid);
  if (grids.every((grid) => grid.rowIndexes().length === 0)) throw new WorkbookError('empty-workbook');
  refuseMergedOver(grids);
  return opened;
}

/** Properties that cannot be read are none: they say nothing of a table, and no table is kept from being scored by them. */
function propertiesOf(parts: Package): ReadonlyMap<string, string> {
  try {
    return readProperties(parts);
  } catch (error) {
    if (error instanceof WorkbookError) return new Map();
    throw error;
  }
}

/**
 * Opens an .xlsx. `codec` may be a faster one than the built-in.
 * @throws WorkbookError `not-a-zip`, `truncated`, `encrypted`, `too-large`, `wrong-extension`, `workbook-is-html`, `text-as-workbook`, `workbook-is-document`, `not-a-workbook`,
 *   `unsupported-format`, `empty-workbook`, `merge-over-sheet`, `unreadable-part`
 */
export function openXlsx(bytes: Uint8Array, codec?: Codec): XlsxWorkbook {
  const opened = openWhole(bytes, codec);
  return {
    grids: opened.sheets.map(({ reading }) => reading.grid), findings: findingsOf(opened),
    patch: (changes, properties) => patchWorkbook(opened, changes, properties), properties: propertiesOf(opened.package),
  };
}
