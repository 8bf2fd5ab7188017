import type { Area } from '../../model/cell.ts';
import { sheetNamed } from '../refusals.ts';
import { areaOfBlock, type SheetPlan } from './before.ts';
import { type Block, lookFrom } from './blocks.ts';
import { ALL_LOOKS, type Looks } from './looks.ts';
import type { KnownBook } from './read.ts';
import { rangeOf } from './undo.ts';

/** Looks that are lent by merged cells. */
export type Lent = ReadonlyMap<Block, { readonly looks: Looks; readonly formats: string[][] }>;

/** The cells whose looks a block takes; null where it keeps its own. */
export function lender(block: Block): Area | null {
  const [first] = block.cells;
  const from = first === undefined ? null : lookFrom(first);
  if (from === null) return null;
  const { top, left, bottom, right } = areaOfBlock(block);
  return { top: top + from.down, left: left + from.right, bottom: bottom + from.down, right: right + from.right };
}

/** A block that takes its looks from cells of which some are merged. */
interface Borrower {
  readonly name: string;
  readonly block: Block;
  readonly area: Area;
}

/** From any other cell Excel copies a look by itself, but from a merged one it would copy the merge too, over whatever stands beside. */
export function borrowers(known: KnownBook, sheets: readonly SheetPlan[]): Borrower[] {
  return sheets.flatMap(({ name, blocks }) => blocks.flatMap((block) => {
    const area = lender(block);
    const touches = (merge: Area): boolean => area !== null && merge.left <= area.left && area.left <= merge.right && merge.top <= area.bottom && area.top <= merge.bottom;
    return area !== null && sheetNamed(known, name).grid.merges.some(touches) ? [{ name, block, area }] : [];
  }));
}

/** Asks for the looks that are to be taken from merged cells; what is handed back reads them from the answer. */
export function askLent(context: Excel.RequestContext, from: readonly Borrower[]): () => Lent {
  const asked = from.map(({ name, block, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(name), area).load('numberFormat');
    return { block, range, looks: range.getCellProperties(ALL_LOOKS) };
  });
  return () => new Map(asked.map(({ block, range, looks }) => [block, { looks: looks.value, formats: range.numberFormat as string[][] }]));
}
