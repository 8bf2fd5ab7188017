import { address, type CellRef } from '../../model/cell.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { ColumnRole } from '../../model/indicator.ts';
import type { Note } from '../../notation/printed.ts';

/** A finding about cells, the first one foremost; `cell` and `other` are their addresses for the message. */
export function findingAt(
  severity: Severity,
  code: string,
  sheet: string,
  cells: readonly CellRef[],
  params: Readonly<Record<string, string>> = {},
): Finding {
  const [cell = null, ...related] = cells;
  const names = { ...(cell === null ? {} : { cell: address(cell) }), ...(related[0] === undefined ? {} : { other: address(related[0]) }) };
  const finding = { code, severity, sheet, cell, params: { ...names, ...params } };
  return related.length === 0 ? finding : { ...finding, related };
}

/** A note of notation/ at the cells that it is about. */
export function findingOfNote(note: Note, sheet: string, cellOf: (role: ColumnRole) => CellRef | undefined): Finding {
  const cells = note.about.flatMap((role) => cellOf(role) ?? []);
  return findingAt(note.severity, note.code, sheet, cells, note.params);
}
