import type { Finding } from '../model/finding.ts';

/** Of a document that is opened but holds no table: a review reads its text, scoring has nothing to read. */
export const WITHOUT_TABLES: Finding = { code: 'document-without-tables', severity: 'warning', sheet: '', cell: null, params: {} };

/** Why nothing in a file can be scored, as it was opened: a document without tables; null where its sheets may hold some. */
export function unscorable(findings: readonly Finding[]): string | null {
  return findings.includes(WITHOUT_TABLES) ? WITHOUT_TABLES.code : null;
}
