import { areaAddress, type Area } from '../../model/cell.ts';
import type { Change, SheetChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { refuseChanges, sheetNamed, writtenSheets } from '../refusals.ts';
import { freeSheetName } from '../xlsx/new-sheet.ts';
import { areaOfBlock, askBefore, type Before, type SheetPlan, stateBefore, undoOf } from './before.ts';
import { type Block, blocksOf, lookFrom } from './blocks.ts';
import { entryOf } from './content.ts';
import { codeOf, type ExcelHost, failureOf, quietly, quietRequest, request } from './host.ts';
import { ALL_LOOKS, dress, type Looks } from './looks.ts';
import { addSheet, setUpPages, widthOf } from './new-sheet.ts';
import { type KnownBook, readBook } from './read.ts';
import { type OfficeUndo, rangeOf, undoSheet } from './undo.ts';

/** All that one `apply` does. */
interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly added: readonly { readonly name: string; readonly change: SheetChange }[];
}

function sheetPlan(known: KnownBook, changes: readonly Change[], name: string): SheetPlan {
  const own = changes.filter((change) => change.kind !== 'sheet' && change.sheet === name);
  const standing = new Set(sheetNamed(known, name).grid.merges.map(areaAddress));
  return {
    name,
    blocks: blocksOf(own.filter((change) => change.kind === 'cell')),
    merges: own.filter((change) => change.kind === 'merge').filter(({ area }) => !standing.has(areaAddress(area))),
    widths: own.filter((change) => change.kind === 'width'),
    heights: own.filter((change) => change.kind === 'height'),
  };
}

function planOf(known: KnownBook, changes: readonly Change[]): Plan {
  const taken = new Set(known.names.values());
  const added = changes.filter((change) => change.kind === 'sheet').map((change) => {
    const name = freeSheetName(change.name, taken);
    taken.add(name);
    return { name, change };
  });
  return { sheets: writtenSheets(changes).map((name) => sheetPlan(known, changes, name)), added };
}

/** Looks that are lent by merged cells. */
type Lent = ReadonlyMap<Block, { readonly looks: Looks; readonly formats: string[][] }>;

function lender(block: Block): Area | null {
  const [first] = block.cells;
  const from = first === undefined ? null : lookFrom(first);
  if (from === null) return null;
  const { top, left, bottom, right } = areaOfBlock(block);
  return { top: top + from.down, left: left + from.right, bottom: bottom + from.down, right: right + from.right };
}

/**
 * Asks for the looks that are to be taken from merged cells. From any other cell Excel copies a look by itself, but from a merged one
 * it would copy the merge too, over whatever stands beside.
 */
async function askLent(host: ExcelHost, known: KnownBook, plan: Plan): Promise<Lent> {
  const lent = plan.sheets.flatMap(({ name, blocks }) => blocks.flatMap((block) => {
    const area = lender(block);
    const touches = (merge: Area): boolean => area !== null && merge.left <= area.left && area.left <= merge.right && merge.top <= area.bottom && area.top <= merge.bottom;
    return area !== null && sheetNamed(known, name).grid.merges.some(touches) ? [{ name, block, area }] : [];
  }));
  if (lent.length === 0) return new Map();
  const asked = await request(host, (context) => lent.map(({ name, block, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(name), area).load('numberFormat');
    return { block, range, looks: range.getCellProperties(ALL_LOOKS) };
  }));
  return new Map(asked.map(({ block, range, looks }) => [block, { looks: looks.value, formats: range.numberFormat as string[][] }]));
}

function dressBlock(sheet: Excel.Worksheet, block: Block, lent: Lent): void {
  const range = rangeOf(sheet, areaOfBlock(block));
  const [from, given] = [lender(block), lent.get(block)];
  if (given !== undefined) {
    dress(range, given.looks);
    range.numberFormat = given.formats;
  } else if (from !== null) range.copyFrom(rangeOf(sheet, from), 'Formats');
  const format = block.cells[0]?.style?.format;
  if (format !== undefined) range.numberFormat = block.cells.map(() => [format]);
}

function enterBlock(sheet: Excel.Worksheet, block: Block, known: KnownBook, lent: Lent): void {
  const { grid } = sheetNamed(known, block.sheet);
  rangeOf(sheet, areaOfBlock(block)).formulas = block.cells.map((cell, index) => {
    const { row, col } = cell.style?.like ?? cell;
    return [entryOf(cell, cell.style?.format ?? lent.get(block)?.formats[index]?.[0] ?? grid.at(row, col)?.format ?? null)];
  });
}

function writeSheet(context: Excel.RequestContext, plan: SheetPlan, known: KnownBook, lent: Lent): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  for (const block of plan.blocks) dressBlock(sheet, block, lent);
  for (const block of plan.blocks) enterBlock(sheet, block, known, lent);
  for (const { area } of plan.merges) rangeOf(sheet, area).merge(false);
  for (const { col, width } of plan.widths) sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = widthOf(width);
  for (const { row, height } of plan.heights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
}

/** One write under way: what was asked before it, and the sheets that it added. */
interface Write {
  readonly before: readonly Before[];
  readonly workbook: Excel.Workbook;
  added: readonly Excel.Worksheet[];
}

/** What an answer says; null where Excel stopped before it. */
function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * Takes a sheet back after a failed write. Cells that may belong to an array formula come alone, after the others: where they refuse to be entered
 * now, they refused before, and still hold what they held.
 */
