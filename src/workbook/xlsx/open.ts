import type { Finding } from '../../model/finding.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import { type Inflate, readParts } from '../parts.ts';
import { readFormats, readSharedStrings, readWorkbookPart, relationshipsName, relationshipsOf, type SheetEntry } from './package.ts';
import { patchWorkbook } from './patch.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';

/** Where the parts of a workbook are: names as `partName` gives them. */
export interface Parts {
  readonly workbook: string;
  readonly styles: string | null;
  /** Sheet name → worksheet part, in workbook order. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** An .xlsx as opened: its sheets, what was noticed, and the way to write changes into its own bytes. */
export interface XlsxWorkbook {
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  /** The original with these changes in it; every part that need not change is copied byte for byte. @throws WorkbookError `array-cell` */
  patch(changes: readonly Change[]): Uint8Array;
}

type Contents = ReadonlyMap<string, Uint8Array>;

function refuse(bytes: Uint8Array): never {
  switch (contentOf(bytes)) {
    case 'html': throw new WorkbookError('workbook-is-html');
    case 'ole': throw new WorkbookError(hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'wrong-extension', { actual: '.xls' });
    case 'old-excel': throw new WorkbookError('wrong-extension', { actual: '.xls' });
    default: throw new WorkbookError('not-a-zip');
  }
}

const isWanted = (name: string): boolean => /\.rels$/.test(name) || /^xl\/[^/]+\.xml$/.test(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name) || name === '[content_types].xml';

function guarded<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('unreadable-part', { part });
  }
}

function mainPart(contents: Contents): string {
  const main = guarded('_rels/.rels', () => relationshipsOf('', contents.get('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target) ?? 'xl/workbook.xml';
  if (!contents.has(main) || /^(?:word|ppt)\//.test(main)) throw new WorkbookError('not-a-workbook');
  return main;
}

interface Opened {
  readonly parts: Parts;
  readonly readings: readonly SheetReading[];
}

function open(bytes: Uint8Array, inflate: Inflate | undefined): Opened {
  let contents = readParts(bytes, isWanted, inflate);
  const main = mainPart(contents);
  const relationships = relationshipsOf(main, contents.get(relationshipsName(main)));
  const needed = relationships.map(({ target }) => target).filter((target) => !contents.has(target) && /\.xml$/.test(target));
  if (needed.length > 0) contents = new Map([...contents, ...readParts(bytes, (name) => needed.includes(name), inflate)]);
  return readAll(contents, main, relationships);
}

function readAll(contents: Contents, main: string, relationships: ReturnType<typeof relationshipsOf>): Opened {
  const part = (type: string): string | null => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  const content = (name: string | null): Uint8Array | undefined => (name === null ? undefined : contents.get(name));
  const workbook = guarded(main, () => readWorkbookPart(contents.get(main) ?? new Uint8Array()));
  const [styles, shared] = [part('styles'), part('sharedStrings')];
  const formats = guarded(styles ?? '', () => readFormats(content(styles)));
  const strings = guarded(shared ?? '', () => readSharedStrings(content(shared)));
  const sheets = new Map(workbook.sheets.flatMap((sheet) => {
    const found = relationships.find(({ id, type }) => id === sheet.relationship && type === 'worksheet');
    return found === undefined ? [] : [[sheet, found.target] as const];
  }));
  const readings = [...sheets].map(([sheet, target]) => guarded(target, () => {
    const bytes = contents.get(target);
    if (bytes === undefined) throw new WorkbookError('unreadable-part', { part: target });
    return readSheet(bytes, { name: sheet.name, hidden: sheet.hidden, date1904: workbook.date1904, strings, formats });
  }));
  return { parts: { workbook: main, styles, sheets: named(sheets) }, readings };
}

function named(sheets: ReadonlyMap<SheetEntry, string>): ReadonlyMap<string, string> {
  return new Map([...sheets].map(([{ name }, target]) => [name, target]));
}

function protectedSheets(readings: readonly SheetReading[]): Finding[] {
  return readings.filter(({ isProtected }) => isProtected).map(({ grid: { sheet } }) => ({
    code: 'sheet-protected', severity: 'info', sheet, cell: null, params: { sheet },
  }));
}

/**
 * Opens an .xlsx.
 * @throws WorkbookError `not-a-zip`, `truncated`, `encrypted`, `too-large`, `wrong-extension`, `workbook-is-html`, `not-a-workbook`,
 *   `empty-workbook`, `unreadable-part`
 */
export function openXlsx(bytes: Uint8Array, options: { readonly inflate?: Inflate } = {}): XlsxWorkbook {
  if (contentOf(bytes) !== 'zip') refuse(bytes);
  const { parts, readings } = open(bytes, options.inflate);
  const grids = readings.map(({ grid }) => grid);
  if (grids.every((grid) => grid.rowIndexes().length === 0)) throw new WorkbookError('empty-workbook');
  return { grids, findings: protectedSheets(readings), patch: (changes) => patchWorkbook(bytes, parts, grids, changes, options.inflate) };
}
