import type { Finding } from '../../model/finding.ts';
import type { Setting } from './figure.ts';

/** Said of a form that nobody has filled in, which says more. */
const NOT_FILLED: ReadonlySet<string> = new Set(['nothing-filled', 'table-not-filled']);

/** A form whose actual values are there and whose points are not: nothing can be held against the rules, and that is said once. */
export function unprintedFinding({ card: { table } }: Setting, findings: readonly Finding[]): readonly Finding[] {
  const { indicators, execution, totals, columns } = table;
  const isPrinted = indicators.some(({ scoreOccupied, printedScore }) => scoreOccupied || printedScore !== null) || execution?.scoreOccupied === true || totals.scoreOccupied;
  if (isPrinted || findings.some(({ code }) => NOT_FILLED.has(code))) return [];
  const cell = indicators.find(({ cells }) => cells.score !== undefined)?.cells.score ?? null;
  return [{ code: columns.score === undefined ? 'no-score-column' : 'no-score-printed', severity: 'info', sheet: table.sheet, cell, params: {} }];
}
