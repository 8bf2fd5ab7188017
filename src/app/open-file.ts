import type { Finding } from '../model/finding.ts';
import type { Grid } from '../sheet/grid.ts';
import { openDocx } from '../workbook/docx/open.ts';
import { WorkbookError } from '../workbook/errors.ts';
import { openLegacy } from '../workbook/legacy/open.ts';
import type { Inflate } from '../workbook/parts.ts';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/open.ts';

/** A file as opened: its sheets, what was noticed on opening and, for .xlsx, the way to write changes back. */
export interface OpenedFile {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  /** The original bytes with the changes in them; null for a format that is only read. */
  readonly patch: XlsxWorkbook['patch'] | null;
}

type Opener = (bytes: Uint8Array, name: string, inflate?: Inflate) => OpenedFile;

const readOnly = (name: string, grids: readonly Grid[]): OpenedFile => ({ name, grids, findings: [], patch: null });

const openWorkbook: Opener = (bytes, name, inflate) => {
  const workbook = openXlsx(bytes, inflate === undefined ? {} : { inflate });
  return { name, grids: workbook.grids, findings: workbook.findings, patch: workbook.patch };
};
const openDocument: Opener = (bytes, name, inflate) => readOnly(name, openDocx(bytes, inflate === undefined ? {} : { inflate }));
const openOldWorkbook: Opener = (bytes, name) => readOnly(name, openLegacy(bytes, name));

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
 * Opens a file by its extension: .xlsx .xlsm .docx .xls .ods .csv.
 * @throws WorkbookError with a code when the content cannot be read or the format is not one of these.
 */
export function openFile(bytes: Uint8Array, name: string, inflate?: Inflate): OpenedFile {
  const opener = OPENERS[extension(name)];
  if (opener === undefined) throw new WorkbookError('unsupported-format', { extension: extension(name) });
  return opener(bytes, name, inflate);
}
