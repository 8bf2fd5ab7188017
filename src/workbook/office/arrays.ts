import type { Area } from '../../model/cell.ts';
import { WorkbookError } from '../errors.ts';
import { sheetNamed } from '../refusals.ts';
import { areaOfBlock, type Before, type SheetPlan } from './before.ts';
import { answered } from './host.ts';
import type { KnownBook } from './read.ts';

function placesIn({ top, left, bottom, right }: Area): { readonly row: number; readonly col: number }[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({ row: top + Math.floor(index / width), col: left + (index % width) }));
}

/** Cells that are to be written and may belong to an array formula. */
export interface Suspect {
  readonly name: string;
  readonly area: Area;
}

/** Of cells that were asked about in a write that failed. */
export function suspectsOf(before: readonly Before[]): Suspect[] {
  return before.flatMap(({ plan, cells }) => cells.filter(({ range }) => answered(() => range.savedAsArray) !== false).map(({ area }) => ({ name: plan.name, area })));
}

/** Looked at before the write, since Excel lets all cells of an array formula be overwritten together, and it could not be made again. */
export function knownSuspects(known: KnownBook, sheets: readonly SheetPlan[]): Suspect[] {
  return sheets.filter(({ name }) => sheetNamed(known, name).hasArrays)
    .flatMap(({ name, blocks, merges }) => [...blocks.map(areaOfBlock), ...merges.map(({ area }) => area)].map((area) => ({ name, area })));
}

/** Asks which of these cells belong to an array formula. */
export function askArrays(context: Excel.RequestContext, suspects: readonly Suspect[]): Excel.Range[] {
  return suspects.flatMap(({ name, area }) => placesIn(area).map(({ row, col }) =>
    context.workbook.worksheets.getItem(name).getRangeByIndexes(row, col, 1, 1).load('savedAsArray,address')));
}

/** @throws WorkbookError `array-cell` where one of the cells that were asked about belongs to an array formula */
export function refuseArrays(asked: readonly Excel.Range[]): void {
  const array = asked.find(({ savedAsArray }) => savedAsArray);
  if (array !== undefined) throw new WorkbookError('array-cell', { cell: array.address.replace(/^.*!/, '') });
}
