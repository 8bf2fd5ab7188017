import type { Finding, Severity } from '../../model/finding.ts';
import type { Mark } from '../../workbook/port.ts';
import { placeOf } from './previews.ts';

/** What can be marked: a place, and how grave its matter is. */
export type Marked = Pick<Finding, 'cell' | 'severity'>;

/** What is only good to know is not marked. */
const MARKED: readonly Severity[] = ['error', 'warning'];

/** One mark a cell, by its gravest matter. */
export function marksOf(found: readonly Marked[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const severity of MARKED) {
    for (const { cell } of found.filter((one) => one.severity === severity)) {
      if (cell !== null && !marks.has(placeOf(cell))) marks.set(placeOf(cell), { cell, severity });
    }
  }
  return [...marks.values()];
}
