import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream, type Content } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import { openCsv } from './csv.ts';
import { prepareOds } from './ods.ts';
import { readStream } from './ole.ts';
import { readSheets } from './sheetjs.ts';

const baseName = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');

/** What a wrong file is, in the words of its right extension. */
const RIGHT_EXTENSION: Readonly<Partial<Record<Content, string>>> = { zip: '.xlsx', ole: '.xls', 'old-excel': '.xls', pdf: '.pdf', rtf: '.doc', 'spreadsheet-xml': '.xml' };

function refuse(content: Content, name: string): never {
  if (content === 'empty') throw new WorkbookError('empty-workbook');
  if (content === 'html') throw new WorkbookError('workbook-is-html');
  const actual = RIGHT_EXTENSION[content];
  throw actual === undefined ? new WorkbookError('not-a-workbook') : new WorkbookError('wrong-extension', { file: name, actual });
}

/**
 * The stream of an .xls that holds its sheets. SheetJS gets nothing else: a slip in the container, the document's properties or
 * its macros can then neither stop the reading nor swell it.
 */
function workbookStream(bytes: Uint8Array): Uint8Array {
  try {
    const stream = readStream(bytes, ['Workbook', 'Book']);
    if (stream !== null) return stream;
  } catch {
    throw new WorkbookError('truncated');
  }
  throw new WorkbookError('not-a-workbook');
}

function openXls(bytes: Uint8Array, name: string): Grid[] {
  const content = contentOf(bytes);
  if (content === 'old-excel' || content === 'spreadsheet-xml') return readSheets(bytes);
  if (content !== 'ole') return refuse(content, name);
  if (hasStream(bytes, 'EncryptedPackage')) throw new WorkbookError('encrypted');
  if (hasStream(bytes, 'WordDocument')) throw new WorkbookError('wrong-extension', { file: name, actual: '.doc' });
  return readSheets(workbookStream(bytes));
}

function openOds(bytes: Uint8Array, name: string): Grid[] {
  const content = contentOf(bytes);
  return content === 'zip' ? readSheets(prepareOds(bytes)) : refuse(content, name);
}

function openText(bytes: Uint8Array, name: string): Grid[] {
  const content = contentOf(bytes);
  return content === 'other' ? [openCsv(bytes, baseName(name))] : refuse(content, name);
}

/** The largest file that is read whole: SheetJS and the cells of a text take 6 to 30 times as much. */
const MOST = 64 * 1024 * 1024;

const OPENERS: readonly (readonly [extension: RegExp, open: (bytes: Uint8Array, name: string) => Grid[]])[] = [
  [/\.xls$/i, openXls],
  [/\.ods$/i, openOds],
  [/\.csv$/i, openText],
];

/**
 * The sheets of an .xls, .ods or .csv file; `name` tells which by its extension and names the sheet of a .csv.
 * @throws WorkbookError `encrypted`, `truncated`, `too-large`, `unreadable-part`, `not-a-workbook`, `empty-workbook`,
 *   `wrong-extension`, `workbook-is-html`, `unreadable-text`, `unsupported-format`
 */
export function openLegacy(bytes: Uint8Array, name: string): Grid[] {
  const open = OPENERS.find(([extension]) => extension.test(name))?.[1];
  if (open === undefined) throw new WorkbookError('unsupported-format', { extension: /\.([^.]*)$/.exec(name)?.[1] ?? '' });
  if (bytes.length > MOST) throw new WorkbookError('too-large', { part: name });
  const grids = open(bytes, name);
  if (grids.every((grid) => grid.rowIndexes().length === 0)) throw new WorkbookError('empty-workbook');
  return grids;
}
