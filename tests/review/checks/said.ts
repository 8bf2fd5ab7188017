import { address } from '../../../src/model/cell.ts';
import type { Indicator } from '../../../src/model/indicator.ts';
import type { TableReview } from '../../../src/model/review.ts';
import { type Around, type PrintedRow, reviewed } from '../reviewed.ts';

/** `check-… H6`, a * in front of one that is only said: what the checks found in a table, in order. */
export function checksOf({ findings }: TableReview): string[] {
  return findings.filter(({ code }) => code.startsWith('check-')).map(({ code, cell, severity }) => `${severity === 'info' ? '*' : ''}${code} ${cell === null ? '-' : address(cell)}`);
}

/** The same of rows in a form, six at the top being row 6 of the sheet: target C, actual D, weight E, score G, reason H. */
export function checked(rows: readonly (PrintedRow | Indicator)[], around: Around = {}): string[] {
  return checksOf(reviewed(rows, around));
}

/** A row that nothing is said of. */
export const GOOD: PrintedRow = { name: '举办培训', target: '≥10场', actual: '12场', score: '10' };
