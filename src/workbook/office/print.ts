import { type Area, areaAddress } from '../../model/cell.ts';
import type { PrintChange } from '../../sheet/changes.ts';
import { withAreaTaken } from '../xlsx/print-area.ts';
import { answered, type ExcelHost, request } from './host.ts';
import { areasOf, RANGES } from './read.ts';

/** What a sheet prints, to be put back. */
export interface PrintUndo {
  readonly id: string;
  readonly ranges: readonly Area[];
}

/** What is printed of a sheet, once that is answered, and what is to be taken into it. */
export interface AskedPrint {
  readonly sheet: Excel.Worksheet;
  readonly changes: readonly PrintChange[];
  readonly printed: Excel.RangeAreas;
}

/** Asks what sheets print. To be queued last of all: where Excel refuses this, as it may without a printer, all else is done. */
export function askPrints(context: Excel.RequestContext, changes: readonly PrintChange[]): AskedPrint[] {
  return [...new Set(changes.map(({ sheet }) => sheet))].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name).load('id');
    return { sheet, changes: changes.filter((change) => change.sheet === name), printed: sheet.pageLayout.getPrintAreaOrNullObject().load(RANGES) };
  });
}

const addresses = (ranges: readonly Area[]): string => ranges.map(areaAddress).join(',');

/** Puts printed ranges back or in place. What is printed is no content: where Excel refuses it, it stays. */
export async function setPrints(host: ExcelHost, prints: readonly PrintUndo[]): Promise<void> {
  if (prints.length === 0) return;
  await request(host, (context) => {
    for (const { id, ranges } of prints) context.workbook.worksheets.getItem(id).pageLayout.setPrintArea(addresses(ranges));
  }).catch(() => undefined);
}

/** Takes areas into what is printed, where a sheet says what that is and the areas touch it. Answers what takes that back. */
export async function takeIntoPrints(host: ExcelHost, asked: readonly AskedPrint[]): Promise<PrintUndo[]> {
  const prints = asked.flatMap(({ sheet, changes, printed }) => {
    const before = answered(() => areasOf(printed)) ?? [];
    const after = changes.reduce<readonly Area[]>((ranges, { area }) => withAreaTaken(ranges, area), before);
    return addresses(after) === addresses(before) ? [] : [{ id: sheet.id, before, after }];
  });
  await setPrints(host, prints.map(({ id, after }) => ({ id, ranges: after })));
  return prints.map(({ id, before }) => ({ id, ranges: before }));
}
