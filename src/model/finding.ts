import type { CellRef } from './cell.ts';

/** How much a finding matters: `error` — a result is missing or wrong without a person; `warning` — look at it; `info` — said so that nothing is silent. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a person should know about one place. Never a sentence: a code with parameters, worded in explain/messages.
 * `related` holds further cells of the same matter (the other cell of a swapped pair).
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: CellRef | null;
  readonly related?: readonly CellRef[];
  readonly params: Readonly<Record<string, string>>;
}
