import '../explain/messages/documents.ts';
import type { Finding } from '../model/finding.ts';
import type { Paragraph } from '../model/review.ts';
import type { Change } from '../sheet/changes.ts';
import type { Grid } from '../sheet/grid.ts';
import { openDocx } from '../workbook/docx/open.ts';
import { WorkbookError } from '../workbook/errors.ts';
import { openLegacy } from '../workbook/legacy/open.ts';
import type { Codec } from '../workbook/zip/inflated.ts';
import { openXlsx } from '../workbook/xlsx/open.ts';
import { WITHOUT_TABLES } from './unscorable.ts';

export type { Codec };

/** A file as opened: its sheets, what was noticed on opening and, for .xlsx, the way to write changes back. */
export interface OpenedFile {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** The running text of a document; none of a workbook. */
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
  /** The original bytes with the changes in them; null for a format that is only read. */
  readonly patch: ((changes: readonly Change[], properties?: ReadonlyMap<string, string | null>) => Uint8Array) | null;
  /** What a workbook keeps about itself, by name; not given for a format that keeps nothing. */
  readonly properties?: ReadonlyMap<string, string>;
}

type Opener = (bytes: Uint8Array, name: string, codec?: Codec) => OpenedFile;

const openWorkbook: Opener = (bytes, name, codec) => {
  const workbook = openXlsx(bytes, codec);
  return { name, grids: workbook.grids, paragraphs: [], findings: workbook.findings, patch: workbook.patch, properties: workbook.properties };
};
const openDocument: Opener = (bytes, name, codec) => {
  const document = openDocx(bytes, codec);
  return { name, ...document, findings: document.grids.length === 0 ? [WITHOUT_TABLES] : [], patch: null };
};
const openOldWorkbook: Opener = (bytes, name) => ({ name, grids: openLegacy(bytes, name), paragraphs: [], findings: [], patch: null });

const OPENERS: Readonly<Record<string, Opener>> = {
  xlsx: openWorkbook,
  xlsm: openWorkbook,
  docx: openDocument,
  xls: openOldWorkbook,
  ods: openOldWorkbook,
  csv: openOldWorkbook,
};

/** The file name's extension in lower case, without the dot. */
export function extension(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Can scores be written into the file itself? */
export function isPatchable(name: string): boolean {
  return OPENERS[extension(name)] === openWorkbook;
}

/**
 * Opens a file by its extension: .xlsx .xlsm .docx .xls .ods .csv. `codec` is a host's own way to unpack a zip.
 * @throws WorkbookError with a code when the content cannot be read or the format is not one of these.
 */
export function openFile(bytes: Uint8Array, name: string, codec?: Codec): OpenedFile {
  const ending = extension(name);
  const opener = OPENERS[ending];
  if (ending === '') throw new WorkbookError('no-extension');
  if (opener === undefined) throw new WorkbookError('unsupported-format', { extension: ending });
  return opener(bytes, name, codec);
}
