import type { FindingRecord } from './record.ts';

/** The sheet that a finding's place names: `自评!H12`; else that of its table. */
export function sheetOf({ where }: FindingRecord, ofTable: string | null): string | null {
  const end = where.lastIndexOf('!');
  return end < 0 ? ofTable : where.slice(0, end);
}
