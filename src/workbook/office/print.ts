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

/** What a sheet prints, and what it is to print. */
export interface Print extends PrintUndo {
  readonly wanted: readonly Area[];
}

/**
 * Asks what sheets print; what is handed back tells which are to print more, where a sheet says what is printed and the areas touch it. To be
 * queued last of all: where Excel refuses this, as it may without a printer, all else is answered.
 */
export function askPrints(context: Excel.RequestContext, changes: readonly PrintChange[]): () => Print[] {
  const asked = [...new Set(changes.map(({ sheet }) => sheet))].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name).load('id');
    return { sheet, own: changes.filter((change) => change.sheet === name), printed: sheet.pageLayout.getPrintAreaOrNullObject().load(RANGES) };
  });
  return () => asked.flatMap(({ sheet, own, printed }) => {
    const ranges = answered(() => areasOf(printed)) ?? [];
    const wanted = own.reduce<readonly Area[]>((taken, { area }) => withAreaTaken(taken, area), ranges);
    return addresses(wanted) === addresses(ranges) ? [] : [{ id: sheet.id, ranges, wanted }];
  });
}

const addresses = (ranges: readonly Area[]): string => ranges.map(areaAddress).join(',');

/** Queues what is printed from now on. */
export function print(context: Excel.RequestContext, prints: readonly PrintUndo[]): void {
  for (const { id, ranges } of prints) context.workbook.worksheets.getItem(id).pageLayout.setPrintArea(addresses(ranges));
}

/** Puts printed ranges back. What is printed is no content: where Excel refuses it, it stays. */
export async function setPrints(host: ExcelHost, prints: readonly PrintUndo[]): Promise<void> {
  if (prints.length > 0) await request(host, (context) => { print(context, prints); }).catch(() => undefined);
}
