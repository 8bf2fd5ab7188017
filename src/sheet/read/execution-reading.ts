import type { Finding } from '../../model/finding.ts';
import type { ExecutionBlock } from '../../model/indicator.ts';

/** The 项目资金 block of a form, and what there is to say about it. */
export interface ExecutionReading {
  readonly execution: ExecutionBlock | null;
  readonly findings: readonly Finding[];
  /** Amounts of a block that says nothing of what was spent: label → budget as printed. */
  readonly amounts: Readonly<Record<string, string>>;
  /** Parts that are parts of another part, by row. */
  readonly nested: ReadonlySet<number>;
}

export const NO_EXECUTION: ExecutionReading = { execution: null, findings: [], amounts: {}, nested: new Set() };
