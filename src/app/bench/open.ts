import '../../explain/messages/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { Paragraph } from '../../model/review.ts';
import type { Grid } from '../../sheet/grid.ts';
import { formSheet } from '../../sheet/layout/form-sheet.ts';
import { readTables } from '../../sheet/read/tables.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { digitOf, formPicture, pictureOf } from '../../workbook/univer/picture.ts';
import { PLAIN_PICTURE, type ShownSheet, USUAL_DIGIT } from '../../workbook/univer/snapshot.ts';
import { readLooks } from '../../workbook/xlsx/appearance/read-looks.ts';
import { bookFindings } from '../../workbook/xlsx/findings.ts';
import { openPackage, openXlsx } from '../../workbook/xlsx/open.ts';
import type { OpenedFile } from '../open-file.ts';
import { unscorable } from '../unscorable.ts';
import { withFittedRows } from './fitted-rows.ts';

/** A file opened to be shown: its sheets with their looks, and the way to write changes into its own bytes. */
export interface BenchFile {
  readonly name: string;
  readonly sheets: readonly ShownSheet[];
  /** Pixels of a character, in which its column widths are counted. */
  readonly digit: number;
  /** Of the file as a whole, beyond what its sheets show. */
  readonly findings: readonly Finding[];
  /** The running text of a document; none of a workbook. */
  readonly paragraphs: readonly Paragraph[];
  /** What the file says in its custom properties: by which rules its scores were written. */
  readonly properties: ReadonlyMap<string, string>;
  /** Null for a format that is only read. */
  readonly patch: OpenedFile['patch'];
}

function openBook(bytes: Uint8Array, name: string): BenchFile {
  const { patch, properties } = openXlsx(bytes);
  const opened = openPackage(bytes);
  const book = readLooks(opened);
  const sheets = opened.sheets.map(({ reading: { grid, isProtected, arrays } }, index): ShownSheet => {
    const looks = book.sheets[index];
    return { grid, isProtected, arrays: arrays.map(({ area }) => area), picture: looks === undefined ? PLAIN_PICTURE : withFittedRows(pictureOf(looks, book), grid) };
  });
  return { name, sheets, digit: digitOf(book), findings: bookFindings(opened), paragraphs: [], properties, patch };
}

/** Why a file was refused, as a code and its parameters; null where something else went wrong. */
export function refusalOf(error: unknown): Pick<WorkbookError, 'code' | 'params'> | null {
  return error instanceof WorkbookError ? error : null;
}

/** A table without looks of its own is shown as the form that it becomes when it is saved. */
function asForm(grid: Grid): ShownSheet {
  return { grid, isProtected: false, arrays: [], picture: formPicture(formSheet(grid, readTables(grid).tables)) };
}

/**
 * Opens a file to be shown: .xlsx and .xlsm with their own looks, .docx .xls .ods .csv as forms. The readers of these come only when one is opened.
 * @throws WorkbookError as `openFile`, `document-without-tables`
 */
export async function openForBench(bytes: Uint8Array, name: string): Promise<BenchFile> {
  if (/\.xls[xm]$/i.test(name)) return openBook(bytes, name);
  const { openFile } = await import('../open-file.ts');
  const file = openFile(bytes, name);
  const reason = unscorable(file);
  if (reason !== null) throw new WorkbookError(reason);
  const { grids, findings, paragraphs, properties = new Map<string, string>() } = file;
  return { name, sheets: grids.map(asForm), digit: USUAL_DIGIT, findings, paragraphs, properties, patch: null };
}
