import { areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, PrintChange, SheetChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { refuseChanges, sheetNamed, writtenSheets } from '../refusals.ts';
import { freeSheetName } from '../xlsx/new-sheet.ts';
import { knownSuspects, refuseArrays, suspectsOf } from './arrays.ts';
import { areaOfBlock, askBefore, type Before, type SheetPlan, stateBefore, undoOf } from './before.ts';
import { type Block, blocksOf } from './blocks.ts';
import { entryOf } from './content.ts';
import { answered, codeOf, type ExcelHost, failureOf, quietly, quietRequest } from './host.ts';
import { askLent, lender, type Lent } from './lent.ts';
import { dress } from './looks.ts';
import { addSheet, setUpPages } from './new-sheet.ts';
import { askPrints, takeIntoPrints } from './print.ts';
import { type KnownBook, type KnownSheet, readBook } from './read.ts';
import { fittingFormat, seenNumber } from './shown.ts';
import { Sizes } from './sizes.ts';
import { enter, type OfficeUndo, rangeOf, type SheetUndo, undoSheet } from './undo.ts';

/** All that one `apply` does. */
interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly added: readonly { readonly name: string; readonly change: SheetChange }[];
  readonly prints: readonly PrintChange[];
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
    shown: own.filter((change) => change.kind === 'shown'),
  };
}

function planOf(known: KnownBook, changes: readonly Change[]): Plan {
  const taken = new Set(known.names.values());
  const added = changes.filter((change) => change.kind === 'sheet').map((change) => {
    const name = freeSheetName(change.name, taken);
    taken.add(name);
    return { name, change };
  });
  return { sheets: writtenSheets(changes).map((name) => sheetPlan(known, changes, name)), added, prints: changes.filter((change) => change.kind === 'print') };
}

/** The number format that a cell has before its number is made to be seen in full; null where it is not known, for General too. */
function formatBefore(cell: CellChange, lent: string | undefined, known: KnownSheet): string | null {
  const { row, col } = cell.style?.like ?? cell;
  return cell.style?.format ?? lent ?? known.format(row, col);
}

/** The number format that a cell is given; null where it keeps its own. */
function formatGiven(cell: CellChange, before: string | null): string | null {
  const number = seenNumber(cell);
  return (number === null ? null : fittingFormat(before, number)) ?? cell.style?.format ?? null;
}

/** Queues a block's look; what is handed back queues its entries. */
function writeBlock(sheet: Excel.Worksheet, block: Block, known: KnownSheet, lent: Lent): () => void {
  const range = rangeOf(sheet, areaOfBlock(block));
  const [from, given] = [lender(block), lent.get(block)];
  if (given !== undefined) {
    dress(range, given.looks);
    range.numberFormat = given.formats;
  } else if (from !== null) range.copyFrom(rangeOf(sheet, from), 'Formats');
  const before = block.cells.map((cell, index) => formatBefore(cell, given?.formats[index]?.[0], known));
  const formats = block.cells.map((cell, index) => formatGiven(cell, before[index] ?? null));
  // Excel leaves a cell alone where it is told null.
  if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
  const final = block.cells.map((_, index) => formats[index] ?? before[index] ?? null);
  return () => { enter(range, block.cells.map((cell, index) => [entryOf(cell, final[index] ?? null)]), final.map((format) => [format])); };
}

/** All looks come before all entries, since a look may be lent by a cell that is itself entered; the shape of the sheet comes last. */
function writeSheet(context: Excel.RequestContext, { plan, shown }: Before, known: KnownSheet, lent: Lent): Sizes {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const sizes = new Sizes(sheet, plan, known);
  const entering = plan.blocks.map((block) => writeBlock(sheet, block, known, lent));
  for (const enterBlock of entering) enterBlock();
  for (const { area } of plan.merges) rangeOf(sheet, area).merge(false);
  sizes.write(sheet);
  shown.askAfter(sheet, plan.blocks);
  return sizes;
}

/** One write under way: what was asked before it, and the sheets that it added. */
interface Write {
  readonly before: readonly Before[];
  readonly workbook: Excel.Workbook;
  added: readonly Excel.Worksheet[];
  sizes: readonly Sizes[];
}

