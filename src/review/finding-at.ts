import { address, type CellRef } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';

/** A finding at cells, the first one foremost; cells that a form does not have are left out. `cell` and `other` are addresses for the message. */
export function findingAt(severity: Severity, code: string, sheet: string, cells: readonly (CellRef | null | undefined)[], params: Readonly<Record<string, string>> = {}): Finding {
  const [cell = null, ...related] = cells.filter((one) => one !== null && one !== undefined);
  const names = { ...(cell === null ? {} : { cell: address(cell) }), ...(related[0] === undefined ? {} : { other: address(related[0]) }) };
  const finding = { code, severity, sheet, cell, params: { ...names, ...params } };
  return related.length === 0 ? finding : { ...finding, related };
}
