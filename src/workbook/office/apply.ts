import { areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, PrintChange, SheetChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { refuseChanges, sheetNamed, writtenSheets } from '../refusals.ts';
import { freeSheetName } from '../sheet-names.ts';
import { askArrays, refuseArrays, type Suspect, suspectsOf } from './arrays.ts';
import { areaOfBlock, askBefore, type Before, type SheetPlan, stateBefore, undoOf } from './before.ts';
import { type Block, blocksOf } from './blocks.ts';
import { entryOf } from './content.ts';
import { type FirstLook, lookFirst } from './first-look.ts';
import { answered, codeOf, type ExcelHost, failureOf, quietly, quietRequest, request } from './host.ts';
import { lender, type Lent } from './lent.ts';
import { dress } from './looks.ts';
import { addSheet, setUpPage } from './new-sheet.ts';
import { print, type Print, setPrints } from './print.ts';
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
  readonly added: readonly Excel.Worksheet[];
  readonly sizes: readonly Sizes[];
  readonly prints: readonly Print[];
  /** Answered where all was written. */
  readonly end: Excel.Workbook;
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
  const { before, workbook, added, prints, end } = under;
  // Answered last before the first write: without it, nothing was written.
  if (answered(() => workbook.readOnly) === null) return;
  try {
    for (const [index, undo] of undosOf(under).entries()) {
      const sheet = before[index];
      if (sheet?.protection.protected === false) await clearUpSheet(host, sheet, undo);
    }
    const ids = added.flatMap((sheet) => answered(() => sheet.id) ?? []);
    await quietRequest(host, (context) => { for (const id of ids) context.workbook.worksheets.getItem(id).delete(); });
    await setPrints(host, answered(() => end.name) === null ? [] : prints);
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

/** Tells what stands in the way of changes that Excel did not make, from the workbook as it is now; answers where nothing is seen to. */
async function refuseNow(host: ExcelHost, error: unknown, changes: readonly Change[], suspects: readonly Suspect[]): Promise<void> {
  if (error instanceof WorkbookError) return;
  refuseChanges(await readBook(host), changes);
  if (codeOf(error) !== NAME_TAKEN && suspects.length > 0) refuseArrays(await request(host, (context) => askArrays(context, suspects)));
}

/** Queues a whole write behind the questions of how all stands before it. What Excel may refuse comes last, behind what is handed back. */
function queue(context: Excel.RequestContext, known: KnownBook, plan: Plan, { lent, prints }: FirstLook): Write {
  const before = plan.sheets.map((sheet) => askBefore(context, sheet));
  const workbook = context.workbook.load('readOnly');
  let [added, sizes]: [Excel.Worksheet[], Sizes[]] = [[], []];
  quietly(context, () => {
    added = plan.added.map(({ name, change }) => addSheet(context, name, change));
    sizes = before.map((one) => writeSheet(context, one, sheetNamed(known, one.plan.name), lent));
  });
  const end = context.workbook.load('name');
  print(context, prints.map(({ id, wanted }) => ({ id, ranges: wanted })));
  plan.added.forEach(({ change }, index) => { const sheet = added[index]; if (sheet !== undefined) setUpPage(sheet, change); });
  return { before, workbook, added, sizes, prints, end };
}

async function write(host: ExcelHost, known: KnownBook, plan: Plan, changes: readonly Change[]): Promise<OfficeUndo> {
  const look = await lookFirst(host, known, plan.sheets, plan.prints).catch(async (error: unknown) => {
    await refuseNow(host, error, changes, []);
    throw error;
  });
  const context = host.newContext();
  const under = queue(context, known, plan, look);
  try {
    await context.sync().catch((error: unknown) => { if (answered(() => under.end.name) === null) throw error; });
    refuseChanges(stateBefore(under.before, under.workbook.readOnly), changes);
    await setRight(host, under);
  } catch (error) {
    await clearUp(host, under);
    await refuseNow(host, error, changes, suspectsOf(under.before));
    throw error;
  }
  return { sheets: undosOf(under), added: under.added.map(({ id }) => id), prints: look.prints.map(({ id, ranges }) => ({ id, ranges })) };
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
 *
 * A request comes before it where something must be seen that a reading does not tell (`lookFirst`), and one after it where sizes, number formats or results
 * turn out to be other than they were known to be. Neither can be spared: what a request answers cannot decide what the same request writes, and what a
 * formula comes to is not there before the cells that it rests on are written.
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

