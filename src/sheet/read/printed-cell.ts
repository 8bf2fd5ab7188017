import type { Finding } from '../../model/finding.ts';
import { printedText, type Printed } from '../../notation/printed.ts';
import { findingAt } from './findings.ts';
import { plainNumber, type SeenCell, type SheetView } from './sheet-view.ts';

const BLANK = printedText('');

/** A cell as notation/ reads it; blank for a cell without a usable value. */
export function printedOf(view: SheetView, seen: SeenCell): Printed {
  const { cell, text } = seen;
  if (cell === undefined || cell.state !== 'ok') return BLANK;
  if (typeof cell.value !== 'number') return printedText(text);
  return { text: plainNumber(cell.value), number: cell.value, format: cell.format, date1904: view.grid.date1904 };
}

/** What a person reads in a cell, an error value included. */
export function printedWords({ cell, text }: SeenCell): string {
  return cell?.state === 'uncalculated' ? `=${cell.formula ?? ''}` : text;
}

/** The error of a needed cell that holds a formula without a result, or an error value; null for any other cell. */
export function problemOf(view: SheetView, seen: SeenCell): Finding | null {
  const { cell } = seen;
  if (cell === undefined || cell.state === 'ok') return null;
  const place = [view.refOf(seen)];
  if (cell.state === 'error') return findingAt('error', 'error-value', view.grid.sheet, place, { text: seen.text });
  return findingAt('error', 'uncalculated-formula', view.grid.sheet, place, { formula: `=${cell.formula ?? ''}` });
}
