import type { SheetChange } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { formSheet } from '../../sheet/layout/form-sheet.ts';
import { readTables } from '../../sheet/read/tables.ts';
import { differences, type LeftOut } from '../../workbook/univer/differences.ts';
import type { UniverHost } from '../../workbook/univer/host.ts';
import { newSheetOf } from '../../workbook/univer/new-sheet.ts';
import { readBook } from '../../workbook/univer/read.ts';
import { newXlsx } from '../../workbook/xlsx/new.ts';
import type { BenchFile } from './open.ts';

/** A file to be handed to the person. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person did that is not in it. */
  readonly leftOut: readonly LeftOut[];
  /** Sheets whose rows, columns or merges were rearranged: the whole workbook was written anew, without what only the old file had. */
  readonly rearranged: readonly string[];
}

/** What is to be said of the rules of its scores, as `stampOf` makes it; empty leaves what the file says. */
export type Stamp = ReadonlyMap<string, string | null>;
const NO_STAMP: Stamp = new Map();

const renamed = (name: string, behind: string): string => `${name.replace(/\.[^.]+$/, '')}${behind}.xlsx`;

function asNew(host: UniverHost, stamp: Stamp): Uint8Array {
  const { sheets } = readBook(host);
  const isForm = (grid: Grid): boolean => readTables(grid).tables.length > 0;
  const written = host.workbook.getSheets().map((sheet, index): SheetChange => {
    const grid = sheets[index]?.grid;
    const own = newSheetOf(host, sheet);
    const change = grid !== undefined && isForm(grid) ? formSheet(grid, readTables(grid).tables) : own;
    return { ...change, name: own.name };
  });
  return newXlsx().patch(written.map(withoutPlace), stamp);
}

/** In a new workbook no sheet comes in the place of another. */
function withoutPlace(change: SheetChange): SheetChange {
  const added = { ...change };
  Reflect.deleteProperty(added, 'replaces');
  return added;
}

/**
 * The file with what is different in Univer from it: a patch of its own bytes; a new .xlsx where it is of another format, or where rows, columns
 * or merges were rearranged. `stamp` says by which rules scores were written into it.
 * @throws WorkbookError where a cell cannot be written
 */
export function saveFromBench({ name, sheets, patch }: BenchFile, host: UniverHost, moved: ReadonlySet<string>, stamp: Stamp = NO_STAMP): SavedFile {
  const { changes, leftOut, rearranged } = differences(host, sheets, moved);
  if (patch === null) return { name: renamed(name, ''), bytes: asNew(host, stamp), leftOut: [], rearranged: [] };
  if (rearranged.length > 0) return { name: renamed(name, '-重排'), bytes: asNew(host, stamp), leftOut: [], rearranged };
  return { name, bytes: patch(changes, stamp), leftOut: [...leftOut], rearranged };
}