async function clearUpSheet(host: ExcelHost, before: Before): Promise<void> {
  const undo = undoOf(before);
  const isArray = before.cells.map(({ range }) => range.savedAsArray !== false);
  const others = undo.cells.map((cells, index) => (isArray[index] === true ? { ...cells, entries: null } : cells));
  await quietRequest(host, (context) => { undoSheet(context, { ...undo, cells: others }); });
  for (const cells of undo.cells.filter((_, index) => isArray[index])) {
    await quietRequest(host, (context) => { undoSheet(context, { ...undo, cells: [cells], merges: [] }); }).catch(() => undefined);
  }
}

/** Takes back what a failed write did: sheet by sheet, since one that is protected was not written and would stop the others. */
async function clearUp(host: ExcelHost, { before, workbook, added }: Write): Promise<void> {
  // Answered last before the first write: without it, nothing was written.
  if (answered(() => workbook.readOnly) === null) return;
  try {
    for (const sheet of before) if (!sheet.protection.protected) await clearUpSheet(host, sheet);
    const ids = added.flatMap((sheet) => answered(() => sheet.id) ?? []);
    await quietRequest(host, (context) => { for (const id of ids) context.workbook.worksheets.getItem(id).delete(); });
  } catch (error) {
    throw new WorkbookError('half-written', { reason: failureOf(error).params['reason'] ?? failureOf(error).code });
  }
}

function placesIn({ top, left, bottom, right }: Area): { readonly row: number; readonly col: number }[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({ row: top + Math.floor(index / width), col: left + (index % width) }));
}

/** Which cell belongs to an array formula, of those that were to be written. */
async function refuseArrays(host: ExcelHost, { before }: Write): Promise<void> {
  const suspect = before.flatMap(({ plan, cells }) => cells.filter(({ range }) => answered(() => range.savedAsArray) !== false).map(({ area }) => ({ name: plan.name, area })));
  const places = suspect.flatMap(({ name, area }) => placesIn(area).map((place) => ({ name, ...place })));
  const asked = await request(host, (context) => places.map(({ name, row, col }) => context.workbook.worksheets.getItem(name).getRangeByIndexes(row, col, 1, 1).load('savedAsArray,address')));
  const array = asked.find(({ savedAsArray }) => savedAsArray);
  if (array !== undefined) throw new WorkbookError('array-cell', { cell: array.address.replace(/^.*!/, '') });
}

/** Puts sizes back that columns and rows had of their own: whether they do is known only from the answer. */
async function keepOwnSizes(host: ExcelHost, before: readonly Before[]): Promise<void> {
  const sizes = before.flatMap(({ sheet: { id }, widths, heights }) => [
    ...widths.filter(({ format }) => !format.useStandardWidth).map(({ col, format }) => ({ id, row: 0, col, size: { columnWidth: format.columnWidth } })),
    ...heights.filter(({ format }) => !format.useStandardHeight).map(({ row, format }) => ({ id, row, col: 0, size: { rowHeight: format.rowHeight } })),
  ]);
  if (sizes.length === 0) return;
  await request(host, (context) => { for (const { id, row, col, size } of sizes) context.workbook.worksheets.getItem(id).getRangeByIndexes(row, col, 1, 1).format.set(size); });
}

async function write(host: ExcelHost, known: KnownBook, plan: Plan, changes: readonly Change[]): Promise<OfficeUndo> {
  const lent = await askLent(host, known, plan);
  const context = host.newContext();
  const under: Write = { before: plan.sheets.map((sheet) => askBefore(context, sheet)), workbook: context.workbook.load('readOnly'), added: [] };
  quietly(context, () => {
    under.added = plan.added.map(({ name, change }) => addSheet(context, name, change));
    for (const sheet of plan.sheets) writeSheet(context, sheet, known, lent);
  });
  try {
    await context.sync();
    refuseChanges(stateBefore(under.before, under.workbook.readOnly), changes);
  } catch (error) {
    await clearUp(host, under);
    const now = error instanceof WorkbookError ? null : await readBook(host);
    if (now !== null) refuseChanges(now, changes);
    if (now !== null && codeOf(error) !== NAME_TAKEN) await refuseArrays(host, under);
    throw error;
  }
  const added = under.added.map(({ id }) => id);
  await keepOwnSizes(host, under.before);
  await setUpPages(host, plan.added.flatMap(({ change }, index) => ({ id: added[index] ?? '', change })));
  return { sheets: under.before.map(undoOf), added };
}

/** Excel's code where a sheet has the name of another. */
const NAME_TAKEN = 'ItemAlreadyExists';

/** The workbook as it must be for the changes; read anew where what is known of it speaks against them. */
async function fitFor(host: ExcelHost, known: KnownBook | null, changes: readonly Change[]): Promise<KnownBook> {
  if (known !== null && answered(() => { refuseChanges(known, changes); return true; }) !== null) return known;
  const now = await readBook(host);
  refuseChanges(now, changes);
  return now;
}

/**
 * Makes changes in one request: the state before is asked and the writes are made in the same one. What the workbook was `known` to be only
 * saves looking first; a write that should not have been made, or that failed half way, is taken back before this throws.
 * One request more is needed where a look is lent by merged cells, where a column or row has a size of its own, and to set up the pages of an added sheet.
 * @throws WorkbookError as `WorkbookPort.apply`; `half-written` where taking back failed as well
 */
export async function applyChanges(host: ExcelHost, known: KnownBook | null, changes: readonly Change[]): Promise<OfficeUndo> {
  const fit = await fitFor(host, known, changes);
  try {
    return await write(host, fit, planOf(fit, changes), changes);
  } catch (error) {
    if (codeOf(error) !== NAME_TAKEN) throw failureOf(error);
  }
  // A sheet of that name came after the workbook was read: another name is free.
  const now = await readBook(host);
  return write(host, now, planOf(now, changes), changes).catch((error: unknown) => { throw failureOf(error); });
}