const undosOf = ({ before, sizes }: Write): SheetUndo[] => before.flatMap((one, index) => {
  const own = sizes[index];
  return own === undefined ? [] : [undoOf(one, own)];
});

/**
 * Takes a sheet back after a failed write. Cells that may belong to an array formula come alone, after the others: where they refuse to be entered
 * now, they refused before, and still hold what they held.
 */
async function clearUpSheet(host: ExcelHost, before: Before, undo: SheetUndo): Promise<void> {
  const isArray = before.cells.map(({ range }) => range.savedAsArray !== false);
  const others = undo.cells.map((cells, index) => (isArray[index] === true ? { ...cells, entries: null } : cells));
  await quietRequest(host, (context) => { undoSheet(context, { ...undo, cells: others }); });
  for (const cells of undo.cells.filter((_, index) => isArray[index])) {
    await quietRequest(host, (context) => { undoSheet(context, { ...undo, cells: [cells], merges: [], replaced: [] }); }).catch(() => undefined);
  }
}

/** Takes back what a failed write did: sheet by sheet, since one that is protected was not written and would stop the others. */
async function clearUp(host: ExcelHost, under: Write): Promise<void> {
  const { before, workbook, added } = under;
  // Answered last before the first write: without it, nothing was written.
  if (answered(() => workbook.readOnly) === null) return;
  try {
    for (const [index, undo] of undosOf(under).entries()) {
      const sheet = before[index];
      if (sheet?.protection.protected === false) await clearUpSheet(host, sheet, undo);
    }
    const ids = added.flatMap((sheet) => answered(() => sheet.id) ?? []);
    await quietRequest(host, (context) => { for (const id of ids) context.workbook.worksheets.getItem(id).delete(); });
  } catch (error) {
    throw new WorkbookError('half-written', { reason: failureOf(error).params['reason'] ?? failureOf(error).code });
  }
}

/** Sets right what only the answers tell: sizes and number formats that are not what they were known to be, and what formulas come to. */
async function setRight(host: ExcelHost, { before, sizes }: Write): Promise<void> {
  const right = before.flatMap(({ sheet: { id }, shown }, index) =>
    [...sizes[index]?.corrections() ?? [], ...shown.corrections()].map((correct) => ({ id, correct })));
  if (right.length === 0) return;
  await quietRequest(host, (context) => { for (const { id, correct } of right) correct(context.workbook.worksheets.getItem(id)); });
}

async function write(host: ExcelHost, known: KnownBook, plan: Plan, changes: readonly Change[]): Promise<OfficeUndo> {
  await refuseArrays(host, knownSuspects(known, plan.sheets));
  const lent = await askLent(host, known, plan.sheets);
  const context = host.newContext();
  const under: Write = { before: plan.sheets.map((sheet) => askBefore(context, sheet)), workbook: context.workbook.load('readOnly'), added: [], sizes: [] };
  quietly(context, () => {
    under.added = plan.added.map(({ name, change }) => addSheet(context, name, change));
    under.sizes = under.before.map((before) => writeSheet(context, before, sheetNamed(known, before.plan.name), lent));
  });
  const end = context.workbook.load('name');
  const prints = askPrints(context, plan.prints);
  try {
    await context.sync().catch((error: unknown) => { if (answered(() => end.name) === null) throw error; });
    refuseChanges(stateBefore(under.before, under.workbook.readOnly), changes);
    await setRight(host, under);
  } catch (error) {
    await clearUp(host, under);
    const now = error instanceof WorkbookError ? null : await readBook(host);
    if (now !== null) refuseChanges(now, changes);
    if (now !== null && codeOf(error) !== NAME_TAKEN) await refuseArrays(host, suspectsOf(under.before));
    throw error;
  }
  const added = under.added.map(({ id }) => id);
  await setUpPages(host, plan.added.flatMap(({ change }, index) => ({ id: added[index] ?? '', change })));
  return { sheets: undosOf(under), added, prints: await takeIntoPrints(host, prints) };
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
 * saves looking first; a write that should not have been made, or that failed half way, is taken back before this throws. One request more is needed for
 * each of these: the sheet holds array formulas; a look is lent by merged cells; sizes, number formats or results are not what they were known
 * to be; an added sheet's page is to be set up; more of a sheet is to be printed.
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

