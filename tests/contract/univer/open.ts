import { afterEach } from 'vitest';
import type { MemorySheet } from '../../../src/workbook/memory/book.ts';
import { UniverPort } from '../../../src/workbook/univer/port.ts';
import { prepare } from '../../../src/workbook/univer/prepare.ts';
import { type ShownSheet, snapshotOf } from '../../../src/workbook/univer/snapshot.ts';
import { shownSheet } from './draw.ts';
import { type Headless, openHeadless } from './host.ts';

let count = 0;
const open: Headless[] = [];
afterEach(() => { for (const { univer } of open.splice(0)) univer.dispose(); });

export type { Headless };

/** Planned sheets open in Univer until the test ends. */
export function headlessWith(sheets: readonly MemorySheet[], isReadOnly = false): Headless {
  return headlessShowing(sheets.map(shownSheet), isReadOnly);
}

/** Sheets open in Univer until the test ends. */
export function headlessShowing(shown: readonly ShownSheet[], isReadOnly = false): Headless {
  count += 1;
  const headless = openHeadless(snapshotOf(shown, { id: `book-${String(count)}`, name: '表' }));
  prepare(headless.host, shown, isReadOnly);
  open.push(headless);
  return headless;
}

/** The same behind the port. */
export function univerWith(sheets: readonly MemorySheet[]): UniverPort {
  return new UniverPort(headlessWith(sheets).host);
}
