import type { PrintChange } from '../../sheet/changes.ts';
import { askArrays, knownSuspects, refuseArrays } from './arrays.ts';
import type { SheetPlan } from './before.ts';
import { answered, type ExcelHost } from './host.ts';
import { askLent, borrowers, type Lent } from './lent.ts';
import { askPrints, type Print } from './print.ts';
import type { KnownBook } from './read.ts';

/** What has to be seen before a write can be queued. */
export interface FirstLook {
  readonly lent: Lent;
  readonly prints: readonly Print[];
}

/**
 * Looks at what a reading does not tell, in one request; in none where nothing of it is needed: which cells belong to array formulas, what looks merged
 * cells lend, what is printed.
 * @throws WorkbookError `array-cell` where a cell that is to be written belongs to an array formula; what Excel throws
 */
export async function lookFirst(host: ExcelHost, known: KnownBook, sheets: readonly SheetPlan[], prints: readonly PrintChange[]): Promise<FirstLook> {
  const [suspects, from] = [knownSuspects(known, sheets), borrowers(known, sheets)];
  if (suspects.length + from.length + prints.length === 0) return { lent: new Map(), prints: [] };
  const context = host.newContext();
  const [arrays, lent] = [askArrays(context, suspects), askLent(context, from)];
  const end = context.workbook.load('name');
  const printed = askPrints(context, prints);
  await context.sync().catch((error: unknown) => { if (answered(() => end.name) === null) throw error; });
  refuseArrays(arrays);
  return { lent: lent(), prints: printed() };
}
