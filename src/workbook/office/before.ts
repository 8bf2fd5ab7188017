import type { Area } from '../../model/cell.ts';
import { areaAddress } from '../../model/cell.ts';
import type { HeightChange, MergeChange, ShownChange, WidthChange } from '../../sheet/changes.ts';
import { Grid } from '../../sheet/grid.ts';
import type { SheetState } from '../port.ts';
import type { Lockable } from '../refusals.ts';
import { type Block, lookFrom } from './blocks.ts';
import { type Entry, textEntry } from './content.ts';
import { answered } from './host.ts';
import { ALL_LOOKS } from './looks.ts';
import { areasOf, askMerges, formulaOf } from './read.ts';
import { Shown } from './shown.ts';
import type { Sizes } from './sizes.ts';
import { type CellsUndo, rangeOf, type SheetUndo } from './undo.ts';

/** What is to be done on one sheet. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly merges: readonly MergeChange[];
  readonly widths: readonly WidthChange[];
  readonly heights: readonly HeightChange[];
  readonly shown: readonly ShownChange[];
}

/** The cells of a block. */
export function areaOfBlock({ top, col, cells }: Block): Area {
  return { top, left: col, bottom: top + cells.length - 1, right: col };
}

function askCells(sheet: Excel.Worksheet, area: Area, withLooks: boolean) {
  const range = rangeOf(sheet, area).load('values,formulas,numberFormat,valueTypes,savedAsArray');
  return { area, range, looks: withLooks ? range.getCellProperties(ALL_LOOKS) : null, rules: withLooks ? range.conditionalFormats.getCount() : null };
}

/** Asks how all stands that a plan will change. Queued before the first write, so that it is answered even where a write fails. */
export function askBefore(context: Excel.RequestContext, plan: SheetPlan) {
  const sheet = context.workbook.worksheets.getItem(plan.name).load('id');
  return {
    plan, sheet,
    protection: sheet.protection.load('protected'),
    merges: askMerges(sheet),
    cells: [
      ...plan.blocks.map((block) => askCells(sheet, areaOfBlock(block), block.cells.some((cell) => lookFrom(cell) !== null))),
      ...plan.merges.map(({ area }) => askCells(sheet, area, true)),
    ],
    shown: new Shown(sheet, plan.shown),
  };
}

/** How a sheet stood before it was written. */
export type Before = ReturnType<typeof askBefore>;

function entriesOf(range: Excel.Range): Entry[][] {
  const { values, formulas, numberFormat, valueTypes } = range;
  return formulas.map((row, down) => (row as readonly Entry[]).map((formula, right) => {
    const isText = valueTypes[down]?.[right] === 'String' && formulaOf(formula, values[down]?.[right]) === null;
    return isText ? textEntry(String(formula), String(numberFormat[down]?.[right])) : formula;
  }));
}

function cellsUndo({ area, range, looks, rules }: Before['cells'][number]): CellsUndo {
  return { area, entries: entriesOf(range), formats: range.numberFormat as string[][], looks: looks?.value ?? null, isBare: rules?.value === 0 };
}

/** What takes a sheet back to how it stood. */
export function undoOf({ plan, sheet, merges, cells, shown }: Before, sizes: Sizes): SheetUndo {
  const standing = new Set(areasOf(merges).map(areaAddress));
  return {
    id: sheet.id, name: plan.name, cells: [...cells.map(cellsUndo), ...answered(() => shown.undo()) ?? []],
    merges: plan.merges.map(({ area }) => area).filter((area) => !standing.has(areaAddress(area))),
    replaced: plan.merges.flatMap(({ replaces }) => (replaces !== undefined && standing.has(areaAddress(replaces)) ? [replaces] : [])),
    sizes: sizes.undo(),
  };
}

/** As much of the workbook's state as decides whether the changes could be made. */
export function stateBefore(before: readonly Before[], isReadOnly: boolean): Lockable {
  const sheets = before.map(({ plan, protection, merges }): SheetState =>
    ({ grid: new Grid(plan.name, new Map(), { merges: areasOf(merges) }), isProtected: protection.protected, arrays: [] }));
  return { sheets, isReadOnly };
}
