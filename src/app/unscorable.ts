import type { Finding } from '../model/finding.ts';

/** What a document without tables is said to be: no fault where its text is reviewed, the reason why it cannot be scored. */
export const WITHOUT_TABLES: Finding = { code: 'document-without-tables', severity: 'warning', sheet: '', cell: null, params: {} };

/** Why nothing in a file can be scored, as it was opened: a document without tables; null where its sheets may hold some. Apart from opening files, which the pane in Excel never does. */
export function unscorable({ findings }: { readonly findings: readonly Finding[] }): string | null {
  return findings.includes(WITHOUT_TABLES) ? WITHOUT_TABLES.code : null;
}
