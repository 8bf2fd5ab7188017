import type { Finding } from '../../model/finding.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import type { Inflate } from '../zip/inflated.ts';
import type { Deflate } from './archive.ts';
import { readFormats } from './formats.ts';
import { Package, type Relationship } from './package.ts';
import { patchWorkbook } from './patch.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts';

/** An .xlsx as opened: its sheets, what was noticed, and the way to write changes into its own bytes. */
export interface XlsxWorkbook {
  /** All worksheets in workbook order, hidden ones too. */
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  /**
   * The original with these changes in it; every part that need not change is copied byte for byte.
   * `deflate` may be a faster one than the built-in.
   * @throws WorkbookError `array-cell`, `merged-cell`, `merge-overlap`, `no-such-sheet`
   */
  readonly patch: (changes: readonly Change[], deflate?: Deflate) => Uint8Array;
}

/** A worksheet, where it is kept and what was read from it. */
export interface OpenedSheet {
  readonly part: string;
  readonly reading: SheetReading;
}

/** What a patch works on. */
export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly package: Package;
  readonly main: string;
  readonly styles: string | null;
  /** Number format of each cell style; null for General. */
  readonly formats: readonly (string | null)[];
  readonly relationships: readonly Relationship[];
  readonly workbook: WorkbookPart;
  readonly sheets: readonly OpenedSheet[];
}

function refuse(bytes: Uint8Array): never {
  switch (contentOf(bytes)) {
    case 'html': throw new WorkbookError('workbook-is-html');
    case 'spreadsheet-xml': throw new WorkbookError('wrong-extension', { actual: '.xml' });
    case 'ole': throw new WorkbookError(hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'wrong-extension', { actual: hasStream(bytes, 'WordDocument') ? '.doc' : '.xls' });
    case 'old-excel': throw new WorkbookError('wrong-extension', { actual: '.xls' });
    default: throw new WorkbookError('not-a-zip');
  }
}

/** The workbook part. @throws WorkbookError `not-a-workbook`, `wrong-extension`, `unsupported-format` */
function mainPart(parts: Package): string {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookError('unsupported-format', { extension: 'xlsb' });
  if (parts.has(main)) return main;
  throw parts.has('content.xml') ? new WorkbookError('wrong-extension', { actual: '.ods' }) : new WorkbookError('not-a-workbook');
}

/** Opens a package without asking whether it holds anything. */
export function openPackage(bytes: Uint8Array, inflate?: Inflate): OpenedWorkbook {
  const parts = new Package(bytes, inflate);
  const main = mainPart(parts);
  const workbook = readWorkbookPart(parts.reader(main));
  const relationships = parts.relationships(main);
  const target = (wanted: string): string | undefined => relationships.find(({ type, target: part }) => type === wanted && parts.has(part))?.target;
  const [shared, styles] = [target('sharedStrings'), target('styles')];
  const strings = shared === undefined ? [] : readSharedStrings(parts.reader(shared), parts.most(shared));
  const formats = styles === undefined ? [] : readFormats(parts.reader(styles));
  const sheets: OpenedSheet[] = [];
  for (const { name, hidden, relationship } of workbook.sheets) {
    const found = relationships.find(({ id }) => id === relationship);
    if (found === undefined) throw new WorkbookError('unreadable-part', { part: name, reason: 'missing' });
    if (found.type !== 'worksheet') continue;
    const { target: part } = found;
    const most = parts.most(part) - sheets.reduce((sum, { reading }) => sum + reading.weight, 0);
    sheets.push({ part, reading: readSheet(parts.reader(part), { name, hidden, date1904: workbook.date1904, strings, formats, most }) });
  }
  return { bytes, package: parts, main, styles: styles ?? null, formats, relationships, workbook, sheets };
}

const finding = (code: string, severity: Finding['severity'], sheet = ''): Finding => ({ code, severity, sheet, cell: null, params: sheet === '' ? {} : { sheet } });

/** Sheets that are no worksheets: charts, dialogs, macros. */
function isOther({ relationship }: SheetEntry, relationships: readonly Relationship[]): boolean {
  return relationships.some(({ id, type }) => id === relationship && type !== 'worksheet');
}

function findingsOf({ package: parts, workbook, relationships, sheets }: OpenedWorkbook): Finding[] {
  return [
    ...parts.names().some((name) => name.startsWith('_xmlsignatures/')) ? [finding('signed-package', 'warning')] : [],
    ...workbook.isProtected ? [finding('workbook-protected', 'warning')] : [],
    ...relationships.some(({ type }) => type === 'externalLink') ? [finding('external-links', 'info')] : [],
    ...workbook.sheets.filter((sheet) => isOther(sheet, relationships)).map(({ name }) => finding('chartsheet-skipped', 'info', name)),
    ...sheets.filter(({ reading }) => reading.isProtected).map(({ reading }) => finding('sheet-protected', 'warning', reading.grid.sheet)),
  ];
}

/**
 * Opens an .xlsx. `inflate` may be a faster one than the built-in; it must not go beyond the size that it is given.
 * @throws WorkbookError `not-a-zip`, `truncated`, `encrypted`, `too-large`, `wrong-extension`, `workbook-is-html`, `not-a-workbook`,
 *   `unsupported-format`, `empty-workbook`, `unreadable-part`
 */
export function openXlsx(bytes: Uint8Array, options: { readonly inflate?: Inflate } = {}): XlsxWorkbook {
  if (contentOf(bytes) !== 'zip') refuse(bytes);
  const opened = openPackage(bytes, options.inflate);
  const grids = opened.sheets.map(({ reading }) => reading.grid);
  if (grids.every((grid) => grid.rowIndexes().length === 0)) throw new WorkbookError('empty-workbook');
  return { grids, findings: findingsOf(opened), patch: (changes, deflate) => patchWorkbook(opened, changes, deflate) };
}
